"""What was written, by whomever: every commit announces the tables that it touched, and a worker listens.

A trigger on every table notifies the channel (`hub/models/triggers.py`), and PostgreSQL sends it to all listeners when
the transaction commits, before the writer learns that it did. So whoever has asked the listening connection anything
at all after a commit was acknowledged, and has its answer, has heard of that commit: `heard` is that question, one for
all who ask at the same moment. While the connection is lost, nothing here vouches for anything.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import asyncpg

from hub import log

if TYPE_CHECKING:
    from collections.abc import Iterable

CHANNEL: Final = "hub_written"
TRIAL: Final = "hub_trial"
LONGEST_SILENCE: Final = 1.0  # seconds that a question to the listening connection may take
PAUSE: Final = 0.5  # seconds between tries to have the connection back

Mark: TypeAlias = tuple[int, ...]

_SESSION: Final = {"application_name": "hub changes", "default_transaction_read_only": "on"}
_LOST: Final = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
_LOG = log.logger(__name__)


class Changes:
    """How often each table was written to, as far as this worker has heard. Build it with `listen`."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.news = 0  # announcements, and openings of the channel: the same number, the same marks
        self._written: Counter[str] = Counter()
        self._connections = 0  # how often the channel was opened: what was heard before each counts no more
        self._connection: asyncpg.Connection[Any] | None = None
        self._waiting: list[asyncio.Future[bool]] = []  # for a question that has not been sent yet
        self._said = False  # whether the log knows that the channel is lost
        self._asking: asyncio.Task[None] | None = None
        self._keeping: asyncio.Task[None] | None = None

    @property
    def listening(self) -> bool:
        """Whether announcements arrive."""
        return self._connection is not None and not self._connection.is_closed()

    def mark(self, tables: Iterable[str]) -> Mark | None:
        """The state of these tables: the same as long as nothing was written to any. None: nobody knows."""
        if not self.listening:
            return None
        return (self._connections, *[self._written[table] for table in tables])

    async def heard(self) -> bool:
        """Wait until every commit that was acknowledged before this call is heard of; False if that cannot be known."""
        if not self.listening:
            return False
        # Never the question on its way: it may have been answered before the commit.
        waiter: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())
        return await waiter

    async def start(self) -> None:
        """Listen from now on; a channel that cannot be had, or is lost, is tried for again and again."""
        await self._listen()
        self._keeping = asyncio.create_task(self._keep_listening())

    async def close(self) -> None:
        """Listen no more."""
        for task in (self._keeping, self._asking):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        if self._connection is not None:
            self._connection.terminate()
            self._connection = None

    async def _ask(self) -> None:
        asked: list[asyncio.Future[bool]] = []
        heard = False
        try:
            while self._waiting:
                asked, self._waiting, heard = self._waiting, [], False
                heard = await self._answered()
                _tell(asked, heard=heard)
        finally:
            _tell([*asked, *self._waiting], heard=False)  # whoever is left when this is cancelled
            self._waiting, self._asking = [], None

    async def _answered(self) -> bool:
        connection = self._connection
        if connection is None:
            return False
        try:
            async with asyncio.timeout(LONGEST_SILENCE):
                await connection.execute("SELECT")
        except _LOST:
            connection.terminate()  # what does not answer may have lost announcements as well
            return False
        return connection is self._connection

    async def _keep_listening(self) -> None:
        while True:
            await asyncio.sleep(PAUSE)
            if not self.listening:
                await self._listen()

    async def _listen(self) -> None:
        try:
            connection = await asyncpg.connect(self._url, server_settings=_SESSION, timeout=5)
            try:
                await connection.add_listener(CHANNEL, self._hear)
                await _try_out(connection)
            except BaseException:
                connection.terminate()
                raise
        except _LOST as error:
            if not self._said:
                _LOG.warning(
                    "changes are not heard of; nothing is answered from the cache", reason=str(error)
                )
            self._said = True
            return
        self._connections += 1
        self.news += 1
        self._connection = connection
        self._said = False

    def _hear(self, _connection: object, _pid: int, _channel: str, table: object) -> None:
        self._written[str(table)] += 1
        self.news += 1


async def _try_out(connection: asyncpg.Connection[Any]) -> None:
    """See that announcements come back on this connection: through some connection poolers they never do.

    Raises:
        OSError: it does not.
    """
    heard = asyncio.Event()

    def hear(*_: object) -> None:
        heard.set()

    await connection.add_listener(TRIAL, hear)
    await connection.execute(f"NOTIFY {TRIAL}")
    try:
        async with asyncio.timeout(LONGEST_SILENCE):
            await heard.wait()
    except TimeoutError:
        raise OSError("what is announced does not arrive on this connection") from None
    await connection.remove_listener(TRIAL, hear)


def _tell(waiting: Iterable[asyncio.Future[bool]], *, heard: bool) -> None:
    for waiter in waiting:
        if not waiter.done():
            waiter.set_result(heard)


async def listen(url: str) -> Changes:
    """What is written to a database from now on."""
    changes = Changes(url)
    await changes.start()
    return changes
