"""What each field of the catalogue touches: the columns that it names, of whichever row."""

# ruff: noqa: ARG002 - stands where a plan stands, and needs less than it is given

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, column, literal_column, table

import schema
from hub.read.catalog import Arguments, FilterScope, Many, ObjectType, One, Part, Row, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import FromClause

    from hub.read.catalog import Match
    from hub.read.selection import Leaf

KEY = literal_column("the_key")


class Words(Arguments):
    """Arguments of a field: those with a default absent, the others given whole."""

    def bound(self, name: str) -> ColumnElement[Any] | None:
        return None

    def value(self, name: str) -> Any:
        return Given()

    @property
    def scope(self) -> FilterScope:
        return Watched()

    def language(self) -> ColumnElement[str]:
        return literal_column("'VI'")


def match_of(definition: Many) -> Match:
    """The match of a list, with some arguments where it needs any."""
    return definition.match if definition.given is None else definition.given(Words())


class Given(dict[str, Any]):
    """An input in which every name is given; as a leaf, a true one."""

    value, is_list, only = True, True, None

    def __missing__(self, key: str) -> Given:
        return self

    def get(self, key: str, default: Any = None) -> Any:
        return self


@dataclass
class Watched(FilterScope):
    """A scope that remembers the rows which a filter looked at."""

    rows: list[Row] = field(default_factory=list)

    def bind(self, leaf: Leaf, type_: Any = None, *, check: Any = None) -> ColumnElement[Any]:
        return literal_column("given")

    def bind_id(self, leaf: Leaf, type_name: str) -> ColumnElement[Any]:
        return literal_column("given")

    def fresh(self, type_name: str) -> tuple[ObjectType, Row]:
        self.rows.append(schema.CATALOG[type_name].row(f"f{len(self.rows)}"))
        return schema.CATALOG[type_name], self.rows[-1]

    def once(self, key: Any, rows: Any) -> FromClause:
        query = rows()
        return table("once", *(column(one.name, one.type) for one in query.selected_columns))

    def visible(self, row: Row) -> list[ColumnElement[bool]]:
        return []

    def conditions(self, type_: ObjectType, row: Row, value: Any) -> list[ColumnElement[bool]]:
        return []

    @property
    def alone(self) -> bool:
        return True


def touched() -> Iterator[tuple[str, set[tuple[str, str]]]]:
    """By its path (`Person.name`), the tables and columns that each field, filter, look-up and order names."""
    for type_ in schema.CATALOG.types.values():
        if type_.table is None:
            continue
        yield from _fields(type_, type_)
        for kind, made in (("filter", type_.filters), ("by", type_.lookups)):
            for name, make in made.items():
                scope = Watched([type_.row("t")])
                make(scope.rows[0], Given(), scope)
                yield f"{type_.name}.{kind}.{name}", {one for row in scope.rows for one in _used(row)}
        for name, keys in type_.orders.items():
            row = type_.row("t")
            for key in keys:
                key.expression(row)
            yield f"{type_.name}.orderBy.{name}", _used(row)


def _fields(owner: ObjectType, type_: ObjectType) -> Iterator[tuple[str, set[tuple[str, str]]]]:
    for name, definition in type_.fields.items():
        rows = [owner.row("t")]
        if isinstance(definition, Value):
            definition.expression(rows[0], Words())
        elif isinstance(definition, Part):
            yield from _fields(owner, schema.CATALOG[definition.type])
        elif isinstance(definition, One):
            for _, key in definition.targets:
                _ = key(rows[0]) if callable(key) else rows[0].c[key]
        elif isinstance(definition, Many):
            rows.append(schema.CATALOG[definition.target].row("f"))
            match_of(definition)(rows[0].c[definition.key], rows[1])
        yield f"{owner.name}.{name}", {one for row in rows for one in _used(row)}


def _used(row: Row) -> set[tuple[str, str]]:
    return {(row.table.name, column) for column in row.used}
