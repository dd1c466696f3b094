"""The plan of a read: frozen data that says which rows are fetched and what is rendered from them.

`read_plan` is the visible chain: the selection becomes a tree of `Rows`, then each pass adds one thing to every
one of them. Nothing here knows GraphQL syntax or talks to a database.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

    from hub.read.catalog import Key, Many, ObjectType, Row, SortKey, Value
    from hub.read.selection import Selected


@dataclass(frozen=True, slots=True)
class Constant:
    """`__typename` of a type without members."""

    text: str


@dataclass(frozen=True, slots=True)
class TypeName:
    """`__typename` of a row met through an interface: told by its discriminator."""

    interface: ObjectType


@dataclass(frozen=True, slots=True)
class Given:
    """JSON that was made elsewhere (introspection): bound, not computed."""

    key: str


@dataclass(frozen=True, slots=True)
class Computed:
    """A scalar of the row."""

    value: Value
    arguments: Any


@dataclass(frozen=True, slots=True)
class Inner:
    """An object made of the same row."""

    record: Record
    present: Callable[[Row], ColumnElement[bool]] | None


@dataclass(frozen=True, slots=True)
class Joined:
    """A row elsewhere, by its primary key held in our column; null if it is not there or not visible."""

    position: int
    type: ObjectType
    column: Key
    record: Record
    where: tuple[ColumnElement[bool], ...] = ()

    @property
    def row(self) -> Row:
        """The joined row."""
        return self.type.row(f"j{self.position}")

    def key(self, row: Row) -> ColumnElement[Any]:
        """The key that a row holds of the joined row, or has computed for it."""
        return self.column(row) if callable(self.column) else row.c[self.column]


@dataclass(frozen=True, slots=True)
class FirstOf:
    """A union: the first of several joined rows that is there."""

    choices: tuple[Joined, ...]


@dataclass(frozen=True, slots=True)
class Nested:
    """A list below this row."""

    rows: Rows


Node: TypeAlias = Constant | TypeName | Computed | Inner | Joined | FirstOf | Nested


@dataclass(frozen=True, slots=True)
class Record:
    """An object to render from one row: per concrete type, the response keys and what stands behind them.

    With one variant there is no choice to make; `kinds` then is empty.
    """

    variants: tuple[tuple[tuple[str, Node], ...], ...]
    kinds: tuple[str, ...] = ()  # value of the column `discriminator` for each variant, when they differ
    discriminator: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list: `size` rows from one end, between two positions."""

    size: int
    backwards: bool
    signature: str
    bounds: tuple[ColumnElement[bool], ...] = ()
    before_page: ColumnElement[bool] | None = None  # true of rows at or before the `after` cursor
    behind_page: ColumnElement[bool] | None = None  # true of rows at or behind the `before` cursor


@dataclass(frozen=True, slots=True)
class Output:
    """One response key of a connection: `kind` is nodes, edges, pageInfo, totalCount, facets or __typename.

    Facets have outputs of their own: `counted` is how many rows were counted, `facet` the values of one (`rows`).
    """

    key: str
    kind: str
    record: Record | None = None
    fields: tuple[
        tuple[str, str, Record | None], ...
    ] = ()  # of edges, pageInfo, totalCount, counted: key, field, record
    inner: tuple[Output, ...] = ()
    rows: Rows | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one type at one place of the answer.

    `relation` ties them to the row above (None: a root field); `drawn` selects them where they are computed. Exactly
    one of three renderings: a connection (`outputs`), a plain list (`record`, with no page, in the order `listed`),
    or a single row (`single`).
    """

    position: int
    type: ObjectType
    selected: Selected
    relation: Many | None = None
    drawn: Callable[[ColumnElement[Any] | None], Select[Any]] | None = None
    listed: tuple[str, ...] | None = None
    outputs: tuple[Output, ...] = ()
    record: Record | None = None
    single: bool = False
    ids: Any = None  # global ids asked for, when the rows are looked up by them
    where: tuple[ColumnElement[bool], ...] = ()
    order: tuple[SortKey, ...] = ()
    page: Page | None = None

    @property
    def row(self) -> Row:
        """A row of the table, where conditions and order are written."""
        return self.type.row(f"t{self.position}")


@dataclass(frozen=True, slots=True)
class Lookup:
    """`node`, `nodes`: per table one `Rows`; `nodes` puts them into the order of the ids."""

    rows: tuple[Rows, ...]
    plural: bool
    ids: Any


RootNode: TypeAlias = Constant | Given | Rows | Lookup


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A whole operation: response key and what stands behind it, in the order of the answer."""

    fields: tuple[tuple[str, RootNode], ...]
    longest_key: int  # of the response keys: one longer than an identifier needs another form of record


RowsPass: TypeAlias = Callable[[Rows], Rows]
JoinedPass: TypeAlias = Callable[[Joined], Joined]


def apply(plan: ReadPlan, rows_pass: RowsPass, joined_pass: JoinedPass | None = None) -> ReadPlan:
    """The plan with a pass applied to every `Rows` (and every `Joined`) in it, innermost first."""
    walk = _Walk(rows_pass, joined_pass or (lambda joined: joined))
    return replace(plan, fields=tuple((key, walk.root(value)) for key, value in plan.fields))


class _Walk:
    """One application of a pass. A list that stands in several variants of an interface stays one list."""

    def __init__(self, rows_pass: RowsPass, joined_pass: JoinedPass) -> None:
        self._rows_pass = rows_pass
        self._joined_pass = joined_pass
        self._done: dict[int, Rows] = {}

    def root(self, value: RootNode) -> RootNode:
        if isinstance(value, Lookup):
            return replace(value, rows=tuple(map(self.rows, value.rows)))
        return self.rows(value) if isinstance(value, Rows) else value

    def rows(self, value: Rows) -> Rows:
        if id(value) not in self._done:
            outputs = tuple(map(self.output, value.outputs))
            record = self.record(value.record) if value.record else None
            self._done[id(value)] = self._rows_pass(replace(value, outputs=outputs, record=record))
        return self._done[id(value)]

    def output(self, value: Output) -> Output:
        fields = tuple(
            (key, name, self.record(inner) if inner else None) for key, name, inner in value.fields
        )
        return replace(
            value,
            record=self.record(value.record) if value.record else None,
            fields=fields,
            inner=tuple(map(self.output, value.inner)),
            rows=self.rows(value.rows) if value.rows else None,
        )

    def record(self, value: Record) -> Record:
        variants = tuple(tuple((key, self.node(part)) for key, part in variant) for variant in value.variants)
        return replace(value, variants=variants)

    def node(self, value: Node) -> Node:
        if isinstance(value, Inner):
            return replace(value, record=self.record(value.record))
        if isinstance(value, Joined):
            return self.joined(value)
        if isinstance(value, FirstOf):
            return FirstOf(tuple(map(self.joined, value.choices)))
        return Nested(self.rows(value.rows)) if isinstance(value, Nested) else value

    def joined(self, value: Joined) -> Joined:
        return self._joined_pass(replace(value, record=self.record(value.record)))


def chain(plan: ReadPlan, passes: list[Callable[[ReadPlan], ReadPlan]]) -> ReadPlan:
    """The plan after all passes, in order."""
    return reduce(lambda current, one: one(current), passes, plan)
