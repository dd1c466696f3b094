"""Turns: what has not been asked before is analysed one at a time, and leaves most of the worker's time to the rest.

Analysing a question takes a worker some twenty milliseconds in which it answers nobody else. It may spend a tenth of its time
on that while others are being answered, and has a second ahead: so a start, or a new program with its fifty questions, is not
held up, and a flood of unseen questions waits. A turn must not be held while something is awaited.
"""

from __future__ import annotations

import asyncio
import time
from typing import Final

SHARE: Final = 0.1  # of the time of a worker that has others to answer
AHEAD: Final = 1.0  # seconds that may be saved up


class Turns:
    """Use it as a context; `others` is how many are being answered meanwhile."""

    def __init__(self) -> None:
        self.others = 0
        self._line = asyncio.Lock()
        self._left = AHEAD  # seconds, as of `_at`
        self._at = self._begun = time.perf_counter()

    async def __aenter__(self) -> None:
        await self._line.acquire()
        try:
            self._save_up()
            if self._left < 0 and self.others:
                await asyncio.sleep(-self._left / SHARE)
        except BaseException:
            self._line.release()
            raise
        self._begun = time.perf_counter()

    async def __aexit__(self, *_: object) -> None:
        self._save_up()
        self._left -= self._at - self._begun
        self._line.release()

    def _save_up(self) -> None:
        now = time.perf_counter()
        self._left = min(AHEAD, self._left + SHARE * (now - self._at))
        self._at = now
