"""Administrative units as SQL: which are of today, and how they hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, any_, func, literal_column, select

if TYPE_CHECKING:
    from hub.read.catalog import FilterScope, Row


def is_current(row: Any, _: Any) -> ColumnElement[bool]:
    """Whether the unit exists today."""
    return func.coalesce(row.c.valid_to > func.current_date(), literal_column("true"))


def has_point(row: Row) -> ColumnElement[bool]:
    """Whether a point inside the unit is known."""
    return row.c.latitude.is_not(None)


def by_code(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Its official code: today's unit, as a merged unit often handed its code to the one that replaced it."""
    return and_(row.c.code == scope.bind(leaf), row.c.valid_to.is_(None))


def within(column: ColumnElement[Any], leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether a column holds the key of today's unit of this official code, or of a unit in that province."""
    type_, unit = scope.fresh("AdministrativeUnit")
    _, asked = scope.fresh("AdministrativeUnit")
    found = select(unit.key).select_from(unit.aliased.join(asked.aliased, by_code(asked, leaf, scope)))
    found = found.where(asked.key.in_([unit.key, unit.c.province_id]))
    return column.in_(found.where(*scope.visible(type_, unit), *scope.visible(type_, asked)))


def has_connectivity(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether the network was one of these when it was last looked at."""
    type_, status = scope.fresh("InfrastructureStatus")
    _, later = scope.fresh("InfrastructureStatus")
    newer = select(literal_column("1")).select_from(later.aliased)
    newer = newer.where(later.c.unit_id == row.key, later.c.observed_on > status.c.observed_on)
    latest = select(literal_column("1")).select_from(status.aliased)
    latest = latest.where(status.c.unit_id == row.key, status.c.connectivity == any_(scope.bind(leaf)))
    latest = latest.where(~newer.where(*scope.visible(type_, later)).exists())
    return latest.where(*scope.visible(type_, status)).exists()
