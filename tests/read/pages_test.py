"""Pages: every list walked in every order from both ends, and what is said to a bad size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

import schema
from hub.policy import rules
from hub.policy.viewer import PUBLIC
from hub.read.catalog import Everything, SortKey

if TYPE_CHECKING:
    import asyncpg

    from hub.read.catalog import ObjectType
    from tests.graph import Graph

LISTS = {
    name: definition.target
    for name, definition in schema.CATALOG["Query"].fields.items()
    if isinstance(definition, Everything)
}
WALKS = [(name, order) for name, target in LISTS.items() for order in (None, *schema.CATALOG[target].orders)]

FORWARD = """
query($order: [{target}OrderBy!], $n: Int, $at: String) {{
  page: {name}(orderBy: $order, first: $n, after: $at) {{ ...Page }}
}}
fragment Page on {target}Connection {{
  edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
}}
"""
BACKWARD = FORWARD.replace("first: $n, after: $at", "last: $n, before: $at")


async def walk(
    graph: Graph, text: str, order: list[str] | None, size: int, *, back: bool = False
) -> list[tuple[str, str]]:
    """The cursors and ids of a whole list, in its order, collected page by page."""
    found: list[tuple[str, str]] = []
    at, further = None, True
    while further:
        page = (await graph.ask(text, order=order, n=size, at=at))["page"]
        info, edges = page["pageInfo"], [(edge["cursor"], edge["node"]["id"]) for edge in page["edges"]]
        assert (info["startCursor"], info["endCursor"]) == (
            (edges[0][0], edges[-1][0]) if edges else (None, None)
        )
        assert info["hasNextPage" if back else "hasPreviousPage"] is bool(found)
        found = edges + found if back else found + edges
        at, further = (
            info["startCursor" if back else "endCursor"],
            info["hasPreviousPage" if back else "hasNextPage"],
        )
        assert len(edges) == size or not further
    return found


async def whole(seeded: asyncpg.Connection[Any], type_: ObjectType, names: list[str]) -> list[str]:
    """The ids of all visible rows of a type in an order, read by one plain query."""
    row = type_.row("t")
    keys = [key for name in names for key in type_.orders[name]] or list(type_.default_order)
    keys.append(SortKey(lambda row: row.key, descending=bool(keys) and keys[0].descending))
    query = select(row.key).select_from(row.aliased).where(*rules.visible(row, PUBLIC))
    query = query.order_by(
        *(key.expression(row).desc() if key.descending else key.expression(row).asc() for key in keys)
    )
    compiled = query.compile(dialect=PGDialect_asyncpg(), compile_kwargs={"render_postcompile": True})
    arguments = [compiled.params[name] for name in compiled.positiontup or ()]
    return [f"{row.table.name}_{found[0]}" for found in await seeded.fetch(str(compiled), *arguments)]


@pytest.mark.parametrize(("name", "order"), WALKS)
async def test_a_walk_meets_every_row_once_and_in_the_same_order_from_both_ends(
    graph: Graph, seeded: asyncpg.Connection[Any], name: str, order: str | None
) -> None:
    target = LISTS[name]
    names = None if order is None else [order]
    expected = await whole(seeded, schema.CATALOG[target], names or [])
    size = min(37, len(expected) // 3 + 1)

    forwards = await walk(graph, FORWARD.format(name=name, target=target), names, size)

    assert [id_ for _, id_ in forwards] == expected
    assert len({cursor for cursor, _ in forwards}) == len(forwards)
    assert await walk(graph, BACKWARD.format(name=name, target=target), names, size, back=True) == forwards


@pytest.mark.parametrize(
    "order",
    [
        ["NAME_ASC", "CODE_DESC"],
        ["CODE_DESC", "NAME_ASC"],
        ["NAME_DESC", "CREATED_AT_ASC"],
        ["NAME_ASC", "NAME_DESC"],
        [],
    ],
)
async def test_a_walk_in_mixed_directions_meets_every_row_once(
    graph: Graph, seeded: asyncpg.Connection[Any], order: list[str]
) -> None:
    forwards = await walk(
        graph, FORWARD.format(name="administrativeUnits", target="AdministrativeUnit"), order, 41
    )

    assert [id_ for _, id_ in forwards] == await whole(seeded, schema.CATALOG["AdministrativeUnit"], order)
    backwards = BACKWARD.format(name="administrativeUnits", target="AdministrativeUnit")
    assert await walk(graph, backwards, order, 41, back=True) == forwards


NESTED = """
query($n: Int, $at: String) {
  area(by: {code: "D-076"}) { page: communes(%s) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}
"""


@pytest.mark.parametrize("size", [1, 2, 3])
async def test_a_nested_list_is_walked_like_any_other(graph: Graph, size: int) -> None:
    async def page(arguments: str, at: str | None) -> dict[str, Any]:
        found: dict[str, Any] = (await graph.ask(NESTED % arguments, n=size, at=at))["area"]["page"]
        return found

    whole_list = (await graph.ask('{ area(by: {code: "D-076"}) { communes(first: 100) { nodes { id } } } }'))[
        "area"
    ]
    expected = [node["id"] for node in whole_list["communes"]["nodes"]]
    forwards: list[str] = []
    backwards: list[str] = []
    at, further = None, True
    while further:
        one = await page("first: $n, after: $at", at)
        forwards += [edge["node"]["id"] for edge in one["edges"]]
        at, further = one["pageInfo"]["endCursor"], one["pageInfo"]["hasNextPage"]
    at, further = None, True
    while further:
        one = await page("last: $n, before: $at", at)
        backwards = [edge["node"]["id"] for edge in one["edges"]] + backwards
        at, further = one["pageInfo"]["startCursor"], one["pageInfo"]["hasPreviousPage"]
    assert len(expected) > size
    assert (forwards, backwards) == (expected, expected)


async def test_pages_of_all_parents_are_cut_at_once_and_each_by_itself(graph: Graph) -> None:
    text = "{ areas(first: 100) { nodes { code communes(%s) { nodes { code } pageInfo { hasNextPage hasPreviousPage } } } } }"
    every = {
        node["code"]: node["communes"] for node in (await graph.ask(text % "first: 100"))["areas"]["nodes"]
    }
    heads = {
        node["code"]: node["communes"] for node in (await graph.ask(text % "first: 6"))["areas"]["nodes"]
    }
    tails = {node["code"]: node["communes"] for node in (await graph.ask(text % "last: 6"))["areas"]["nodes"]}
    assert len(every) == 18
    assert len({len(page["nodes"]) > 6 for page in every.values()}) == 2
    for code, page in every.items():
        more = len(page["nodes"]) > 6
        assert heads[code] == {
            "nodes": page["nodes"][:6],
            "pageInfo": {"hasNextPage": more, "hasPreviousPage": False},
        }
        assert tails[code] == {
            "nodes": page["nodes"][-6:],
            "pageInfo": {"hasNextPage": False, "hasPreviousPage": more},
        }


async def test_between_two_cursors_lies_what_is_between_them(graph: Graph) -> None:
    text = "query($a: String, $b: String) { areas(%s after: $a, before: $b) { nodes { code } pageInfo { hasNextPage hasPreviousPage } } }"
    edges = (await graph.ask("{ areas(first: 100) { edges { cursor node { code } } } }"))["areas"]["edges"]
    codes = [edge["node"]["code"] for edge in edges]

    async def between(first: int, last: int, size: str = "") -> tuple[list[str], bool, bool]:
        found = (await graph.ask(text % size, a=edges[first]["cursor"], b=edges[last]["cursor"]))["areas"]
        info = found["pageInfo"]
        return [node["code"] for node in found["nodes"]], info["hasPreviousPage"], info["hasNextPage"]

    assert await between(3, 9) == (codes[4:9], True, True)
    assert await between(3, 9, "first: 2,") == (codes[4:6], True, True)
    assert await between(3, 9, "last: 2,") == (codes[7:9], True, True)
    assert await between(3, 4) == ([], True, True)
    assert await between(9, 3) == ([], True, True)
    assert await between(0, 17) == (codes[1:17], True, True)


TOO_SMALL = "`{side}` must be from 1 to 100, not {size}."


def place(column: int, *path: str) -> dict[str, Any]:
    return {"locations": [{"line": 1, "column": column}], "path": list(path)}


PLACES = [
    pytest.param("{{ areas({}) {{ nodes {{ code }} }} }}", place(3, "areas"), id="root"),
    pytest.param(
        "{{ x: areas {{ nodes {{ y: communes({}) {{ nodes {{ code }} }} }} }} }}",
        place(22, "x", "nodes", "y"),
        id="nested",
    ),
    pytest.param(
        '{{ area(by: {{code: "none"}}) {{ province {{ communes: units({}) {{ totalCount {{ value }} }} }} }} }}',
        place(41, "area", "province", "communes"),
        id="below what is not there",
    ),
]


@pytest.mark.parametrize(("text", "where"), PLACES)
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("first: 0", TOO_SMALL.format(side="first", size=0)),
        ("first: -1", TOO_SMALL.format(side="first", size=-1)),
        ("first: 101", TOO_SMALL.format(side="first", size=101)),
        ("first: 2147483647", TOO_SMALL.format(side="first", size=2**31 - 1)),
        ("last: 0", TOO_SMALL.format(side="last", size=0)),
        ("last: -2147483648", TOO_SMALL.format(side="last", size=-(2**31))),
        ("last: 101", TOO_SMALL.format(side="last", size=101)),
        ("first: 1, last: 1", "Give either `first` or `last`, not both."),
        ("first: 0, last: 0", "Give either `first` or `last`, not both."),
    ],
)
async def test_a_bad_size_is_refused_where_it_stands(
    graph: Graph, text: str, where: dict[str, Any], arguments: str, message: str
) -> None:
    error = {"message": message, **where, "extensions": {"code": "BAD_INPUT"}}
    assert await graph.answer(text.format(arguments)) == {"errors": [error]}


async def test_more_sort_orders_than_a_cursor_can_hold_are_refused(graph: Graph) -> None:
    text = "query($by: [SkillOrderBy!]) { skills(first: 1, orderBy: $by) { nodes { code } } }"
    assert await graph.ask(text, by=["NAME_ASC"] * 8)
    error = {
        "message": "`orderBy` may hold 8 orders at the most, not 9.",
        "locations": [{"line": 1, "column": 31}],
        "path": ["skills"],
        "extensions": {"code": "BAD_INPUT"},
    }
    assert await graph.answer(text, by=["NAME_ASC"] * 9) == {"errors": [error]}


@pytest.mark.parametrize("size", [1, 100])
async def test_sizes_from_1_to_100_are_good(graph: Graph, size: int) -> None:
    text = "query($n: Int) { a: skills(first: $n) { nodes { code } } b: skills(last: $n) { nodes { code } } }"
    found = await graph.ask(text, n=size)
    assert {name: len(page["nodes"]) for name, page in found.items()} == dict.fromkeys("ab", min(size, 41))


async def test_null_and_absent_sizes_are_the_default(graph: Graph) -> None:
    text = (
        "query($n: Int) { a: skills { nodes { code } } b: skills(first: null, last: null) { nodes { code } }"
        " c: skills(first: $n, last: $n) { nodes { code } } d: skills(first: null, last: 3) { nodes { code } } }"
    )
    found = await graph.ask(text)
    assert {name: len(page["nodes"]) for name, page in found.items()} == {"a": 20, "b": 20, "c": 20, "d": 3}


@pytest.mark.parametrize("size", ["2147483648", "-2147483649", "99999999999999999999", "1.0", '"1"', "true"])
async def test_a_size_that_is_no_32_bit_number_is_not_valid(graph: Graph, size: str) -> None:
    (error,) = (await graph.answer(f"{{ areas(first: {size}) {{ nodes {{ code }} }} }}"))["errors"]
    assert error["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED"}
    assert error["locations"] == [{"line": 1, "column": 16}]
