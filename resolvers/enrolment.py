"""Enrolments as SQL: how many people take part in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, literal_column, select

from hub.models import Enrolment
from hub.policy.rules import enough_people

if TYPE_CHECKING:
    from hub.read.catalog import Row


def enrolment_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many people are, or were, enrolled in this session and did not cancel; null below five."""
    people = select(func.count()).select_from(Enrolment.__table__)
    people = people.where(Enrolment.session_id == row.key, Enrolment.status != literal_column("'CANCELLED'"))
    return enough_people(people.scalar_subquery())
