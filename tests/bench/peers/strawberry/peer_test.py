"""The Strawberry peer, as the process that the bench starts, answers as the hub does, from a part of its schema."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg
import httpx2
import pytest
from graphql import GraphQLEnumType, is_introspection_type

import schema
from hub.db.pool import open_pool
from tests.bench.peers.strawberry.graph import SCHEMA
from tests.bench.peers.strawberry.peer import PEER
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

BENCH = Path(__file__).parents[2]
SETS = 10
OF_THE_PEER = SCHEMA._schema.type_map.values()  # noqa: SLF001 - Strawberry has no other way to it


def questions() -> list[str]:
    return sorted(path.stem for path in (BENCH / "compare").glob("*.graphql") if "." not in path.stem)


@pytest.fixture(scope="module")
async def peer(seeded_database_url: str) -> AsyncIterator[httpx2.AsyncClient]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = PEER.command(Path(), seeded_database_url, port)
    environment = os.environ | dict(PEER.environment)
    process = await asyncio.create_subprocess_exec(*command, cwd=BENCH.parents[1], env=environment)
    try:
        async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
            async with asyncio.timeout(30):
                await _ready(client, process)
            yield client
    finally:
        process.terminate()
        assert await process.wait() in {0, -signal.SIGTERM}


async def _ready(client: httpx2.AsyncClient, process: asyncio.subprocess.Process) -> None:
    while process.returncode is None:
        with contextlib.suppress(httpx2.TransportError):
            await client.post("/graphql", json={"query": "{ __typename }"})
            return
        await asyncio.sleep(0.05)


@pytest.fixture(scope="module")
async def values(seeded_database_url: str) -> dict[str, list[str]]:
    """What is there, and what is not: an offer that is a draft, an organisation without offers, words of no offer."""
    connection = await asyncpg.connect(seeded_database_url)

    async def of(sql: str) -> list[str]:
        return [row[0] for row in await connection.fetch(sql)]

    found = {
        "kind": await of("SELECT DISTINCT kind FROM opportunity ORDER BY 1"),
        "topic": await of("SELECT DISTINCT unnest(topics) FROM opportunity ORDER BY 1"),
        "offer": [*await of("SELECT code FROM opportunity ORDER BY 1"), "none"],
        "provider": [*await of("SELECT DISTINCT code FROM organisation ORDER BY 1"), "none"],
        "words": [
            *await of("SELECT split_part(title_vi, ' ', 2) FROM opportunity ORDER BY 1"),
            "du lieu",
            "qqq",
            "",
        ],
    }
    await connection.close()
    return found


@pytest.mark.parametrize("question", questions())
async def test_its_data_is_the_hubs(
    question: str, peer: httpx2.AsyncClient, values: dict[str, list[str]], seeded_database_url: str
) -> None:
    text = (BENCH / "compare" / f"{question}.graphql").read_text(encoding="utf-8")
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    draw = random.Random(question)  # noqa: S311 - draws questions
    for _ in range(SETS):
        variables = {name: draw.choice(found) for name, found in values.items() if f"${name}" in text}
        expected = (await Graph.over(pool).answer(text, **variables))["data"]
        answer = (await peer.post("/graphql", json={"query": text, "variables": variables})).json()
        assert answer == {"data": expected}, variables
    await pool.close()


@pytest.mark.parametrize("name", [type_.name for type_ in OF_THE_PEER if not is_introspection_type(type_)])
def test_its_types_are_parts_of_the_hubs(name: str) -> None:
    own, hubs = SCHEMA._schema.type_map[name], schema.SCHEMA.type_map[name]  # noqa: SLF001
    if isinstance(own, GraphQLEnumType):
        assert set(own.values) == set(hubs.values) or name == "OpportunityOrderBy"
    for field, described in getattr(own, "fields", {}).items():
        assert str(described.type) == str(hubs.fields[field].type), field
        taken = getattr(hubs.fields[field], "args", {})
        for argument, value in getattr(described, "args", {}).items():
            assert str(value.type).rstrip("!") == str(taken[argument].type).rstrip("!"), argument
