"""API clients: programs of partners that call the hub, with the scopes they were granted, until when.

Clients sign in through the identity provider; a key of their own is kept as a hash only. What they asked for is
counted by day, for their quota and for whoever looks after them; nothing says what it was.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, Link, Named, classified, not_negative


class ApiClient(Named, Entity):
    """A program of an organisation. `quota_per_day` bounds the cost of its queries; `subject` is its sign-in name."""

    __table_args__ = (
        Index(None, "organisation_id", "name_sort", "id"),
        CheckConstraint("quota_per_day > 0", name="quota_per_day"),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    subject: Mapped[str | None] = mapped_column(unique=True, info=classified("O"))
    key_hash: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True, info=classified("S"))
    scopes: Mapped[list[str]] = mapped_column(server_default=text("'{}'"), info=classified("O"))
    quota_per_day: Mapped[int | None] = mapped_column(info=classified("O"))
    purpose: Mapped[str]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class ApiClientUsage(Link):
    """What a client's questions cost on a day of Vietnam, added up by all workers, and when it last asked."""

    __table_args__ = not_negative("cost")

    api_client_id: Mapped[UUID] = mapped_column(
        ForeignKey("api_client.id", ondelete="CASCADE"), primary_key=True
    )
    day: Mapped[date] = mapped_column(primary_key=True)
    cost: Mapped[int] = mapped_column(BigInteger, info=classified("O"))
    last_used_at: Mapped[datetime] = mapped_column(info=classified("O"))
