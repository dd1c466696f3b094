"""Community teams as SQL: how many people are in a team, and in all teams of a ward or commune.

Nobody may learn from these numbers how many are in a team that is too small to be counted in public.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, case, distinct, false, func, literal_column, or_, select

from hub.models import CommunityTeam, TeamMembership
from hub.policy.rules import SMALLEST_COUNT, enough_people
from resolvers.calendar import today

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import FromClause, Select, Subquery

    from hub.read.catalog import Row

_TEAM = CommunityTeam.__table__


def member_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many people are in this team today; null below five."""
    members = select(func.count()).select_from(TeamMembership.__table__)
    return enough_people(members.where(TeamMembership.team_id == row.key, _current()).scalar_subquery())


def unit_member_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many different people are in the active teams of this administrative unit today; null below five."""
    return people_in_teams(lambda team: team.c.unit_id == row.key)


def people_in_teams(chosen: Callable[[Any], ColumnElement[bool]]) -> ColumnElement[int]:
    """How many different people are in the active teams chosen, of one unit or of several; null below five.

    Whoever subtracts must not find a number that is withheld. So it is null as well where it exceeds what the
    parts show by one to four people: the teams of five and more, and the units whose own number is shown.
    """
    size = func.count().over(partition_by=TeamMembership.team_id)
    members = (
        select(TeamMembership.person_id, CommunityTeam.unit_id, size.label("size"))
        .join(CommunityTeam, CommunityTeam.id == TeamMembership.team_id)
        .where(chosen(_TEAM), CommunityTeam.status == literal_column("'ACTIVE'"), _current())
        .subquery("member")
    )
    return people_by(members).scalar_subquery()


def members_today() -> Select[Any]:
    """Every membership of today: `team_id`, `person_id`, `profile`, and the `size` of the team."""
    size = func.count().over(partition_by=TeamMembership.team_id)
    columns: tuple[Any, ...] = (TeamMembership.team_id, TeamMembership.person_id, TeamMembership.profile)
    return select(*columns, size.label("size")).where(_current())


def people_by(members: FromClause, keys: Sequence[str] = (), *counts: ColumnElement[Any]) -> Select[Any]:
    """The keys and `people` for each group of members; a number from which a subtraction would tell is null.

    `members` has `person_id`, `unit_id`, and the `size` of the team; `counts` are counted over each whole group.
    """
    count = tallies(members, keys, *counts)
    whole = count.c.whole == 1
    telling = left_over(count).between(1, SMALLEST_COUNT - 1)
    people = enough_people(func.max(count.c.people).filter(whole))
    shown = case((~func.coalesce(telling, false()), people)).label("people")
    others = [func.max(count.c[one.name]).filter(whole).label(one.name) for one in counts]
    groups = [count.c[key] for key in keys]
    return select(*groups, shown, *others).group_by(*groups)


def tallies(members: FromClause, keys: Sequence[str], *counts: ColumnElement[Any]) -> Subquery:
    """For each group a row for each unit, and one for the `whole`: `people`, and those `hidden` in small teams."""
    unit = members.c.unit_id
    by = [members.c[key] for key in keys]
    everybody = func.count(distinct(members.c.person_id))
    hidden = everybody - everybody.filter(members.c.size >= SMALLEST_COUNT)
    columns = (func.grouping(unit).label("whole"), everybody.label("people"), hidden.label("hidden"), *counts)
    return select(*by, *columns).group_by(*by, func.rollup(unit)).subquery("counted")


def left_over(count: Subquery) -> ColumnElement[int]:
    """How many people of a group no number of a team or of a unit covers; null for none."""
    return func.sum(count.c.hidden).filter(count.c.whole == 0, count.c.hidden.between(1, SMALLEST_COUNT - 1))


def _current() -> ColumnElement[bool]:
    """Whether a membership lasts today: `joined_on` is its first day, `left_on` the first day without it."""
    day = today()
    return and_(
        TeamMembership.joined_on <= day, or_(TeamMembership.left_on.is_(None), TeamMembership.left_on > day)
    )
