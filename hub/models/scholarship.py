"""Scholarships: opportunities that pay, once or by instalments, sometimes for later service in the province."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Label, Vnd, Vocabulary, not_negative, vocabulary
from hub.models.opportunity import Opportunity, OpportunityKind, constrain, of_kind


class ScholarshipPeriod(Vocabulary):
    """For what the amount of a scholarship is paid."""

    ONE_OFF = Label("Once", "Một lần")
    MONTH = Label("Each month", "Hằng tháng")
    SEMESTER = Label("Each semester", "Mỗi học kỳ")
    YEAR = Label("Each year", "Hằng năm")


class Scholarship(Opportunity):
    """A scholarship of `amount` whole dong per `period`, paid `instalments` times by `funder_id`.

    `service_obligation_months` is how long the holder must then work for the province.
    """

    KIND: ClassVar = OpportunityKind.SCHOLARSHIP

    amount: Mapped[int | None] = mapped_column(Vnd)
    period: Mapped[ScholarshipPeriod | None] = mapped_column(vocabulary(ScholarshipPeriod))
    instalments: Mapped[int | None]
    service_obligation_months: Mapped[int | None]
    funder_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))


of_kind(
    (OpportunityKind.SCHOLARSHIP,),
    needs=("amount", "period"),
    may=("instalments", "service_obligation_months", "funder_id"),
)
constrain(
    CheckConstraint("instalments > 0", name="instalments"),
    *not_negative("amount", "service_obligation_months"),
)
Index(None, Scholarship.funder_id, postgresql_where=Scholarship.funder_id.is_not(None))
