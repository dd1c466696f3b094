"""What clients asked for today, in the unit of `extensions.cost`: one row per client and day, for all workers.

A day is a day of Vietnam. A worker adds what it answered to the rows in batches, and learns there what the others
did; so a quota is kept up to what all workers answer within `BATCH_SECONDS`, and a count survives a restart. Losing a
database delays this; it never fails a request.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

import asyncpg

from hub import log

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from hub.db.pool import Pool

BATCH_SECONDS: Final = 2.0
DAY: Final = 86_400
VIETNAM: Final = timezone(timedelta(hours=7))  # Asia/Ho_Chi_Minh, all year

_LOG = log.logger(__name__)

# In the order of the keys, so that two workers cannot wait for each other; a client deleted meanwhile is left out.
_ADD: Final = """
INSERT INTO api_client_usage AS used (api_client_id, day, cost, last_used_at)
SELECT added.id, added.day, added.cost, now()
FROM unnest($1::uuid[], $2::date[], $3::bigint[]) AS added (id, day, cost)
JOIN api_client ON api_client.id = added.id
ORDER BY added.id, added.day
ON CONFLICT (api_client_id, day)
DO UPDATE SET cost = used.cost + excluded.cost, last_used_at = excluded.last_used_at
RETURNING api_client_id, day, cost
"""


def today() -> date:
    """The day in Vietnam."""
    return datetime.now(VIETNAM).date()


def seconds_left() -> int:
    """The seconds until that day ends, 1 to 86 400."""
    now = datetime.now(VIETNAM)
    return DAY - (now.hour * 3_600 + now.minute * 60 + now.second)


class Usage:
    """The counts of all clients, as one worker knows them."""

    def __init__(self, pool: Callable[[], Pool]) -> None:
        self._pool = pool
        self._stored: dict[tuple[UUID, date], int] = {}  # as last seen in the table
        self._added: dict[tuple[UUID, date], int] = {}  # here, and not yet in the table
        self._writing: asyncio.Task[None] | None = None
        self._late = False  # whether it was said that the table waits

    def used(self, client: UUID) -> int:
        """What the client asked for today, as far as this worker knows."""
        key = (client, today())
        return self._stored.get(key, 0) + self._added.get(key, 0)

    def add(self, client: UUID, cost: int) -> None:
        """Count a cost."""
        key = (client, today())
        self._added[key] = self._added.get(key, 0) + cost
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_batches())

    def learn(self, client: UUID, day: date, cost: int) -> None:
        """Take note of what the table says. Counts only grow, so what was read earlier and told later is no harm."""
        key = (client, day)
        self._stored[key] = max(self._stored.get(key, 0), cost)

    async def write(self) -> None:
        """Add to the table what is not there yet. Raises what the database raises, and has then changed nothing."""
        batch = dict(self._added)
        if not batch:
            return
        clients, days = [client for client, _ in batch], [day for _, day in batch]
        async with self._pool().connection() as connection, connection.transaction():
            await connection.execute(
                "SET TRANSACTION READ WRITE"
            )  # sessions of this pool only read otherwise
            rows = await connection.fetch(_ADD, clients, days, list(batch.values()))
        for key, cost in batch.items():
            self._added[key] -= cost
        for row in rows:
            self.learn(row["api_client_id"], row["day"], row["cost"])
        self._tidy()

    async def close(self) -> None:
        """Write what is left, unless the database keeps us waiting."""
        if self._writing is not None:
            self._writing.cancel()
            with suppress(asyncio.CancelledError):
                await self._writing
        with suppress(TimeoutError):
            async with asyncio.timeout(BATCH_SECONDS):
                await self._try_to_write()

    async def _write_batches(self) -> None:
        while self._added:
            await asyncio.sleep(BATCH_SECONDS)
            await self._try_to_write()

    async def _try_to_write(self) -> None:
        try:
            await self.write()
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
            if not self._late:
                _LOG.warning("usage not written yet", clients=len(self._added), reason=type(error).__name__)
            self._late = True
        else:
            self._late = False

    def _tidy(self) -> None:
        """Forget what is written, and the days before."""
        day = today()
        self._added = {key: cost for key, cost in self._added.items() if cost}
        self._stored = {key: cost for key, cost in self._stored.items() if key[1] == day}
