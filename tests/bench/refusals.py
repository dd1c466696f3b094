"""How long the slowest refusals take: `PYTHONPATH=. python tests/bench/refusals.py [seconds]`, run by hand.

Every attack of `tests/read/hostile.py` in many sizes, through the engine, without a database: a question that would
reach it is no refusal, and is left out. CPU time of one cold try; the best of three, so that a busy machine counts less.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from typing import Any, NoReturn

import orjson

import schema
from hub.http.request import LARGEST_BODY
from hub.policy.viewer import PUBLIC
from hub.read.run import Engine, Question
from tests.read.hostile import documents

SIZES = (200, 500, 1_000, 2_000, 3_000, 4_000, 6_000, 9_000, 13_000, 20_000, 29_000, 100_000, LARGEST_BODY)
TRIES = 3


class _Reached(Exception):
    """The question was let through to the database."""


class _NoDatabase:
    def connection(self) -> NoReturn:
        raise _Reached


def refusal(text: str, variables: dict[str, Any] | None) -> tuple[float, str] | None:
    """Milliseconds and code; None for a question that is let through."""
    engine = Engine(schema.SCHEMA, schema.CATALOG, _NoDatabase())  # type: ignore[arg-type]
    begun = time.process_time()
    try:
        answer = asyncio.run(engine.answer(Question(text, None, variables, PUBLIC, "VI")))
    except _Reached:
        return None
    took = 1_000 * (time.process_time() - begun)
    if not answer.refused:
        return None
    return took, orjson.loads(answer.body)["errors"][0]["extensions"]["code"]


def main(seconds: float) -> None:
    """Print the slowest, longest first."""
    refusal("{ nothing }", None)
    gc.collect()
    gc.freeze()  # as the hub does when it starts
    until, found = time.monotonic() + seconds, []
    for size in SIZES:
        for name, text, variables in documents(size):
            tries = [refusal(text, variables) for _ in range(TRIES)]
            measured = [one for one in tries if one is not None]
            if measured:
                found.append((*min(measured), name, size))
            if time.monotonic() > until:
                sys.stdout.write("time is up; what follows is incomplete\n")
                break
        else:
            continue
        break
    sys.stdout.write(f"{len(found)} refusals; the slowest:\n")
    for took, code, name, size in sorted(found, reverse=True)[:20]:
        sys.stdout.write(f"{took:8.1f} ms  {code:26} {name} ({size} characters)\n")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 300)
