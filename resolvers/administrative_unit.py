"""Administrative units as SQL: which are of today, and how they hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, select

from hub.models import AreaMembership, UnitSuccession

if TYPE_CHECKING:
    from hub.read.catalog import Row


def is_current(row: Row, _: Any) -> ColumnElement[bool]:
    """Whether the unit exists today."""
    return func.coalesce(row.c.valid_to > func.current_date(), True)


def has_point(row: Row) -> ColumnElement[bool]:
    """Whether a point inside the unit is known."""
    return row.c.latitude.is_not(None)


def predecessors(key: ColumnElement[Any], row: Row) -> ColumnElement[bool]:
    """Former units that went into this one, whole or in part."""
    links = select(UnitSuccession.predecessor_id).where(UnitSuccession.successor_id == key)
    return row.key.in_(links)


def successors(key: ColumnElement[Any], row: Row) -> ColumnElement[bool]:
    """Units that received this former one, whole or in part."""
    links = select(UnitSuccession.successor_id).where(UnitSuccession.predecessor_id == key)
    return row.key.in_(links)


def areas(key: ColumnElement[Any], row: Row) -> ColumnElement[bool]:
    """Areas that the unit belongs to."""
    return row.key.in_(select(AreaMembership.area_id).where(AreaMembership.unit_id == key))
