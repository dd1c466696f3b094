"""Administrative units as SQL: which are of today, which lie in which, and how good their network is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, any_, func, select

from hub.read.catalog import raw
from resolvers.calendar import today

if TYPE_CHECKING:
    from hub.read.catalog import FilterScope, Row


def is_current(row: Any, _: Any) -> ColumnElement[bool]:
    """Whether the unit exists today."""
    return func.coalesce(row.c.valid_to > today(), raw("true"))


def has_point(row: Row) -> ColumnElement[bool]:
    """Whether a point inside the unit is known."""
    return row.c.latitude.is_not(None)


def by_code(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Its official code: today's unit, as a merged unit often handed its code to the one that replaced it."""
    return and_(row.c.code == scope.bind(leaf), row.c.valid_to.is_(None))


def within(column: ColumnElement[Any], leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether a column holds the key of today's unit of this official code, or of a unit in that province."""
    _, unit = scope.fresh("AdministrativeUnit")
    _, asked = scope.fresh("AdministrativeUnit")
    both = unit.aliased.join(asked.aliased, asked.key.in_([unit.key, unit.c.province_id]))
    found = select(unit.key).select_from(both).where(by_code(asked, leaf, scope))
    return column.in_(found.where(*scope.visible(unit), *scope.visible(asked)))


def has_connectivity(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether the network was one of these when it was last looked at."""
    _, status = scope.fresh("InfrastructureStatus")
    latest = select(status.c.connectivity).select_from(status.aliased)
    latest = latest.where(status.c.unit_id == row.key, *scope.visible(status))
    latest = latest.order_by(status.c.observed_on.desc()).limit(raw("1"))
    return latest.scalar_subquery() == any_(scope.bind(leaf))
