"""Which requests share a plan, what is refused while a document is read, and what is kept of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from graphql import execute_sync, parse

import schema
from hub.policy.viewer import PUBLIC
from hub.read import limits
from hub.read.run import DOCUMENTS_KEPT, LONGEST_KEPT, PLANS_KEPT, Engine, Prepared, Question, Recent
from hub.read.sources import sources
from tests.graph import Graph

if TYPE_CHECKING:
    from hub.db.pool import Pool

BY_CODE = "query($code: String!) { organisation(by: {code: $code}) { code name } }"
FILTERED = (
    "query($filter: OrganisationFilter) { organisations(filter: $filter, first: 5) { nodes { code } } }"
)
OFFERS = "query($filter: OpportunityFilter) { opportunities(filter: $filter, first: 5) { nodes { code } } }"
ORDERED = (
    "query($order: [OrganisationOrderBy!]) { organisations(orderBy: $order, first: 3) { nodes { code } } }"
)
PAGED = "query($n: Int) { organisations(first: $n) { nodes { code } } }"
PAGED_BACK = "query($n: Int) { areas(first: 1) { nodes { communes(last: $n) { nodes { code } } } } }"
NAMED = 'query($lang: Language) { organisation(by: {code: "fpt"}) { name(lang: $lang) } }'
SKIPPED = 'query($no: Boolean!) { organisation(by: {code: "fpt"}) { code name @skip(if: $no) } }'
INCLUDED = 'query($yes: Boolean = false) { organisation(by: {code: "fpt"}) { code ... @include(if: $yes) { kind } } }'
BY_ID = "query($id: ID!) { node(id: $id) { __typename id } }"
BY_IDS = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"
AMONG = "query($ids: [ID!]) { organisations(filter: {id: $ids}) { nodes { code } } }"
ONE_SHAPE = [
    pytest.param(BY_CODE, {"code": "fpt"}, {"code": "hust"}, id="a text"),
    pytest.param(NAMED, {"lang": "VI"}, {"lang": "EN"}, id="the language"),
    pytest.param(FILTERED, {"filter": {"kind": ["UNIVERSITY"]}}, {"filter": {"kind": ["MINISTRY"]}}, id="enum values"),
    pytest.param(FILTERED, {"filter": {"code": ["fpt"]}}, {"filter": {"code": ["ttru", "hust"]}}, id="the length of a list"),
    pytest.param(FILTERED, {"filter": {"code": ["fpt"]}}, {"filter": {"code": []}}, id="an empty list"),
    pytest.param(FILTERED, {"filter": {"code": ["fpt"], "kind": None}}, {"filter": {"code": ["fpt"]}}, id="null and absent"),
    pytest.param(
        FILTERED,
        {"filter": {"code": ["fpt", "moet"], "kind": ["MINISTRY"]}},
        {"filter": {"kind": ["MINISTRY"], "code": ["fpt", "moet"]}},
        id="the order of the keys of an input",
    ),
    pytest.param(
        FILTERED,
        {"filter": {"or": [{"code": ["fpt"]}, {"not": {"parent": {"code": ["moet"]}}}]}},
        {"filter": {"or": [{"code": ["ttru"]}, {"not": {"parent": {"code": ["mic", "mst"]}}}]}},
        id="values deep inside",
    ),
    pytest.param(
        OFFERS,
        {"filter": {"closesAt": {"from": "2026-01-01T00:00:00Z"}, "cost": {"to": 0}}},
        {"filter": {"closesAt": {"from": "2027-01-01T00:00:00Z"}, "cost": {"to": 9_000_000_000}}},
        id="the ends of ranges",
    ),
]  # fmt: skip

TWO_SHAPES = [
    pytest.param(FILTERED, {}, {"filter": None}, id="absent and null"),
    pytest.param(FILTERED, {"filter": None}, {"filter": {}}, id="null and nothing asked"),
    pytest.param(FILTERED, {"filter": {"code": ["fpt"]}}, {"filter": {"kind": ["MINISTRY"]}}, id="which keys are there"),
    pytest.param(
        FILTERED,
        {"filter": {"or": [{"code": ["fpt"]}]}},
        {"filter": {"or": [{"code": ["fpt"]}, {"code": ["ttru"]}]}},
        id="how many inputs stand in a list",
    ),
    pytest.param(OFFERS, {"filter": {"isOpen": True}}, {"filter": {"isOpen": False}}, id="a Boolean of a filter"),
    pytest.param(OFFERS, {"filter": {"cost": {"from": 0}}}, {"filter": {"cost": {"to": 0}}}, id="which end of a range"),
    pytest.param(ORDERED, {"order": ["NAME_ASC"]}, {"order": ["NAME_DESC"]}, id="the sort order"),
    pytest.param(ORDERED, {"order": ["CODE_ASC", "NAME_ASC"]}, {"order": ["NAME_ASC", "CODE_ASC"]}, id="the order of orders"),
    pytest.param(PAGED, {"n": 1}, {"n": 2}, id="the page size"),
    pytest.param(PAGED_BACK, {"n": 1}, {"n": 2}, id="the size of a nested page from the end"),
    pytest.param(SKIPPED, {"no": True}, {"no": False}, id="skip"),
    pytest.param(INCLUDED, {"yes": True}, {}, id="include, by its default"),
]  # fmt: skip


UNKNOWN = "This is not an id that the hub handed out."


async def fresh(pool: Pool, text: str, variables: dict[str, Any]) -> dict[str, Any]:
    """The answer of an engine that has seen nothing before."""
    return await Graph.over(pool).answer(text, **variables)


@pytest.mark.parametrize(("text", "one", "other"), ONE_SHAPE)
async def test_requests_that_differ_only_in_values_share_a_plan(
    graph: Graph, pool: Pool, text: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    answers = [await graph.answer(text, **one), await graph.answer(text, **other)]

    assert len(graph.engine.plans) == 1
    assert answers == [await fresh(pool, text, one), await fresh(pool, text, other)]
    assert not any("errors" in answer for answer in answers)


@pytest.mark.parametrize(("text", "one", "other"), TWO_SHAPES)
async def test_values_that_change_the_statement_get_a_plan_of_their_own(
    graph: Graph, pool: Pool, text: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    answers = [
        await graph.answer(text, **one),
        await graph.answer(text, **other),
        await graph.answer(text, **one),
    ]

    assert len(graph.engine.plans) == 2
    assert answers == [await fresh(pool, text, one), await fresh(pool, text, other), answers[0]]
    assert not any("errors" in answer for answer in answers)


async def ids(graph: Graph) -> dict[str, list[str]]:
    """Two ids of each of two tables."""
    found = await graph.ask(
        "{ o: organisations(first: 2) { nodes { id } } a: areas(first: 2) { nodes { id } } }"
    )
    return {name: [node["id"] for node in part["nodes"]] for name, part in found.items()}


async def test_ids_of_one_table_share_a_plan_and_those_of_another_do_not(graph: Graph, pool: Pool) -> None:
    found = await ids(Graph.over(pool))

    answers = [await graph.ask(BY_ID, id=id_) for id_ in (*found["o"], *found["a"])]

    assert [answer["node"]["id"] for answer in answers] == [*found["o"], *found["a"]]
    assert len(graph.engine.plans) == 2


async def test_the_number_and_order_of_ids_does_not_matter_but_their_tables_do(
    graph: Graph, pool: Pool
) -> None:
    found = await ids(Graph.over(pool))
    mixed = [found["o"][0], *found["a"], found["o"][1]]

    for asked in (mixed, mixed[::-1], mixed[:2], mixed * 3):
        answer = await graph.ask(BY_IDS, ids=asked)
        assert [node["id"] for node in answer["nodes"]] == asked
    assert len(graph.engine.plans) == 1

    for asked in (found["o"], found["o"][:1], found["o"] * 2, []):
        answer = await graph.ask(BY_IDS, ids=asked)
        assert [node["id"] for node in answer["nodes"]] == asked
    assert len(graph.engine.plans) == 3


async def test_an_id_of_another_table_among_many_is_refused_whatever_was_planned_before(
    graph: Graph, pool: Pool
) -> None:
    found = await ids(Graph.over(pool))
    await graph.ask(AMONG, ids=found["o"])

    for wrong, message in (
        (found["a"], "This id names something else than an Organisation."),
        (["x"], UNKNOWN),
    ):
        answer = await graph.answer(AMONG, ids=[*found["o"], *wrong])
        assert answer == {
            "errors": [
                {
                    "message": message,
                    "locations": [{"line": 1, "column": 22}],
                    "path": ["organisations"],
                    "extensions": {"code": "BAD_ID"},
                }
            ]
        }
    assert len(graph.engine.plans) == 1


async def test_cursors_share_a_plan(graph: Graph) -> None:
    text = (
        "query($after: String) { areas(first: 1, after: $after) { nodes { code } pageInfo { endCursor } } }"
    )
    seen, after = (
        [],
        (await graph.ask("{ areas(first: 1) { pageInfo { endCursor } } }"))["areas"]["pageInfo"]["endCursor"],
    )
    for _ in range(3):
        page = (await graph.ask(text, after=after))["areas"]
        seen += page["nodes"]
        after = page["pageInfo"]["endCursor"]
    assert len({node["code"] for node in seen}) == 3
    assert len(graph.engine.plans) == 2


async def test_operations_of_one_document_and_documents_of_one_meaning_have_plans_of_their_own(
    graph: Graph,
) -> None:
    two = "query A { areas(first: 1) { nodes { basis } } } query B { areas(first: 2) { nodes { basis } } }"
    for name in ("A", "B", "A"):
        await graph.engine.answer(Question(two, name, None, PUBLIC, "VI"))
    assert (len(graph.engine.documents), len(graph.engine.plans)) == (1, 2)
    await graph.engine.answer(Question(two + " ", "A", None, PUBLIC, "VI"))
    assert (len(graph.engine.documents), len(graph.engine.plans)) == (2, 3)


BAD_VALUES = [
    pytest.param(BY_CODE, {}, id="missing"),
    pytest.param(BY_CODE, {"code": None}, id="null"),
    pytest.param(BY_CODE, {"code": 7}, id="a number for a text"),
    pytest.param(BY_CODE, {"code": ["fpt"]}, id="a list for a text"),
    pytest.param(PAGED, {"n": "1"}, id="a text for a number"),
    pytest.param(PAGED, {"n": True}, id="a Boolean for a number"),
    pytest.param(PAGED, {"n": 1.5}, id="half a number"),
    pytest.param(PAGED, {"n": 2**31}, id="a number beyond 32 bits"),
    pytest.param(ORDERED, {"order": "name"}, id="no such order"),
    pytest.param(ORDERED, {"order": ["NAME_ASC", None]}, id="null in a list"),
    pytest.param(ORDERED, {"order": 1}, id="a number for an enum"),
    pytest.param(SKIPPED, {"no": "true"}, id="a text for a Boolean"),
    pytest.param(BY_ID, {"id": 1.5}, id="no id"),
    pytest.param(FILTERED, {"filter": "fpt"}, id="a text for an input"),
    pytest.param(FILTERED, {"filter": {"codes": ["fpt"]}}, id="an unknown key"),
    pytest.param(FILTERED, {"filter": {"kind": ["FIRM"], "or": [{"x": 1}, {"y": 2}]}}, id="several at once"),
    pytest.param(OFFERS, {"filter": {"cost": {"from": 2**63}}}, id="dong beyond 64 bits"),
    pytest.param(OFFERS, {"filter": {"startsOn": {"from": "2026-02-30"}}}, id="no day of the calendar"),
    pytest.param(OFFERS, {"filter": {"openAt": "2026-12-15T16:59:59"}}, id="an instant without a zone"),
    pytest.param(
        "query($by: OrganisationBy!) { organisation(by: $by) { code } }",
        {"by": {}},
        id="nothing to look up by",
    ),
    pytest.param(
        "query($by: OrganisationBy!) { organisation(by: $by) { code } }",
        {"by": {"code": "fpt", "id": "x"}},
        id="two things to look up by",
    ),
]


@pytest.mark.parametrize(("text", "variables"), BAD_VALUES)
async def test_variables_are_refused_in_the_words_of_graphql_core(
    graph: Graph, text: str, variables: dict[str, Any]
) -> None:
    expected = execute_sync(schema.SCHEMA, parse(text), variable_values=variables).errors
    assert expected

    answer = await graph.answer(text, **variables)

    assert answer == {
        "errors": [{**one.formatted, "extensions": {"code": "BAD_VARIABLES"}} for one in expected]
    }
    assert len(graph.engine.plans) == 0


@pytest.mark.parametrize(
    ("text", "variables"),
    [
        ('query($id: ID = "x") { node(id: $id) { id } }', {"id": None}),
        ('query($id: ID = "x") { nodes(ids: [$id]) { id } }', {"id": None}),
        ("query($no: Boolean = true) { areas { nodes { code @skip(if: $no) } } }", {"no": None}),
        ("query($o: AreaOrderBy = NAME_ASC) { areas(orderBy: [$o]) { nodes { code } } }", {"o": None}),
        ('query($s: String = "x") { area(by: {externalId: {source: $s, id: "y"}}) { code } }', {"s": None}),
        ("query($code: String) { area(by: {code: $code}) { code } }", {"code": None}),
        ("query($code: String) { area(by: {code: $code}) { code } }", {}),
    ],
)
async def test_null_where_a_value_must_be_is_refused(
    graph: Graph, text: str, variables: dict[str, Any]
) -> None:
    assert execute_sync(schema.SCHEMA, parse(text), variable_values=variables).errors

    (error,) = (await graph.answer(text, **variables))["errors"]

    assert error["extensions"] == {"code": "BAD_VARIABLES"}
    assert error["locations"]
    assert len(graph.engine.plans) == 0


@pytest.mark.parametrize("by", ["{}", "{code: null}", '{code: "fpt", id: "x"}', '{code: "fpt", code: "fpt"}'])
async def test_a_look_up_by_other_than_one_thing_is_not_valid(graph: Graph, by: str) -> None:
    answer = await graph.answer(f"{{ organisation(by: {by}) {{ code }} }}")
    assert answer.keys() == {"errors"}
    assert answer["errors"][0]["extensions"]["code"] in {"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"}


@pytest.mark.parametrize(
    ("text", "variables", "code"),
    [
        (PAGED, {"n": 0}, "BAD_INPUT"),
        ("query($c: String) { areas(after: $c) { nodes { code } } }", {"c": "x"}, "BAD_CURSOR"),
        (BY_ID, {"id": "x"}, "BAD_ID"),
        (BY_IDS, {"ids": ["area_00000000-0000-7000-8000-000000000000"] * 101}, "BAD_INPUT"),
    ],
)
async def test_what_is_refused_while_it_is_planned_is_not_kept(
    graph: Graph, text: str, variables: dict[str, Any], code: str
) -> None:
    for _ in range(2):
        (error,) = (await graph.answer(text, **variables))["errors"]
        assert error["extensions"] == {"code": code}
    assert (len(graph.engine.documents), len(graph.engine.plans)) == (1, 0)


@pytest.mark.parametrize("text", ["{", "{ nothing }", "{ areas { nodes { code(x: 1) } } }"])
async def test_what_is_not_valid_is_not_kept(graph: Graph, text: str) -> None:
    assert (await graph.answer(text)).keys() == {"errors"}
    assert len(graph.engine.documents) == 0


async def test_a_very_long_document_is_answered_and_not_kept(graph: Graph) -> None:
    assert await graph.ask("{ __typename }" + " " * LONGEST_KEPT) == {"__typename": "Query"}
    assert len(graph.engine.documents) == 0


async def test_documents_and_plans_are_kept_up_to_a_number(graph: Graph) -> None:
    engine = graph.engine
    await graph.ask(NAMED)
    document = engine.documents.get(NAMED)
    assert document is not None
    for number in range(1_100):
        engine.documents.put(f"{number}", document)
        engine.plans.put(number, Prepared("", (), (), sources("")))
    assert (len(engine.documents), len(engine.plans)) == (DOCUMENTS_KEPT, PLANS_KEPT) == (500, 500)
    assert engine.documents.get(NAMED) is None


async def test_of_documents_and_plans_the_one_unused_longest_makes_room(pool: Pool) -> None:
    engine = Engine(schema.SCHEMA, schema.CATALOG, pool, documents=Recent(2), plans=Recent(2))
    texts = [f"{{ a{number}: areas(first: 1) {{ nodes {{ basis }} }} }}" for number in range(3)]
    for text in (texts[0], texts[1], texts[0], texts[2]):
        await engine.answer(Question(text, None, None, PUBLIC, "VI"))
    assert [engine.documents.get(text) is not None for text in texts] == [True, False, True]
    assert (len(engine.documents), len(engine.plans)) == (2, 2)
    answer = await engine.answer(Question(texts[1], None, None, PUBLIC, "VI"))
    assert answer.body.startswith(b'{"data":{"a1":{"nodes":[{"basis":"FORMER_DISTRICT"}]}},')


def test_of_kept_values_the_one_unused_longest_makes_room() -> None:
    kept: Recent[str, int] = Recent(2)
    kept.put("a", 1)
    kept.put("b", 2)
    assert kept.get("a") == 1
    kept.put("c", 3)
    assert [kept.get(key) for key in "abc"] == [1, None, 3]
    assert len(kept) == 2


@pytest.mark.parametrize("filter_", [{"and": [{}] * 300_000}, {"or": [{"code": ["fpt"]}] * 33_000}])
async def test_more_objects_in_variables_than_anybody_filters_by_are_refused_unread(
    graph: Graph, filter_: dict[str, Any]
) -> None:
    (error,) = (await graph.answer(FILTERED, filter=filter_))["errors"]
    assert f"the hub answers {limits.VALUES} at the most" in error["message"]
    assert error["extensions"] == {"code": "TOO_COMPLEX"}
