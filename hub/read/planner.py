"""The planner: what a plan may draw on while it is made, and the values that it leaves open.

Every value of a request becomes a bound parameter here, with the way to read it from the next request's
variables. The planner lives for one plan; it must never be kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Date,
    DateTime,
    Double,
    Integer,
    Text,
    Uuid,
    and_,
    bindparam,
    cast,
    column,
    false,
    func,
    or_,
    table,
    true,
)

from hub import ids
from hub.errors import BadId, BadInput, RequestError, TooComplex
from hub.policy import rules
from hub.read.catalog import Arguments, Catalog, FilterScope, ObjectType, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping
    from uuid import UUID

    from sqlalchemy import Select, TableClause

    from hub.policy.viewer import Viewer
    from hub.read.selection import Leaf, Selected

LANGUAGE = "$"  # not a GraphQL name: neither a variable nor the `$key` of JSON made elsewhere is called so
MOST_CONDITIONS = 150  # of all filters of one question; each costs a quarter of a millisecond to plan

_SQL_TYPES: dict[str, Any] = {
    "Int": Integer(),
    "Float": Double(),
    "Vnd": BigInteger(),
    "Date": Date(),
    "DateTime": DateTime(timezone=True),
}  # everything else travels as text: strings and the names of enum values


class PlanError(Exception):
    """A request error with the place in the document that caused it."""

    def __init__(self, error: RequestError, selected: Selected) -> None:
        super().__init__(error.message)
        self.error = error
        self.path = selected.path
        self.location = selected.location


class BoundArguments(Arguments):
    """The arguments of one computed field in one plan."""

    def __init__(self, planner: Planner, arguments: Mapping[str, Any]) -> None:
        self._planner = planner
        self._arguments = arguments

    def bound(self, name: str) -> ColumnElement[Any] | None:
        """An argument as a parameter of its type; None if it is absent or null."""
        leaf = self._arguments.get(name)
        return None if leaf is None else self._planner.bind(leaf)

    def value(self, name: str) -> Any:
        """An argument as a tree whose leaves `scope` binds; None if it is absent or null."""
        return self._arguments.get(name)

    @property
    def scope(self) -> FilterScope:
        """The planner."""
        return self._planner

    def language(self) -> ColumnElement[str]:
        """The argument `lang`, or else the language of the request: `EN` or `VI`."""
        asked = self.bound("lang")
        return self._planner.language() if asked is None else asked


class Planner(FilterScope):
    """Catalogue, viewer and open values of one plan."""

    def __init__(self, catalog: Catalog, viewer: Viewer) -> None:
        self.catalog = catalog
        self.viewer = viewer
        self.reads: dict[str, Callable[[Mapping[str, Any]], Any]] = {}
        self.shared: dict[str, Select[Any]] = {}  # by alias, each after those that it reads
        self._shared_as: dict[Hashable, TableClause] = {}
        self._position = 0
        self._conditions_made = 0
        self._alternatives = 0
        self._language: ColumnElement[str] | None = None

    def position(self) -> int:
        """The next number for an alias; counted, so that the text of a plan is always the same."""
        self._position += 1
        return self._position - 1

    def parameter(self, read: Callable[[Mapping[str, Any]], Any], type_: Any) -> ColumnElement[Any]:
        """A bound parameter that each request fills by `read`."""
        name = f"v{len(self.reads)}"
        self.reads[name] = read
        return bindparam(name, type_=type_)

    def bind(
        self, leaf: Leaf, type_: Any = None, *, check: Callable[[Any], None] | None = None
    ) -> ColumnElement[Any]:
        """A leaf of the arguments as a bound parameter of its SQL type (a list as an array).

        `check` refuses a value out of bounds, now and in each request that the plan serves.
        """
        sql_type = type_ if type_ is not None else _SQL_TYPES.get(leaf.type, Text())
        if leaf.is_list:
            sql_type = ARRAY(sql_type)
        value, read = leaf.value, leaf.read
        if check is None or read is None:
            if check is not None:
                check(value)
            return self.parameter(read or (lambda _: value), sql_type)

        def checked(variables: Mapping[str, Any]) -> Any:
            check(read(variables))
            return read(variables)

        check(value)
        return self.parameter(checked, sql_type)

    def bind_id(self, leaf: Leaf, type_name: str) -> ColumnElement[Any]:
        """A global id (or a list of them) of a type as a bound primary key. Raises `BadId` for others."""
        wanted = self.catalog[type_name].stored.name

        def key(value: Any) -> Any:
            return (
                [_key(one, wanted, type_name) for one in value]
                if leaf.is_list
                else _key(value, wanted, type_name)
            )

        key(leaf.value)
        read, value = leaf.read, leaf.value

        def keys(variables: Mapping[str, Any]) -> Any:
            return key(read(variables) if read else value)

        return self.keys(keys) if leaf.is_list else self.parameter(keys, Uuid())

    def keys(self, read: Callable[[Mapping[str, Any]], list[UUID]]) -> ColumnElement[Any]:
        """A list of primary keys as a parameter.

        It travels as texts: what `uuid[]` is, asyncpg would first have to ask PostgreSQL on each connection.
        """
        texts = self.parameter(lambda variables: [str(key) for key in read(variables)], ARRAY(Text()))
        return cast(texts, ARRAY(Uuid()))

    def language(self) -> ColumnElement[str]:
        """The language of the request: `EN` or `VI`."""
        if self._language is None:
            self._language = self.parameter(lambda variables: variables[LANGUAGE], Text())
        return self._language

    def fresh(self, type_name: str) -> tuple[ObjectType, Row]:
        """A type and a row of it under an alias that nothing else in the statement uses."""
        type_ = self.catalog[type_name]
        return type_, type_.row(f"f{self.position()}")

    def once(self, key: Hashable, rows: Callable[[], Select[Any]]) -> TableClause:
        """Rows that the statement fetches once, whatever refers to them by this key; only if something reads them."""
        if key not in self._shared_as:
            query = rows()
            name = f"w{self.position()}"
            self.shared[name] = query
            self._shared_as[key] = table(
                name, *(column(one.name, one.type) for one in query.selected_columns)
            )
        return self._shared_as[key]

    def visible(self, row: Row) -> list[ColumnElement[bool]]:
        """The row rules of the viewer on that row."""
        return rules.visible(row, self.viewer)

    def conditions(self, type_: ObjectType, row: Row, value: Any) -> list[ColumnElement[bool]]:
        """The conditions that a filter input of that type puts on that row; null is the same as absent."""
        return list(self._conditions(type_, row, value or {}))

    def _conditions(self, type_: ObjectType, row: Row, value: Any) -> Iterator[ColumnElement[bool]]:
        for name, part in value.items():
            if part is None:
                continue
            self._count()
            if name == "and":
                yield and_(true(), *(self._all(type_, row, one) for one in part))
            elif name == "or":
                yield or_(false(), *(self._one_of_several(type_, row, one) for one in part))
            elif name == "not":
                yield func.coalesce(~self._one_of_several(type_, row, part), true())
            else:
                yield type_.filters[name](row, part, self)

    def _one_of_several(self, type_: ObjectType, row: Row, value: Any) -> ColumnElement[bool]:
        """Conditions beside which others may let a row pass."""
        self._alternatives += 1
        made = self._all(type_, row, value)
        self._alternatives -= 1
        return made

    @property
    def alone(self) -> bool:
        """Whether only rows that fulfil the condition are wanted: it stands below no `or` and no `not`."""
        return self._alternatives == 0

    def _all(self, type_: ObjectType, row: Row, value: Any) -> ColumnElement[bool]:
        self._count()
        return and_(true(), *self._conditions(type_, row, value or {})).self_group()

    def _count(self) -> None:
        self._conditions_made += 1
        if self._conditions_made > MOST_CONDITIONS:
            raise TooComplex(
                f"The filters hold more than {MOST_CONDITIONS} conditions; ask for less at once."
            )


def _key(value: Any, table: str, type_name: str) -> Any:
    parsed = ids.parse(value) if isinstance(value, str) else None
    if parsed is None:
        raise BadId("This is not an id that the hub handed out.")
    if parsed.table != table:
        raise BadId(f"This id names something else than {_article(type_name)}.")
    return parsed.key


def _article(type_name: str) -> str:
    return f"an {type_name}" if type_name[0] in "AEIOU" else f"a {type_name}"


def size(selected: Selected, default: int, largest: int) -> tuple[int, bool]:
    """Page size and direction that the arguments ask for. Raises `BadInput` outside 1 to `largest`."""
    first, last = selected.arguments.get("first"), selected.arguments.get("last")
    if first is not None and last is not None:
        raise BadInput("Give either `first` or `last`, not both.")
    leaf = last if last is not None else first
    if leaf is None:
        return default, False
    if not 1 <= leaf.value <= largest:
        raise BadInput(
            f"`{'last' if last is not None else 'first'}` must be from 1 to {largest}, not {leaf.value}."
        )
    return leaf.value, last is not None
