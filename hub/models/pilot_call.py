"""Pilot calls: invitations to try a new solution with the centre. The pilot that follows is another entity."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Vnd, not_negative
from hub.models.opportunity import Opportunity, OpportunityKind, constrain, of_kind


class PilotCall(Opportunity):
    """A call for pilots in one technology; `grant_ceiling` is the most that is paid for one, in whole dong."""

    KIND: ClassVar = OpportunityKind.PILOT_CALL

    technology: Mapped[str | None]
    problem_statement: Mapped[str | None]
    success_criteria: Mapped[list[str] | None]
    grant_ceiling: Mapped[int | None] = mapped_column(Vnd)


of_kind(
    (OpportunityKind.PILOT_CALL,),
    needs=("technology",),
    may=("problem_statement", "success_criteria", "grant_ceiling"),
)
constrain(*not_negative("grant_ceiling"))
