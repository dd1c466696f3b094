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
    VERIFIED_ON,
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
from hub.models.functions import after_tables
from hub.models.opportunity import OpportunityKind
from hub.models.triggers import moves, refuses


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
        Index("ix_session_verified", text(VERIFIED_ON)),
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


# Applications close before the first session starts. The lock makes a session and a change of the deadline wait
# for each other.
CLOSES_BEFORE_SESSIONS: Final = """
CREATE OR REPLACE FUNCTION closes_before_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    late boolean;
BEGIN
    IF TG_TABLE_NAME = 'session' THEN
        SELECT closes_at > NEW.starts_at AND self_paced IS NOT TRUE INTO late
        FROM opportunity WHERE id = NEW.course_id FOR SHARE;
    ELSE
        late := EXISTS (
            SELECT FROM session
            WHERE course_id = NEW.id AND status NOT IN ('POSTPONED', 'CANCELLED') AND starts_at < NEW.closes_at
        );
    END IF;
    IF late THEN
        RAISE EXCEPTION 'applications close before the first session starts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'closes_before_sessions', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$
"""

moves("session", LIFECYCLE)
refuses(
    "session",
    "INSERT OR UPDATE OF status, ends_at",
    "NEW.status = 'COMPLETED' AND NEW.ends_at > now()",
    "completed_after_end",
    "a session is completed only after its end",
)
after_tables(CLOSES_BEFORE_SESSIONS)
after_tables(
    "CREATE OR REPLACE TRIGGER closes_before_sessions BEFORE INSERT OR UPDATE OF course_id, starts_at, status"
    " ON session FOR EACH ROW WHEN (NEW.status NOT IN ('POSTPONED', 'CANCELLED'))"
    " EXECUTE FUNCTION closes_before_sessions()"
)
after_tables(
    "CREATE OR REPLACE TRIGGER closes_before_sessions BEFORE UPDATE OF closes_at, self_paced ON opportunity"
    " FOR EACH ROW WHEN (NEW.kind = 'COURSE' AND NEW.self_paced IS NOT TRUE)"
    " EXECUTE FUNCTION closes_before_sessions()"
)
