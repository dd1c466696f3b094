"""Administrative units as SQL: which are of today, which lie in which, and how good their network is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, any_, func, or_, select, union_all

from hub.read.catalog import raw
from resolvers.calendar import today
from resolvers.place_name import of_code, of_district

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


def is_meant(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Its official code, or that of a former unit of which it is the main successor; today's meaning goes first."""
    key: ColumnElement[bool] = row.key == of_code(leaf, scope)
    return key


def within(column: ColumnElement[Any], leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether a column holds the key of the unit of this code (see `is_meant`), or of one in that province or district."""
    _, unit = scope.fresh("AdministrativeUnit")
    asked = of_code(leaf, scope)
    found = select(unit.key).select_from(unit.aliased)
    found = found.where(or_(unit.key == asked, unit.c.province_id == asked), *scope.visible(unit))
    # As an array it is made once, and an index on the column can serve it.
    return column == any_(func.array(union_all(found, of_district(leaf, scope)).scalar_subquery()))


def has_connectivity(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether the network was one of these when it was last looked at."""
    _, status = scope.fresh("InfrastructureStatus")
    latest = select(status.c.connectivity).select_from(status.aliased)
    latest = latest.where(status.c.unit_id == row.key, *scope.visible(status))
    latest = latest.order_by(status.c.observed_on.desc()).limit(raw("1"))
    return latest.scalar_subquery() == any_(scope.bind(leaf))
