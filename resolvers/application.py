"""Applications as SQL: how many people applied. What a single application says is nobody's to compute here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Column, ColumnElement, Integer, Uuid, cast, distinct, func, select

from hub.models import Application
from hub.models.application import ApplicationStatus
from hub.models.base import vocabulary
from hub.policy.rules import SMALLEST_COUNT, enough_people, in_steps
from hub.read.catalog import shape

if TYPE_CHECKING:
    from sqlalchemy import Select

    from hub.read.catalog import Arguments, Row

COUNTS: Final = shape(
    "application_count",
    Column("id", Uuid(), nullable=False),
    Column("status", vocabulary(ApplicationStatus), nullable=False),
    Column("people", Integer(), nullable=False),
)


def application_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many different people handed in an application for this opportunity, whatever came of it; null below five."""
    people = select(func.count(distinct(Application.person_id)))
    people = people.where(Application.opportunity_id == row.key, Application.submitted_at.is_not(None))
    return enough_people(people.scalar_subquery())


def application_counts(key: ColumnElement[Any] | None, _: Arguments) -> Select[Any]:
    """A row for each status in which at least five people handed in an application for the opportunity with this key."""
    people = func.count(distinct(Application.person_id))
    status: ColumnElement[Any] = Application.__table__.c.status
    counts = select(
        cast(func.md5(status), Uuid()).label("id"), status.label("status"), in_steps(people).label("people")
    )
    counts = counts.where(Application.opportunity_id == key, Application.submitted_at.is_not(None))
    return counts.group_by(status).having(people >= SMALLEST_COUNT)
