"""From the plan to one SQL statement, set by set.

Every list becomes a common table expression `pN` that fetches its page: for a nested list, the pages of all
parents at once. What is rendered below a list hangs on it by a join grouped by parent, so the number of scans
follows the shape of the question and never the number of rows. No value of a request ever stands in the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Select,
    Text,
    case,
    cast,
    func,
    literal_column,
    null,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import JSON, aggregate_order_by
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from hub.read import cursor, pages
from hub.read.filters import global_id
from hub.read.pages import FETCHED, PARENT, PLACE, number
from hub.read.plan import (
    Computed,
    Constant,
    FirstOf,
    Given,
    Inner,
    Joined,
    Lookup,
    Nested,
    Node,
    Output,
    ReadPlan,
    Record,
    RootNode,
    Rows,
)
from hub.read.planner import BoundArguments
from hub.read.record import LONGEST_NAME, RecordOf, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import FromClause

    from hub.read.catalog import Row
    from hub.read.planner import Planner


Read: TypeAlias = "Callable[[Mapping[str, Any]], Any]"


@dataclass(frozen=True)
class Rendered:
    """A statement: its text, and how each of `$1`, `$2` ... is read from the variables of a request."""

    sql: str
    reads: tuple[Read, ...]


@cache
def dialect() -> PGDialect_asyncpg:
    """The dialect whose parameters are `$1`, `$2` ... with a cast where PostgreSQL could not tell the type."""
    return PGDialect_asyncpg()  # type: ignore[no-untyped-call]


def render(plan: ReadPlan, planner: Planner) -> Rendered:
    """The SQL of a plan: two columns, the JSON of `data` and the places where a look-up found nothing."""
    statement = Renderer(planner, as_json=plan.longest_key > LONGEST_NAME).statement(plan)
    compiled = statement.compile(dialect=dialect(), compile_kwargs={"render_postcompile": True})
    names: Sequence[str] = compiled.positiontup or ()  # type: ignore[attr-defined]
    # A name that the planner does not know is a constant that a rule or a resolver wrote.
    reads = tuple(planner.reads.get(name) or _constant(compiled.params[name]) for name in names)
    return Rendered(str(compiled), reads)


def _constant(value: Any) -> Read:
    return lambda _: value


@dataclass(frozen=True)
class Table:
    """A common table expression to come."""

    materialized: bool
    write: Callable[[], Select[Any]]


@dataclass(frozen=True)
class Scope:
    """Where a record is rendered: the fetched rows, and the joins of the select that renders them.

    `joins` is shared by everything rendered from the same rows. `chain` are the joins that lead from the fetched
    rows to the row at hand; a list below it repeats them to find the keys of its parents.
    """

    base: Row
    row: Row
    shown: ColumnElement[bool] | None = None
    joins: dict[str, tuple[FromClause, ColumnElement[bool]]] = field(default_factory=dict)
    chain: tuple[tuple[FromClause, ColumnElement[bool]], ...] = ()

    def source(self, *, chain_only: bool = False) -> FromClause:
        """The fetched rows with the joins that rendering needs, or only those that lead to the row at hand."""
        result: FromClause = self.base.reference
        for right, on in self.chain if chain_only else self.joins.values():
            result = result.outerjoin(right, on)
        return result


@dataclass
class Renderer:
    """Renders one plan. Grows the list of common table expressions as it walks the tree."""

    planner: Planner
    as_json: bool
    tables: dict[str, Table] = field(default_factory=dict)

    def statement(self, plan: ReadPlan) -> Statement:
        """The whole statement."""
        entries, missing = [], []
        for place, (key, root) in enumerate(plan.fields):
            value, absent = self._root(root, place)
            entries.append((key, value))
            missing += [absent] if absent is not None else []
        data = func.to_json(self.record_of(entries)).label("data")
        absences = func.concat_ws(literal_column("','"), *missing) if missing else null()
        final = select(data, cast(absences, Text).label("missing"))
        # Only now is it known which columns are rendered, so only now is each page's select written.
        tables = [(name, one.materialized, one.write()) for name, one in self.tables.items()]
        return Statement(tables, final)

    def record_of(self, entries: Sequence[tuple[str, ColumnElement[Any]]]) -> RecordOf:
        """A record element of the form that this statement uses."""
        return RecordOf(entries, as_json=self.as_json)

    def _root(self, root: RootNode, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any] | None]:
        """The value of a root field, and an expression that tells where it found nothing."""
        if isinstance(root, Constant):
            return text(root.text), None
        if isinstance(root, Given):
            return self.planner.parameter(lambda variables, key=root.key: variables[f"${key}"], JSON()), None
        if isinstance(root, Lookup):
            return self._lookup(root, place)
        if root.single:
            return self._single(root, place)
        scope = self._fetch(root, None)
        if scope is None:
            return self._connection(root, None), None
        aggregated = self._aggregate(root, scope).subquery(f"g{root.position}")
        value = select(self._connection(root, None)).select_from(aggregated).scalar_subquery()
        return value, None

    def _single(self, rows: Rows, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        scope = self._scope(rows, 0, None)
        record = self.record(_given(rows.record), scope)
        value = select(record).select_from(scope.source()).scalar_subquery()
        found = select(number(1)).select_from(scope.base.reference).exists()
        return value, case((~found, text(str(place))))

    def _lookup(self, lookup: Lookup, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        """`node` and `nodes`: the ids in their order, each joined to the row of its table."""
        asked, name = f"ids{place}", f"n{place}"
        ids = self.planner.parameter(_as_list(lookup.ids), ARRAY(Text()))
        source: FromClause = (
            func.unnest(ids).table_valued("id", with_ordinality="ord").render_derived(name=asked)
        )
        found = []
        for rows in lookup.rows:
            scope = self._scope(replace(rows, single=True), 0, None)
            record = self.record(_given(rows.record), scope)
            one = select(global_id(scope.base).label("id"), record.label("node")).select_from(scope.source())
            right = one.subquery(f"g{rows.position}")
            source = source.outerjoin(right, literal_column(f"g{rows.position}.id = {asked}.id"))
            found.append(literal_column(f"g{rows.position}.node"))
        node = func.coalesce(*found) if found else cast(null(), JSON)
        place_in_list = literal_column(f"{asked}.ord")
        found_rows = select(node.label("node"), place_in_list.label("ord")).select_from(source)
        self.tables[name] = Table(materialized=True, write=lambda: found_rows)
        return self._found(name, place, plural=lookup.plural)

    def _found(self, name: str, place: int, *, plural: bool) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        node, order = literal_column(f"{name}.node"), literal_column(f"{name}.ord")
        source = table(name)
        if not plural:
            absent = select(text(str(place))).select_from(source).where(node.is_not_distinct_from(null()))
            return select(node).select_from(source).scalar_subquery(), absent.scalar_subquery()
        each = func.coalesce(func.json_agg(aggregate_order_by(node, order)), EMPTY_LIST)
        label = func.concat(literal_column(f"'{place}.'"), order - number(1))
        absent = select(func.string_agg(label, literal_column("','"))).select_from(source)
        absent = absent.where(node.is_not_distinct_from(null()))
        return select(each).select_from(source).scalar_subquery(), absent.scalar_subquery()

    def _fetch(self, rows: Rows, parent: Scope | None) -> Scope | None:
        """Adds the common table expression of a list; None if nothing of its rows is asked for."""
        wanted = {output.kind for output in rows.outputs}
        if rows.outputs and not wanted & {"nodes", "edges", "pageInfo"}:
            return None
        extra = int(_looks_ahead(rows))
        parents = None
        if parent is not None and rows.relation is not None:
            keys = select(parent.row.c[rows.relation.key].label(PARENT)).distinct()
            keys = keys.select_from(parent.source(chain_only=True))
            if parent.shown is not None:
                keys = keys.where(parent.shown)
            parents = keys.subquery(f"k{rows.position}")
        return self._scope(rows, extra, parents)

    def _scope(self, rows: Rows, extra: int, parents: FromClause | None) -> Scope:
        """Registers the page of a list as a common table expression, and gives the scope that renders from it."""
        row = rows.type.row(f"p{rows.position}")

        def write() -> Select[Any]:
            return pages.fetch(rows, row.used, extra, parents)

        # A page that is read once may be merged into its reader; others must not be fetched twice.
        self.tables[row.name] = Table(materialized=not rows.single, write=write)
        shown = own(row, PLACE) <= number(rows.page.size) if extra and rows.page else None
        return Scope(row, row, shown)

    def _aggregate(self, rows: Rows, scope: Scope) -> Select[Any]:
        """The fetched rows rendered and gathered: one row per parent, `oN` for each list, `n` rows fetched."""
        backwards = rows.page is not None and rows.page.backwards
        place = own(scope.base, PLACE)
        columns = []
        for index, output in enumerate(rows.outputs):
            if output.kind in {"nodes", "edges"}:
                item = self._item(rows, output, scope)
                columns.append(_gathered(item, place, scope, backwards=backwards).label(f"o{index}"))
        if rows.record is not None:
            item = self.record(rows.record, scope)
            columns.append(_gathered(item, place, scope, backwards=False).label("o0"))
        # Something is always aggregated, so that there is one row per parent whatever is asked for.
        columns += _ends(rows, scope.base) or [func.count().label("n")]
        query = select(*columns).select_from(scope.source())
        if rows.relation is None:
            return query
        parent = own(scope.base, PARENT)
        return query.add_columns(parent.label(PARENT)).group_by(parent)

    def _item(self, rows: Rows, output: Output, scope: Scope) -> ColumnElement[Any]:
        if output.kind == "nodes":
            return self.record(_given(output.record), scope)
        entries: list[tuple[str, ColumnElement[Any]]] = []
        for key, name, record in output.fields:
            if record is not None:
                entries.append((key, self.record(record, scope)))
            else:
                entries.append(
                    (key, _cursor(rows, scope.base) if name == "cursor" else text(f"{rows.type.name}Edge"))
                )
        return self.record_of(entries)

    def _connection(self, rows: Rows, parent: ColumnElement[Any] | None) -> ColumnElement[Any]:
        """The connection object, assembled where its parent is rendered."""
        entries: list[tuple[str, ColumnElement[Any]]] = []
        for index, output in enumerate(rows.outputs):
            if output.kind in {"nodes", "edges"}:
                value: ColumnElement[Any] = func.coalesce(
                    literal_column(f"g{rows.position}.o{index}"), EMPTY_LIST
                )
            elif output.kind == "pageInfo":
                value = self._page_info(rows, output, parent)
            elif output.kind == "totalCount":
                value = self._total(rows, output, parent)
            else:
                value = text(output.fields[0][0])
            entries.append((output.key, value))
        return self.record_of(entries)

    def _page_info(self, rows: Rows, output: Output, parent: ColumnElement[Any] | None) -> ColumnElement[Any]:
        page = _given(rows.page)
        fetched = literal_column(f"g{rows.position}.n")
        entries: list[tuple[str, ColumnElement[Any]]] = []
        for key, name, _ in output.fields:
            if name == "hasNextPage":
                value = pages.has_next(rows, page, fetched, parent)
            elif name == "hasPreviousPage":
                value = pages.has_previous(rows, page, fetched, parent)
            elif name == "__typename":
                value = text("PageInfo")
            else:
                value = literal_column(f'g{rows.position}."{name}"')
            entries.append((key, value))
        return self.record_of(entries)

    def _total(self, rows: Rows, output: Output, parent: ColumnElement[Any] | None) -> ColumnElement[Any]:
        name = f"c{rows.position}"
        total = literal_column(f"{name}.n")
        entries = [
            (key, text("TotalCount") if field_name == "__typename" else pages.count_field(field_name, total))
            for key, field_name, _ in output.fields
        ]
        counted = pages.capped_count(rows, parent).subquery(name)
        return select(self.record_of(entries)).select_from(counted).scalar_subquery()

    def record(self, record: Record, scope: Scope) -> ColumnElement[Any]:
        """An object of the row at hand; a choice by kind where the variants differ."""
        if not record.kinds:
            return self.record_of([(key, self._node(node, scope)) for key, node in record.variants[0]])
        branches = []
        for kind, variant in zip(record.kinds, record.variants, strict=True):
            value = self.record_of([(key, self._node(node, scope)) for key, node in variant])
            branches.append((scope.row.c[_given(record.discriminator)] == text(kind), value))
        return case(*branches)

    def _node(self, node: Node, scope: Scope) -> ColumnElement[Any]:
        if isinstance(node, Constant):
            return text(node.text)
        if isinstance(node, Computed):
            return node.value.expression(scope.row, BoundArguments(self.planner, node.arguments))
        if isinstance(node, Inner):
            value = self.record(node.record, scope)
            return value if node.present is None else case((node.present(scope.row), value))
        if isinstance(node, Joined):
            return case(self._joined(node, scope))
        if isinstance(node, FirstOf):
            return case(*(self._joined(choice, scope) for choice in node.choices))
        if isinstance(node, Nested):
            return self._nested(node.rows, scope)
        kinds = node.interface.members.items()
        column = scope.row.c[_given(node.interface.discriminator)]
        return case(*((column == text(kind), text(name)) for kind, name in kinds))

    def _joined(self, joined: Joined, scope: Scope) -> tuple[ColumnElement[bool], ColumnElement[Any]]:
        row = joined.row
        on = row.key == scope.row.c[joined.column]
        for condition in joined.where:
            on &= condition
        scope.joins[row.name] = (row.aliased, on)
        inner = replace(scope, row=row, chain=(*scope.chain, (row.aliased, on)))
        return row.key.is_not(null()), self.record(joined.record, inner)

    def _nested(self, rows: Rows, scope: Scope) -> ColumnElement[Any]:
        parent = scope.row.c[_given(rows.relation).key]
        name = f"g{rows.position}"
        if name not in scope.joins:
            inner = self._fetch(rows, scope)
            if inner is not None:
                aggregated = self._aggregate(rows, inner).subquery(name)
                scope.joins[name] = (aggregated, literal_column(f"{name}.{PARENT}") == parent)
        if rows.record is not None:
            return func.coalesce(literal_column(f"{name}.o0"), EMPTY_LIST)
        return self._connection(rows, parent)


EMPTY_LIST: ColumnElement[Any] = literal_column("'[]'::json", JSON())


def text(value: str) -> ColumnElement[str]:
    """A name of the schema as a text literal; never a value of a request."""
    return literal_column(f"'{value}'::text", Text())


def own(row: Row, name: str) -> ColumnElement[Any]:
    """A column of fetched rows that their table does not have: parent, place, number fetched."""
    return literal_column(f"{row.name}.{name}")


def _gathered(
    item: ColumnElement[Any], place: ColumnElement[Any], scope: Scope, *, backwards: bool
) -> ColumnElement[Any]:
    gathered = func.json_agg(aggregate_order_by(item, place.desc() if backwards else place.asc()))
    return gathered if scope.shown is None else gathered.filter(scope.shown)


def _ends(rows: Rows, row: Row) -> list[ColumnElement[Any]]:
    """What `pageInfo` needs of the fetched rows: how many, and the cursors of the first and last shown."""
    asked = {name for output in rows.outputs if output.kind == "pageInfo" for _, name, _ in output.fields}
    columns: list[ColumnElement[Any]] = []
    if rows.page is None:
        return columns
    if _looks_ahead(rows):
        columns.append(func.count().label("n"))
    place = own(row, PLACE)
    near = place == number(1)
    far = place == func.least(own(row, FETCHED), number(rows.page.size))
    if rows.page.backwards:
        near, far = far, near
    for name, at in (("startCursor", near), ("endCursor", far)):
        if name in asked:
            columns.append(func.max(_cursor(rows, row)).filter(at).label(name))
    return columns


def _cursor(rows: Rows, row: Row) -> ColumnElement[str]:
    keys = [key.expression(row) for key in rows.order]
    return cursor.expression(_given(rows.page).signature, keys)


def _looks_ahead(rows: Rows) -> bool:
    """Whether somebody asked if there are rows past the far end of the page."""
    if rows.page is None:
        return False
    name = "hasPreviousPage" if rows.page.backwards else "hasNextPage"
    return any(
        output.kind == "pageInfo" and any(field_name == name for _, field_name, _ in output.fields)
        for output in rows.outputs
    )


def _as_list(leaf: Any) -> Any:
    read, value = leaf.read, leaf.value

    def ids(variables: Any) -> list[str]:
        current = read(variables) if read else value
        return current if isinstance(current, list) else [current]

    return ids


def _given(value: Any) -> Any:
    """The value, which the chain of passes has filled by now."""
    if value is None:
        raise TypeError("the plan is incomplete: a pass was left out of the chain")
    return value
