"""The peers of Node answer as the hub does, from a part of its schema.

They are started only where a bench has installed them: nobody needs Node, or waits for npm, to run the tests.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg
import pytest
from graphql import GraphQLEnumType, build_schema, is_introspection_type

import schema
from hub.db.pool import open_pool
from tests.bench import servers, variables
from tests.bench.answers import difference
from tests.bench.peers import load, node
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
COMPARE = HERE.parent / "compare"
SETS = 10
SUBSET = build_schema((HERE / "mercurius" / "schema.graphql").read_text(encoding="utf-8")).type_map


@pytest.fixture(scope="module", params=["mercurius", "postgraphile"])
def server(request: pytest.FixtureRequest, seeded_database_url: str) -> Iterator[servers.Server]:
    peer = load(request.param)
    if not node.installed(HERE / peer.folder, servers.CACHE / peer.folder):
        pytest.skip(f"{peer.folder} is not installed: a bench with this peer does that")
    started = servers.start(peer, seeded_database_url, servers.Ports(None, lambda _: None))
    yield started
    started.stop()


async def values(url: str) -> dict[str, list[str]]:
    """What is there, and what is not: offers that nobody sees, organisations without offers, words of no offer."""
    connection = await asyncpg.connect(url)
    asked = {
        "kind": "SELECT DISTINCT kind FROM opportunity ORDER BY 1",
        "topic": "SELECT DISTINCT unnest(topics) FROM opportunity ORDER BY 1",
        "offer": "SELECT code FROM opportunity WHERE status IN ('PUBLISHED', 'CLOSED') ORDER BY 1",
        "provider": "SELECT code FROM organisation ORDER BY 1",
        "words": "SELECT split_part(title_vi, ' ', 2) FROM opportunity ORDER BY 1",
    }
    found = {name: [row[0] for row in await connection.fetch(sql)] for name, sql in asked.items()}
    found["offer"] += [row[0] for row in await connection.fetch("SELECT code FROM opportunity ORDER BY 1")]
    await connection.close()
    return {**found, "offer": [*found["offer"], "none"], "words": [*found["words"], "du lieu", "qqq", ""]}


async def test_its_data_is_the_hubs(server: servers.Server, seeded_database_url: str) -> None:
    pool, found = await open_pool(seeded_database_url, size=1, timeout=10), await values(seeded_database_url)
    draw = random.Random(3)  # noqa: S311 - draws questions
    for question, text in variables.documents(COMPARE).items():
        if question in server.peer.cannot:
            continue
        own = COMPARE / f"{question}.{server.peer.documents}.graphql"
        words = own.read_text(encoding="utf-8") if server.peer.documents else text
        for _ in range(SETS):
            asked = {name: draw.choice(some) for name, some in found.items() if f"${name}" in text}
            hubs = (await Graph.over(pool).answer(text, **asked))["data"]
            answer = servers.ask(server.port, words, asked)
            assert list(answer) == ["data"], (question, asked, answer)
            assert difference(hubs, server.peer.reshape(question, answer["data"])) is None, (question, asked)
    await pool.close()


@pytest.mark.parametrize("peer", ["mercurius", "postgraphile"])
def test_a_question_has_words_or_a_reason(peer: str) -> None:
    cannot, documents = load(peer).cannot, load(peer).documents
    for question in variables.documents(COMPARE):
        named = COMPARE / (f"{question}.{documents}.graphql" if documents else f"{question}.graphql")
        assert named.is_file() != (question in cannot), question


@pytest.mark.parametrize("name", [name for name, one in SUBSET.items() if not is_introspection_type(one)])
def test_the_types_of_mercurius_are_parts_of_the_hubs(name: str) -> None:
    own, hubs = SUBSET[name], schema.SCHEMA.type_map[name]
    if isinstance(own, GraphQLEnumType):
        assert set(own.values) == set(hubs.values) or name == "OpportunityOrderBy"
    for field, described in getattr(own, "fields", {}).items():
        assert str(described.type).rstrip("!") == str(hubs.fields[field].type).rstrip("!"), field
        taken = getattr(hubs.fields[field], "args", {})
        for argument, value in getattr(described, "args", {}).items():
            assert str(value.type) == str(taken[argument].type), argument
