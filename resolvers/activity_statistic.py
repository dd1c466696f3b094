"""Statistics of what community teams did, as SQL: sums over their activities, by group and in a period.

An activity that helped fewer than five does not tell how many; nor must a sum do so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Integer, cast, func, select

from hub.models.base import Label, Vocabulary
from hub.policy.rules import SMALLEST_COUNT, in_steps
from hub.read.catalog import raw
from resolvers import statistic
from resolvers.calendar import month_of, on_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, FromClause, Select

    from hub.read.catalog import Arguments
    from resolvers.statistic import Dimension


class ActivityStatsGroupBy(Vocabulary):
    """By what statistics of activities can be grouped."""

    AREA = Label("By area, of every basis", "Theo khu vực")
    UNIT = Label("By ward or commune", "Theo xã, phường")
    KIND = Label("By what was done", "Theo loại hoạt động")
    TOPIC = Label("By what it was about; an activity on several topics counts in each", "Theo chủ đề")
    MONTH = Label("By month", "Theo tháng")


_WAYS: Final = {
    "AREA": statistic.AREA,
    "UNIT": statistic.UNIT,
    "KIND": statistic.KIND,
    "TOPIC": statistic.TOPIC,
    "MONTH": statistic.MONTH,
}
_COUNTS: Final = ("people_helped", "online_service_cases", "payment_setups", "commerce_onboardings")
_MOST: Final = 2**31 - 1  # what an Int can hold
SHAPE: Final = statistic.shape_of("activity_statistic", list(_WAYS.values()), "activities", *_COUNTS)


def activity_statistics(_: Any, arguments: Arguments) -> Select[Any]:
    """A row for each group of activities in the days `from` to `to`: how many, and the sums of their counts."""
    by = statistic.chosen(arguments, _WAYS)
    done = _activities(by, arguments).subquery("done")
    keys = [done.c[name] for name in statistic.columns_of(by)]
    sums = [_sum(done.c[name]).label(name) for name in _COUNTS]
    groups = select(*keys, func.count().label("activities"), *sums).group_by(*keys)
    told = groups.subquery("told")
    return statistic.told(SHAPE, by, told, {name: told.c[name] for name in ("activities", *_COUNTS)})


def _sum(count: ColumnElement[int]) -> ColumnElement[int]:
    """What activities tell themselves, and what the small ones add up to in steps of five; null below five."""
    small = count < SMALLEST_COUNT
    parts = func.sum(count).filter(~small), in_steps(func.sum(count).filter(small))
    told = sum((func.coalesce(part, raw("0")) for part in parts), raw("0"))
    return func.nullif(cast(func.least(told, raw(str(_MOST))), Integer), raw("0"))


def _activities(by: Sequence[Dimension], arguments: Arguments) -> Select[Any]:
    scope = arguments.scope
    _, activity = scope.fresh("TeamActivity")
    _, team = scope.fresh("CommunityTeam")
    _, unit = scope.fresh("AdministrativeUnit")
    origin: FromClause = activity.aliased.join(team.aliased, team.key == activity.c.team_id)
    origin = origin.join(unit.aliased, unit.key == team.c.unit_id)
    month = month_of(activity.c.held_on)
    values: dict[str, Any] = {
        "unit": (unit.key, unit.c.code),
        "kind": (activity.c.kind, activity.c.kind),
        "month": (month, month),
    }
    if statistic.AREA in by:
        origin, area = statistic.with_area(origin, unit.key, scope)
        values["area"] = (area.key, area.c.code)
    if statistic.TOPIC in by:
        origin, topic = statistic.with_topics(origin, activity.c.topics)
        values["topic"] = (topic, topic)
    chosen = select(*statistic.codes(values, by), *(activity.c[name].label(name) for name in _COUNTS))
    chosen = chosen.select_from(origin).where(*on_days(activity.c.held_on, arguments))
    return chosen.where(*scope.visible(activity), *scope.visible(team), *scope.visible(unit))
