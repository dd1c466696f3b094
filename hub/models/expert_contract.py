"""Contracts with experts for tasks of civil servants, as labour or as service (Decree 173/2025).

Longest terms are not verified yet and stay configuration; the hours of an expert are bounded here.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import (
    Entity,
    External,
    Label,
    Link,
    Vnd,
    Vocabulary,
    classified,
    not_negative,
    vocabulary,
)
from hub.models.functions import after_tables
from hub.models.triggers import moves


class ExpertContractKind(Vocabulary):
    """What a contract is in law."""

    LABOUR = Label("Labour contract", "Hợp đồng lao động")
    SERVICE = Label("Service contract", "Hợp đồng dịch vụ")


class ExpertContractStatus(Vocabulary):
    """Where a contract stands."""

    DRAFT = Label("Draft", "Dự thảo")
    PROPOSED = Label("Proposed", "Đã trình")
    APPROVED = Label("Approved", "Đã phê duyệt")
    SIGNED = Label("Signed", "Đã ký")
    ACTIVE = Label("In force", "Đang thực hiện")
    SUSPENDED = Label("Suspended", "Tạm dừng")
    COMPLETED = Label("Completed", "Đã hoàn thành")
    TERMINATED = Label("Terminated", "Đã chấm dứt")
    REJECTED = Label("Rejected", "Bị từ chối")


_S = ExpertContractStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.DRAFT,),
    moves={
        _S.DRAFT: (_S.PROPOSED,),
        _S.PROPOSED: (_S.APPROVED, _S.REJECTED),
        _S.APPROVED: (_S.SIGNED, _S.REJECTED),
        _S.SIGNED: (_S.ACTIVE,),
        _S.ACTIVE: (_S.COMPLETED, _S.SUSPENDED, _S.TERMINATED),
        _S.SUSPENDED: (_S.ACTIVE, _S.TERMINATED),
        _S.COMPLETED: (),
        _S.TERMINATED: (),
        _S.REJECTED: (),
    },
)


class ExpertContract(External, Entity):
    """A contract with an expert from `starts_on` to `ends_on`, both included.

    `value` is the whole sum in dong. `drafted_by` and `approved_by` are actors' subject names and differ.
    """

    __table_args__ = (
        Index(None, "expert_id", "starts_on", "id"),
        Index(None, "staff_need_id", "starts_on", "id"),
        Index(None, "organisation_id", "starts_on", "id"),
        Index(None, "status", "ends_on", "id"),
        CheckConstraint("starts_on < ends_on", name="period"),
        CheckConstraint("hours_per_week BETWEEN 1 AND 48", name="hours_per_week"),
        CheckConstraint("approved_by <> drafted_by", name="four_eyes"),
        CheckConstraint("status NOT IN ('REJECTED', 'TERMINATED') OR reason IS NOT NULL", name="reason"),
        CheckConstraint(
            "status IN ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED') OR num_nulls(value, legal_basis) = 0",
            name="signed_whole",
        ),
        *not_negative("value"),
    )

    expert_id: Mapped[UUID] = mapped_column(ForeignKey("expert.id"))
    staff_need_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff_need.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    kind: Mapped[ExpertContractKind] = mapped_column(vocabulary(ExpertContractKind))
    status: Mapped[ExpertContractStatus] = mapped_column(
        vocabulary(ExpertContractStatus), server_default=ExpertContractStatus.DRAFT.name
    )
    project: Mapped[str]
    document_no: Mapped[str | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    hours_per_week: Mapped[int]
    value: Mapped[int | None] = mapped_column(Vnd, info=classified("O"))
    telework: Mapped[bool] = mapped_column(server_default=text("false"))
    legal_basis: Mapped[str | None]
    drafted_by: Mapped[str | None] = mapped_column(info=classified("O"))
    approved_by: Mapped[str | None] = mapped_column(info=classified("O"))
    reason: Mapped[str | None] = mapped_column(info=classified("O"))


class ExpertContractDeliverable(Link):
    """What an expert owes under a contract, in order; open until `delivered_on`."""

    __table_args__ = (
        Index(
            "ix_expert_contract_deliverable_open",
            "due_on",
            "expert_contract_id",
            postgresql_where=text("delivered_on IS NULL"),
        ),
    )

    expert_contract_id: Mapped[UUID] = mapped_column(
        ForeignKey("expert_contract.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str]
    due_on: Mapped[date | None]
    delivered_on: Mapped[date | None]
    accepted_on: Mapped[date | None]


# Load can only peak on the first day of some contract, so those days are all that need looking at.
EXPERT_HOURS: Final = """
CREATE OR REPLACE FUNCTION expert_hours() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid := to_jsonb(NEW) ->> TG_ARGV[0];
    most integer;
BEGIN
    SELECT max_hours_per_week INTO most FROM expert WHERE id = wanted FOR NO KEY UPDATE;
    IF most < (
        SELECT max(load) FROM (
            SELECT sum(other.hours_per_week) AS load
            FROM expert_contract one JOIN expert_contract other
                ON other.expert_id = one.expert_id AND one.starts_on BETWEEN other.starts_on AND other.ends_on
            WHERE one.expert_id = wanted
                AND one.status IN ('APPROVED', 'SIGNED', 'ACTIVE')
                AND other.status IN ('APPROVED', 'SIGNED', 'ACTIVE')
            GROUP BY one.id
        ) loads
    ) THEN
        RAISE EXCEPTION 'the contracts of this expert take more hours a week than the expert gives'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'expert_hours', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$
"""

SIGNED_DELIVERABLES: Final = """
CREATE OR REPLACE FUNCTION signed_deliverables() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM expert_contract_deliverable WHERE expert_contract_id = NEW.id) THEN
        RAISE EXCEPTION 'a contract is signed with its deliverables'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_deliverables', TABLE = 'expert_contract';
    END IF;
    RETURN NEW;
END $$
"""

moves("expert_contract", LIFECYCLE)
after_tables(EXPERT_HOURS)
after_tables(SIGNED_DELIVERABLES)
after_tables(
    "CREATE OR REPLACE TRIGGER expert_hours AFTER INSERT OR"
    " UPDATE OF status, expert_id, hours_per_week, starts_on, ends_on ON expert_contract"
    " FOR EACH ROW WHEN (NEW.status IN ('APPROVED', 'SIGNED', 'ACTIVE')) EXECUTE FUNCTION expert_hours('expert_id')"
)
after_tables(
    "CREATE OR REPLACE TRIGGER expert_hours AFTER UPDATE OF max_hours_per_week ON expert"
    " FOR EACH ROW EXECUTE FUNCTION expert_hours('id')"
)
after_tables(
    "CREATE OR REPLACE TRIGGER signed_deliverables BEFORE UPDATE OF status ON expert_contract"
    " FOR EACH ROW WHEN (NEW.status = 'SIGNED') EXECUTE FUNCTION signed_deliverables()"
)
