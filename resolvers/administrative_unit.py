"""Administrative units as SQL: which are of today, and how they hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, func

if TYPE_CHECKING:
    from hub.read.catalog import FilterScope, Row


def is_current(row: Row, _: Any) -> ColumnElement[bool]:
    """Whether the unit exists today."""
    return func.coalesce(row.c.valid_to > func.current_date(), True)


def has_point(row: Row) -> ColumnElement[bool]:
    """Whether a point inside the unit is known."""
    return row.c.latitude.is_not(None)


def by_code(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Today's unit of this official code: a merged unit often handed its code to the one that replaced it."""
    return and_(row.c.code == scope.bind(leaf), row.c.valid_to.is_(None))
