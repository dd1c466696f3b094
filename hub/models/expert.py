"""Experts: persons who can be asked to work for an authority, with their skills and the hours they can give."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Label, Link, Vocabulary, classified, vocabulary


class RateBand(Vocabulary):
    """By what measure an expert is paid; amounts stand in contracts only."""

    VOLUNTARY = Label("Voluntary, without a fee", "Tình nguyện, không thù lao")
    STANDARD = Label("By the official norm", "Theo định mức quy định")
    NEGOTIATED = Label("Negotiated", "Theo thỏa thuận")


class Expert(External, Entity):
    """The expert side of a person. `max_hours_per_week` bounds the sum of live contracts at any time."""

    __table_args__ = (
        Index(None, "available", "id"),
        CheckConstraint("max_hours_per_week BETWEEN 0 AND 48", name="max_hours_per_week"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), unique=True)
    available: Mapped[bool] = mapped_column(server_default=text("true"))
    max_hours_per_week: Mapped[int]
    remote_ok: Mapped[bool] = mapped_column(server_default=text("false"))
    base_unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"), index=True)
    rate_band: Mapped[RateBand | None] = mapped_column(vocabulary(RateBand), info=classified("O"))
    summary_vi: Mapped[str | None]
    summary_en: Mapped[str | None]


class ExpertSkill(Link):
    """A skill of an expert, at a level from 1 to 8."""

    __table_args__ = (
        Index(None, "skill_id", "level", "expert_id"),
        CheckConstraint("level BETWEEN 1 AND 8", name="level"),
    )

    expert_id: Mapped[UUID] = mapped_column(ForeignKey("expert.id", ondelete="CASCADE"), primary_key=True)
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"), primary_key=True)
    level: Mapped[int]
