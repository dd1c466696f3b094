"""Activities of teams as SQL: the people they reached, as far as a number does not tell who they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hub.policy.rules import enough_people

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from hub.read.catalog import Expression, Row


def enough_of(column: str) -> Expression:
    """The count in that column; null below five."""

    def expression(row: Row, _: Any) -> ColumnElement[int]:
        return enough_people(row.c[column])

    return expression
