"""Answers that are given again as long as nothing that they were made of was written to.

An answer is kept with the state of its tables from before its statement began, and given again only while they are in
that state and PostgreSQL has vouched, since the request arrived, that every acknowledged commit was heard of. So it is
never older than a write that anybody was told of, in this worker or another. One that reads the clock is kept until the
second ends. What cannot be vouched for is computed; nothing here ever makes an answer.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

    from hub.db.changes import Changes, Mark
    from hub.read.sources import Sources

A = TypeVar("A")

OVERHEAD: Final = 1_000  # bytes that an answer takes beside its body: key, mark and their places in tables
LARGEST_PART: Final = 8  # an answer larger than the eighth of everything is not kept


@dataclass(frozen=True, slots=True)
class State:
    """What an answer was made of, and how that was then."""

    sources: Sources
    mark: Mark
    second: int  # of the clock; 0 if the answer does not read it


@dataclass(slots=True)
class _Kept(Generic[A]):
    answer: A
    state: State
    size: int
    news: int = -1  # as of which the marks were compared last


class Answers(Generic[A]):
    """The answers used last, up to so many bytes. `changes` is None, or `most` 0, where nothing is to be kept."""

    def __init__(self, changes: Changes | None = None, most: int = 0) -> None:
        self._changes = changes if most else None
        self._most = most
        self._kept: OrderedDict[Hashable, _Kept[A]] = OrderedDict()
        self.size = 0  # bytes, about

    def __len__(self) -> int:
        return len(self._kept)

    def state(self, sources: Sources) -> State | None:
        """How things are now, to be taken before the statement begins; None: the answer is not to be kept."""
        mark = self._changes.mark(sources.tables) if self._changes is not None else None
        return None if mark is None else State(sources, mark, _second(sources))

    async def get(self, key: Hashable) -> A | None:
        """The answer, if it cannot have changed by the time of this call."""
        changes = self._changes
        if changes is None or not self._holds(key, changes) or not await changes.heard():
            return None
        if not self._holds(key, changes):  # something may just have been heard
            return None
        self._kept.move_to_end(key)
        return self._kept[key].answer

    def put(self, key: Hashable, answer: A, size: int, state: State | None) -> None:
        """Keep an answer whose body has that many bytes; those unused longest make room."""
        if state is None or size > self._most // LARGEST_PART:
            return
        self._drop(key)
        self._kept[key] = _Kept(answer, state, size + OVERHEAD)
        self.size += size + OVERHEAD
        while self.size > self._most:
            self._drop(next(iter(self._kept)))

    def _holds(self, key: Hashable, changes: Changes) -> bool:
        """Whether an answer is kept that holds as far as this worker has heard; one that does not is dropped."""
        kept = self._kept.get(key)
        if kept is None:
            return False
        if kept.news != changes.news:
            kept.news = changes.news
            if changes.mark(kept.state.sources.tables) != kept.state.mark:
                self._drop(key)
                return False
        if kept.state.second != _second(kept.state.sources):
            self._drop(key)
            return False
        return True

    def _drop(self, key: Hashable) -> None:
        dropped = self._kept.pop(key, None)
        if dropped is not None:
            self.size -= dropped.size


def _second(sources: Sources) -> int:
    return int(time.time()) if sources.clock else 0
