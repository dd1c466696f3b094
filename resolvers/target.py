"""Targets as SQL: what was measured of them, what is missing, how fast it goes, and which offers help.

Only approved observations of the very same subject count, whoever asks: a draft is no measurement. A pace is a straight
line between the first and the latest of them; it foretells nothing that is not on that line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Column,
    Date,
    Double,
    Integer,
    Numeric,
    Text,
    Uuid,
    and_,
    case,
    cast,
    false,
    func,
    or_,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import array

from hub.models import (
    AdministrativeUnit,
    AreaMembership,
    Indicator,
    Observation,
    Organisation,
    Target,
)
from hub.models.base import Label, Vocabulary, vocabulary
from hub.models.observation import ObservationBound
from hub.read.catalog import raw, shape, text
from resolvers.calendar import today
from resolvers.opportunity import is_open, open_to
from resolvers.target_words import explained

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select, Subquery

    from hub.read.catalog import Arguments, Row

MONTH: Final = "30.4375"  # days of a month on average
FARTHEST: Final = "36525"  # days: what would take a century is not foretold

_TARGET = Target.__table__
_INDICATOR = Indicator.__table__
_SUBJECTS: Final = ("unit_id", "area_id", "organisation_id", "tier")


class PaceStatus(Vocabulary):
    """How a target stands on the day of the question."""

    REACHED = Label("The latest figure reaches it", "Đã đạt")
    ON_TRACK = Label("The present pace reaches it in time", "Đúng tiến độ")
    BEHIND = Label("The present pace reaches it too late, or never", "Chậm tiến độ")
    OVERDUE = Label("The day is past, and it was not reached", "Quá hạn chưa đạt")
    NO_PACE = Label("One figure only: there is no pace yet", "Chưa đủ số liệu để tính tiến độ")
    NOT_MEASURED = Label("There is no approved figure", "Chưa có số liệu")


PACE: Final = shape(
    "target_pace",
    Column("id", Uuid(), nullable=False),
    Column("status", vocabulary(PaceStatus), nullable=False),
    Column("required_per_month", Double()),
    Column("present_per_month", Double()),
    Column("projected_on", Date()),
    Column("projected_value", Double()),
    Column("measured_from", Date()),
    Column("measured_to", Date()),
    Column("bound", vocabulary(ObservationBound)),
    Column("explanation_vi", Text(), nullable=False),
    Column("explanation_en", Text(), nullable=False),
)


def latest(row: Row) -> ColumnElement[Any]:
    """The key of the approved observation of the same subject whose period ended last; null if there is none."""
    return _observed(row, "id", last=True)


def baseline(row: Row) -> ColumnElement[Any]:
    """The key of the approved observation of the same subject whose period ended first; null if there is none."""
    return _observed(row, "id", last=False)


def _observed(row: Row, column: str, *, last: bool) -> ColumnElement[Any]:
    other = Observation.__table__.alias(f"observed_of_{row.name}")
    ends = other.c.period_end
    found = select(other.c[column]).where(*_of_target(other, row.c))
    return found.order_by(ends.desc() if last else ends).limit(raw("1")).scalar_subquery()


def _of_target(observation: Any, target: Any) -> list[ColumnElement[bool]]:
    same = [observation.c[name].is_not_distinct_from(target[name]) for name in _SUBJECTS]
    return [
        observation.c.indicator_id == target.indicator_id,
        observation.c.status == text("APPROVED"),
        *same,
    ]


def gap(row: Row, _: Any) -> ColumnElement[float]:
    """What the latest figure lacks, in the unit of the indicator; 0 if it reaches the target, null without a figure."""
    return cast(_missing(row.c.value, _observed(row, "value", last=True), _direction(row)), Double)


def reached(row: Row, _: Any) -> ColumnElement[bool]:
    """Whether the latest figure reaches the target; null without a figure."""
    return gap(row, None) == raw("0")


def _direction(row: Row) -> ColumnElement[str]:
    return select(_INDICATOR.c.direction).where(_INDICATOR.c.id == row.c.indicator_id).scalar_subquery()


def _missing(wanted: Any, found: Any, direction: Any) -> ColumnElement[Any]:
    rising, falling = wanted - found, found - wanted
    lacking = case((direction == text("LOWER_IS_BETTER"), falling), else_=rising)
    return case((lacking.is_not(None), func.greatest(lacking, raw("0"))))


def pace(key: ColumnElement[Any] | None, arguments: Arguments) -> Select[Any]:
    """The one row of the pace of the target with this key."""
    known = _known(key, arguments).subquery("known").c
    figures = _figures(known)
    status = _status(known, figures)
    columns = {
        "id": known.id,
        "status": status,
        **figures,
        "measured_from": known.first_on,
        "measured_to": known.latest_on,
        "bound": known.bound,
        **explained(known, status, figures),
    }
    return select(*(value.label(name) for name, value in columns.items()))


def _figures(known: Any) -> dict[str, ColumnElement[Any]]:
    """What the line through the two figures says; all null without a line, or where nothing is missing."""
    month, none = raw(MONTH, Numeric()), raw("0")
    missing, change = known.missing > none, known.value - known.latest_value
    gained = (known.latest_value - known.first_value) * month
    present = case((known.latest_on > known.first_on, gained / (known.latest_on - known.first_on)))
    left = cast(known.due_on - today(), Numeric)
    required = case((and_(missing, left > none), change * month / func.nullif(left, none)))
    arrives = and_(missing, change * present > none)
    days = case((arrives, change * month / func.nullif(present, none)))
    at_due = known.latest_value + present * (known.due_on - known.latest_on) / month
    percent = func.least(func.greatest(at_due, none), raw("100"))
    ahead = case((known.unit == text("PERCENT"), percent), else_=at_due)
    return {
        "required_per_month": _figure(required),
        "present_per_month": _figure(present),
        "projected_on": case((days <= raw(FARTHEST), known.latest_on + cast(func.ceil(days), Integer))),
        "projected_value": _figure(case((known.due_on > known.latest_on, ahead))),
    }


def _status(known: Any, figures: dict[str, ColumnElement[Any]]) -> ColumnElement[str]:
    return case(
        (known.latest_on.is_(None), text("NOT_MEASURED")),
        (known.missing == raw("0"), text("REACHED")),
        (known.due_on < today(), text("OVERDUE")),
        (figures["present_per_month"].is_(None), text("NO_PACE")),
        (figures["projected_on"] <= known.due_on, text("ON_TRACK")),
        else_=text("BEHIND"),
    )


def _figure(value: ColumnElement[Any]) -> ColumnElement[float]:
    return cast(func.round(cast(value, Numeric), raw("2")), Double)


def _known(key: ColumnElement[Any] | None, arguments: Arguments) -> Select[Any]:
    """What the pace is computed from: target, indicator, and the ends of the line."""
    (_, target), (_, indicator) = arguments.scope.fresh("Target"), arguments.scope.fresh("Indicator")
    last = _end(target, "latest_seen", last=True)
    first = _end(target, "first_seen", last=False, basis=last.c.count_basis)
    source = target.aliased.join(indicator.aliased, indicator.key == target.c.indicator_id)
    source = source.outerjoin(last, true()).outerjoin(first, true())
    return (
        select(
            target.key.label("id"),
            target.c.value.label("value"),
            target.c.due_on.label("due_on"),
            indicator.c.unit.label("unit"),
            _missing(target.c.value, last.c.value, indicator.c.direction).label("missing"),
            last.c.value.label("latest_value"),
            last.c.period_end.label("latest_on"),
            last.c.bound.label("bound"),
            first.c.value.label("first_value"),
            first.c.period_end.label("first_on"),
        )
        .select_from(source)
        .where(target.key == key, *arguments.scope.visible(target), *arguments.scope.visible(indicator))
    )


def _end(target: Row, name: str, *, last: bool, basis: Any = None) -> Any:
    """The first or the latest observation; the first counts the same things as the latest."""
    other = Observation.__table__.alias(f"{name}_row")
    ends = other.c.period_end
    found = select(other.c.value, ends, other.c.bound, other.c.count_basis).where(
        *_of_target(other, target.c)
    )
    if not last:
        found = found.where(other.c.count_basis.is_not_distinct_from(basis))
    return found.order_by(ends.desc() if last else ends).limit(raw("1")).lateral(name)


def closing(key: ColumnElement[Any], row: Row) -> ColumnElement[bool]:
    """Offers open now that teach what the target's indicator is about, and for which people of its subject may apply."""

    def of_target(column: Any) -> ColumnElement[Any]:
        joined = _TARGET.join(_INDICATOR, _INDICATOR.c.id == _TARGET.c.indicator_id)
        return select(column).select_from(joined).where(_TARGET.c.id == key).scalar_subquery()

    audiences = of_target(_INDICATOR.c.audiences)
    units = select(_units_of(key).c.id).scalar_subquery()
    helps = and_(
        row.c.topics.bool_op("&&")(of_target(_INDICATOR.c.topics)),
        or_(
            row.c.audiences == raw("'{}'"),
            audiences == raw("'{}'"),
            row.c.audiences.bool_op("&&")(audiences),
        ),
        or_(of_target(_TARGET.c.tier).is_not(None), open_to(row, func.array(units))),
    )
    # The first is true of the whole list or of none of it: nothing is read where no training helps. The last hides from the
    # planner what would make it expect few rows: it then sorts all open offers, where their order finds the first ones at once.
    some = of_target(_INDICATOR.c.topics) != raw("'{}'")
    return and_(some, is_open(row, None), case((helps, true()), else_=false()))


def _units_of(key: ColumnElement[Any]) -> Subquery:
    """The units whose people a target is about, and the provinces they lie in; for a province all its communes."""
    unit, member, body = AdministrativeUnit.__table__, AreaMembership.__table__, Organisation.__table__
    subject = select(_TARGET).where(_TARGET.c.id == key).subquery("subject")
    within = or_(
        unit.c.id == subject.c.unit_id,
        unit.c.province_id == subject.c.unit_id,
        unit.c.id.in_(select(member.c.unit_id).where(member.c.area_id == subject.c.area_id)),
        unit.c.id.in_(select(body.c.head_office_unit_id).where(body.c.id == subject.c.organisation_id)),
    )
    inside = select(unit.c.id, unit.c.province_id).select_from(unit.join(subject, within)).subquery("inside")
    return select(func.unnest(array([inside.c.id, inside.c.province_id])).label("id")).subquery("about")
