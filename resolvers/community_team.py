"""Community teams as SQL: how many people are in a team, and in all teams of a ward or commune.

Nobody may learn from these numbers how many are in a team that is too small to be counted in public.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, case, distinct, func, literal_column, or_, select

from hub.models import CommunityTeam, TeamMembership
from hub.policy.rules import SMALLEST_COUNT, enough_people
from resolvers.calendar import today

if TYPE_CHECKING:
    from hub.read.catalog import Row


def member_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many people are in this team today; null below five."""
    members = select(func.count()).select_from(TeamMembership.__table__)
    return enough_people(members.where(TeamMembership.team_id == row.key, _current()).scalar_subquery())


def unit_member_count(row: Row, _: Any) -> ColumnElement[int]:
    """How many different people are in the active teams of this administrative unit today; null below five.

    It is null as well where the difference to the teams that show their own count would be one to four people:
    whoever subtracts must not find a number that is withheld.
    """
    size = func.count().over(partition_by=TeamMembership.team_id)
    members = (
        select(TeamMembership.person_id, size.label("size"))
        .join(CommunityTeam, CommunityTeam.id == TeamMembership.team_id)
        .where(
            CommunityTeam.unit_id == row.key, CommunityTeam.status == literal_column("'ACTIVE'"), _current()
        )
        .subquery("members")
    )
    everybody = func.count(distinct(members.c.person_id))
    shown = everybody.filter(members.c.size >= SMALLEST_COUNT)
    telling = (everybody - shown).between(1, SMALLEST_COUNT - 1)
    return select(case((~telling, enough_people(everybody)))).scalar_subquery()


def _current() -> ColumnElement[bool]:
    """Whether a membership lasts today: `joined_on` is its first day, `left_on` the first day without it."""
    day = today()
    return and_(
        TeamMembership.joined_on <= day, or_(TeamMembership.left_on.is_(None), TeamMembership.left_on > day)
    )
