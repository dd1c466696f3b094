"""Webhook subscriptions: where events are sent, which ones, and how far a subscriber has received them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import URL, Entity, classified, matches


class WebhookSubscription(Entity):
    """An address that receives events. `topics` are event names (`opportunity.published`), empty for all.

    `delivered_to` is the position of the last event the address took; delivery goes on after it.
    """

    __table_args__ = (
        Index(None, "api_client_id", "id"),
        matches("url", URL, "url"),
        CheckConstraint("failures >= 0", name="failures"),
    )

    api_client_id: Mapped[UUID] = mapped_column(ForeignKey("api_client.id", ondelete="CASCADE"))
    url: Mapped[str] = mapped_column(info=classified("O"))
    secret: Mapped[str] = mapped_column(info=classified("S"))
    topics: Mapped[list[str]] = mapped_column(server_default=text("'{}'"), info=classified("O"))
    delivered_to: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    failures: Mapped[int] = mapped_column(server_default=text("0"))
    next_attempt_at: Mapped[datetime | None]
    disabled_at: Mapped[datetime | None]
