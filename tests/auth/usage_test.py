"""What clients used is counted for all workers, by days of Vietnam, and survives what happens to a worker."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from hub.auth import usage as module
from hub.auth.usage import VIETNAM, Usage, seconds_left, today

if TYPE_CHECKING:
    import asyncpg

    from hub.auth.registry import Issued
    from hub.db.pool import Pool

STORED = "SELECT day, cost FROM api_client_usage WHERE api_client_id = $1 ORDER BY day"


async def stored(writer: asyncpg.Connection[Any], issued: Issued) -> list[tuple[date, int]]:
    return [tuple(row) for row in await writer.fetch(STORED, issued.id)]


async def test_workers_add_up_and_learn_of_each_other(
    pool: Pool, writer: asyncpg.Connection[Any], issued: Issued
) -> None:
    one, other = Usage(lambda: pool), Usage(lambda: pool)
    one.add(issued.id, 10)
    one.add(issued.id, 5)
    other.add(issued.id, 100)
    assert (one.used(issued.id), other.used(issued.id)) == (15, 100)
    await one.write()
    await other.write()
    assert (one.used(issued.id), other.used(issued.id)) == (15, 115)
    one.add(issued.id, 1)
    await one.write()
    assert one.used(issued.id) == 116
    assert await stored(writer, issued) == [(today(), 116)]
    await one.close()
    await other.close()


async def test_it_is_written_soon_by_itself_and_the_rest_at_the_end(
    pool: Pool, writer: asyncpg.Connection[Any], issued: Issued, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH_SECONDS", 0.05)
    usage = Usage(lambda: pool)
    usage.add(issued.id, 3)
    async with asyncio.timeout(10):
        while not await stored(writer, issued):  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.05)
    assert await stored(writer, issued) == [(today(), 3)]
    monkeypatch.setattr(module, "BATCH_SECONDS", 60)
    usage.add(issued.id, 4)
    await usage.close()
    assert await stored(writer, issued) == [(today(), 7)]


async def test_each_day_has_its_row_and_begins_with_nothing(
    pool: Pool, writer: asyncpg.Connection[Any], issued: Issued, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = date(2026, 12, 31)
    monkeypatch.setattr(module, "today", lambda: day)
    usage = Usage(lambda: pool)
    usage.add(issued.id, 10)
    monkeypatch.setattr(module, "today", lambda: day + timedelta(days=1))
    assert usage.used(issued.id) == 0
    usage.add(issued.id, 1)
    await usage.write()
    assert usage.used(issued.id) == 1
    assert await stored(writer, issued) == [(day, 10), (day + timedelta(days=1), 1)]
    await usage.close()


async def test_nothing_is_lost_or_counted_twice_while_the_database_is_away(
    pool: Pool, writer: asyncpg.Connection[Any], issued: Issued
) -> None:
    reachable = False

    def away() -> Pool:
        if not reachable:
            raise ConnectionRefusedError
        return pool

    usage = Usage(away)
    usage.add(issued.id, 8)
    with pytest.raises(ConnectionRefusedError):
        await usage.write()
    assert usage.used(issued.id) == 8
    reachable = True
    await usage.write()
    await usage.close()
    assert await stored(writer, issued) == [(today(), 8)]


async def test_a_client_that_was_deleted_does_not_hold_up_the_others(
    pool: Pool, writer: asyncpg.Connection[Any], issued: Issued
) -> None:
    usage = Usage(lambda: pool)
    usage.add(UUID(int=1), 8)
    usage.add(issued.id, 8)
    await usage.close()
    assert await stored(writer, issued) == [(today(), 8)]


async def test_the_connections_of_the_pool_still_only_read(pool: Pool, issued: Issued) -> None:
    usage = Usage(lambda: pool)
    usage.add(issued.id, 8)
    await usage.close()
    async with pool.connection() as connection:
        assert await connection.fetchval("SHOW transaction_read_only") == "on"


async def test_a_day_is_a_day_of_vietnam(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return datetime(2026, 12, 31, 16, 59, 30, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(module, "datetime", Clock)
    assert (today(), seconds_left()) == (date(2026, 12, 31), 30)
    assert timedelta(hours=7) == VIETNAM.utcoffset(None)
