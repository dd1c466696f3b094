"""Statistics as SQL: rows by group, whatever is counted; which dimensions they are grouped by is the caller's choice.

A group is known by its key, made of codes, so that it is the same after every loading. Whoever counts people here
decides what of the counts may be told; this module never does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Date, Integer, Text, Uuid, and_, cast, func, null, select, true

from hub import models
from hub.models.base import vocabulary
from hub.models.community_team import TeamLevel
from hub.models.opportunity import DeliveryMode
from hub.models.skill import SkillTopic
from hub.models.team_activity import TeamActivityKind
from hub.models.team_membership import TeamProfile
from hub.read.catalog import raw, shape, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import ColumnElement, FromClause, Select, Subquery, Table

    from hub.read.catalog import Arguments, FilterScope, Row

    Values = Mapping[str, tuple[ColumnElement[Any], ColumnElement[Any]]]

_BELONGS = models.AreaMembership.__table__


@dataclass(frozen=True)
class Dimension:
    """By what rows may be grouped: the column of the shape that says it, and its type."""

    name: str
    type: Any


AREA = Dimension("area", Uuid())
UNIT = Dimension("unit", Uuid())
MONTH = Dimension("month", Date())
LEVEL = Dimension("level", vocabulary(TeamLevel))
PROFILE = Dimension("profile", vocabulary(TeamProfile))
MODE = Dimension("mode", vocabulary(DeliveryMode))
TOPIC = Dimension("topic", vocabulary(SkillTopic))
KIND = Dimension("kind", vocabulary(TeamActivityKind))


def shape_of(name: str, dimensions: Sequence[Dimension], *counts: str) -> Table:
    """The shape of a statistic: its key, a column for each dimension, and the counts."""
    return shape(
        name,
        Column("id", Uuid(), nullable=False),
        Column("key", Text(), nullable=False),
        *(Column(one.name, one.type, nullable=True) for one in dimensions),
        *(Column(count, Integer()) for count in counts),
    )


def chosen(arguments: Arguments, ways: Mapping[str, Dimension]) -> list[Dimension]:
    """The dimensions named in `groupBy`, each once, in the order of the shape."""
    asked = arguments.value("groupBy")
    names = set() if asked is None else set(asked.value)
    return [one for name, one in ways.items() if name in names]


def rising(count: str) -> Callable[[Row], ColumnElement[int]]:
    """Sort key: by a count; what is not told comes with the smallest."""
    return lambda row: func.coalesce(row.c[count], raw("0"))


def columns_of(by: Sequence[Dimension]) -> list[str]:
    """The names of the columns that `codes` makes."""
    return [f"{one.name}{end}" for one in by for end in ("", "_code")]


def codes(values: Values, by: Sequence[Dimension]) -> list[ColumnElement[Any]]:
    """Two columns for each dimension of a select that is yet to be grouped: its value, and its code as a text."""
    columns: list[ColumnElement[Any]] = []
    for one in by:
        value, code = values[one.name]
        columns += [
            value.label(one.name),
            func.coalesce(cast(code, Text), text("-")).label(f"{one.name}_code"),
        ]
    return columns


def told(
    made: Table, by: Sequence[Dimension], groups: Subquery, counts: Mapping[str, ColumnElement[Any]]
) -> Select[Any]:
    """Every column of the shape, out of a subquery with one row per group; what it does not have is null."""
    parts = [groups.c[f"{one.name}_code"] for one in by]
    key = func.concat_ws(text("/"), *parts) if parts else text("ALL")
    values = {
        "id": cast(func.md5(key), Uuid()),
        "key": key,
        **{one.name: groups.c[one.name] for one in by},
        **counts,
    }
    absent = {column.name: cast(null(), column.type) for column in made.c if column.name not in values}
    columns = absent | values
    return select(*(columns[column.name].label(column.name) for column in made.c))


def with_area(origin: FromClause, unit: ColumnElement[Any], scope: FilterScope) -> tuple[FromClause, Row]:
    """The origin with the areas to which that unit belongs: one for each basis, none perhaps."""
    _, area = scope.fresh("Area")
    tie = _BELONGS.alias(f"{area.name}_tie")
    joined = origin.outerjoin(tie, tie.c.unit_id == unit)
    return joined.outerjoin(area.aliased, and_(area.key == tie.c.area_id, *scope.visible(area))), area


def with_topics(origin: FromClause, topics: ColumnElement[Any]) -> tuple[FromClause, ColumnElement[str]]:
    """The origin once for each of the topics of a row; once without, for a row that has none."""
    listed = func.unnest(topics).table_valued("topic").render_derived(name="listed")
    return origin.outerjoin(listed, true()), listed.c.topic
