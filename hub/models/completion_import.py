"""Imports of completions: what an open course platform reported, batch by batch and row by row.

The same row of the same batch is never taken twice, so a batch may be sent again after a failure.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, Link, classified, not_negative


class CompletionImport(Entity):
    """One batch of a platform: how many rows came, were accepted, and were rejected."""

    __table_args__ = (
        UniqueConstraint("platform", "batch"),
        Index(None, "received_at", "id"),
        CheckConstraint("accepted + rejected <= row_count", name="rows"),
        *not_negative("row_count", "accepted", "rejected"),
    )

    platform: Mapped[str]
    batch: Mapped[str]
    row_count: Mapped[int]
    accepted: Mapped[int] = mapped_column(server_default=text("0"))
    rejected: Mapped[int] = mapped_column(server_default=text("0"))
    received_at: Mapped[datetime] = mapped_column(server_default=func.now())
    received_from: Mapped[str | None] = mapped_column(info=classified("O"))


class CompletionImportRow(Link):
    """One row of a batch: the enrolment it became, or the code and words of why not."""

    __table_args__ = (
        Index(None, "enrolment_id"),
        CheckConstraint("num_nonnulls(enrolment_id, error_code) <= 1", name="outcome"),
    )

    completion_import_id: Mapped[UUID] = mapped_column(
        ForeignKey("completion_import.id", ondelete="CASCADE"), primary_key=True
    )
    row_number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    enrolment_id: Mapped[UUID | None] = mapped_column(ForeignKey("enrolment.id"))
    error_code: Mapped[str | None]
    error_message: Mapped[str | None]
