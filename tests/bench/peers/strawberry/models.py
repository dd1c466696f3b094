"""The tables of the hub that the peer answers from, as an ordinary project would map them: only the columns it serves.

Lists that the public may see begin with `published`; no other table here hides rows from the public (hub/policy/rules.py).
Enumerations are texts, as PostgreSQL stores them, which is the fastest way to hand them to Strawberry.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Text, func, literal_column
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_SEEN = [literal_column("'PUBLISHED'"), literal_column("'CLOSED'")]
_ONCE_SEEN = [*_SEEN, literal_column("'SUSPENDED'"), literal_column("'ARCHIVED'")]


class Base(DeclarativeBase):
    type_annotation_map = {str: Text(), list[str]: ARRAY(Text())}  # noqa: RUF012 - SQLAlchemy's own way


class Organisation(Base):
    __tablename__ = "organisation"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    name_vi: Mapped[str]
    kind: Mapped[str]


class Programme(Base):
    __tablename__ = "programme"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    name_vi: Mapped[str]


class AdministrativeUnit(Base):
    __tablename__ = "administrative_unit"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    name_vi: Mapped[str]
    name_sort: Mapped[str] = mapped_column(deferred=True)
    kind: Mapped[str] = mapped_column(deferred=True)


class Framework(Base):
    __tablename__ = "framework"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    name_vi: Mapped[str]


class Skill(Base):
    __tablename__ = "skill"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    name_vi: Mapped[str]
    framework_id: Mapped[UUID] = mapped_column(ForeignKey("framework.id"))


class Opportunity(Base):
    __tablename__ = "opportunity"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    title_vi: Mapped[str]
    kind: Mapped[str]
    status: Mapped[str]
    closes_at: Mapped[datetime | None]
    seats: Mapped[int | None]
    delivery_mode: Mapped[str | None]
    provider_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    programme_id: Mapped[UUID | None] = mapped_column(ForeignKey("programme.id"))
    topics: Mapped[list[str]] = mapped_column(deferred=True)
    stipend: Mapped[int | None] = mapped_column(deferred=True)
    amount: Mapped[int | None] = mapped_column(deferred=True)
    fee: Mapped[int | None] = mapped_column(deferred=True)


class OpportunitySkill(Base):
    __tablename__ = "opportunity_skill"

    opportunity_id: Mapped[UUID] = mapped_column(ForeignKey("opportunity.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"), primary_key=True)
    level: Mapped[int]


class Person(Base):
    __tablename__ = "person"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    home_unit_id: Mapped[UUID | None]


class Completion(Base):
    __tablename__ = "completion"

    enrolment_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    status: Mapped[str]
    topics: Mapped[list[str]]


def published(row: type[Opportunity]) -> ColumnElement[bool]:
    """What the public sees of the offers. The statuses are literals, so that partial indexes are used."""
    return row.status.in_(_SEEN)


def was_published(row: type[Opportunity] | type[Completion]) -> ColumnElement[bool]:
    """What statistics count."""
    return row.status.in_(_ONCE_SEEN)


def by_closing(row: type[Opportunity]) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """What closes first, then by id: the order of lists of offers."""
    return func.coalesce(row.closes_at, literal_column("'infinity'::timestamptz")), row.id
