"""Connections for reads, handed over first come, first served; asked of a real PostgreSQL throughout."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import asyncpg
import pytest

from hub.db.pool import Pool, open_pool

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SOON = 10.0  # seconds in which whatever is to happen has happened, also on a busy machine


@pytest.fixture
async def admin(server_url: str) -> AsyncIterator[asyncpg.Connection[Any]]:
    """A connection beside the pool, to look at what PostgreSQL knows of it."""
    opened = await asyncpg.connect(server_url)
    yield opened
    await opened.close()


@pytest.fixture
async def pool(empty_database_url: str) -> AsyncIterator[Pool]:
    """A pool of a single connection."""
    opened = await open_pool(empty_database_url, size=1, timeout=30)
    yield opened
    await opened.close()


class Line:
    """People who stand in line for a connection: who was served, in what order, by which backend."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self.served: list[str] = []
        self.backends: list[int] = []

    async def join(self, name: str) -> asyncio.Task[None]:
        """Somebody joins the line, and stands in it when this returns."""
        task = asyncio.create_task(self._use(name))
        await asyncio.sleep(0)
        return task

    async def _use(self, name: str) -> None:
        async with self.pool.connection() as connection:
            self.served.append(name)
            self.backends.append(await connection.fetchval("SELECT pg_backend_pid()"))


async def backends(admin: asyncpg.Connection[Any], url: str) -> int:
    """How many connections PostgreSQL has to that database."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = $1"
    return int(await admin.fetchval(query, urlsplit(url).path[1:]))


async def kill(admin: asyncpg.Connection[Any], victim: asyncpg.Connection[Any]) -> None:
    """End the backend of a connection, and wait until the connection knows."""
    assert await admin.fetchval("SELECT pg_terminate_backend($1, 5000)", victim.get_server_pid())
    await until(victim.is_closed)


async def until(condition: Any) -> None:
    async with asyncio.timeout(SOON):
        while not condition():  # noqa: ASYNC110 - what happens in PostgreSQL sets no event here
            await asyncio.sleep(0.005)


async def test_those_who_wait_are_served_in_the_order_in_which_they_came(pool: Pool) -> None:
    line = Line(pool)
    async with pool.connection():
        waiting = [await line.join(name) for name in "abcdef"]
        assert line.served == []
    await asyncio.gather(*waiting)
    assert line.served == list("abcdef")
    assert len(set(line.backends)) == 1


async def test_who_returns_a_connection_and_wants_another_goes_to_the_end_of_the_line(pool: Pool) -> None:
    line = Line(pool)
    async with pool.connection():
        waiting = await line.join("first")
    async with pool.connection():
        line.served.append("late")
    await waiting
    assert line.served == ["first", "late"]


async def test_no_more_connections_are_opened_than_allowed(
    empty_database_url: str, admin: asyncpg.Connection[Any]
) -> None:
    pool = await open_pool(empty_database_url, size=2, timeout=30)
    line = Line(pool)
    assert await backends(admin, empty_database_url) == 1
    async with pool.connection(), pool.connection():
        waiting = [await line.join(name) for name in "abcd"]
        assert await backends(admin, empty_database_url) == 2
    await asyncio.gather(*waiting)
    assert await backends(admin, empty_database_url) == 2
    await pool.close()


async def test_the_connection_used_last_is_handed_out_first(empty_database_url: str) -> None:
    pool = await open_pool(empty_database_url, size=2, timeout=30)
    async with pool.connection():
        async with pool.connection() as inner:
            pass
        async with pool.connection() as again:
            assert again is inner
    await pool.close()


async def test_who_gives_up_waiting_is_passed_over(pool: Pool) -> None:
    line = Line(pool)
    async with pool.connection():
        impatient, patient = await line.join("impatient"), await line.join("patient")
        impatient.cancel()
    await patient
    assert impatient.cancelled()
    assert line.served == ["patient"]


async def test_who_gives_up_in_the_moment_of_the_hand_over_passes_the_connection_on(pool: Pool) -> None:
    line = Line(pool)
    async with pool.connection():
        impatient, patient = await line.join("impatient"), await line.join("patient")
    impatient.cancel()
    async with asyncio.timeout(SOON):
        await patient
    assert impatient.cancelled()
    assert line.served == ["patient"]


async def test_a_backend_killed_while_idle_is_replaced(pool: Pool, admin: asyncpg.Connection[Any]) -> None:
    async with pool.connection() as connection:
        before = connection.get_server_pid()
    await kill(admin, connection)
    async with pool.connection() as connection:
        assert await connection.fetchval("SELECT pg_backend_pid()") != before


async def test_a_backend_killed_in_use_is_replaced_for_the_next_in_line(
    pool: Pool, admin: asyncpg.Connection[Any]
) -> None:
    line = Line(pool)
    async with pool.connection() as connection:
        waiting = await line.join("next")
        await kill(admin, connection)
        with pytest.raises(asyncpg.InterfaceError):
            await connection.fetchval("SELECT 1")
    async with asyncio.timeout(SOON):
        await waiting
    assert line.served == ["next"]
    assert line.backends != [connection.get_server_pid()]


async def test_nobody_overtakes_the_one_for_whom_a_killed_backend_is_replaced(
    pool: Pool, admin: asyncpg.Connection[Any]
) -> None:
    line = Line(pool)
    async with pool.connection() as connection:
        waiting = await line.join("first")
        await kill(admin, connection)
    async with pool.connection():
        line.served.append("late")
    await waiting
    assert line.served == ["first", "late"]


async def test_who_gives_up_when_a_killed_backend_is_to_be_replaced_passes_the_right_on(
    pool: Pool, admin: asyncpg.Connection[Any]
) -> None:
    line = Line(pool)
    async with pool.connection() as connection:
        impatient, patient = await line.join("impatient"), await line.join("patient")
        await kill(admin, connection)
    impatient.cancel()
    async with asyncio.timeout(SOON):
        await patient
    assert line.served == ["patient"]


async def test_a_connection_that_cannot_be_opened_keeps_nobody_waiting(
    empty_database_url: str, admin: asyncpg.Connection[Any]
) -> None:
    name = urlsplit(empty_database_url).path[1:]
    await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    pool = Pool(empty_database_url, 1, 30)
    line = Line(pool)
    async with asyncio.timeout(SOON):
        outcomes = await asyncio.gather(*[await line.join(name) for name in "abc"], return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [asyncpg.ObjectNotInPrerequisiteStateError] * 3
    await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await (await line.join("d"))
    assert line.served == ["d"]
    await pool.close()


async def test_a_database_that_is_not_there_is_noticed_at_the_start(server_url: str) -> None:
    with pytest.raises(asyncpg.InvalidCatalogNameError):
        await open_pool(server_url.replace("/hub?", "/no_such_database?"), size=1, timeout=30)


async def test_a_statement_given_up_leaves_its_connection_usable(pool: Pool) -> None:
    async def sleep() -> None:
        async with pool.connection() as connection:
            await connection.fetchval("SELECT pg_sleep(60)")

    sleeping = asyncio.create_task(sleep())
    await asyncio.sleep(0.1)
    sleeping.cancel()
    line = Line(pool)
    async with asyncio.timeout(SOON):
        await (await line.join("next"))
    assert sleeping.cancelled()
    assert line.served == ["next"]


async def test_closing_closes_what_is_idle_and_what_is_busy_when_it_is_given_back(
    empty_database_url: str, admin: asyncpg.Connection[Any]
) -> None:
    pool = await open_pool(empty_database_url, size=2, timeout=30)
    async with pool.connection() as busy:
        async with pool.connection() as idle:
            pass
        await pool.close()
        assert (idle.is_closed(), busy.is_closed()) == (True, False)
        assert await busy.fetchval("SELECT 1") == 1
    assert busy.is_closed()
    async with asyncio.timeout(SOON):
        while await backends(admin, empty_database_url):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.01)


async def test_who_waits_when_the_pool_is_closed_is_still_served(pool: Pool) -> None:
    line = Line(pool)
    async with pool.connection():
        waiting = await line.join("last")
        await pool.close()
    async with asyncio.timeout(SOON):
        await waiting
    assert line.served == ["last"]


async def test_a_read_cannot_write(pool: Pool) -> None:
    async with pool.connection() as connection:
        with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
            await connection.execute("CREATE TABLE t ()")


async def test_a_statement_is_cancelled_after_the_time_allowed(empty_database_url: str) -> None:
    pool = await open_pool(empty_database_url, size=1, timeout=0.05)
    async with pool.connection() as connection:
        with pytest.raises(asyncpg.QueryCanceledError):
            await connection.fetchval("SELECT pg_sleep(60)")
        assert await connection.fetchval("SELECT 1") == 1
    await pool.close()


async def test_json_arrives_as_postgresql_wrote_it(pool: Pool) -> None:
    async with pool.connection() as connection:
        assert await connection.fetchval("""SELECT '{"b":  1, "a": 2}'::json""") == b'{"b":  1, "a": 2}'
