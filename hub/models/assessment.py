"""Assessments: the level a person was found to have in a skill, on a day, by some method. Never overwritten by a later one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Label, Vocabulary, classified, vocabulary


class AssessmentMethod(Vocabulary):
    """How a level was found."""

    SELF = Label("Self-assessment", "Tự đánh giá")
    TEST = Label("Test", "Bài kiểm tra")
    COURSE = Label("Completed course", "Hoàn thành khóa học")
    SUPERVISOR = Label("Assessment by the supervisor", "Cấp trên đánh giá")


class Assessment(External, Entity):
    """A person's level (1 to 8) in a skill on one day."""

    __table_args__ = (
        UniqueConstraint("person_id", "skill_id", "assessed_on", "method"),
        Index(None, "skill_id", "level", "person_id"),
        CheckConstraint("level BETWEEN 1 AND 8", name="level"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"))
    level: Mapped[int] = mapped_column(info=classified("B"))
    method: Mapped[AssessmentMethod] = mapped_column(vocabulary(AssessmentMethod))
    assessed_on: Mapped[date]
