"""Skills as SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, func, select

if TYPE_CHECKING:
    from hub.read.catalog import FilterScope, Row


def by_code(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """The codes of its framework and its own: `TT02-2025/1.1`."""
    _, framework = scope.fresh("Framework")
    code = scope.bind(leaf)
    found = select(framework.key).select_from(framework.aliased)
    found = found.where(framework.c.code == func.split_part(code, "/", 1), *scope.visible(framework))
    return and_(row.c.framework_id.in_(found), row.c.code == func.split_part(code, "/", 2))
