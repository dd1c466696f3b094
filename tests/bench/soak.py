"""`soak`: whether a worker keeps its memory: resident megabytes while mixed requests pass, half of them and all."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from tests.bench import questions as heavy
from tests.bench import variables
from tests.bench.bench import bodies
from tests.bench.compare import questions
from tests.bench.load import Job
from tests.bench.processes import Family
from tests.bench.tables import grid, number
from tests.bench.targets import GROWN_MB, RESIDENT_MB

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.table import Table

    from tests.bench.bench import Bench

STEPS = 10
HEAVY_SHARE = 20  # of so many requests, one is of the heavy questions
_STEP_SECONDS = 1_800.0
_MIXED = 20_000


def run(bench: Bench) -> dict[str, Any]:
    """Resident megabytes of one worker, its cache on, by the requests that it has answered."""
    server = bench.serve("hub", name="hub under mixed requests")
    if server is None:
        return {"resident": []}
    own, generator = mixed(bench), bench.generator()
    resident = [(0, Family(server.pid).resident_megabytes())]
    done = failures = 0
    for step in range(STEPS):
        wanted = bench.options.requests * (step + 1) // STEPS
        outcome = generator.run(
            Job(server.port, own, bench.options.connections, _STEP_SECONDS, count=wanted - done, start=done)
        )
        done, failures = wanted, failures + outcome.failures
        resident.append((done, Family(server.pid).resident_megabytes()))
        bench.say(f"soak: {done} of {bench.options.requests} requests, {resident[-1][1]:.0f} MB")
        if outcome.failure:
            bench.note(f"soak: {outcome.failures} requests failed, the first with {outcome.failure}")
            break
    return {"resident": resident, "failures": failures}


def mixed(bench: Bench) -> list[str]:
    """Requests of all questions, the heavy ones among them, in a random order that is always the same."""
    draw = random.Random(11)  # noqa: S311 - draws questions
    light = [bodies(question.text, question.sets) for question in questions(bench)]
    pools = bench.heavy_pools()
    slow = [
        bodies(text, variables.sets(text, pools)) for text in variables.documents(heavy.QUESTIONS).values()
    ]
    return [
        draw.choice(draw.choice(slow if draw.randrange(HEAVY_SHARE) == 0 else light)) for _ in range(_MIXED)
    ]


def tables(found: Mapping[str, Any]) -> Iterator[Table]:
    """Memory by requests, then the targets."""
    resident = found["resident"]
    yield grid(
        "\nsoak: one worker",
        ("requests", "RSS MB"),
        [(number(done, 0), number(size)) for done, size in resident],
    )
    if len(resident) > STEPS:
        half, whole = resident[STEPS // 2][1], resident[-1][1]
        grown = whole - half
        rows = [
            (
                "RSS at the end",
                number(whole),
                f"< {RESIDENT_MB:g}",
                "reached" if whole < RESIDENT_MB else "MISSED",
            ),
            (
                "grown in the second half",
                number(grown),
                f"< {GROWN_MB:g}",
                "reached" if grown < GROWN_MB else "MISSED",
            ),
        ]
        yield grid("", ("MB", "is", "to be", ""), rows)
