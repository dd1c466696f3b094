"""What every part of the bench is given: the data, the ports, the load generator, and a way to say what goes on."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

import orjson

from tests.bench import questions, servers, variables
from tests.bench.generator import Generator
from tests.bench.peers import Unavailable, load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType
    from typing import Any

    from hub.db.embedded import EmbeddedPostgres
    from tests.bench.options import Options
    from tests.bench.servers import Server


def bodies(document: str, sets: Sequence[Mapping[str, Any]]) -> list[str]:
    """What is posted: a JSON text for each set of variables."""
    return [orjson.dumps({"query": document, "variables": one}).decode() for one in sets]


@dataclass
class Bench:
    """A run of the bench on one database. Use it as a context: whatever it started ends with it."""

    options: Options
    postgres: EmbeddedPostgres
    say: Callable[[str], object]
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stack = ExitStack()
        self._ports = servers.Ports(self.options.port_base, self.note)
        self._pools: dict[str, list[str]] | None = None

    @property
    def url(self) -> str:
        return self.postgres.url

    def note(self, sentence: str) -> None:
        """Say something that the reader of the figures must know, and keep it beside them."""
        self.notes.append(sentence)
        self.say(sentence)

    def pools(self) -> dict[str, list[str]]:
        """The values of the variables, read once."""
        if self._pools is None:
            self._pools = asyncio.run(variables.pools(self.url))
        return self._pools

    def heavy_pools(self) -> dict[str, list[Any]]:
        """The values of the variables of the heavy questions."""
        return asyncio.run(questions.values(self.url))

    def generator(self) -> Generator:
        """A load generator of its own."""
        return self._stack.enter_context(Generator())

    def serve(self, folder: str, *, name: str | None = None, **extra: str) -> Server | None:
        """A running peer, with these variables of the environment; None, with a note, if this machine cannot."""
        peer = load(folder)
        self.say(f"starting {name or peer.name}")
        try:
            server = servers.start(peer, self.url, self._ports, name=name, extra=extra)
        except Unavailable as missing:
            self.note(f"{name or peer.name} is left out: {missing}")
            return None
        self._stack.callback(server.stop)
        return server

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
