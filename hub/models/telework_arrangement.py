"""Telework arrangements: on how many days a week an official, or an expert under contract, works from elsewhere."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, no_later


def _no_overlap(column: str) -> ExcludeConstraint:
    return ExcludeConstraint(
        (column, "="),
        (text("daterange(starts_on, ends_on, '[]')"), "&&"),
        using="gist",
        name=f"ex_telework_arrangement_{column}",
    )


class TeleworkArrangement(External, Entity):
    """An arrangement of a person, or of a contract, from `starts_on` to `ends_on`, both included."""

    __table_args__ = (
        _no_overlap("person_id"),
        _no_overlap("expert_contract_id"),
        Index(None, "person_id", "starts_on", "id"),
        Index(None, "expert_contract_id", "starts_on", "id"),
        CheckConstraint("num_nonnulls(person_id, expert_contract_id) = 1", name="person_or_contract"),
        CheckConstraint("days_per_week BETWEEN 1 AND 7", name="days_per_week"),
        no_later("starts_on", "ends_on"),
    )

    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    expert_contract_id: Mapped[UUID | None] = mapped_column(ForeignKey("expert_contract.id"))
    days_per_week: Mapped[int]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
