"""What was written, as a worker hears of it: asked of a real PostgreSQL, with other connections that write."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from hub.db import changes as module
from hub.db.changes import Changes, listen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import asyncpg

TABLES = ("organisation", "skill")
WRITE = "UPDATE organisation SET code = code WHERE false"  # a statement is announced, whatever it changed


@pytest.fixture
async def changes(database_url: str) -> AsyncIterator[Changes]:
    opened = await listen(database_url)
    yield opened
    await opened.close()


async def backend(connection: asyncpg.Connection[Any]) -> int:
    return await connection.fetchval(
        "SELECT pid FROM pg_stat_activity"
        " WHERE application_name = 'hub changes' AND datname = current_database()"
    )


async def again(changes: Changes) -> None:
    """Wait until the channel is back."""
    async with asyncio.timeout(20):
        while not await changes.heard():  # noqa: ASYNC110 - only asking tells
            await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    "write",
    [
        WRITE,
        "INSERT INTO organisation (code, name_vi) SELECT code, name_vi FROM organisation WHERE false",
        "DELETE FROM organisation WHERE false",
        "TRUNCATE organisation CASCADE",
    ],
)
async def test_a_commit_is_heard_of_once_it_is_acknowledged(
    changes: Changes, connection: asyncpg.Connection[Any], write: str
) -> None:
    before = changes.mark(TABLES)
    await connection.execute(write)
    assert await changes.heard()
    assert changes.mark(TABLES) != before


async def test_a_hundred_commits_are_each_heard_of_in_time(
    changes: Changes, connection: asyncpg.Connection[Any]
) -> None:
    marks = set()
    for _ in range(100):
        await connection.execute(WRITE)
        assert await changes.heard()
        marks.add(changes.mark(TABLES))
    assert len(marks) == 100


async def test_other_tables_and_what_is_not_committed_change_nothing(
    changes: Changes, connection: asyncpg.Connection[Any]
) -> None:
    before = changes.mark(TABLES)
    await connection.execute("UPDATE programme SET code = code")
    transaction = connection.transaction()
    await transaction.start()
    await connection.execute(WRITE)
    assert await changes.heard()
    assert changes.mark(TABLES) == before
    await transaction.rollback()
    assert await changes.heard()
    assert changes.mark(TABLES) == before


async def test_many_who_ask_at_once_share_a_question(
    changes: Changes, connection: asyncpg.Connection[Any]
) -> None:
    asked = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"
    answers = await asyncio.gather(*(changes.heard() for _ in range(500)))
    assert answers == [True] * 500
    await connection.execute("SELECT pg_stat_force_next_flush()")
    before = await connection.fetchval(asked)
    await asyncio.gather(*(changes.heard() for _ in range(500)))
    await asyncio.sleep(1.1)  # PostgreSQL tells its statistics once a second
    assert await changes.heard()
    assert await connection.fetchval(asked) - before < 50


async def test_a_lost_channel_vouches_for_nothing_until_it_is_back(
    changes: Changes, connection: asyncpg.Connection[Any]
) -> None:
    before = changes.mark(TABLES)
    await connection.execute("SELECT pg_terminate_backend($1)", await backend(connection))
    assert not await changes.heard()
    assert changes.mark(TABLES) is None
    await again(changes)
    assert changes.mark(TABLES) not in {None, before}


async def test_a_channel_that_does_not_answer_counts_as_lost(
    changes: Changes, connection: asyncpg.Connection[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_SILENCE", 0.2)
    stopped = await backend(connection)
    os.kill(stopped, signal.SIGSTOP)
    try:
        assert not await changes.heard()
        assert changes.mark(TABLES) is None
    finally:
        os.kill(stopped, signal.SIGCONT)
    await again(changes)


async def test_a_database_that_is_not_there_is_waited_for() -> None:
    changes = await listen("postgresql://nobody@127.0.0.1:1/none")
    assert not await changes.heard()
    assert changes.mark(TABLES) is None
    await changes.close()


async def test_whoever_waits_is_not_left_waiting_when_it_closes(database_url: str) -> None:
    changes = await listen(database_url)
    waiting = [asyncio.create_task(changes.heard()) for _ in range(10)]
    await asyncio.sleep(0)
    await changes.close()
    async with asyncio.timeout(5):
        assert len(await asyncio.gather(*waiting)) == 10
    assert not await changes.heard()


async def test_one_who_gives_up_does_not_disturb_the_others(changes: Changes) -> None:
    first, second = (asyncio.create_task(changes.heard()) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    assert await second
    assert await changes.heard()


async def test_a_connection_on_which_nothing_is_announced_is_not_believed(database_url: str) -> None:
    """As through a connection pooler that hands out another session for each transaction."""
    address = urlsplit(database_url)
    socket = f"{parse_qs(address.query)['host'][0]}/.s.PGSQL.5432"

    async def pass_on(client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        server, to_server = await asyncio.open_unix_connection(socket)

        async def upwards() -> None:
            while data := await client.read(65_536):
                to_server.write(data)
            to_server.close()

        up = asyncio.create_task(upwards())
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while head := await server.readexactly(5):
                rest = await server.readexactly(int.from_bytes(head[1:]) - 4)
                if head[:1] != b"A":  # NotificationResponse
                    to_client.write(head + rest)
        to_client.close()
        await up

    pooler = await asyncio.start_server(pass_on, "127.0.0.1", 0)
    port = pooler.sockets[0].getsockname()[1]
    changes = await listen(f"postgresql://{address.username}@127.0.0.1:{port}{address.path}?sslmode=disable")
    assert not changes.listening
    assert not await changes.heard()
    await changes.close()
    pooler.close()
