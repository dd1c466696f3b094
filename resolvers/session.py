"""Sessions as SQL: seats, and where they take place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, or_, select

from resolvers.administrative_unit import within

if TYPE_CHECKING:
    from hub.read.catalog import FilterScope, Row


def seats_left(row: Row, _: Any) -> ColumnElement[int]:
    """Seats that are still free; null where seats are not limited."""
    return row.c.seats - row.c.seats_taken


def takes_place_in(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether it takes place in that unit or province (official code), at a skill centre or elsewhere."""
    _, centre = scope.fresh("SkillCentre")
    centres = select(centre.key).select_from(centre.aliased)
    centres = centres.where(within(centre.c.unit_id, leaf, scope), *scope.visible(centre))
    return or_(within(row.c.unit_id, leaf, scope), row.c.skill_centre_id.in_(centres))
