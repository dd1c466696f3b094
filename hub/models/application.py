"""Applications: a person asks for a place in an opportunity.

Seats and deadlines are held by the database: two acceptances at the same instant, or a submission one second
too late, fail here whatever the caller believed.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import URL, Entity, External, Label, Link, Vocabulary, classified, matches, vocabulary
from hub.models.functions import after_tables
from hub.models.triggers import counts_seats, moves


class ApplicationStatus(Vocabulary):
    """Where an application stands."""

    DRAFT = Label("Draft", "Bản nháp")
    SUBMITTED = Label("Submitted", "Đã nộp")
    UNDER_REVIEW = Label("Under review", "Đang xét duyệt")
    ACCEPTED = Label("Accepted", "Được chấp nhận")
    WAITLISTED = Label("On the waiting list", "Danh sách chờ")
    REJECTED = Label("Rejected", "Bị từ chối")
    CONFIRMED = Label("Confirmed by the applicant", "Đã xác nhận tham gia")
    COMPLETED = Label("Completed", "Đã hoàn thành")
    DROPPED_OUT = Label("Dropped out", "Bỏ giữa chừng")
    WITHDRAWN = Label("Withdrawn", "Đã rút")
    EXPIRED = Label("Not confirmed in time", "Hết hạn xác nhận")


_S = ApplicationStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.DRAFT,),
    moves={
        _S.DRAFT: (_S.SUBMITTED, _S.WITHDRAWN),
        _S.SUBMITTED: (_S.UNDER_REVIEW, _S.WITHDRAWN),
        _S.UNDER_REVIEW: (_S.ACCEPTED, _S.WAITLISTED, _S.REJECTED, _S.WITHDRAWN),
        _S.WAITLISTED: (_S.ACCEPTED, _S.WITHDRAWN),
        _S.ACCEPTED: (_S.CONFIRMED, _S.WITHDRAWN, _S.EXPIRED),
        _S.CONFIRMED: (_S.COMPLETED, _S.DROPPED_OUT, _S.WITHDRAWN),
        _S.REJECTED: (),
        _S.COMPLETED: (),
        _S.DROPPED_OUT: (),
        _S.WITHDRAWN: (),
        _S.EXPIRED: (),
    },
)


class Application(External, Entity):
    """One person's application for one opportunity; at most one of them is live.

    `submitted_at` is the server's time and orders the waiting list. `eligibility` is what the applicant met
    at that moment, rule by rule, kept as it was. `confirm_by` is when an acceptance lapses. `reason` is
    required to reject. `nominated_by` and `decided_by` are actors' subject names.
    """

    __table_args__ = (
        Index(
            "uq_application_live",
            "opportunity_id",
            "person_id",
            unique=True,
            postgresql_where=text(
                "status IN ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'WAITLISTED', 'ACCEPTED', 'CONFIRMED')"
            ),
        ),
        Index(None, "opportunity_id", "status", "submitted_at", "id"),
        Index(None, "person_id", "created_at", "id"),
        CheckConstraint("status IN ('DRAFT', 'WITHDRAWN') OR submitted_at IS NOT NULL", name="submitted_at"),
        CheckConstraint("status <> 'REJECTED' OR reason IS NOT NULL", name="reason"),
    )

    opportunity_id: Mapped[UUID] = mapped_column(ForeignKey("opportunity.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    status: Mapped[ApplicationStatus] = mapped_column(
        vocabulary(ApplicationStatus), server_default=ApplicationStatus.DRAFT.name
    )
    submitted_at: Mapped[datetime | None]
    statement: Mapped[str | None] = mapped_column(info=classified("B"))
    eligibility: Mapped[dict[str, Any] | None] = mapped_column(JSONB, info=classified("B"))
    nominated_by: Mapped[str | None] = mapped_column(info=classified("O"))
    decided_by: Mapped[str | None] = mapped_column(info=classified("O"))
    decided_at: Mapped[datetime | None]
    confirm_by: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(info=classified("B"))


class ApplicationDocument(Link):
    """A file that an applicant handed in, in order; the file itself is kept elsewhere, under `url`."""

    __table_args__ = (matches("url", URL, "url"),)

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str] = mapped_column(info=classified("B"))
    url: Mapped[str] = mapped_column(info=classified("S"))
    media_type: Mapped[str | None]


SUBMISSION_WINDOW: Final = """
CREATE OR REPLACE FUNCTION submission_window() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid[];
BEGIN
    IF TG_LEVEL = 'ROW' THEN
        NEW.submitted_at := now();
        wanted := ARRAY[NEW.opportunity_id];
    ELSE
        wanted := ARRAY(SELECT opportunity_id FROM fresh WHERE status = 'SUBMITTED');
    END IF;
    PERFORM FROM opportunity WHERE id = ANY (wanted) ORDER BY id FOR SHARE;
    IF EXISTS (
        SELECT FROM opportunity
        WHERE id = ANY (wanted)
            AND NOT (status = 'PUBLISHED' AND coalesce(opens_at <= now(), true) AND coalesce(now() < closes_at, true))
    ) THEN
        RAISE EXCEPTION 'the opportunity does not take applications now'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_window', TABLE = 'application';
    END IF;
    RETURN NEW;
END $$
"""

moves("application", LIFECYCLE)
counts_seats(
    "application", of="opportunity", by="opportunity_id", taken=(_S.ACCEPTED, _S.CONFIRMED, _S.COMPLETED)
)
after_tables(SUBMISSION_WINDOW)
after_tables(
    "CREATE OR REPLACE TRIGGER submission_window_insert AFTER INSERT ON application"
    " REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION submission_window()"
)
after_tables(
    "CREATE OR REPLACE TRIGGER submission_window_update BEFORE UPDATE OF status ON application FOR EACH ROW"
    " WHEN (NEW.status = 'SUBMITTED' AND OLD.status <> 'SUBMITTED') EXECUTE FUNCTION submission_window()"
)
