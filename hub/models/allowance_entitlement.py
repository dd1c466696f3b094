"""Allowance entitlements: who receives an allowance, from when, and in which months not.

A month that touches a suspension is never counted; suspensions are rows, so that history stays.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import Entity, External, Label, Vocabulary, classified, no_later, vocabulary
from hub.models.functions import after_tables
from hub.models.triggers import moves


class AllowanceStatus(Vocabulary):
    """Where an entitlement stands."""

    PROPOSED = Label("Proposed", "Đề xuất")
    APPROVED = Label("Approved", "Đã phê duyệt")
    ACTIVE = Label("Being paid", "Đang chi trả")
    SUSPENDED = Label("Suspended", "Tạm dừng")
    ENDED = Label("Ended", "Đã kết thúc")


class SuspensionReason(Vocabulary):
    """Why an allowance is not paid for a time (Decree 179/2025)."""

    UNPAID_LEAVE = Label("Unpaid leave", "Nghỉ không hưởng lương")
    SUSPENSION_FROM_WORK = Label("Suspension from work", "Tạm đình chỉ công tác")
    NOT_ON_DUTY = Label("Not on this duty for a month or more", "Không làm nhiệm vụ từ một tháng trở lên")


_S = AllowanceStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.PROPOSED,),
    moves={
        _S.PROPOSED: (_S.APPROVED,),
        _S.APPROVED: (_S.ACTIVE,),
        _S.ACTIVE: (_S.SUSPENDED, _S.ENDED),
        _S.SUSPENDED: (_S.ACTIVE, _S.ENDED),
        _S.ENDED: (),
    },
)


class AllowanceEntitlement(External, Entity):
    """A person in a qualifying position receives the allowance of a scheme; one at a time per person.

    `organisation_id` is where the person holds the position, and whose budget pays.
    """

    __table_args__ = (
        ForeignKeyConstraint(
            ("allowance_scheme_id", "job_position_id"),
            ("allowance_scheme_position.allowance_scheme_id", "allowance_scheme_position.job_position_id"),
        ),
        Index(
            "uq_allowance_entitlement_active",
            "person_id",
            unique=True,
            postgresql_where=text("status = 'ACTIVE'"),
        ),
        ExcludeConstraint(
            ("person_id", "="),
            (text("daterange(starts_on, ends_on, '[]')"), "&&"),
            using="gist",
            where=text("status IN ('ACTIVE', 'SUSPENDED')"),
            name="ex_allowance_entitlement_live",
        ),
        Index(None, "person_id", "starts_on", "id"),
        Index(None, "organisation_id", "starts_on", "id"),
        Index(None, "allowance_scheme_id", "job_position_id"),
        Index(None, "job_position_id", "starts_on", "id"),
        Index(None, "status", "starts_on", "id"),
        no_later("starts_on", "ends_on"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    job_position_id: Mapped[UUID] = mapped_column(ForeignKey("job_position.id"))
    allowance_scheme_id: Mapped[UUID] = mapped_column(ForeignKey("allowance_scheme.id"))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    status: Mapped[AllowanceStatus] = mapped_column(
        vocabulary(AllowanceStatus), server_default=AllowanceStatus.PROPOSED.name
    )
    approved_by: Mapped[str | None] = mapped_column(info=classified("O"))


class AllowanceSuspension(Entity):
    """A time in which an entitlement is not paid, both days included."""

    __table_args__ = (
        ExcludeConstraint(
            ("allowance_entitlement_id", "="),
            (text("daterange(starts_on, ends_on, '[]')"), "&&"),
            using="gist",
            name="ex_allowance_suspension_once",
        ),
        Index(None, "allowance_entitlement_id", "starts_on", "id"),
        no_later("starts_on", "ends_on"),
    )

    allowance_entitlement_id: Mapped[UUID] = mapped_column(
        ForeignKey("allowance_entitlement.id", ondelete="CASCADE")
    )
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    reason: Mapped[SuspensionReason] = mapped_column(vocabulary(SuspensionReason), info=classified("B"))


NOT_OWN_ALLOWANCE: Final = """
CREATE OR REPLACE FUNCTION not_own_allowance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM person WHERE id = NEW.person_id AND subject = NEW.approved_by) THEN
        RAISE EXCEPTION 'nobody approves their own allowance'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'not_own_allowance', TABLE = 'allowance_entitlement';
    END IF;
    RETURN NEW;
END $$
"""

moves("allowance_entitlement", LIFECYCLE)
after_tables(NOT_OWN_ALLOWANCE)
after_tables(
    "CREATE OR REPLACE TRIGGER not_own_allowance BEFORE INSERT OR UPDATE OF approved_by, person_id"
    " ON allowance_entitlement FOR EACH ROW WHEN (NEW.approved_by IS NOT NULL)"
    " EXECUTE FUNCTION not_own_allowance()"
)
