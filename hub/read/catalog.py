"""The catalogue: how the types and fields of the graph map to tables and SQL expressions.

`schema/` fills it once at start; the read path only reads it. Everything here is frozen data plus small
functions from a row (or a key) to a SQL expression. It must never name a particular entity.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import (
    Column,
    ColumnElement,
    MetaData,
    Select,
    Table,
    TableClause,
    Text,
    literal_column,
    table,
)
from sqlalchemy.dialects import postgresql

if TYPE_CHECKING:
    from sqlalchemy import FromClause
    from sqlalchemy.types import TypeEngine

_QUOTE = postgresql.dialect().identifier_preparer.quote  # type: ignore[no-untyped-call]


def raw(text: str, type_: TypeEngine[Any] | None = None) -> ColumnElement[Any]:
    """SQL as it stands; never a value of a request."""
    return literal_column(text, type_)


def text(value: str) -> ColumnElement[str]:
    """A name of the schema as a text literal; never a value of a request."""
    return raw(f"'{value}'::text", Text())


def shape(name: str, *columns: Column[Any]) -> Table:
    """The names and types of rows that a select makes.

    It is a table only in name: nothing is stored in it, and the row rules were obeyed by whoever made the rows.
    """
    return Table(name, MetaData(), *columns, info={"computed": True})


class Columns:
    """The columns of a row, by name: `row.c.title_vi` or `row.c["title_vi"]`; remembers which were named."""

    def __init__(self, name: str, table: Table) -> None:
        self._name = name
        self._table = table
        self.used: set[str] = set()

    def __getattr__(self, column: str) -> ColumnElement[Any]:
        return self[column]

    def __getitem__(self, column: str) -> ColumnElement[Any]:
        self.used.add(column)
        return raw(f"{self._name}.{_QUOTE(column)}", self._table.c[column].type)


class Row:
    """One row of a table under an alias, as the functions of the catalogue see it.

    Its columns carry no reference to a FROM clause. So an expression never drags a table into a statement
    behind the renderer's back, and nothing depends on SQLAlchemy's automatic correlation.
    """

    def __init__(self, name: str, table: Table) -> None:
        self.name = name
        self.table = table
        self.c = Columns(name, table)

    @cached_property
    def aliased(self) -> FromClause:
        """The table under this row's alias, for a FROM clause."""
        return self.table.alias(self.name)

    @cached_property
    def reference(self) -> TableClause:
        """This row's alias as a relation that exists already: a common table expression."""
        return table(self.name)

    @property
    def key(self) -> ColumnElement[Any]:
        """The primary key of the row."""
        return self.c.id

    @property
    def used(self) -> list[str]:
        """The columns that were named so far, in the order of the table."""
        return [column.name for column in self.table.columns if column.name in self.c.used]


class Arguments:
    """The arguments of a computed field, as SQL: what is asked for is always a bound parameter."""

    def bound(self, name: str) -> ColumnElement[Any] | None:
        """An argument as a parameter of its type; None if it is absent or null."""
        raise NotImplementedError

    def value(self, name: str) -> Any:
        """An argument as a tree whose leaves `scope` binds; None if it is absent or null."""
        raise NotImplementedError

    @property
    def scope(self) -> FilterScope:
        """What binds leaves, and gives aliases and rules for what the expression looks up elsewhere."""
        raise NotImplementedError

    def language(self) -> ColumnElement[str]:
        """The argument `lang`, or else the language of the request: `EN` or `VI`."""
        raise NotImplementedError


Expression: TypeAlias = Callable[[Row, Arguments], ColumnElement[Any]]
Match: TypeAlias = Callable[[ColumnElement[Any], Row], ColumnElement[bool]]
Key: TypeAlias = str | Callable[[Row], ColumnElement[Any]]
Draw: TypeAlias = Callable[[ColumnElement[Any] | None, Arguments], Select[Any]]


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar computed from one row. `expression` gets the row and the field's arguments."""

    expression: Expression


@dataclass(frozen=True, slots=True)
class Part:
    """An object made of columns of the same row; null where `present` says so."""

    type: str
    present: Callable[[Row], ColumnElement[bool]] | None = None


@dataclass(frozen=True, slots=True)
class One:
    """At most one row elsewhere: the first of `targets` (type, column holding its key) that is there.

    One target is a plain relation; several make a union whose members hang on columns of their own. A function in
    place of a column computes the key.
    """

    targets: tuple[tuple[str, Key], ...]


@dataclass(frozen=True, slots=True)
class Many:
    """Rows of another table that belong to a row: `match(key, child)` says which; `key` is our column.

    `paged` lists are Relay connections; the others are short lists of things owned by the row, rendered whole
    in the order of `order`. Where the field has arguments of its own, `given` makes the match that they ask for.
    """

    target: str
    match: Match
    key: str = "id"
    paged: bool = True
    order: tuple[str, ...] = ()
    given: Callable[[Arguments], Match] | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """Computed rows: `rows(key, arguments)` selects every column of the target's shape.

    `key` is our column below another row, None at the root. `form` is a `page` (Relay connection), a `list` (whole,
    in `order`; a `-` before a name turns it round) or `one` (the only row, or null).
    """

    target: str
    rows: Draw
    form: str = "page"
    order: tuple[str, ...] = ()
    key: str = "id"


@dataclass(frozen=True, slots=True)
class Everything:
    """Root field: a connection over all rows of a type."""

    target: str


@dataclass(frozen=True, slots=True)
class LookUp:
    """Root field: one row of a type, by one of its `lookups`."""

    target: str


@dataclass(frozen=True, slots=True)
class ById:
    """Root field: whatever row a global id names (`node`), or several of them in order (`nodes`)."""

    plural: bool


Field: TypeAlias = Value | Part | One | Many | Drawn | Everything | LookUp | ById


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of a sort order. `expression` is never NULL, so that row comparison can page on it.

    A `unique` key makes the order total by itself.
    """

    expression: Callable[[Row], ColumnElement[Any]]
    descending: bool = False
    unique: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A value by which the rows of a list are counted: `target` is the type of one value with its count.

    `expression` gives the value of a row, or an array of values where `several`.
    """

    target: str
    expression: Callable[[Row], ColumnElement[Any]]
    several: bool = False


@dataclass(frozen=True)
class ObjectType:
    """A GraphQL type: the table its rows come from (None: a part of its parent's row) and its fields.

    An interface over one table has `members`: value of the column `discriminator` -> name of the member type.
    `filters` and `lookups` turn a value into a condition; `orders` are the sort orders that indexes serve; `facets`
    are what its lists are counted by.
    """

    name: str
    table: Table | None
    fields: Mapping[str, Field]
    members: Mapping[str, str] = field(default_factory=dict)
    discriminator: str | None = None
    filters: Mapping[str, Filter] = field(default_factory=dict)
    lookups: Mapping[str, Filter] = field(default_factory=dict)
    orders: Mapping[str, tuple[SortKey, ...]] = field(default_factory=dict)
    default_order: tuple[SortKey, ...] = ()
    facets: Mapping[str, Facet] = field(default_factory=dict)

    @property
    def stored(self) -> Table:
        """The table of this type. Raises `TypeError` for a part of another row."""
        if self.table is None:
            raise TypeError(f"{self.name} has no table: it is a part of another row")
        return self.table

    def row(self, alias: str) -> Row:
        """A row of this type's table under an alias."""
        return Row(alias, self.stored)


class Catalog:
    """All types by name, and the type that a global id of each table names."""

    def __init__(self, types: Mapping[str, ObjectType], nodes: Mapping[str, str]) -> None:
        self.types = types
        self.nodes = nodes

    def __getitem__(self, name: str) -> ObjectType:
        return self.types[name]


class FilterScope:
    """What a filter may ask of the plan that it is compiled into: fresh aliases, other types, row rules."""

    def bind(
        self, leaf: Any, type_: Any = None, *, check: Callable[[Any], None] | None = None
    ) -> ColumnElement[Any]:
        """A leaf of the input as a bound parameter (a list as an array); `check` raises for a bad value."""
        raise NotImplementedError

    def bind_id(self, leaf: Any, type_name: str) -> ColumnElement[Any]:
        """A global id, or a list of them, of that type as a bound primary key."""
        raise NotImplementedError

    def fresh(self, type_name: str) -> tuple[ObjectType, Row]:
        """A type and a row of it under an alias that nothing else in the statement uses."""
        raise NotImplementedError

    def once(self, key: Hashable, rows: Callable[[], Select[Any]]) -> TableClause:
        """Rows that the statement fetches once, whatever refers to them by this key; only if something reads them."""
        raise NotImplementedError

    def visible(self, row: Row) -> list[ColumnElement[bool]]:
        """The row rules of the viewer on that row."""
        raise NotImplementedError

    def conditions(self, type_: ObjectType, row: Row, value: Any) -> list[ColumnElement[bool]]:
        """The conditions that a filter input of that type puts on that row."""
        raise NotImplementedError

    @property
    def alone(self) -> bool:
        """Whether only rows that fulfil the condition are wanted: it stands below no `or` and no `not`."""
        raise NotImplementedError


Filter: TypeAlias = Callable[[Row, Any, FilterScope], ColumnElement[bool]]
