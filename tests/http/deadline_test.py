"""Time: bodies that dribble in, questions that take too long, and clients that hang up in the middle of one.

A table that somebody else has locked makes a statement wait for as long as a test wants.
"""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import asyncpg
import httpx2
import pytest
from starlette.requests import Request

from hub.http.deadline import watched
from hub.http.request import Refusal
from hub.settings import Settings
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.types import Message

AREAS = json.dumps({"query": "{ areas { nodes { code } } }"}).encode()
POOL = 4


class Locked:
    """A table that nobody can read, seen from a connection of its own."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def statements(self) -> int:
        """How many statements of the hub wait for the table."""
        found: int = await self._connection.fetchval(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND application_name = 'hub read' AND state = 'active'"
        )
        return found

    async def until(self, right: Callable[[int], bool]) -> None:
        """Wait until that many statements wait."""
        async with asyncio.timeout(5):
            while not right(await self.statements()):  # noqa: ASYNC110 - PostgreSQL tells nobody
                await asyncio.sleep(0.02)


@asynccontextmanager
async def locked(url: str) -> AsyncIterator[Locked]:
    connection, observer = await asyncpg.connect(url), await asyncpg.connect(url)
    try:
        async with connection.transaction():
            await connection.execute("LOCK TABLE area IN ACCESS EXCLUSIVE MODE")
            yield Locked(observer)  # within a transaction, PostgreSQL would show the same activity for ever
    finally:
        await connection.close()
        await observer.close()


async def hang(
    url: str, body: bytes = AREAS, length: int | None = None
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A question that is sent, or begun, and the answer not waited for."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    head = f"POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: {length or len(body)}\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()
    return reader, writer


async def answered(url: str) -> dict[str, object]:
    async with httpx2.AsyncClient(base_url=url) as client:
        headers = {"content-type": "application/json"}
        response = await client.post("/graphql", content=AREAS, headers=headers)
        body: dict[str, object] = response.json()
        return body


async def test_a_statement_ends_when_its_client_hangs_up_and_the_connection_serves_the_next(
    seeded_clone_url: str,
) -> None:
    async with served(Settings(), seeded_clone_url) as url:
        async with locked(seeded_clone_url) as lock:
            for _ in range(2):
                clients = [await hang(url) for _ in range(POOL + 3)]
                await lock.until(lambda number: number == POOL)
                for _, writer in clients:
                    writer.close()
                await lock.until(lambda number: number == 0)
        answers = await asyncio.gather(*(answered(url) for _ in range(3 * POOL)))
        assert all("errors" not in answer for answer in answers)


async def test_a_client_that_waits_gets_its_answer_however_late(seeded_clone_url: str) -> None:
    async with served(Settings(), seeded_clone_url) as url:
        async with locked(seeded_clone_url) as lock:
            waiting = asyncio.create_task(answered(url))
            await lock.until(lambda number: number == 1)
            await asyncio.sleep(0.2)
        assert "data" in await waiting


async def test_the_deadline_ends_the_statement(seeded_clone_url: str) -> None:
    async with served(Settings(deadline=0.3), seeded_clone_url) as url:
        async with locked(seeded_clone_url) as lock:
            answer = await answered(url)
            assert answer["errors"][0]["extensions"] == {"code": "TIMEOUT"}  # type: ignore[index]
            assert await lock.statements() == 0
        assert "data" in await answered(url)


async def test_waiting_in_line_ends_with_the_deadline_too() -> None:
    async def receive() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    request = Request({"type": "http"}, receive)
    with pytest.raises(Refusal) as refusal:
        await watched(request, asyncio.sleep(60), seconds=-0.8)
    assert (refusal.value.status, refusal.value.headers) == (503, {"Retry-After": "1"})
    await asyncio.sleep(0)  # the task goes on as if it had never been cancelled


async def test_a_cancellation_by_others_stays_one() -> None:
    async def receive() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    task = asyncio.create_task(watched(Request({"type": "http"}, receive), asyncio.sleep(60), seconds=60))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_body_that_dribbles_in_is_cut_off(hub_url: str) -> None:
    begun = time.monotonic()
    reader, writer = await hang(hub_url, b'{"query": "', length=1_000)
    dribbling = asyncio.create_task(_dribble(writer))
    answer = await asyncio.wait_for(reader.read(), 10)
    dribbling.cancel()
    writer.close()
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"BODY_TOO_SLOW" in answer
    assert 4 < time.monotonic() - begun < 9


async def _dribble(writer: asyncio.StreamWriter) -> None:
    while True:
        writer.write(b"x")
        await asyncio.sleep(0.2)


async def test_a_client_that_hangs_up_within_its_body_disturbs_nobody(hub_url: str) -> None:
    for _ in range(5):
        _, writer = await hang(hub_url, b'{"query"', length=1_000)
        writer.close()
    assert "data" in await answered(hub_url)
