"""Applications as SQL: how many people applied. What a single application says is nobody's to compute here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, distinct, func, select

from hub.models import Application
from hub.policy.rules import enough_people

if TYPE_CHECKING:
    from hub.read.catalog import Row


def application_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many different people handed in an application for this opportunity, whatever came of it; null below five."""
    people = select(func.count(distinct(Application.person_id)))
    people = people.where(Application.opportunity_id == row.key, Application.submitted_at.is_not(None))
    return enough_people(people.scalar_subquery())
