"""Statistics of community teams as SQL: how many teams there are, and of how many people, by group.

People are told only as far as no subtraction, from whatever else is told, leads to fewer than five of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Integer, case, cast, distinct, func, null, select

from hub.models.base import Label, Vocabulary
from hub.policy.rules import SMALLEST_COUNT, in_steps
from hub.read.catalog import text
from resolvers import statistic
from resolvers.community_team import left_over, members_today, people_by, tallies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, FromClause, Select

    from hub.read.catalog import Arguments
    from resolvers.statistic import Dimension

    Keys = Sequence[Dimension]


class TeamStatsGroupBy(Vocabulary):
    """By what statistics of teams can be grouped."""

    AREA = Label("By area, of every basis", "Theo khu vực")
    UNIT = Label("By ward or commune", "Theo xã, phường")
    LEVEL = Label("By what the team is responsible for", "Theo cấp của tổ")
    PROFILE = Label("By where the members come from", "Theo thành phần")


_WAYS: Final = {
    "AREA": statistic.AREA,
    "UNIT": statistic.UNIT,
    "LEVEL": statistic.LEVEL,
    "PROFILE": statistic.PROFILE,
}
SHAPE: Final = statistic.shape_of("team_statistic", list(_WAYS.values()), "teams", "people")


def team_statistics(_: Any, arguments: Arguments) -> Select[Any]:
    """A row for each group of active teams: how many there are, and how many people are in them today.

    By profile, a group is of people: those of five and more, in steps of five, without a number of teams, from which
    one could tell where a profile is missing. By level alone people are not told: what is left of a commune's number
    beside its one team of its own would be that of a small village team.
    """
    by = statistic.chosen(arguments, _WAYS)
    if statistic.PROFILE in by:
        return _by_profile(by, arguments)
    members = _members(by, arguments).subquery("member")
    teams = func.count(distinct(members.c.team_id)).label("teams")
    told = people_by(members, statistic.columns_of(by), teams).subquery("told")
    people: ColumnElement[Any] = told.c.people
    if statistic.LEVEL in by:
        people = cast(null(), Integer)
    elif not by:
        people = case((~_areas_tell(arguments), people))
    return statistic.told(SHAPE, by, told, {"teams": told.c.teams, "people": people})


def _areas_tell(arguments: Arguments) -> ColumnElement[bool]:
    """Whether the whole less the areas that show their number, of any one basis, tells of fewer than five people."""
    count = tallies(_members([statistic.AREA], arguments).subquery("member"), ["basis", "area_code"])
    left = left_over(count).label("left_over")
    areas = select(count.c.basis, left).group_by(count.c.basis, count.c.area_code).subquery("by_area")
    few = areas.c.left_over.between(1, SMALLEST_COUNT - 1)  # such an area does not show its number
    every = select(areas.c.basis).group_by(areas.c.basis)
    return every.having(func.sum(areas.c.left_over).filter(few).between(1, SMALLEST_COUNT - 1)).exists()


def _by_profile(by: Keys, arguments: Arguments) -> Select[Any]:
    of = _members(by, arguments).subquery("member")
    people = func.count(distinct(of.c.person_id))
    groups = select(*(of.c[name] for name in statistic.columns_of(by)), in_steps(people).label("people"))
    groups = groups.group_by(*(of.c[name] for name in statistic.columns_of(by)))
    told = groups.having(people >= SMALLEST_COUNT).subquery("told")
    return statistic.told(SHAPE, by, told, {"people": told.c.people})


def _members(by: Keys, arguments: Arguments) -> Select[Any]:
    """A row for each member of an active team, and one for each team without any, with what it is grouped by."""
    scope = arguments.scope
    _, team = scope.fresh("CommunityTeam")
    _, unit = scope.fresh("AdministrativeUnit")
    mate = members_today().subquery("mate")
    origin: FromClause = team.aliased.join(unit.aliased, unit.key == team.c.unit_id)
    origin = origin.outerjoin(mate, mate.c.team_id == team.key)
    values = {
        "unit": (unit.key, unit.c.code),
        "level": (team.c.level, team.c.level),
        "profile": (mate.c.profile, mate.c.profile),
    }
    columns = [team.key.label("team_id"), mate.c.person_id, unit.key.label("unit_id"), mate.c.size]
    if statistic.AREA in by:
        origin, area = statistic.with_area(origin, unit.key, scope)
        values["area"] = (area.key, area.c.code)
        columns.append(area.c.basis.label("basis"))
    chosen = select(*statistic.codes(values, by), *columns).select_from(origin)
    return chosen.where(team.c.status == text("ACTIVE"), *scope.visible(team), *scope.visible(unit))
