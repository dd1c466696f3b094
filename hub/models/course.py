"""Courses: opportunities that teach, in class, online, or on an open platform of somebody else."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - SQLAlchemy reads it
from typing import ClassVar

from sqlalchemy import CheckConstraint, Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Label, Vocabulary, vocabulary
from hub.models.opportunity import Opportunity, OpportunityKind, constrain, of_kind


class CourseKind(Vocabulary):
    """How long and dense a course is."""

    SHORT = Label("Short course", "Khóa ngắn hạn")
    INTENSIVE = Label("Intensive course", "Khóa chuyên sâu")
    MODULE = Label("Module of a longer course", "Mô-đun, học phần")


class Course(Opportunity):
    """A course. `hours` is its whole length, practice included.

    On an open platform, `mooc_platform` and `mooc_external_id` name it there; the platform need not be the
    provider. A self-paced course has no sessions and may close after it starts.
    """

    KIND: ClassVar = OpportunityKind.COURSE

    hours: Mapped[Decimal | None] = mapped_column(Numeric(7, 2))
    course_kind: Mapped[CourseKind | None] = mapped_column(vocabulary(CourseKind))
    mooc_platform: Mapped[str | None]
    mooc_external_id: Mapped[str | None]
    self_paced: Mapped[bool | None]


of_kind(
    (OpportunityKind.COURSE,),
    needs=("course_kind",),
    may=("hours", "mooc_platform", "mooc_external_id", "self_paced"),
)
constrain(
    CheckConstraint("hours > 0", name="hours"),
    CheckConstraint("kind <> 'COURSE' OR practice_hours <= hours", name="practice_hours_within"),
    CheckConstraint("mooc_external_id IS NULL OR mooc_platform IS NOT NULL", name="mooc_whole"),
    UniqueConstraint("mooc_platform", "mooc_external_id"),
)
