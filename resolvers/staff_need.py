"""Staff needs as SQL: their order by urgency, and how many candidates were found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, select

from hub.models import Match
from hub.policy.rules import enough_people

if TYPE_CHECKING:
    from hub.read.catalog import Row


def urgency_rank(row: Row) -> ColumnElement[int]:
    """Sort key: 1 for the most urgent needs, 4 for the least."""
    return row.c.urgency_rank


def match_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many candidates were proposed for this need, whatever came of it; null below five."""
    candidates = select(func.count()).select_from(Match.__table__).where(Match.staff_need_id == row.key)
    return enough_people(candidates.scalar_subquery())
