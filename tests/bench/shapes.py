"""`shapes`: what a query costs whose shape the hub has not seen, and what a flood of such does to memory and to known ones.

A shape is made of a question by giving its fields other names and leaving some out, so that document, plan and SQL are new.
The cache of answers is off: known shapes are computed each time.
"""

from __future__ import annotations

import random
import statistics
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graphql import FieldNode, NameNode, SelectionSetNode, Visitor, parse, print_ast, visit

from tests.bench.bench import bodies
from tests.bench.compare import questions
from tests.bench.figures import Figures, percentile
from tests.bench.load import Job
from tests.bench.processes import Family
from tests.bench.tables import grid, number
from tests.bench.targets import SLOWER, UNSEEN_MS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.table import Table

    from tests.bench.bench import Bench
    from tests.bench.compare import Question
    from tests.bench.generator import Generator
    from tests.bench.load import Outcome
    from tests.bench.servers import Server

COLD = 140  # unseen shapes that are asked one after the other
_KNOWN_CONNECTIONS = 4
_FOREVER = 3_600.0
_PACE = 0.1  # seconds between two unseen shapes of a client that does not hurry
_WITHOUT, _RENAMED = 0.25, 0.5


class _Another(Visitor):
    """Renames fields and leaves leaves out, at random; at least one field has a name that was never there."""

    def __init__(self, number_: int) -> None:
        super().__init__()
        self._draw = random.Random(number_)  # noqa: S311 - draws shapes
        self._number = number_

    def leave_field(self, node: FieldNode, *_: Any) -> FieldNode:
        if node.selection_set is None and self._draw.random() > _RENAMED:
            return node
        return FieldNode(
            name=node.name,
            alias=NameNode(value=f"{node.name.value}{self._number}"),
            arguments=node.arguments,
            directives=node.directives,
            selection_set=node.selection_set,
        )

    def leave_selection_set(self, node: SelectionSetNode, *_: Any) -> SelectionSetNode:
        kept = [
            one
            for one in node.selections
            if not isinstance(one, FieldNode) or one.selection_set or self._draw.random() > _WITHOUT
        ]
        return SelectionSetNode(selections=tuple(kept) or node.selections[:1])


def another(text: str, number_: int) -> str:
    """A document of a shape of its own, made of another; the same for the same number."""
    return print_ast(visit(parse(text), _Another(number_)))


def run(bench: Bench) -> dict[str, Any]:
    """What unseen shapes cost, in milliseconds, and what a flood of them does."""
    server = bench.serve("hub", name="hub under a flood", HUB_CACHE_MB="0")
    if server is None:
        return {}
    asked = list(questions(bench))
    known = [body for question in asked for body in bodies(question.text, question.sets[:20])]
    random.Random(3).shuffle(known)  # noqa: S311 - an order, always the same
    flood = _Flood(bench, server, bench.generator(), bench.generator(), known)
    return {"unseen": _cold(bench, server, flood.known_load, asked), "flood": flood.run(asked)}


def _unseen(asked: list[Question], first: int, count: int) -> list[str]:
    turns = [asked[at % len(asked)] for at in range(first, first + count)]
    return [
        bodies(another(question.text, at), [question.sets[at % len(question.sets)]])[0]
        for at, question in enumerate(turns, first)
    ]


def _cold(bench: Bench, server: Server, generator: Generator, asked: list[Question]) -> dict[str, float]:
    own = _unseen(asked, 1_000_000, COLD)
    bench.say("shapes: asking unseen ones, one after the other")
    first, again = (
        sorted(generator.run(Job(server.port, own, 1, _FOREVER, count=COLD)).latencies) for _ in range(2)
    )
    return {
        "median": statistics.median(first) / 1_000,
        "p95": percentile(first, 0.95) / 1_000,
        "worst": first[-1] / 1_000,
        "median_again": statistics.median(again) / 1_000,
    }


@dataclass
class _Flood:
    """Known shapes in a closed loop, with unseen ones beside them from a generator of their own."""

    bench: Bench
    server: Server
    known_load: Generator
    unseen_load: Generator
    known: list[str]

    def run(self, asked: list[Question]) -> dict[str, Any]:
        """Figures of the known shapes before, meanwhile and after, and resident megabytes."""
        shapes, seconds = self.bench.options.shapes, 2 * self.bench.options.seconds
        self.known_load.run(self._job(seconds=_FOREVER, count=2 * len(self.known)))
        found: dict[str, Any] = {"shapes": shapes, "resident": [self._resident()]}
        found["before"] = self._figures(self.known_load.run(self._job(seconds)))
        self.bench.say(f"shapes: {1 / _PACE:g} unseen a second beside known ones")
        slow = _unseen(asked, 2_000_000, max(2, int(seconds / _PACE)))
        found["paced"] = self._beside(
            Job(self.server.port, slow, 1, _FOREVER, count=len(slow), pause=_PACE), seconds
        )
        for half in (0, 1):
            self.bench.say(
                f"shapes: a flood of {shapes // 2} unseen ones beside known ones, half {half + 1} of 2"
            )
            new = _unseen(asked, 3_000_000 + half * shapes, max(1, shapes // 2))
            found["meanwhile"] = self._beside(
                Job(self.server.port, new, 1, _FOREVER, count=len(new)), seconds
            )
            found["resident"].append(self._resident())
        found["after"] = self._figures(self.known_load.run(self._job(seconds)))
        return found

    def _beside(self, job: Job, seconds: float) -> dict[str, Any] | None:
        self.unseen_load.start(job)
        known = self.known_load.run(self._job(seconds))
        unseen = self.unseen_load.result()
        if unseen.failures:
            self.bench.note(f"shapes: {unseen.failures} unseen ones failed, the first with {unseen.failure}")
        return self._figures(known)

    def _job(self, seconds: float, count: int | None = None) -> Job:
        return Job(self.server.port, self.known, _KNOWN_CONNECTIONS, seconds, count=count)

    def _resident(self) -> float:
        return Family(self.server.pid).resident_megabytes()

    def _figures(self, outcome: Outcome) -> dict[str, Any] | None:
        if outcome.failures:
            self.bench.note(f"shapes: {outcome.failures} known ones failed, the first with {outcome.failure}")
        found = Figures.of([outcome])
        return asdict(found) if found else None


def tables(found: Mapping[str, Any]) -> Iterator[Table]:
    """Cost of the unseen, then known ones before, meanwhile and after."""
    if not found:
        return
    cold = found["unseen"]
    reached = "reached" if cold["median"] < UNSEEN_MS else "MISSED"
    row = [
        "one at a time",
        *(number(cold[name]) for name in ("median", "p95", "worst", "median_again")),
        f"< {UNSEEN_MS:g}",
        reached,
    ]
    yield grid(
        "\nunseen shapes",
        ("ms", "median", "p95", "worst", "median when\nasked again", "median\nto be", ""),
        [row],
    )
    flood = found["flood"]
    before = flood["before"]
    names = {
        "before": "before",
        "paced": f"with {1 / _PACE:g} unseen a second",
        "meanwhile": "with unseen ones back to back",
        "after": f"after {flood['shapes']} unseen ones",
    }
    rows = [
        [
            words,
            number(flood[key]["per_second"], 0),
            number(flood[key]["median"], 2),
            number(flood[key]["p99"], 2),
            number(flood[key]["median"] / before["median"], 2),
            f"<= {SLOWER:g}",
        ]
        for key, words in names.items()
        if before and flood[key]
    ]
    yield grid("\nknown shapes", ("", "req/s", "median ms", "p99", "median /\nbefore", "to be"), rows)
    sizes = [number(size) for size in flood["resident"]]
    yield grid("\nmemory of the worker", ("RSS MB", "before", "after half", "after all"), [["", *sizes]])
