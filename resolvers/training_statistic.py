"""Statistics of training as SQL: how many people completed courses, and how many times, by group and in a period.

Different people are counted anew in every group, and never added up. No number of a few people is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, any_, distinct, func, select

from hub.models import CompletionImport, CompletionImportRow, Enrolment, Opportunity, Person, Session
from hub.models.base import Label, Vocabulary
from hub.policy.rules import SMALLEST_COUNT, in_steps, was_published
from hub.read.catalog import text
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

_ENROLMENT = Enrolment.__table__
_SESSION = Session.__table__
_COURSE = Opportunity.__table__
_PERSON = Person.__table__
_IMPORT = CompletionImport.__table__
_ROW = CompletionImportRow.__table__

# A session is completed at its end, an open online course when its platform first reported it.
_REPORTED: Final = (
    select(func.min(_IMPORT.c.received_at))
    .join(_ROW, _ROW.c.completion_import_id == _IMPORT.c.id)
    .where(_ROW.c.enrolment_id == _ENROLMENT.c.id)
    .scalar_subquery()
)
_COMPLETED_AT: Final = func.coalesce(_SESSION.c.ends_at, _REPORTED, _ENROLMENT.c.created_at)
_COMPLETED: Final = _ENROLMENT.c.status == text("COMPLETED")
_COURSE_OF: Final = func.coalesce(_SESSION.c.course_id, _ENROLMENT.c.course_id)


def training_statistics(_: Any, arguments: Arguments) -> Select[Any]:
    """A row for each group in which at least five people completed a course in the days `from` to `to`."""
    by = statistic.chosen(arguments, _WAYS)
    done = _completions(by, arguments).subquery("done")
    keys = [done.c[name] for name in statistic.columns_of(by)]
    people = func.count(distinct(done.c.person_id))
    counts = {"people": in_steps(people), "participations": in_steps(func.count())}
    groups = select(*keys, *(count.label(name) for name, count in counts.items())).group_by(*keys)
    told = groups.having(people >= SMALLEST_COUNT).subquery("told")
    return statistic.told(SHAPE, by, told, {name: told.c[name] for name in counts})


def lacks_topic(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether fewer than five people who live in the unit completed a course on that topic."""
    courses = select(_COURSE.c.id).where(*was_published(_COURSE), scope.bind(leaf) == any_(_COURSE.c.topics))
    taken = _ENROLMENT.outerjoin(_SESSION, _SESSION.c.id == _ENROLMENT.c.session_id)
    trained = select(_ENROLMENT.c.person_id).select_from(taken).where(_COMPLETED, _COURSE_OF.in_(courses))
    home = _PERSON.c.home_unit_id
    enough = select(home).where(home.is_not(None), _PERSON.c.id.in_(trained)).group_by(home)
    return row.key.not_in(enough.having(func.count() >= SMALLEST_COUNT))


def _completions(by: Sequence[Dimension], arguments: Arguments) -> Select[Any]:
    """A row for each completion in the period, with what it is grouped by and who completed."""
    scope, origin = arguments.scope, _finished()
    month = month_of(day_of(_COMPLETED_AT))
    values: dict[str, Any] = {
        "mode": (_COURSE.c.delivery_mode, _COURSE.c.delivery_mode),
        "month": (month, month),
    }
    if statistic.TOPIC in by:
        origin, topic = statistic.with_topics(origin, _COURSE.c.topics)
        values["topic"] = (topic, topic)
    if {statistic.AREA, statistic.UNIT} & set(by):
        origin, unit = _with_home(origin, scope)
        values["unit"] = (unit.key, unit.c.code)
        if statistic.AREA in by:
            origin, area = statistic.with_area(origin, unit.key, scope)
            values["area"] = (area.key, area.c.code)
    chosen = select(*statistic.codes(values, by), _ENROLMENT.c.person_id).select_from(origin)
    return chosen.where(_COMPLETED, *was_published(_COURSE), *in_period(_COMPLETED_AT, arguments))


def _finished() -> FromClause:
    """Enrolments with the session they are for, if any, and the course."""
    taken = _ENROLMENT.outerjoin(_SESSION, _SESSION.c.id == _ENROLMENT.c.session_id)
    return taken.join(_COURSE, _COURSE.c.id == _COURSE_OF)


def _with_home(origin: FromClause, scope: FilterScope) -> tuple[FromClause, Row]:
    _, unit = scope.fresh("AdministrativeUnit")
    origin = origin.join(_PERSON, _PERSON.c.id == _ENROLMENT.c.person_id)
    home = and_(unit.key == _PERSON.c.home_unit_id, *scope.visible(unit))
    return origin.outerjoin(unit.aliased, home), unit
