"""Allowance schemes: what is paid a month, on what legal basis, and for which positions."""

from __future__ import annotations

from datetime import date
from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Code, Entity, External, Link, Named, Vnd, no_later


class AllowanceScheme(Named, External, Entity):
    """A scheme such as that of Decree 179/2025. `amount_per_month` is in whole dong."""

    __table_args__ = (
        Index(None, "name_sort", "id"),
        CheckConstraint("amount_per_month > 0", name="amount_per_month"),
        no_later("starts_on", "ends_on"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    amount_per_month: Mapped[int] = mapped_column(Vnd)
    legal_basis: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]


class AllowanceSchemePosition(Link):
    """A position that qualifies for a scheme; no entitlement exists without such a row."""

    __table_args__ = (Index(None, "job_position_id", "allowance_scheme_id"),)

    allowance_scheme_id: Mapped[UUID] = mapped_column(
        ForeignKey("allowance_scheme.id", ondelete="CASCADE"), primary_key=True
    )
    job_position_id: Mapped[UUID] = mapped_column(ForeignKey("job_position.id"), primary_key=True)
