"""Whatever the schema offers, PostgreSQL can run: each field, filter and sort order of each list, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_leaf_type,
    is_required_argument,
)

import schema
from hub.db.pool import open_pool
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

QUERY = schema.SCHEMA.type_map["Query"]
assert isinstance(QUERY, GraphQLObjectType)
LISTS = {name: field for name, field in QUERY.fields.items() if "orderBy" in field.args}

SCALARS = {
    "Boolean": "true",
    "String": '"x"',
    "Int": "1",
    "Float": "1.5",
    "Vnd": "5000000000",
    "Date": '"2026-12-15"',
    "DateTime": '"2026-12-15T16:59:59Z"',
}
NEEDED = {
    "search": 'query: "Hà Giang"',
    "pathTo": 'goal: { position: { code: "DEMO-COMMUNE-DIGITAL" } }',
    "unlockedBy": 'opportunity: { code: "demo-c-02" }',
    "whoCanHelp": 'unit: "02545", topic: CASHLESS_PAYMENT',
}  # what a list must be asked with
FROM_HERE = '{ unit: "02545" }'


@pytest.fixture(scope="module")
async def graph(seeded_database_url: str) -> AsyncIterator[Graph]:
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


@pytest.mark.parametrize("name", LISTS)
async def test_every_filter_runs(graph: Graph, name: str) -> None:
    kind = get_named_type(LISTS[name].args["filter"].type)
    assert isinstance(kind, GraphQLInputObjectType)
    for field, definition in kind.fields.items():
        given = value(definition.type)
        if given is not None:
            await graph.ask(
                f"{{ {name}({NEEDED.get(name, '')} filter: {{ {field}: {given} }}) {{ totalCount {{ value }} }} }}"
            )


@pytest.mark.parametrize("name", LISTS)
async def test_every_sort_order_runs_from_either_end(graph: Graph, name: str) -> None:
    kind = get_named_type(LISTS[name].args["orderBy"].type)
    assert isinstance(kind, GraphQLEnumType)
    for order in kind.values:
        page, needed = "{ pageInfo { endCursor } nodes { __typename } }", NEEDED.get(name, "")
        first = await graph.ask(f"{{ {name}({needed} first: 1, orderBy: [{order}]) {page} }}")
        after = first[name]["pageInfo"]["endCursor"]
        if after:
            text = (
                f"query ($at: String) {{ {name}({needed} last: 1, after: $at, orderBy: [{order}]) {page} }}"
            )
            await graph.ask(text, at=after)


@pytest.mark.parametrize("name", LISTS)
async def test_every_field_runs(graph: Graph, name: str) -> None:
    connection = get_named_type(LISTS[name].type)
    assert isinstance(connection, GraphQLObjectType)
    node = get_named_type(connection.fields["nodes"].type)
    await graph.ask(f"{{ {name}({NEEDED.get(name, '')} first: 3) {{ nodes {selection(node, deep=True)} }} }}")


def value(type_: Any) -> str | None:
    """Some value of an input type, as text; None for an id, which has to be a real one."""
    type_ = get_nullable_type(type_)
    if isinstance(type_, GraphQLList):
        item = value(type_.of_type)
        return None if item is None else f"[{item}]"
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    if type_ is schema.SCHEMA.type_map["Place"]:
        return FROM_HERE
    if type_ is schema.SCHEMA.type_map["Near"]:
        return f"{{ place: {FROM_HERE}, withinKm: 40 }}"
    if isinstance(type_, GraphQLInputObjectType):
        some = "some" in type_.fields
        parts = {"some": "{}", "none": "{ and: [] }"} if some else {}
        if "from" in type_.fields:
            parts = {end: str(value(type_.fields[end].type)) for end in ("from", "to")}
        return "{ " + ", ".join(f"{key}: {part}" for key, part in parts.items()) + " }"
    return SCALARS.get(type_.name)


def selection(type_: Any, *, deep: bool) -> str:
    """Everything of a type, and of what is one step away."""
    return "{ __typename " + " ".join(_parts(type_, deep=deep)) + " }"


def _parts(type_: Any, *, deep: bool, known: frozenset[str] = frozenset()) -> Iterator[str]:
    for name, field in getattr(type_, "fields", {}).items():
        target = get_named_type(field.type)
        if name in known:
            continue
        required = [(key, one) for key, one in field.args.items() if is_required_argument(one)]
        given = ", ".join(f"{key}: {value(one.type)}" for key, one in required)
        asked = f"{name}({given})" if given else name
        if is_leaf_type(target):
            yield asked
        elif deep and is_composite_type(target):
            if "orderBy" in field.args:
                node = get_named_type(target.fields["nodes"].type)
                yield f"{name}(first: 2) {{ nodes {selection(node, deep=False)} }}"
            else:
                yield f"{asked} {selection(target, deep=False)}"
    if isinstance(type_, GraphQLInterfaceType):
        for member in schema.SCHEMA.get_possible_types(type_):
            parts = " ".join(_parts(member, deep=deep, known=frozenset(type_.fields)))
            yield f"... on {member.name} {{ __typename {parts} }}"
