"""Areas as SQL: how many communes and team members they have, and whether a skill centre works there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, select

from hub import models
from hub.read.catalog import raw, text
from resolvers.administrative_unit import is_current
from resolvers.community_team import people_in_teams

if TYPE_CHECKING:
    from hub.read.catalog import FilterScope, Row

_BELONGS = models.AreaMembership.__table__
_UNIT = models.AdministrativeUnit.__table__


def in_its_communes(key: ColumnElement[Any], row: Any) -> ColumnElement[bool]:
    """Whether a row is of a unit that belongs to the area with this key."""
    belongs: ColumnElement[bool] = row.c.unit_id.in_(
        select(_BELONGS.c.unit_id).where(_BELONGS.c.area_id == key)
    )
    return belongs


def of_unit(row: Row) -> ColumnElement[Any]:
    """The keys of the areas to which the ward or commune of a row belongs, as an array."""
    return func.array(select(_BELONGS.c.area_id).where(_BELONGS.c.unit_id == row.c.unit_id).scalar_subquery())


def commune_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many wards and communes of today belong to the area."""
    of_today = select(func.count()).select_from(_BELONGS.join(_UNIT, _UNIT.c.id == _BELONGS.c.unit_id))
    return of_today.where(_BELONGS.c.area_id == row.key, is_current(_UNIT, None)).scalar_subquery()


def team_member_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many different people are in the active teams of the area today; null below five."""
    return people_in_teams(lambda team: in_its_communes(row.key, team))


def has_skill_centre(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether a skill centre is operating in one of the communes of the area."""
    _, centre = scope.fresh("SkillCentre")
    found = select(raw("1")).select_from(centre.aliased).where(in_its_communes(row.key, centre))
    exists = found.where(centre.c.status == text("OPERATING"), *scope.visible(centre)).exists()
    return exists if leaf.value else ~exists
