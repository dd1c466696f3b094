"""How long heavy questions take: `PYTHONPATH=. python tests/bench/questions.py FOLDER [seconds each]`, run by hand.

FOLDER is a data folder made by `hub seed --data-dir FOLDER --scale N`. Each question runs through the engine alone, one
after the other, with values drawn anew each time; round robin, so that a busy moment of the machine hits all alike.
Prints median, 99th percentile and worst in milliseconds, the runs, and the bytes of the last answer; an answer with errors ends
the run. `tests.bench.growth` measures with the same code on several folders at once.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import asyncpg
import orjson

import schema
from hub.db.embedded import EmbeddedPostgres
from hub.db.pool import open_pool
from hub.policy.viewer import PUBLIC
from hub.read.run import Engine, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hub.db.pool import Pool

QUESTIONS = Path(__file__).with_name("questions")
ROUNDS = 200
LONGEST = 20.0  # seconds of one question, however few rounds that are


async def values(url: str) -> dict[str, list[Any]]:
    """What the variables of the questions are drawn from, by their names."""
    connection = await asyncpg.connect(url)
    found = {
        "unit": "SELECT code FROM administrative_unit WHERE kind <> 'PROVINCE' AND valid_to IS NULL",
        "offer": "SELECT code FROM opportunity WHERE status = 'PUBLISHED' ORDER BY id LIMIT 5000",
        "provider": "SELECT code FROM organisation WHERE id IN (SELECT provider_id FROM opportunity)",
        "need": "SELECT code FROM staff_need WHERE status = 'OPEN'",
        "skill": "SELECT f.code || '/' || s.code FROM skill s JOIN framework f ON f.id = framework_id WHERE level <> 'AREA'",
    }
    drawn = {name: [row[0] for row in await connection.fetch(sql)] for name, sql in found.items()}
    await connection.close()
    words = ["chuyển đổi số", "chuyen doi so", "an toàn thông tin", "CNTT", "kỹ năng số", "du lieu"]
    rare = ["Na Hang", "Tân Trào", "chu ky so", "thuong mai dien tu", "universty", "DigComp"]
    drawn |= {"words": words, "rare": rare, "topic": ["AI", "DATA_ANALYTICS", "DIGITAL_SIGNATURE"]}
    drawn["kind"] = ["COURSE", "INTERNSHIP", "SCHOLARSHIP"]
    return drawn


@dataclass
class Asked:
    """An engine on one database, and what each question took there, in milliseconds. Build it with `open`."""

    engine: Engine
    pool: Pool
    drawn: Mapping[str, Sequence[Any]]
    draw: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311 - draws questions
    took: dict[str, list[float]] = field(default_factory=dict)
    size: dict[str, int] = field(default_factory=dict)

    @classmethod
    async def open(cls, url: str, drawn: Mapping[str, Sequence[Any]]) -> Self:
        """An engine whose questions are asked with these values."""
        pool = await open_pool(url, size=2, timeout=60)
        return cls(Engine(schema.SCHEMA, schema.CATALOG, pool), pool, drawn)

    async def ask(self, name: str, text: str, variables: Mapping[str, Any] | None = None) -> bytes:
        """The answer to a question, with its time booked under that name; an answer with errors ends the program."""
        variables = self.drawn_for(text) if variables is None else variables
        begun = time.perf_counter()
        answer = await self.engine.answer(Question(text, None, variables, PUBLIC, "VI"))
        self.took.setdefault(name, []).append(1_000 * (time.perf_counter() - begun))
        if answer.refused:
            sys.exit(f"{name} {variables}: {orjson.loads(answer.body)['errors']}")
        self.size[name] = len(answer.body)
        return answer.body

    def drawn_for(self, text: str, drawn: Mapping[str, Sequence[Any]] | None = None) -> dict[str, Any]:
        """Variables for a question, of its own values or of others."""
        pools = self.drawn if drawn is None else drawn
        return {key: self.draw.choice(pool) for key, pool in pools.items() if f"${key}" in text}

    def spent(self, name: str) -> float:
        """Seconds that went into a question so far."""
        return sum(self.took.get(name, ())) / 1_000

    def warm(self, name: str) -> list[float]:
        """What a question took, shortest first, without its first runs, which plan."""
        took = self.took[name]
        return sorted(took[2:] or took)


def texts() -> dict[str, str]:
    """The questions by their names."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(QUESTIONS.glob("*.graphql"))}


async def measure(url: str, seconds: float) -> Asked:
    """Ask each question in turn, until `ROUNDS` rounds are over or its seconds are spent."""
    asked = await Asked.open(url, await values(url))
    for _ in range(ROUNDS):
        for name, text in texts().items():
            if asked.spent(name) <= seconds:
                await asked.ask(name, text)
    await asked.pool.close()
    return asked


def report(asked: Asked, write: Callable[[str], Any]) -> None:
    """A table, the slowest first."""
    write("question                          median     p99   worst  runs    bytes\n")
    for name in sorted(asked.took, key=lambda name: -statistics.median(asked.took[name])):
        warm = asked.warm(name)
        p99 = warm[min(len(warm) - 1, round(0.99 * len(warm)))]
        write(
            f"{name:32} {statistics.median(warm):8.2f} {p99:8.2f} {warm[-1]:8.2f} {len(warm):5} {asked.size[name]:8}\n"
        )


def main(folder: Path, seconds: float) -> None:
    """Start PostgreSQL on the folder, measure, stop it."""
    with EmbeddedPostgres.start(folder) as postgres:
        report(asyncio.run(measure(postgres.url, seconds)), sys.stdout.write)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else LONGEST)
