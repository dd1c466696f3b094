"""How long heavy questions take: `PYTHONPATH=. python tests/bench/questions.py FOLDER [seconds each]`, run by hand.

FOLDER is a data folder made by `hub seed --data-dir FOLDER --scale N`. Each question runs through the engine alone, one
after the other, with values drawn anew each time; round robin, so that a busy moment of the machine hits all alike.
Prints median, 99th percentile and worst in milliseconds, the runs, and the bytes of the last answer; an answer with errors ends
the run.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import orjson

import schema
from hub.db.embedded import EmbeddedPostgres
from hub.db.pool import open_pool
from hub.policy.viewer import PUBLIC
from hub.read.run import Engine, Question

if TYPE_CHECKING:
    from collections.abc import Callable

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


async def measure(url: str, seconds: float) -> list[tuple[str, list[float], int]]:
    """Milliseconds of each run of each question, and the bytes of its last answer."""
    pool = await open_pool(url, size=2, timeout=60)
    engine, drawn, draw = Engine(schema.SCHEMA, schema.CATALOG, pool), await values(url), random.Random(7)  # noqa: S311 - draws questions
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(QUESTIONS.glob("*.graphql"))}
    took: dict[str, list[float]] = {name: [] for name in texts}
    size = dict.fromkeys(texts, 0)
    for _ in range(ROUNDS):
        for name, text in texts.items():
            if sum(took[name]) > 1_000 * seconds:
                continue
            variables = {key: draw.choice(pool_) for key, pool_ in drawn.items() if f"${key}" in text}
            begun = time.perf_counter()
            answer = await engine.answer(Question(text, None, variables, PUBLIC, "VI"))
            took[name].append(1_000 * (time.perf_counter() - begun))
            if answer.refused:
                sys.exit(f"{name} {variables}: {orjson.loads(answer.body)['errors']}")
            size[name] = len(answer.body)
    await pool.close()
    return [(name, took[name], size[name]) for name in texts]


def report(rows: list[tuple[str, list[float], int]], write: Callable[[str], Any]) -> None:
    """A table, the slowest first."""
    write("question                          median     p99   worst  runs    bytes\n")
    for name, took, size in sorted(rows, key=lambda row: -statistics.median(row[1])):
        warm = sorted(took[2:] or took)  # the first runs plan
        p99 = warm[min(len(warm) - 1, round(0.99 * len(warm)))]
        line = f"{name:32} {statistics.median(warm):8.2f} {p99:8.2f} {warm[-1]:8.2f} {len(warm):5} {size:8}\n"
        write(line)


def main(folder: Path, seconds: float) -> None:
    """Start PostgreSQL on the folder, measure, stop it."""
    with EmbeddedPostgres.start(folder) as postgres:
        report(asyncio.run(measure(postgres.url, seconds)), sys.stdout.write)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else LONGEST)
