"""`workers`: what a second serving process brings, on one database: throughput with one and with two, in turns."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tests.bench.bench import bodies
from tests.bench.compare import SETTLE_SECONDS, WARM_SECONDS, questions
from tests.bench.figures import Figures
from tests.bench.load import Job
from tests.bench.processes import Family
from tests.bench.tables import grid, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.table import Table

    from tests.bench.bench import Bench
    from tests.bench.generator import Generator
    from tests.bench.load import Outcome
    from tests.bench.servers import Server

COUNTS = (1, 2)


def run(bench: Bench) -> dict[str, Any]:
    """Figures by question and number of workers, the cache of answers off."""
    started = {
        count: bench.serve("hub", name=f"hub with {count} workers", HUB_CACHE_MB="0", HUB_WORKERS=str(count))
        for count in COUNTS
    }
    hubs = {count: server for count, server in started.items() if server}
    generator, found = bench.generator(), {}
    for question in questions(bench):
        own = bodies(question.text, question.sets)
        rounds: dict[int, list[Outcome]] = {count: [] for count in hubs}
        for server in hubs.values():
            generator.run(Job(server.port, own, bench.options.connections, WARM_SECONDS, count=2 * len(own)))
        for number_ in range(bench.options.rounds):
            bench.say(f"workers, {question.name}: round {number_ + 1} of {bench.options.rounds}")
            for count, server in hubs.items():
                rounds[count].append(_burst(bench, generator, server, own, number_))
        figures = {
            count: Figures.of(rounds[count], Family(hubs[count].pid).resident_megabytes()) for count in hubs
        }
        found[question.name] = {str(count): asdict(one) for count, one in figures.items() if one}
    return {"questions": found}


def _burst(bench: Bench, generator: Generator, server: Server, own: list[str], number_: int) -> Outcome:
    families = {"server": server.pid, "postgres": bench.postgres.pid or 0}
    outcome = generator.run(
        Job(
            server.port,
            own,
            bench.options.connections,
            bench.options.seconds,
            SETTLE_SECONDS,
            start=97 * number_,
            families=families,
        )
    )
    if outcome.failures:
        bench.note(
            f"workers: {server.name}: {outcome.failures} requests failed, the first with {outcome.failure}"
        )
    return outcome


def tables(found: Mapping[str, Any]) -> Iterator[Table]:
    """One table: throughput of each question with one and two workers, and the ratio."""
    one, two = map(str, COUNTS)
    rows = [
        [
            question,
            number(counts[one]["per_second"], 0),
            number(counts[two]["per_second"], 0),
            number(counts[two]["per_second"] / counts[one]["per_second"], 2),
            number(counts[one]["p99"], 2),
            number(counts[two]["p99"], 2),
        ]
        for question, counts in found["questions"].items()
        if {one, two} <= set(counts)
    ]
    headings = ("", "1 worker\nreq/s", "2 workers\nreq/s", "2 / 1", "1 worker\np99 ms", "2 workers\np99 ms")
    yield grid("\nworkers", headings, rows)
