"""Internships: opportunities to work in an organisation or in a commune's authority for some months."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Vnd, classified, not_negative
from hub.models.opportunity import Opportunity, OpportunityKind, constrain, of_kind


class Internship(Opportunity):
    """An internship at one host: an organisation, or the authority of a commune.

    `stipend` is in whole dong a month. `supervisor` is the person who looks after the intern.
    """

    KIND: ClassVar = OpportunityKind.INTERNSHIP

    host_organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    host_unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    hours_per_week: Mapped[int | None] = mapped_column(use_existing_column=True)
    stipend: Mapped[int | None] = mapped_column(Vnd)
    credit_bearing: Mapped[bool | None]
    supervisor: Mapped[str | None] = mapped_column(info=classified("B"))
    tasks: Mapped[list[str] | None]


of_kind(
    (OpportunityKind.INTERNSHIP,),
    may=("host_organisation_id", "host_unit_id", "stipend", "credit_bearing", "supervisor", "tasks"),
)
constrain(
    CheckConstraint(
        "kind <> 'INTERNSHIP' OR num_nonnulls(host_organisation_id, host_unit_id) = 1", name="one_host"
    ),
    *not_negative("stipend"),
)
Index(None, Internship.host_organisation_id, postgresql_where=Internship.host_organisation_id.is_not(None))
Index(None, Internship.host_unit_id, postgresql_where=Internship.host_unit_id.is_not(None))
