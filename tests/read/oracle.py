"""A second, plain way to answer the same questions, to hold the compiled path against.

graphql-core walks the SDL (not Strawberry's objects) and asks this oracle field by field, row by row. Lists are
fetched whole and cut in Python; nothing is joined, grouped, or rendered by PostgreSQL beyond one value at a time.
It is slow and obvious, and it shares with the hub only the catalogue's expressions and the row rules.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from graphql import GraphQLError, GraphQLSchema, build_schema, execute, parse
from sqlalchemy import Text, cast, column, func, literal_column, select
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

import schema
from hub import ids
from hub.policy import rules
from hub.policy.viewer import PUBLIC
from hub.read.catalog import (
    Catalog,
    Drawn,
    Everything,
    LookUp,
    Many,
    ObjectType,
    One,
    Part,
    Row,
    SortKey,
    Value,
)
from hub.read.planner import LANGUAGE, BoundArguments, Planner
from hub.read.selection import tree

if TYPE_CHECKING:
    import asyncpg

DEFAULT_PAGE = 20
CAP = 1_000
MOST_VALUES = 50
PAGING = ("first", "last", "after", "before")


@dataclass(frozen=True)
class Thing:
    """One row of a type: the object type it is of, and where it stands (`ctid` tells rows of one run apart)."""

    type_name: str
    ctid: str
    columns: dict[str, Any] = field(compare=False, hash=False)

    def where(self, type_: ObjectType) -> tuple[Any, list[Any]]:
        """A source and the conditions by which this very row is `t`: a computed one is made of its JSON again."""
        row = type_.row("t")
        if "computed" not in row.table.info:
            return row.aliased, [literal_column(f"t.ctid = '{self.ctid}'::tid")]
        columns = [column(one.name, one.type) for one in row.table.columns]
        record = func.jsonb_to_record(_json(self.columns)).table_valued(*columns)
        return record.render_derived(name="t", with_types=True), []


@dataclass(frozen=True)
class Edge:
    cursor: str
    node: Thing


@dataclass(frozen=True)
class Connection:
    edges: list[Edge]
    has_next: bool
    has_previous: bool
    total: int
    type_name: str = ""
    everything: tuple[Thing, ...] = ()  # all rows of the list, whatever the page


@dataclass(frozen=True)
class Facets:
    """What the rows of a list are counted by."""

    type_name: str
    things: tuple[Thing, ...]


def oracle_schema() -> GraphQLSchema:
    """The schema that the SDL alone describes, with our scalars' own conversions."""
    made = build_schema(schema.sdl())
    for name in ("Vnd", "Date", "DateTime"):
        ours: Any = schema.SCHEMA.type_map[name]
        theirs: Any = made.type_map[name]
        theirs.serialize, theirs.parse_value, theirs.parse_literal = (
            ours.serialize,
            ours.parse_value,
            ours.parse_literal,
        )
        for attribute in ("coerce_output_value", "coerce_input_value", "coerce_input_literal"):
            if hasattr(ours, attribute):
                setattr(theirs, attribute, getattr(ours, attribute))
    return made


class Oracle:
    """Answers over one connection to a database that does not change meanwhile; remembers what it fetched."""

    def __init__(self, connection: asyncpg.Connection[Any], catalog: Catalog = schema.CATALOG) -> None:
        self.connection = connection
        self.catalog = catalog
        self.schema = oracle_schema()
        self.kept: dict[Any, Any] = {}
        self.language = "VI"
        self.turn = asyncio.Lock()

    async def answer(self, text: str, variables: dict[str, Any] | None, language: str) -> dict[str, Any]:
        """The response, as a client would read it."""
        self.language = language
        result = execute(
            self.schema,
            parse(text),
            variable_values=variables,
            field_resolver=self.resolve,
            type_resolver=lambda value, *_: value.type_name,
        )
        if hasattr(result, "__await__"):
            result = await result
        answer: dict[str, Any] = {"data": result.data}
        if result.errors:
            answer["errors"] = [error.formatted for error in result.errors]
        return json.loads(json.dumps(answer))

    def resolve(self, source: Any, info: Any, **arguments: Any) -> Any:
        """One field of one object."""
        if isinstance(source, Facets):
            return self.facet(source, info.field_name)
        if isinstance(source, Connection | Edge | tuple):
            return _of_list(source, info.field_name)
        parent = "Query" if source is None else source.type_name
        definition = self.catalog[parent].fields[info.field_name]
        given = {
            name: tree(value, info.parent_type.fields[info.field_name].args[name].type, None)
            for name, value in arguments.items()
        }
        return self.answers(definition, source, given)

    def answers(self, definition: Any, source: Any, given: dict[str, Any]) -> Any:  # noqa: PLR0911 - a case each
        """The value behind one field of the catalogue."""
        match definition:
            case Value():
                return self.value(source, definition, given)
            case Part():
                return self.part(source, definition)
            case One():
                return self.one(source, definition)
            case Many():
                return self.many(source, definition, given)
            case Drawn():
                return self.drawn(definition, source, given)
            case Everything():
                return self.connection_of(self.catalog[definition.target], None, given)
            case LookUp():
                return self.look_up(self.catalog[definition.target], given)
        return self.by_ids(given["ids"].value) if definition.plural else self.by_id(given["id"].value)

    async def value(self, source: Thing, definition: Value, given: dict[str, Any]) -> Any:
        type_ = self._rooted(source)
        row = type_.row("t")
        planner = Planner(self.catalog, PUBLIC)
        expression = definition.expression(row, BoundArguments(planner, given))
        place, conditions = source.where(type_)
        query = select(func.to_json(expression)).select_from(place).where(*conditions)
        found = await self.fetch(query, planner)
        return None if found[0][0] is None else json.loads(found[0][0])

    async def part(self, source: Thing, definition: Part) -> Any:
        if definition.present is not None:
            row = self._rooted(source).row("t")
            place, conditions = source.where(self._rooted(source))
            query = select(definition.present(row)).select_from(place).where(*conditions)
            if not (await self.fetch(query))[0][0]:
                return None
        return Thing(definition.type, source.ctid, {**source.columns, "$type": self._rooted(source).name})

    async def one(self, source: Thing, definition: One) -> Any:
        for target, held in definition.targets:
            type_ = self.catalog[target]
            row = type_.row("t")
            if callable(held):
                key = await self.value(source, Value(lambda row, _, by=held: by(row)), {})
            else:
                key = source.columns[held]
            if key is not None:
                found = await self.things(type_, row, [row.key == literal_column(f"'{key}'::uuid")])
                if found:
                    return found[0]
        return None

    async def many(self, source: Thing, definition: Many, given: dict[str, Any]) -> Any:
        planner = Planner(self.catalog, PUBLIC)
        if definition.given is not None:
            match = definition.given(BoundArguments(planner, given))
            definition = replace(definition, match=match)
        type_ = self.catalog[definition.target]
        key = source.columns[definition.key]
        if definition.paged:
            return await self.connection_of(type_, (definition, key), given, planner)
        row = type_.row("t")
        order = [row.c[name] for name in definition.order]
        return await self.things(type_, row, self._tied((definition, key), row), order=order)

    async def drawn(self, definition: Drawn, source: Any, given: dict[str, Any]) -> Any:
        """Computed rows: in a page, as a list, or one of them."""
        type_, planner = self.catalog[definition.target], Planner(self.catalog, PUBLIC)
        key = None if source is None else _bound(source.columns[definition.key])
        drawn = definition.rows(key, BoundArguments(planner, given)).subquery("t")
        if definition.form == "page":
            return await self.connection_of(type_, None, given, planner, drawn)
        row = type_.row("t")
        order = [row.c[name[1:]].desc() if name.startswith("-") else row.c[name] for name in definition.order]
        things = await self.things(type_, row, [], order=order, planner=planner, drawn=drawn)
        if definition.form == "list":
            return things
        if not things and source is None:
            raise not_found()
        return things[0] if things else None

    async def connection_of(
        self,
        type_: ObjectType,
        tie: Any,
        given: dict[str, Any],
        planner: Planner | None = None,
        drawn: Any = None,
    ) -> Connection:
        """Everything that fulfils the filter, in order; then the page is cut out in Python."""
        planner, row = planner or Planner(self.catalog, PUBLIC), type_.row("t")
        conditions = self._tied(tie, row)
        if given.get("filter") is not None:
            conditions += planner.conditions(type_, row, given["filter"])
        names = given["orderBy"].value if given.get("orderBy") is not None else []
        keys = sort_keys(type_, names)
        texts = [cast(key.expression(row), Text) for key in keys]
        order = [key.expression(row).desc() if key.descending else key.expression(row) for key in keys]
        things = await self.things(
            type_, row, conditions, order=order, planner=planner, texts=texts, drawn=drawn
        )
        edges = [Edge(cursor_of(type_, names, thing.columns["$keys"]), thing) for thing in things]
        ranks = {edge.cursor: place for place, edge in enumerate(edges)}
        ranks = ranks if drawn is not None else await self.ranks(type_, names)
        paging = {name: given[name].value for name in PAGING if given.get(name) is not None}
        return replace(page(edges, ranks, paging), type_name=type_.name, everything=tuple(things))

    async def facet(self, source: Facets, name: str) -> Any:
        """Each value with the number of rows that have it, counted one row after the other."""
        if name == "counted":
            return _count(len(source.things))
        facet = self.catalog[source.type_name].facets[name]
        found: Counter[Any] = Counter()
        for thing in source.things:
            value = await self.value(thing, Value(lambda row, _: facet.expression(row)), {})
            found.update((value or [None]) if facet.several else [value])
        ranked = sorted(found, key=lambda one: (-found[one], one is None, one))
        column = self.catalog[facet.target].fields["value"]
        if isinstance(column, Value):
            return [(("value", value), ("count", found[value])) for value in ranked[:MOST_VALUES]]
        one = One(((column.targets[0][0], "value"),))
        return [
            (("value", await self.one(Thing("", "", {"value": value}), one)), ("count", found[value]))
            for value in ranked[:MOST_VALUES]
        ]

    async def ranks(self, type_: ObjectType, names: list[str]) -> dict[str, int]:
        """The place of every row of a type in a sort order, by its cursor: what a cursor means in any list."""
        memo = ("ranks", type_.name, *names)
        if memo not in self.kept:
            row, keys = type_.row("t"), sort_keys(type_, names)
            order = [key.expression(row).desc() if key.descending else key.expression(row) for key in keys]
            texts = [cast(key.expression(row), Text) for key in keys]
            things = await self.things(type_, row, [], order=order, texts=texts)
            cursors = [cursor_of(type_, names, thing.columns["$keys"]) for thing in things]
            self.kept[memo] = {cursor: place for place, cursor in enumerate(cursors)}
        return self.kept[memo]

    async def look_up(self, type_: ObjectType, given: dict[str, Any]) -> Thing:
        planner, row = Planner(self.catalog, PUBLIC), type_.row("t")
        conditions = [type_.lookups[name](row, value, planner) for name, value in given["by"].items()]
        found = await self.things(type_, row, conditions, planner=planner)
        if not found:
            raise not_found()
        return found[0]

    async def by_id(self, value: str) -> Thing:
        parsed = ids.parse(value)
        assert parsed is not None
        type_ = self.catalog[self.catalog.nodes[parsed.table]]
        row = type_.row("t")
        found = await self.things(type_, row, [row.key == literal_column(f"'{parsed.key}'::uuid")])
        if not found:
            raise not_found()
        return found[0]

    def by_ids(self, values: list[str]) -> list[Any]:
        return [self.by_id(value) for value in values]

    async def things(  # noqa: PLR0913 - a query has that many parts
        self,
        type_: ObjectType,
        row: Row,
        conditions: list[Any],
        *,
        order: Any = (),
        planner: Planner | None = None,
        texts: Any = (),
        drawn: Any = None,
    ) -> list[Thing]:
        """The visible rows that fulfil the conditions, in order."""
        keys = func.json_build_array(*texts)
        identity = literal_column("t.ctid::text" if drawn is None else "row_to_json(t)::text")
        query = select(identity, literal_column("row_to_json(t)"), keys)
        query = query.select_from(row.aliased if drawn is None else drawn)
        query = query.where(*conditions, *rules.visible(row, PUBLIC)).order_by(*order)
        found = await self.fetch(query, planner)
        return [
            self._thing(type_, ctid, json.loads(columns), json.loads(keys)) for ctid, columns, keys in found
        ]

    async def fetch(self, query: Any, planner: Planner | None = None) -> list[Any]:
        """The rows of a query; asked once, then remembered."""
        shared = planner.shared.items() if planner else ()
        query = query.add_cte(*(rows.cte(name) for name, rows in shared))
        compiled = query.compile(dialect=PGDialect_asyncpg(), compile_kwargs={"render_postcompile": True})
        reads = planner.reads if planner else {}
        arguments = [
            reads[name]({LANGUAGE: self.language}) if name in reads else compiled.params[name]
            for name in compiled.positiontup or ()
        ]
        memo = (str(compiled), repr(arguments))
        async with self.turn:
            if memo not in self.kept:
                self.kept[memo] = await self.connection.fetch(str(compiled), *arguments)
        return self.kept[memo]

    def _tied(self, tie: Any, row: Row) -> list[Any]:
        if tie is None:
            return []
        definition, key = tie
        # Most keys are those of rows; a computed row may hold another, as text.
        typed = "uuid" if key is None or ids.parse(f"x_{key}") else "text"
        bound = literal_column("NULL" if key is None else f"'{key}'::{typed}")
        return [definition.match(bound, row)]

    def _rooted(self, source: Thing) -> ObjectType:
        """The type whose table a source stands in; a part stands in its parent's."""
        return self.catalog[source.columns.get("$type", source.type_name)]

    def _thing(self, type_: ObjectType, ctid: str, columns: dict[str, Any], keys: list[str]) -> Thing:
        name = (
            type_.members[columns[type_.discriminator]]
            if type_.members and type_.discriminator
            else type_.name
        )
        return Thing(name, ctid, {**columns, "$keys": keys})


def sort_keys(type_: ObjectType, names: list[str]) -> list[SortKey]:
    """The sort keys of an order, closed by the id."""
    keys = [key for name in names for key in type_.orders[name]] or list(type_.default_order)
    if any(key.unique for key in keys):
        return keys
    return [*keys, SortKey(lambda row: row.key, descending=bool(keys) and keys[0].descending)]


def cursor_of(type_: ObjectType, names: list[str], keys: list[str]) -> str:
    """A cursor, made as its description says."""
    sign = hashlib.sha256(f"{type_.name}:{','.join(names)}".encode()).hexdigest()[:8]
    # PostgreSQL separates the items of an array by a comma and a space, and escapes only what it must.
    payload = "[" + ", ".join(json.dumps(part, ensure_ascii=False) for part in [sign, *keys]) + "]"
    check = hashlib.sha256(payload.encode()).hexdigest()[:8]
    return base64.urlsafe_b64encode((check + payload).encode()).decode()


def page(edges: list[Edge], ranks: dict[str, int], given: dict[str, Any]) -> Connection:
    """The page of a whole list, and what lies on its two sides."""
    places = [ranks[edge.cursor] for edge in edges]
    after = ranks[given["after"]] if "after" in given else -1
    before = ranks[given["before"]] if "before" in given else len(ranks)
    window = [edge for edge, place in zip(edges, places, strict=True) if after < place < before]
    has_previous = any(place <= after for place in places)
    has_next = any(place >= before for place in places)
    if "last" in given:
        shown = window[-given["last"] :]
        return Connection(shown, has_next, has_previous or len(shown) < len(window), len(edges))
    shown = window[: given.get("first", DEFAULT_PAGE)]
    return Connection(shown, has_next or len(shown) < len(window), has_previous, len(edges))


def not_found() -> GraphQLError:
    """What a look-up says that finds nothing."""
    return GraphQLError("Nothing visible is found by this id or code.", extensions={"code": "NOT_FOUND"})


def _bound(key: Any) -> Any:
    """The key of a row above: an id, or a list in JSON that is unfolded."""
    return (
        _json(key)
        if isinstance(key, list | dict)
        else literal_column("NULL" if key is None else f"'{key}'::uuid")
    )


def _json(value: Any) -> Any:
    quoted = json.dumps(value).replace("'", "''")
    return literal_column(f"'{quoted}'::jsonb")


def _of_list(source: Any, name: str) -> Any:
    if isinstance(source, Edge):
        return source.cursor if name == "cursor" else source.node
    if isinstance(source, tuple):
        return dict(source)[name]
    ends = [source.edges[0].cursor, source.edges[-1].cursor] if source.edges else [None, None]
    return {
        "nodes": [edge.node for edge in source.edges],
        "edges": source.edges,
        "pageInfo": (
            ("hasNextPage", source.has_next),
            ("hasPreviousPage", source.has_previous),
            ("startCursor", ends[0]),
            ("endCursor", ends[1]),
        ),
        "totalCount": _count(source.total),
        "facets": Facets(source.type_name, source.everything),
    }[name]


def _count(total: int) -> tuple[tuple[str, Any], ...]:
    return (("value", min(total, CAP)), ("precision", "AT_LEAST" if total > CAP else "EXACT"))
