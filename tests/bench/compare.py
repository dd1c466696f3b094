"""`compare`: the hub beside its peers and the limit, question by question, in interleaved rounds.

A peer is timed on a question only if it answers a sample of it exactly as the hub does. All servers run all the time
(idle ones cost memory, not CPU); at any moment one of them is asked.
"""

from __future__ import annotations

import statistics
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench import limit, variables
from tests.bench.bench import bodies
from tests.bench.equality import equals
from tests.bench.figures import Figures
from tests.bench.generator import GeneratorError
from tests.bench.load import Job
from tests.bench.peers import Unavailable
from tests.bench.processes import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.bench import Bench
    from tests.bench.load import Outcome
    from tests.bench.servers import Server

QUESTIONS = Path(__file__).with_name("compare")
HUB, UNCHANGED, LIMIT = "hub", "hub-unchanged", "limit"
WARM_SECONDS = 4.0
SETTLE_SECONDS = 0.3
LATENCIES = 3.0  # a round lasts at least so many times what an answer takes
_LIMIT_CLIENTS = 4


@dataclass
class Entry:
    """One that is measured, and what was measured: a server, or (None) the limit."""

    key: str
    name: str
    server: Server | None
    document: str = ""
    seconds: float = 0.0  # the least that a round lasts, for one that is slow
    rounds: list[Outcome] = field(default_factory=list)
    limits: list[limit.Limit] = field(default_factory=list)


@dataclass(frozen=True)
class Question:
    """A question with the variables that all are asked with."""

    name: str
    text: str
    sets: list[dict[str, Any]]


def run(bench: Bench) -> dict[str, Any]:
    """Measure all questions. The figures by question and entry, with the order of the entries."""
    hub, others = _contestants(bench)
    if hub is None:
        return {"questions": {}}
    generator, found = bench.generator(), {}
    for question in questions(bench):
        entries = [
            Entry(key, server.name, server, document)
            for key, server, document in equals(bench, QUESTIONS, question, hub, others)
        ]
        if not entries:
            continue
        if LIMIT in bench.options.peers:
            entries.append(Entry(LIMIT, "limit (pgbench)", None))
        figures = _Measurement(bench, question, entries).run(generator)
        found[question.name] = {"variable_sets": len(question.sets), "entries": figures}
    return {"questions": found}


def questions(bench: Bench) -> Iterator[Question]:
    """The questions that were chosen and for which the data has values."""
    texts = variables.documents(QUESTIONS)
    for name in bench.options.questions:
        try:
            yield Question(name, texts[name], variables.sets(texts[name], bench.pools()))
        except ValueError as missing:
            bench.note(f"{name} is not asked: {missing}")


def _contestants(bench: Bench) -> tuple[Server | None, list[tuple[str, Server]]]:
    """The hub that computes each answer; then the one that may remember, and the peers that run here."""
    hub = bench.serve(HUB, name="hub", HUB_CACHE_MB="0")
    if hub is None:
        return None, []
    others = [(UNCHANGED, bench.serve(HUB, name="hub, unchanged data"))]
    others += [(folder, bench.serve(folder)) for folder in bench.options.peers if folder != LIMIT]
    return hub, [(key, server) for key, server in others if server]


class _Measurement:
    """One question: a warm-up of each entry, then rounds in which each is asked in turn."""

    def __init__(self, bench: Bench, question: Question, entries: list[Entry]) -> None:
        self._bench = bench
        self._question = question
        self._entries = entries
        self._bodies = {entry.key: bodies(entry.document, question.sets) for entry in entries if entry.server}

    def run(self, generator: Any) -> dict[str, Any]:
        """Figures by the key of each entry; an entry that failed has none, and a note."""
        for entry in list(self._entries):
            self._try(entry, lambda entry: self._warm(generator, entry))
        rounds = self._bench.options.rounds
        for number in range(rounds):
            self._bench.say(f"{self._question.name}: round {number + 1} of {rounds}")
            turn = number % max(1, len(self._entries))
            for entry in self._entries[turn:] + self._entries[:turn]:
                self._try(entry, lambda entry, at=number: self._burst(generator, entry, at))
        return {entry.key: {"name": entry.name, **asdict(found)} for entry, found in self._figures()}

    def _try(self, entry: Entry, work: Any) -> None:
        try:
            work(entry)
        except Exception as error:  # noqa: BLE001 - a row less is better than a run less
            sentence = (entry.server and entry.server.died()) or f"{entry.name}: {_said(error)}"
            self._bench.note(f"{self._question.name}: {sentence}")
            self._entries.remove(entry)

    def _warm(self, generator: Any, entry: Entry) -> None:
        """All sets once: plans are prepared on every connection, and what may remember answers has them."""
        if entry.server is None:
            return
        own = self._bodies[entry.key]
        outcome = generator.run(
            Job(
                entry.server.port,
                own,
                self._bench.options.connections,
                WARM_SECONDS,
                count=max(len(own), 10 * self._bench.options.connections),
            )
        )
        if outcome.failures:
            raise Unavailable(f"{outcome.failures} requests failed, the first with {outcome.failure}")
        entry.seconds = LATENCIES * statistics.median(outcome.latencies or [0]) / 1_000_000

    def _burst(self, generator: Any, entry: Entry, number: int) -> None:
        options, question = self._bench.options, self._question
        if entry.server is None:
            url, sets = self._bench.url, question.sets
            entry.limits.append(limit.run(url, question.name, sets, options.seconds, clients=_LIMIT_CLIENTS))
            return
        outcome = generator.run(
            Job(
                entry.server.port,
                self._bodies[entry.key],
                options.connections,
                max(options.seconds, entry.seconds),
                settle=SETTLE_SECONDS,
                start=number * 97,  # another part of the sets in each round, the same for all
                families={"server": entry.server.pid, "postgres": self._bench.postgres.pid or 0},
            )
        )
        entry.rounds.append(outcome)
        if outcome.failures:
            raise Unavailable(f"{outcome.failures} requests failed, the first with {outcome.failure}")

    def _figures(self) -> Iterator[tuple[Entry, Figures]]:
        for entry in self._entries:
            if entry.server is None:
                if entry.limits:
                    yield entry, Figures.of_limits(entry.limits)
            elif found := Figures.of(entry.rounds, Family(entry.server.pid).resident_megabytes()):
                yield entry, found
            else:
                self._bench.note(f"{self._question.name}: {entry.name} answered nothing within a round")


def _said(error: Exception) -> str:
    """What an error says; with its kind if nobody raised it on purpose."""
    on_purpose = isinstance(error, GeneratorError | Unavailable)
    return str(error) if on_purpose else f"{type(error).__name__}: {error}"
