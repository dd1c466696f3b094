"""Statistics of training as SQL: how many people completed courses, and how many times, by group and in a period.

Different people are counted anew in every group, and never added up. No number of a few people is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Integer, and_, any_, cast, func, select, true

from hub.models import Completion, Person
from hub.models.base import Label, Vocabulary
from hub.policy.rules import SMALLEST_COUNT, in_steps, was_published
from hub.read.catalog import raw
from resolvers import statistic
from resolvers.calendar import day_of, in_period, month_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, FromClause, Select

    from hub.read.catalog import Arguments, FilterScope, Row
    from resolvers.statistic import Dimension


class TrainingStatsGroupBy(Vocabulary):
    """By what statistics of training can be grouped."""

    AREA = Label("By the area in which the people live, of every basis", "Theo khu vực nơi ở")
    UNIT = Label("By the ward or commune in which the people live", "Theo xã, phường nơi ở")
    MODE = Label("By how and where the course took place", "Theo hình thức")
    TOPIC = Label("By what it was about; a course on several topics counts in each", "Theo chủ đề")
    MONTH = Label("By the month in which it was completed", "Theo tháng")


_WAYS: Final = {
    "AREA": statistic.AREA,
    "UNIT": statistic.UNIT,
    "MODE": statistic.MODE,
    "TOPIC": statistic.TOPIC,
    "MONTH": statistic.MONTH,
}
SHAPE: Final = statistic.shape_of("training_statistic", list(_WAYS.values()), "people", "participations")

_DONE = Completion.__table__
_PERSON = Person.__table__


def training_statistics(_: Any, arguments: Arguments) -> Select[Any]:
    """A row for each group in which at least five people completed a course in the days `from` to `to`."""
    by = statistic.chosen(arguments, _WAYS)
    done = _completions(by, arguments).subquery("done")
    keys = [done.c[name] for name in statistic.columns_of(by)]
    # In two steps, so that PostgreSQL hashes: for count(DISTINCT) it sorts all rows by group and person.
    each = (
        select(*keys, func.count().label("times"))
        .select_from(done)
        .group_by(*keys, done.c.person_id)
        .subquery("each")
    )
    keys = [each.c[name] for name in statistic.columns_of(by)]
    people = func.count()
    counts = {"people": in_steps(people), "participations": in_steps(cast(func.sum(each.c.times), Integer))}
    groups = (
        select(*keys, *(count.label(name) for name, count in counts.items()))
        .select_from(each)
        .group_by(*keys)
    )
    told = groups.having(people >= SMALLEST_COUNT).subquery("told")
    return statistic.told(SHAPE, by, told, {name: told.c[name] for name in counts})


def lacks_topic(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether fewer than five people who live in the unit completed a course on that topic."""
    topic = scope.bind(leaf) == any_(_DONE.c.topics)
    # LATERAL with a limit, and not EXISTS: PostgreSQL would hash all completions for every unit. It stops at the fifth person.
    done = (
        select(raw("1"))
        .where(_DONE.c.person_id == _PERSON.c.id, topic, *was_published(_DONE))
        .limit(raw("1"))
    )
    here = select(raw("1")).select_from(_PERSON).join(done.correlate(_PERSON).lateral("done"), true())
    enough = here.where(_PERSON.c.home_unit_id == row.key).limit(raw(f"{SMALLEST_COUNT}")).subquery("trained")
    return select(func.count()).select_from(enough).scalar_subquery() < SMALLEST_COUNT


def _completions(by: Sequence[Dimension], arguments: Arguments) -> Select[Any]:
    """A row for each completion in the period, with what it is grouped by and who completed."""
    scope = arguments.scope
    origin: FromClause = _DONE
    month = month_of(day_of(_DONE.c.completed_at))
    values: dict[str, Any] = {
        "mode": (_DONE.c.delivery_mode, _DONE.c.delivery_mode),
        "month": (month, month),
    }
    if statistic.TOPIC in by:
        origin, topic = statistic.with_topics(origin, _DONE.c.topics)
        values["topic"] = (topic, topic)
    if {statistic.AREA, statistic.UNIT} & set(by):
        origin, unit = _with_home(origin, scope)
        values["unit"] = (unit.key, unit.c.code)
        if statistic.AREA in by:
            origin, area = statistic.with_area(origin, unit.key, scope)
            values["area"] = (area.key, area.c.code)
    chosen = select(*statistic.codes(values, by), _DONE.c.person_id).select_from(origin)
    return chosen.where(*was_published(_DONE), *in_period(_DONE.c.completed_at, arguments))


def _with_home(origin: FromClause, scope: FilterScope) -> tuple[FromClause, Row]:
    _, unit = scope.fresh("AdministrativeUnit")
    origin = origin.join(_PERSON, _PERSON.c.id == _DONE.c.person_id)
    home = and_(unit.key == _PERSON.c.home_unit_id, *scope.visible(unit))
    return origin.outerjoin(unit.aliased, home), unit
