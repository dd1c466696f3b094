"""From the plan to one SQL statement, set by set.

Every list becomes a common table expression `pN` that fetches its page: for a nested list, the pages of all
parents at once. What is rendered below a list hangs on it by a join grouped by parent (`gN`), so the number of
scans follows the shape of the question and never the number of rows. No value of a request stands in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial, reduce, singledispatchmethod
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ARRAY, ColumnElement, Select, Text, case, cast, func, null, select, true
from sqlalchemy.dialects.postgresql import JSON

from hub.read import facets, lookups, pages
from hub.read.catalog import raw, text
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
    Output,
    ReadPlan,
    Record,
    RootNode,
    Rows,
    TypeName,
)
from hub.read.planner import BoundArguments
from hub.read.record import LONGEST_NAME, Dialect, RecordOf, Statement
from hub.read.scope import EMPTY_LIST, Scope, Table, cursor_of, ends, gathered, looks_ahead, own, tells_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import FromClause, Subquery

    from hub.read.planner import Planner

Read: TypeAlias = Callable[[Mapping[str, Any]], Any]
Entries: TypeAlias = list[tuple[str, ColumnElement[Any]]]


@dataclass(frozen=True)
class Rendered:
    """A statement: its text, and how each of `$1`, `$2` ... is read from the variables of a request."""

    sql: str
    reads: tuple[Read, ...]


@cache
def dialect() -> Dialect:
    """The one dialect: it is costly to make."""
    return Dialect()  # type: ignore[no-untyped-call]


def render(plan: ReadPlan, planner: Planner) -> Rendered:
    """The SQL of a plan: two columns, the JSON of `data` and the places where a look-up found nothing."""
    statement = Renderer(planner, as_json=plan.longest_key > LONGEST_NAME).statement(plan)
    compiled: Any = statement.compile(dialect=dialect(), compile_kwargs={"render_postcompile": True})
    # A name that the planner does not know is a constant that a rule or a resolver wrote.
    reads = (
        planner.reads.get(name) or _constant(compiled.params[name]) for name in compiled.positiontup or ()
    )
    return Rendered(str(compiled), tuple(reads))


@dataclass
class Renderer:
    """Renders one plan. Grows the list of common table expressions as it walks the tree."""

    planner: Planner
    as_json: bool
    tables: dict[str, Table] = field(default_factory=dict)
    read_once: set[str] = field(default_factory=set)  # tables whose rows are aggregated as they come

    def statement(self, plan: ReadPlan) -> Statement:
        """The whole statement."""
        entries: Entries = []
        missing: list[ColumnElement[Any]] = []
        for place, (key, root) in enumerate(plan.fields):
            value, absent = self._root(root, place)
            entries.append((key, value))
            missing += [] if absent is None else [absent]
        data = func.to_json(self._object(entries)).label("data")
        absences = func.concat_ws(raw("','"), *missing) if missing else null()
        final = select(data, cast(absences, Text).label("missing"))
        # Only now is it known which columns are rendered, so only now is the select of each page written.
        pages = [
            (name, one.materialized and name not in self.read_once, one.write())
            for name, one in self.tables.items()
        ]
        shared = [(name, True, query) for name, query in self.planner.shared.items()]
        return Statement([*shared, *pages], final)

    def _object(self, entries: Sequence[tuple[str, ColumnElement[Any]]]) -> RecordOf:
        return RecordOf(entries, as_json=self.as_json)

    # Root fields: a value, and an expression that tells where it found nothing.

    def _root(self, root: RootNode, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any] | None]:
        if isinstance(root, Constant):
            return text(root.text), None
        if isinstance(root, Given):
            return self.planner.parameter(_named(f"${root.key}"), JSON()), None
        if isinstance(root, Lookup):
            return self._lookup(root, place)
        if root.single:
            return self._single(root, place)
        gathered_rows = self._gather(root, None)
        value = self._assembled(root, None)
        if not gathered_rows:
            return value, None
        # Each is one row.
        source = reduce(lambda left, right: left.join(right, true()), gathered_rows[1:], gathered_rows[0])
        return select(value).select_from(source).scalar_subquery(), None

    def _single(self, rows: Rows, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        scope = self._scope(rows, 0, None)
        record = self.record(_filled(rows.record), scope)
        value = select(record).select_from(scope.source()).scalar_subquery()
        found = select(number(1)).select_from(scope.base.reference).exists()
        return value, case((~found, text(str(place))))

    def _lookup(self, lookup: Lookup, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        """`node` and `nodes`: the ids in their order, each joined to the row of its table."""
        asked, name = f"ids{place}", f"n{place}"
        ids = self.planner.parameter(lookups.as_list(lookup.ids), ARRAY(Text()))
        unnested = func.unnest(ids).table_valued("id", with_ordinality="ord")
        source: FromClause = unnested.render_derived(name=asked)
        found: list[ColumnElement[Any]] = []
        for rows in lookup.rows:
            scope = self._scope(replace(rows, single=True), 0, None)
            record = self.record(_filled(rows.record), scope)
            one = select(global_id(scope.base).label("id"), record.label("node")).select_from(scope.source())
            right = one.subquery(f"g{rows.position}")
            source = source.outerjoin(right, raw(f"{right.name}.id = {asked}.id"))
            found.append(raw(f"{right.name}.node"))
        node = func.coalesce(*found) if found else cast(null(), JSON)
        every = select(node.label("node"), raw(f"{asked}.ord").label("ord")).select_from(source)
        self.tables[name] = Table(materialized=True, write=lambda: every)
        return lookups.several(name, place) if lookup.plural else lookups.one(name, place)

    # Lists: fetched as a table, rendered and gathered per parent, assembled where the parent is rendered.

    def _gather(self, rows: Rows, parent: Scope | None) -> list[Any]:
        """Adds the tables of a list; gives one relation for each with its rows gathered per parent."""
        parents = self._parents(rows, parent)
        wanted = {output.kind for output in rows.outputs}
        inner = [one for output in rows.outputs for one in output.inner]
        found = self._facets(rows, inner, parents) if inner else []
        if not rows.outputs or wanted & {"nodes", "edges", "pageInfo"}:
            scope = self._scope(rows, int(looks_ahead(rows)), parents)
            found.append(self._aggregate(rows, scope).subquery(f"g{rows.position}"))
        return found

    def _parents(self, rows: Rows, parent: Scope | None) -> Subquery | None:
        """The keys of all rows above a list; None at the root."""
        if parent is None or rows.relation is None:
            return None
        keys = select(parent.row.c[rows.relation.key].label(PARENT)).distinct().select_from(parent.way())
        if parent.shown is not None:
            keys = keys.where(parent.shown)
        return keys.subquery(f"k{rows.position}")

    def _facets(self, rows: Rows, outputs: list[Output], parents: Subquery | None) -> list[Any]:
        """Adds the rows to be counted and the values of each facet."""
        base = rows.type.row(f"b{rows.position}")
        lists = [output.rows for output in outputs if output.rows]
        counted = Table(materialized=True, write=lambda: facets.counted_rows(rows, base.used, parents))
        self.tables[base.name] = counted
        base.c.used.update(["id"] if facets.begin_with_page(rows) else [])
        found: list[Any] = [facets.how_many(rows, base).subquery(f"h{rows.position}")]
        for one in lists:
            row, alike = one.type.row(f"p{one.position}"), rows.type.row(f"a{one.position}")
            facet = rows.type.facets[one.selected.name]
            facet.expression(alike)
            base.c.used.update(alike.c.used)
            write = partial(facets.values, rows, facet, base, alike)
            self.tables[row.name] = Table(materialized=True, write=write)
            found.append(self._aggregate(one, Scope(row, row)).subquery(f"g{one.position}"))
        return found

    def _facets_object(self, rows: Rows, output: Output) -> ColumnElement[Any]:
        entries: Entries = []
        total = facets.total(rows)
        for one in output.inner:
            if one.rows is not None:
                entries.append((one.key, self._assembled(one.rows, None)))
            elif one.kind == "counted":
                fields = [
                    (key, pages.count_field(name, total, facets.cap(rows))) for key, name, _ in one.fields
                ]
                entries.append((one.key, self._object(fields)))
            else:
                entries.append((one.key, text(one.fields[0][0])))
        return self._object(entries)

    def _scope(self, rows: Rows, extra: int, parents: Subquery | None) -> Scope:
        row = rows.type.row(f"p{rows.position}")
        counted = f"b{rows.position}" in self.tables and facets.begin_with_page(rows)
        asked = (PLACE, FETCHED) if tells_ends(rows) else (PLACE,)

        def write() -> Select[Any]:
            told = () if row.name in self.read_once else asked
            if counted:
                return facets.page_of(rows, row.used, extra, told)
            return pages.fetch(rows, row.used, extra, parents, told)

        # A row looked up by its key may be merged into its reader; a page must not be fetched twice.
        self.tables[row.name] = Table(not rows.single, write)
        shown = own(row, PLACE) <= number(rows.page.size) if extra and rows.page else None
        forwards = rows.page is None or not rows.page.backwards
        return Scope(
            row, row, shown, in_order=parents is None and forwards and asked == (PLACE,) and shown is None
        )

    def _aggregate(self, rows: Rows, scope: Scope) -> Select[Any]:
        """One row per parent: `oN` for each list asked for, and what `pageInfo` needs."""
        backwards = rows.page is not None and rows.page.backwards
        items = {
            f"o{index}": self._item(rows, output, scope)
            for index, output in enumerate(rows.outputs)
            if output.kind in {"nodes", "edges"}
        }
        if rows.record is not None:
            items["o0"] = self.record(rows.record, scope)
        if scope.in_order and items and not scope.joins:
            # Nothing else reads these rows, and nothing comes between their order and the aggregate.
            self.read_once.add(scope.base.name)
            columns: list[ColumnElement[Any]] = [
                func.json_agg(item).label(name) for name, item in items.items()
            ]
        else:
            columns = [gathered(item, scope, backwards=backwards).label(name) for name, item in items.items()]
        columns += ends(rows, rows.page, scope.base) if rows.page else []
        # Something is always aggregated, so that there is one row per parent whatever is asked for.
        query = select(*(columns or [func.count().label("n")])).select_from(scope.source())
        if rows.relation is None:
            return query
        parent = own(scope.base, PARENT)
        return query.add_columns(parent.label(PARENT)).group_by(parent)

    def _item(self, rows: Rows, output: Output, scope: Scope) -> ColumnElement[Any]:
        if output.kind == "nodes":
            return self.record(_filled(output.record), scope)
        entries: Entries = []
        for key, name, record in output.fields:
            if record is not None:
                entries.append((key, self.record(record, scope)))
            elif name == "cursor":
                entries.append((key, cursor_of(rows, _filled(rows.page), scope.base)))
            else:
                entries.append((key, text(f"{rows.type.name}Edge")))
        return self._object(entries)

    def _assembled(self, rows: Rows, parent: ColumnElement[Any] | None) -> ColumnElement[Any]:
        """What was gathered for one parent, in the form asked for: one row, a plain list, or a connection."""
        if rows.record is None:
            return self._connection(rows, parent)
        gathered_rows = raw(f"g{rows.position}.o0")
        return gathered_rows.op("->")(number(0)) if rows.single else func.coalesce(gathered_rows, EMPTY_LIST)

    def _connection(self, rows: Rows, parent: ColumnElement[Any] | None) -> ColumnElement[Any]:
        entries: Entries = []
        for index, output in enumerate(rows.outputs):
            if output.kind in {"nodes", "edges"}:
                value: ColumnElement[Any] = func.coalesce(raw(f"g{rows.position}.o{index}"), EMPTY_LIST)
            elif output.kind == "pageInfo":
                value = self._page_info(rows, output, parent)
            elif output.kind == "totalCount":
                value = self._total(rows, output, parent)
            elif output.kind == "facets":
                value = self._facets_object(rows, output)
            else:
                value = text(output.fields[0][0])
            entries.append((output.key, value))
        return self._object(entries)

    def _page_info(self, rows: Rows, output: Output, parent: ColumnElement[Any] | None) -> ColumnElement[Any]:
        page, fetched = _filled(rows.page), raw(f"g{rows.position}.n")
        entries: Entries = []
        for key, name, _ in output.fields:
            if name == "hasNextPage":
                value: ColumnElement[Any] = pages.has_next(rows, page, fetched, parent)
            elif name == "hasPreviousPage":
                value = pages.has_previous(rows, page, fetched, parent)
            elif name == "__typename":
                value = text("PageInfo")
            else:
                value = raw(f'g{rows.position}."{name}"')
            entries.append((key, value))
        return self._object(entries)

    def _total(self, rows: Rows, output: Output, parent: ColumnElement[Any] | None) -> ColumnElement[Any]:
        known = any(one.inner for one in rows.outputs)  # counted already, for the facets
        total = facets.total(rows) if known else raw(f"c{rows.position}.n")
        value = self._object([(key, pages.count_field(name, total)) for key, name, _ in output.fields])
        counted = pages.capped_count(rows, parent).subquery(f"c{rows.position}")
        return value if known else select(value).select_from(counted).scalar_subquery()

    # Records: an object of the row at hand, each field by the kind of node behind it.

    def record(self, record: Record, scope: Scope) -> ColumnElement[Any]:
        """An object of the row at hand; a choice by kind where the variants differ."""
        objects = [
            self._object([(key, self.node(node, scope)) for key, node in one]) for one in record.variants
        ]
        if not record.kinds:
            return objects[0]
        kind = scope.row.c[_filled(record.discriminator)]
        return case(*((kind == text(name), value) for name, value in zip(record.kinds, objects, strict=True)))

    @singledispatchmethod
    def node(self, node: object, scope: Scope) -> ColumnElement[Any]:
        """The value of one field."""
        raise TypeError(f"nothing renders {type(node).__name__} in {scope}")

    @node.register
    def _(self, node: Constant, scope: Scope) -> ColumnElement[Any]:
        del scope
        return text(node.text)

    @node.register
    def _(self, node: TypeName, scope: Scope) -> ColumnElement[Any]:
        kind = scope.row.c[_filled(node.interface.discriminator)]
        return case(*((kind == text(value), text(name)) for value, name in node.interface.members.items()))

    @node.register
    def _(self, node: Computed, scope: Scope) -> ColumnElement[Any]:
        return node.value.expression(scope.row, BoundArguments(self.planner, node.arguments))

    @node.register
    def _(self, node: Inner, scope: Scope) -> ColumnElement[Any]:
        value = self.record(node.record, scope)
        return value if node.present is None else case((node.present(scope.row), value))

    @node.register
    def _(self, node: Joined, scope: Scope) -> ColumnElement[Any]:
        return case(self._joined(node, scope))

    @node.register
    def _(self, node: FirstOf, scope: Scope) -> ColumnElement[Any]:
        return case(*(self._joined(choice, scope) for choice in node.choices))

    def _joined(self, joined: Joined, scope: Scope) -> tuple[ColumnElement[bool], ColumnElement[Any]]:
        row = joined.row
        on: ColumnElement[bool] = row.key == joined.key(scope.row)
        for condition in joined.where:
            on &= condition
        scope.joins[row.name] = (row.aliased, on)
        inner = replace(scope, row=row, chain=(*scope.chain, (row.aliased, on)))
        return row.key.is_not(null()), self.record(joined.record, inner)

    @node.register
    def _(self, node: Nested, scope: Scope) -> ColumnElement[Any]:
        rows = node.rows
        parent = scope.row.c[_filled(rows.relation).key]
        if not {f"g{rows.position}", f"h{rows.position}"} & scope.joins.keys():
            for one in self._gather(rows, scope):
                scope.joins[one.name] = (one, raw(f"{one.name}.{PARENT}") == parent)
        return self._assembled(rows, parent)


def _constant(value: Any) -> Read:
    return lambda _: value


def _named(name: str) -> Read:
    return lambda variables: variables[name]


def _filled(value: Any) -> Any:
    """The value, which the chain of passes has filled by now."""
    if value is None:
        raise TypeError("the plan is incomplete: a pass was left out of the chain")
    return value
