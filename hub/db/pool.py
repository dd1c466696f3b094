"""Connections for reads, handed over first come, first served.

asyncpg's own pool resets a connection at each return (139 us) and lets late comers overtake waiters. Reads leave
nothing behind on a connection, so a plain hand-over is enough. Nothing here may set session state per request.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

import asyncpg

SESSION = {
    "application_name": "hub read",
    "default_transaction_read_only": "on",
    "plan_cache_mode": "force_generic_plan",  # a plan per shape, not per value; sizes stand in the text
    "jit": "off",
    "TimeZone": "UTC",
}


class Lent:
    """A connection for as long as a context lasts. A generator as a context takes twice as long."""

    __slots__ = ("_connection", "_pool")

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._connection: asyncpg.Connection[Any] | None = None

    async def __aenter__(self) -> asyncpg.Connection[Any]:
        connection = self._connection = await self._pool.take()
        return connection

    async def __aexit__(self, *_: object) -> None:
        self._pool.give(self._connection)


class Pool:
    """A fixed number of connections. Build it with `open_pool`; close it with `close`."""

    def __init__(self, url: str, size: int, timeout: float) -> None:
        self._url = url
        self._size = size
        self._timeout = timeout
        self._idle: deque[asyncpg.Connection[Any]] = deque()
        self._waiting: deque[asyncio.Future[asyncpg.Connection[Any] | None]] = deque()
        self._open = 0
        self._closed = False

    async def fill(self) -> None:
        """Open one connection now, so that an unreachable database is noticed at the start."""
        async with self.connection():
            pass

    def connection(self) -> Lent:
        """A connection for one statement, as a context; waits in line when all are busy."""
        return Lent(self)

    async def take(self) -> asyncpg.Connection[Any]:
        """A connection, to be given back; waits in line when all are busy."""
        while self._idle:
            connection = self._idle.pop()  # the last used: its caches are warm
            if not connection.is_closed():
                return connection
            self._open -= 1
        if self._open < self._size:
            self._open += 1
            return await self._connect()
        waiter: asyncio.Future[asyncpg.Connection[Any] | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            handed = await waiter
        except asyncio.CancelledError:
            # The hand-over may have happened in the same moment: then it goes on to the next in line.
            if waiter.done() and not waiter.cancelled():
                self.give(waiter.result())
            raise
        return handed if handed is not None and not handed.is_closed() else await self._connect()

    async def _connect(self) -> asyncpg.Connection[Any]:
        """A new connection; it is counted in `_open` already, so that nobody takes its place meanwhile."""
        try:
            connection = await asyncpg.connect(
                self._url,
                server_settings={**SESSION, "statement_timeout": f"{int(self._timeout * 1000)}ms"},
                statement_cache_size=500,
                max_cacheable_statement_size=256 * 1024,
                timeout=5,
            )
            # `json` columns arrive as the bytes that PostgreSQL rendered: nothing decodes them.
            await connection.set_type_codec(
                "json", schema="pg_catalog", format="binary", encoder=_as_is, decoder=_as_is
            )
        except BaseException:
            self.give(None)
            raise
        return connection

    def give(self, connection: asyncpg.Connection[Any] | None) -> None:
        """Take back a connection that was taken: hand it (or, with None, the right to open one) to the next in line, if there is one."""
        if connection is None or connection.is_closed():
            if not self._wake(None):
                self._open -= 1
        elif not self._wake(connection):
            self._keep(connection)

    def _keep(self, connection: asyncpg.Connection[Any]) -> None:
        if self._closed:
            self._open -= 1
            connection.terminate()
        else:
            self._idle.append(connection)

    def _wake(self, connection: asyncpg.Connection[Any] | None) -> bool:
        """Whether somebody still waited, to whom this was given."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(connection)
                return True
        return False

    async def close(self) -> None:
        """Close what is idle now; what is busy closes when it is given back."""
        self._closed = True
        while self._idle:
            with suppress(OSError, asyncpg.PostgresError, TimeoutError):
                await self._idle.pop().close(timeout=2)


def _as_is(value: bytes) -> bytes:
    return value


async def open_pool(url: str, *, size: int, timeout: float) -> Pool:  # noqa: ASYNC109 - PostgreSQL keeps this time
    """A pool on a database that answers. `timeout` is the longest that a statement may run, in seconds."""
    pool = Pool(url, size, timeout)
    await pool.fill()
    return pool
