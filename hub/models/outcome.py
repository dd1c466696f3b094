"""Outcomes: what became of a participant 3, 6 and 12 months later. Asked of persons, published as counts only."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, classified


class Outcome(External, Entity):
    """Where a participant of an offer works `months` later (3, 6 or 12), and whether the skill is used."""

    __table_args__ = (
        UniqueConstraint("person_id", "opportunity_id", "months"),
        Index(None, "opportunity_id", "months", "id"),
        Index(None, "placed_at_id", "id"),
        CheckConstraint("months IN (3, 6, 12)", name="months"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), info=classified("B"))
    opportunity_id: Mapped[UUID] = mapped_column(ForeignKey("opportunity.id"))
    months: Mapped[int]
    observed_on: Mapped[date]
    placed_at_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"), info=classified("B"))
    uses_skill: Mapped[bool | None] = mapped_column(info=classified("B"))
