"""The kinds of filter: each makes, from a row and a value of the input, one SQL condition.

A filter never sees the value itself, only the parameter that carries it (a Boolean apart, which decides the form
of the condition). Filters over relations obey the row rules of what they reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, UniqueConstraint, and_, any_, case, func, select, true

from hub.read.catalog import raw, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Column, Select

    from hub.read.catalog import Filter, FilterScope, Key, Match, Row


def global_id(row: Row) -> ColumnElement[str]:
    """The global id of a row."""
    return text(f"{row.table.name}_").op("||")(row.key)


def localised(row: Row, name: str, language: ColumnElement[str]) -> ColumnElement[str]:
    """A text in the language asked for; Vietnamese where there is no other."""
    english, vietnamese = row.c[f"{name}_en"], row.c[f"{name}_vi"]
    return case((language == text("EN"), func.coalesce(english, vietnamese)), else_=vietnamese)


def any_of(expression: Callable[[Row], ColumnElement[Any]]) -> Filter:
    """The value is one of those given.

    Of one that is given, PostgreSQL knows how rare it is, and that a unique one finds a single row; of an array it does not.
    """

    def make(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
        given = any_(scope.bind(leaf)) if leaf.only is None else scope.bind(leaf.only)
        return expression(row) == given

    return make


def overlaps(expression: Callable[[Row], ColumnElement[Any]]) -> Filter:
    """The array has at least one of the values given."""
    return lambda row, leaf, scope: expression(row).bool_op("&&")(scope.bind(leaf))


def flag(expression: Callable[[Row], ColumnElement[Any]]) -> Filter:
    """The condition is as given; unknown counts as false.

    Where it must be true it stands as it is, so that an index can serve its parts: what is unknown selects no row,
    and `not` makes true of it.
    """

    def make(row: Row, leaf: Any, _: FilterScope) -> ColumnElement[bool]:
        value = expression(row)
        return value if leaf.value else ~func.coalesce(value, raw("false"))

    return make


def between(
    expression: Callable[[Row], ColumnElement[Any]], also: Callable[[Row], ColumnElement[Any]] | None = None
) -> Filter:
    """The value lies in a range with both ends included; an end that is not given is open.

    `also` is the sort key that stands for the value, and is as large: where lists are in its order, their index serves it.
    """
    bounded = [expression] if also is None else [expression, also]

    def make(row: Row, value: Any, scope: FilterScope) -> ColumnElement[bool]:
        ends = []
        if value.get("from") is not None:
            first = scope.bind(value["from"])
            ends += [one(row) >= first for one in bounded]
        if value.get("to") is not None:
            last = scope.bind(value["to"])
            ends += [one(row) <= last for one in bounded]
        return and_(true(), *ends)

    return make


def by_id(type_name: str) -> Filter:
    """The row has this global id (or one of these). Raises `BadId` for the id of another type."""

    def make(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
        one = leaf.only or leaf
        keys = scope.bind_id(one, type_name)
        return row.key == (any_(keys) if one.is_list else keys)

    return make


def by_column(name: str) -> Filter:
    """The column has this value."""
    return lambda row, leaf, scope: row.c[name] == scope.bind(leaf)


def by_external_id(row: Row, value: Any, scope: FilterScope) -> ColumnElement[bool]:
    """The row has this name in that system."""
    return and_(row.c.source == scope.bind(value["source"]), row.c.external_id == scope.bind(value["id"]))


def one(target: str, key: Key) -> Filter:
    """The related row is there, visible, and fulfils the conditions.

    One that is called by its code or id is found once, so that an index over the key and the order of the list gives the page.
    """

    def make(row: Row, value: Any, scope: FilterScope) -> ColumnElement[bool]:
        type_, other = scope.fresh(target)
        held = key(row) if callable(key) else row.c[key]
        wanted = [*scope.visible(other), *scope.conditions(type_, other, value)]
        if any(_calls_one(other, name, leaf) for name, leaf in value.items()):
            return held == select(other.key).select_from(other.aliased).where(*wanted).scalar_subquery()
        return _among(other).where(other.key == held, *wanted).exists()

    return make


def many(target: str, match: Match, key: str) -> Filter:
    """Some (`some`), or none (`none`), of the visible related rows fulfil the conditions."""

    def make(row: Row, value: Any, scope: FilterScope) -> ColumnElement[bool]:
        parts = []
        for name in ("some", "none"):
            if value.get(name) is None:
                continue
            type_, other = scope.fresh(target)
            found = _among(other).where(match(row.c[key], other), *scope.visible(other))
            exists = found.where(*scope.conditions(type_, other, value[name])).exists()
            parts.append(exists if name == "some" else ~exists)
        return and_(true(), *parts)

    return make


def _calls_one(row: Row, name: str, leaf: Any) -> bool:
    """Whether this condition holds for a single row at the most: it is one value of a unique column."""
    return name in row.table.c and getattr(leaf, "only", None) is not None and _is_unique(row.table.c[name])


def _is_unique(column: Column[Any]) -> bool:
    keys = [one.columns for one in column.table.constraints if isinstance(one, UniqueConstraint)]
    return column.primary_key or any(list(key) == [column] for key in keys)


def _among(row: Row) -> Select[Any]:
    """A select over the table of a row, for EXISTS."""
    return select(raw("1")).select_from(row.aliased)
