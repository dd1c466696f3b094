"""The event log: what happened, written in the transaction in which it happened, read by every tap in one order.

A reader must stop before the oldest transaction still running (`transaction_id <
pg_snapshot_xmin(pg_current_snapshot())::text::bigint`): positions are handed out before commit, so a later one can become
visible first.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Base, identity

# bigint instead of xid8, which no driver knows; a transaction id fits for some million years.
_TRANSACTION: Final = "(pg_current_xact_id()::text)::bigint"


class EventOutbox(Base):
    """One event, `type` being entity and verb (`opportunity.published`), about one row.

    Readers go by (`transaction_id`, `position`). `payload` holds public facts only.
    """

    __tablename__ = "event_outbox"
    __table_args__ = (
        Index(None, "transaction_id", "position"),
        Index(None, "entity", "entity_id", "position"),
        Index(None, "occurred_at"),
    )

    id: Mapped[UUID] = identity()
    position: Mapped[int] = mapped_column(BigInteger, Identity(always=True), unique=True)
    transaction_id: Mapped[int] = mapped_column(BigInteger, server_default=text(_TRANSACTION))
    occurred_at: Mapped[datetime] = mapped_column(server_default=func.now())
    type: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[UUID]
    organisation_id: Mapped[UUID | None]
    payload: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))
