"""Targets: the value an indicator should reach, for a subject, by a date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from hub.models.administrative_unit import GovernmentTier
from hub.models.base import Entity, External, vocabulary


class Measured:
    """Mixin of what is said of one subject: a unit, an area, an organisation, or a tier of government."""

    @declared_attr
    @classmethod
    def unit_id(cls) -> Mapped[UUID | None]:
        """The subject, if it is an administrative unit."""
        return mapped_column(ForeignKey("administrative_unit.id"), index=True)

    @declared_attr
    @classmethod
    def area_id(cls) -> Mapped[UUID | None]:
        """The subject, if it is an area."""
        return mapped_column(ForeignKey("area.id"), index=True)

    @declared_attr
    @classmethod
    def organisation_id(cls) -> Mapped[UUID | None]:
        """The subject, if it is an organisation."""
        return mapped_column(ForeignKey("organisation.id"), index=True)

    @declared_attr
    @classmethod
    def tier(cls) -> Mapped[GovernmentTier | None]:
        """The subject, if it is a tier of government."""
        return mapped_column(vocabulary(GovernmentTier))


def one_subject() -> CheckConstraint:
    """CHECK that exactly one subject is named."""
    return CheckConstraint("num_nonnulls(unit_id, area_id, organisation_id, tier) = 1", name="one_subject")


class Target(Measured, External, Entity):
    """The value that one indicator should reach for one subject on `due_on`, in the indicator's unit."""

    __table_args__ = (
        UniqueConstraint(
            "indicator_id",
            "unit_id",
            "area_id",
            "organisation_id",
            "tier",
            "due_on",
            name="uq_target_subject",
            postgresql_nulls_not_distinct=True,
        ),
        Index(None, "indicator_id", "due_on", "id"),
        Index(None, "strategic_plan_id", "due_on", "id"),
        Index(None, "due_on", "id"),
        one_subject(),
        CheckConstraint("tier <> 'DISTRICT' OR due_on < '2025-07-01'", name="no_district"),
    )

    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicator.id"))
    strategic_plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("strategic_plan.id"))
    value: Mapped[Decimal] = mapped_column(Numeric)
    due_on: Mapped[date]
