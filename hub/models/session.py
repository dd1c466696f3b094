"""Sessions: the runs of a course, with a time and a place. A self-paced course needs none."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import (
    URL,
    Code,
    Entity,
    External,
    Label,
    Vocabulary,
    classified,
    matches,
    not_negative,
    vocabulary,
)
from hub.models.functions import moves
from hub.models.opportunity import OpportunityKind


class SessionStatus(Vocabulary):
    """Where a session stands."""

    PLANNED = Label("Planned", "Dự kiến")
    OPEN = Label("Open for enrolment", "Đang ghi danh")
    RUNNING = Label("Running", "Đang diễn ra")
    COMPLETED = Label("Completed", "Đã hoàn thành")
    POSTPONED = Label("Postponed", "Hoãn")
    CANCELLED = Label("Cancelled", "Đã hủy")


_S = SessionStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.PLANNED,),
    moves={
        _S.PLANNED: (_S.OPEN, _S.POSTPONED, _S.CANCELLED),
        _S.OPEN: (_S.RUNNING, _S.POSTPONED, _S.CANCELLED),
        _S.RUNNING: (_S.COMPLETED, _S.CANCELLED),
        _S.COMPLETED: (),
        _S.POSTPONED: (_S.PLANNED, _S.CANCELLED),
        _S.CANCELLED: (),
    },
)


class Session(External, Entity):
    """One run of a course, at a skill centre, elsewhere in a unit, or at a web address.

    `seats_taken` is kept by triggers on `enrolment` and never written by hand; `seats` empty means no limit.
    """

    __table_args__ = (
        ForeignKeyConstraint(("course_id", "course_kind"), ("opportunity.id", "opportunity.kind")),
        Index(None, "course_id", "starts_at", "id"),
        Index(None, "starts_at", "id"),
        Index(None, "skill_centre_id", "starts_at", "id"),
        Index(None, "unit_id", "starts_at", "id"),
        CheckConstraint("course_kind = 'COURSE'", name="course_only"),
        CheckConstraint("num_nonnulls(skill_centre_id, unit_id, url) = 1", name="one_venue"),
        CheckConstraint("starts_at < ends_at", name="starts_before_ends"),
        CheckConstraint("seats_taken BETWEEN 0 AND coalesce(seats, seats_taken)", name="seats_taken"),
        matches("url", URL, "url"),
        *not_negative("seats", "waitlist_size"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    course_id: Mapped[UUID]
    course_kind: Mapped[OpportunityKind] = mapped_column(
        vocabulary(OpportunityKind), server_default=OpportunityKind.COURSE.name
    )
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    skill_centre_id: Mapped[UUID | None] = mapped_column(ForeignKey("skill_centre.id"))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    url: Mapped[str | None]
    instructor: Mapped[str | None] = mapped_column(info=classified("B"))
    seats: Mapped[int | None]
    seats_taken: Mapped[int] = mapped_column(server_default=text("0"))
    waitlist_size: Mapped[int | None]
    status: Mapped[SessionStatus] = mapped_column(
        vocabulary(SessionStatus), server_default=SessionStatus.PLANNED.name
    )


moves("session", LIFECYCLE)
