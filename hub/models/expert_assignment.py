"""Expert assignments: calls for an expert to do a project's work. The contract that follows is another entity."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Vnd, not_negative
from hub.models.opportunity import Opportunity, OpportunityKind, constrain, of_kind


class ExpertAssignment(Opportunity):
    """A call for experts: the project, what is to be delivered, and the whole fee in dong."""

    KIND: ClassVar = OpportunityKind.EXPERT_ASSIGNMENT

    project: Mapped[str | None]
    staff_need_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff_need.id"))
    deliverables: Mapped[list[str] | None]
    remote_ok: Mapped[bool | None]
    fee: Mapped[int | None] = mapped_column(Vnd)
    hours_per_week: Mapped[int | None] = mapped_column(use_existing_column=True)


of_kind(
    (OpportunityKind.EXPERT_ASSIGNMENT,),
    needs=("project",),
    may=("staff_need_id", "deliverables", "remote_ok", "fee"),
)
of_kind((OpportunityKind.INTERNSHIP, OpportunityKind.EXPERT_ASSIGNMENT), may=("hours_per_week",))
constrain(
    CheckConstraint("hours_per_week BETWEEN 1 AND 48", name="hours_per_week"),
    *not_negative("fee"),
)
Index(None, ExpertAssignment.staff_need_id, postgresql_where=ExpertAssignment.staff_need_id.is_not(None))
