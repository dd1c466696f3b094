"""Enrolments: a person takes part in a session, or in a run of an open online course."""

from __future__ import annotations

from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import Entity, External, Label, Vocabulary, classified, not_negative, vocabulary
from hub.models.functions import after_tables
from hub.models.opportunity import OpportunityKind
from hub.models.triggers import counts_seats, moves


class EnrolmentStatus(Vocabulary):
    """How far a participant has come."""

    ENROLLED = Label("Enrolled", "Đã ghi danh")
    ATTENDING = Label("Attending", "Đang học")
    COMPLETED = Label("Completed", "Hoàn thành")
    FAILED = Label("Not passed", "Không đạt")
    NO_SHOW = Label("Did not come", "Vắng mặt")
    CANCELLED = Label("Cancelled", "Đã hủy")


_S = EnrolmentStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.ENROLLED,),
    moves={
        _S.ENROLLED: (_S.ATTENDING, _S.NO_SHOW, _S.CANCELLED),
        _S.ATTENDING: (_S.COMPLETED, _S.FAILED, _S.NO_SHOW, _S.CANCELLED),
        _S.COMPLETED: (),
        _S.FAILED: (),
        _S.NO_SHOW: (),
        _S.CANCELLED: (),
    },
)


class Enrolment(External, Entity):
    """One person in one session, or in one run of an open online course (`course_id` and `run`).

    Completions of open courses arrive as imports; their rows are born COMPLETED. Hours are clock hours.
    """

    __table_args__ = (
        ForeignKeyConstraint(("course_id", "course_kind"), ("opportunity.id", "opportunity.kind")),
        Index(
            "uq_enrolment_session",
            "session_id",
            "person_id",
            unique=True,
            postgresql_where=text("session_id IS NOT NULL"),
        ),
        Index(
            "uq_enrolment_course",
            "course_id",
            "run",
            "person_id",
            unique=True,
            postgresql_nulls_not_distinct=True,
            postgresql_where=text("course_id IS NOT NULL"),
        ),
        Index(None, "person_id", "created_at", "id"),
        CheckConstraint("num_nonnulls(session_id, course_id) = 1", name="session_or_course"),
        CheckConstraint("run IS NULL OR course_id IS NOT NULL", name="run"),
        CheckConstraint("course_kind = 'COURSE'", name="course_only"),
        *not_negative("attendance_hours", "practice_hours"),
    )

    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("session.id"))
    course_id: Mapped[UUID | None]
    course_kind: Mapped[OpportunityKind] = mapped_column(
        vocabulary(OpportunityKind), server_default=OpportunityKind.COURSE.name
    )
    run: Mapped[str | None]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    application_id: Mapped[UUID | None] = mapped_column(ForeignKey("application.id"), index=True)
    status: Mapped[EnrolmentStatus] = mapped_column(
        vocabulary(EnrolmentStatus), server_default=EnrolmentStatus.ENROLLED.name
    )
    attendance_hours: Mapped[Decimal | None] = mapped_column(Numeric(7, 2))
    practice_hours: Mapped[Decimal | None] = mapped_column(Numeric(7, 2))
    result: Mapped[str | None] = mapped_column(info=classified("B"))


ATTENDANCE: Final = """
CREATE OR REPLACE FUNCTION attendance_within_course() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.attendance_hours > (
        SELECT o.hours FROM opportunity o
        WHERE o.id = coalesce(NEW.course_id, (SELECT s.course_id FROM session s WHERE s.id = NEW.session_id))
    ) THEN
        RAISE EXCEPTION 'attendance is longer than the course'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_within_course', TABLE = 'enrolment';
    END IF;
    RETURN NEW;
END $$
"""

moves("enrolment", LIFECYCLE)
counts_seats(
    "enrolment",
    of="session",
    by="session_id",
    taken=(_S.ENROLLED, _S.ATTENDING, _S.COMPLETED, _S.FAILED, _S.NO_SHOW),
)
after_tables(ATTENDANCE)
after_tables(
    "CREATE OR REPLACE TRIGGER attendance_within_course BEFORE INSERT OR UPDATE OF attendance_hours ON enrolment"
    " FOR EACH ROW WHEN (NEW.attendance_hours IS NOT NULL) EXECUTE FUNCTION attendance_within_course()"
)
