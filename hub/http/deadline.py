"""How long a request may take: its body to arrive, its answer to be made; and that nobody works for a client who left.

PostgreSQL keeps the deadline of each statement itself (`hub/db/pool.py`). Here is the rest: waiting for a connection
counts as well, and when the client hangs up, cancelling the task makes asyncpg cancel the statement.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, TypeVar

from hub.http.request import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from starlette.requests import Request

T = TypeVar("T")

BODY_SECONDS: Final = 5.0
UNWATCHED_SECONDS: Final = 0.05  # most answers are made by then, and pay nothing for being watched
GRACE_SECONDS: Final = 1.0  # PostgreSQL speaks first when a statement is what takes too long


class Gone(Exception):
    """The client hung up; there is nobody to answer."""


async def arriving(body: Coroutine[Any, Any, T], seconds: float = BODY_SECONDS) -> T:
    """What is read from a client. Raises `Refusal` (408) if it dribbles in."""
    guard = _Guard()
    guard.after(seconds, lambda: guard.cut(_too_slow(seconds)))
    return await guard.result(body)


async def watched(request: Request, work: Coroutine[Any, Any, T], seconds: float) -> T:
    """The result of the work. Raises `Gone` when the client hangs up, `Refusal` (503) when it takes too long."""
    guard = _Guard()
    rest = seconds + GRACE_SECONDS - UNWATCHED_SECONDS
    guard.after(UNWATCHED_SECONDS, lambda: guard.beside(_listen(guard, request, rest)))
    return await guard.result(work)


async def _listen(guard: _Guard, request: Request, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            while (await request.receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        guard.cut(_too_late())
    else:
        guard.cut(Gone())


class _Guard:
    """Cuts off what the task that made it waits for. Cheaper than `asyncio.timeout`, and it says why."""

    def __init__(self) -> None:
        task = asyncio.current_task()
        if task is None:
            raise TypeError("only a task can be guarded")
        self._task = task
        self._reason: Exception | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._listener: asyncio.Task[None] | None = None

    def after(self, seconds: float, act: Callable[[], None]) -> None:
        """Do something if the result is not there by then."""
        self._timer = self._task.get_loop().call_later(seconds, act)

    def beside(self, listening: Coroutine[Any, Any, None]) -> None:
        """Do something until the result is there."""
        self._listener = self._task.get_loop().create_task(listening)

    def cut(self, reason: Exception) -> None:
        """Raise this instead of a result."""
        self._reason = reason
        self._task.cancel()

    async def result(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of the work, or the reason why there is none."""
        try:
            return await work
        except asyncio.CancelledError:
            if self._reason is None:
                raise
            self._task.uncancel()
            raise self._reason from None
        finally:
            if self._timer is not None:
                self._timer.cancel()
            if self._listener is not None:
                self._listener.cancel()


def _too_slow(seconds: float) -> Refusal:
    message = f"The body did not arrive within {seconds:g} seconds."
    return Refusal(HTTPStatus.REQUEST_TIMEOUT, "BODY_TOO_SLOW", message, {"Connection": "close"})


def _too_late() -> Refusal:
    message = "The question was not answered within the time that the hub allows; ask for less, or later."
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "TIMEOUT", message, {"Retry-After": "1"})
