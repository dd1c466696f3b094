"""What the public must not see cannot be met on any path, and its absence does not tell that it is there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import schema
from hub import ids
from hub.db.pool import open_pool
from hub.models.base import Base
from hub.policy import rules
from hub.read.catalog import LookUp, One
from tests.graph import Graph
from tests.policy.crawl import CATALOG, ROOTS, Met, crawl, relations

if TYPE_CHECKING:
    from tests.policy.world import World

NOWHERE = "01900000-0000-7000-8000-000000000000"
LOOK_UPS = {one.target: name for name, one in CATALOG["Query"].fields.items() if isinstance(one, LookUp)}


@pytest.fixture(scope="session")
async def met(graph: Graph) -> Met:
    return await crawl(graph)


def test_every_table_has_a_rule_and_every_rule_a_table() -> None:
    assert set(rules.PUBLIC_ROWS) == set(Base.metadata.tables)


def test_a_table_without_a_rule_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(rules.PUBLIC_ROWS, "organisation")
    with pytest.raises(KeyError, match="organisation"):
        rules.visible(CATALOG["Organisation"].row("t"), Any)


async def test_nothing_hidden_is_met_on_any_path(met: Met, world: World) -> None:
    assert sorted(met.ids & world.hidden_ids()) == []


async def test_everything_public_is_met_on_some_path(met: Met, world: World) -> None:
    assert sorted(world.ids() - world.hidden_ids() - met.ids) == []


async def test_all_of_it_would_be_met_without_the_rules(
    monkeypatch: pytest.MonkeyPatch, world: World, world_url: str
) -> None:
    """Otherwise the tests above would prove nothing."""
    monkeypatch.setattr(rules, "PUBLIC_ROWS", dict.fromkeys(rules.PUBLIC_ROWS, rules.everyone))
    pool = await open_pool(world_url, size=1, timeout=10)
    met = await crawl(Graph.over(pool, cost_limit=10_000_000))
    await pool.close()
    unreached = {ids.parse(one).table for one in world.ids() - met.ids}  # type: ignore[union-attr]
    assert unreached == set()


async def test_the_id_of_a_hidden_row_is_answered_like_one_that_never_was(graph: Graph, world: World) -> None:
    for one in sorted(world.hidden_ids()):
        table, key = ids.parse(one) or ("", "")
        for question in (
            "query($id: ID!) { node(id: $id) { id } }",
            "query($id: ID!) { nodes(ids: [$id]) { id __typename } }",
            f"query($id: ID!) {{ node(id: $id) {{ ... on {CATALOG.nodes[table]} {{ id createdAt: __typename }} }} }}",
        ):
            hidden = await graph.answer(question, id=one)
            never = await graph.answer(question, id=f"{table}_{NOWHERE}")
            assert hidden["errors"][0]["extensions"]["code"] == "NOT_FOUND", one
            assert hidden == never
            assert str(key) not in json.dumps(hidden)


async def test_a_hidden_row_is_looked_up_in_vain_by_any_of_its_names(
    graph: Graph, world: World, connection_to_world: Any
) -> None:
    for type_name, look_up in LOOK_UPS.items():
        table = CATALOG[type_name].stored.name
        for key in world.hidden[table]:
            row = await connection_to_world.fetchrow(f'SELECT * FROM "{table}" WHERE id = $1', key)  # noqa: S608
            for name in CATALOG[type_name].lookups:
                real, never = _names(name, table, row)
                question = f"query($by: {type_name}By!) {{ {look_up}(by: $by) {{ id }} }}"
                hidden = await graph.answer(question, by={name: real})
                assert hidden["errors"][0]["extensions"]["code"] == "NOT_FOUND"
                assert hidden == await graph.answer(question, by={name: never})


def _names(name: str, table: str, row: Any) -> tuple[Any, Any]:
    if name == "id":
        return f"{table}_{row['id']}", f"{table}_{NOWHERE}"
    if name == "externalId":
        return {"source": row["source"], "id": row["external_id"]}, {"source": "no", "id": "no"}
    return row["code"], "no"


@pytest.mark.parametrize("root", ROOTS)
async def test_a_filter_over_a_relation_finds_what_the_relation_shows(
    graph: Graph, met: Met, root: str
) -> None:
    """Else a filter would tell of rows that the relation itself does not show."""
    type_ = CATALOG[ROOTS[root]]
    parts, expected = [], {}
    for name, one in relations(type_):
        if name not in type_.filters:
            continue
        shown = {key for key in met.roots[root] if met.relations[key][f"{type_.name}_{name}"]}
        forms = {"one": "{}"} if isinstance(one, One) else {"some": "{ some: {} }", "none": "{ none: {} }"}
        for form, value in forms.items():
            parts.append(
                f"{name}_{form}: {root}(first: 100, filter: {{ {name}: {value} }}) {{ nodes {{ id }} }}"
            )
            expected[f"{name}_{form}"] = set(met.roots[root]) - shown if form == "none" else shown
    found = await graph.ask("{ " + " ".join(parts) + " __typename }")
    del found["__typename"]
    assert {alias: {node["id"] for node in page["nodes"]} for alias, page in found.items()} == expected


async def test_aliases_and_fragments_open_nothing(graph: Graph, world: World) -> None:
    draft = f"opportunity_{next(iter(world.hidden['opportunity']))}"
    person = f"person_{world.made['person'][0]}"
    answer = await graph.answer(
        """
        query($ids: [ID!]!, $id: ID!) {
          a: nodes(ids: $ids) { ...anything }
          b: node(id: $id) { ... on Opportunity { titleVi ... on Course { hours } } ... on Person { category } }
          c: opportunity(by: { id: $id }) { ... on Node { id } provider { code } }
          d: opportunities(filter: { id: [$id] }) { nodes { id } totalCount { value } }
          e: opportunities(filter: { not: { id: [] }, or: [{ id: [$id] }] }) { edges { cursor } pageInfo { endCursor } }
        }
        fragment anything on Node { id ... on Opportunity { titleVi } ... on Person { category __typename } }
        """,
        ids=[draft, person],
        id=draft,
    )
    nothing = {"nodes": [], "totalCount": {"value": 0}}
    assert answer["data"] == {
        "a": [None, None],
        "b": None,
        "c": None,
        "d": nothing,
        "e": {"edges": [], "pageInfo": {"endCursor": None}},
    }
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"NOT_FOUND"}


def test_what_the_public_does_not_see_says_so_in_its_description() -> None:
    for table, rule in rules.PUBLIC_ROWS.items():
        if rule is rules.nobody and table in CATALOG.nodes:
            described = schema.SCHEMA.type_map[CATALOG.nodes[table]].description
            assert described is not None
            assert "Visible by role; the public sees none." in described, table
