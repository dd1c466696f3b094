"""Whether the 1 000th page is as fast as the first: `PYTHONPATH=. python tests/bench/pages.py FOLDER [rounds]`, run by hand.

FOLDER is a data folder made by `hub seed --data-dir FOLDER --scale N`. Each list is walked once to where its deep page
begins; then its first page and the deep one are asked in turns, through the engine alone. Prints the number of that page,
the medians and 99th percentiles in milliseconds, and the ratio of the medians.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from hub.db.embedded import EmbeddedPostgres
from tests.bench.questions import Asked

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE, DEEP = 20, 1_000
ROUNDS = 200
LISTS = {
    "what closes first": "",
    "open courses": "filter: { kind: [COURSE], isOpen: true },",
    "by title": "orderBy: [TITLE_ASC],",
    "published last": "orderBy: [PUBLISHED_AT_DESC],",
    "opens last": "orderBy: [OPENS_AT_DESC],",
    "closes last, by title": "orderBy: [CLOSES_AT_DESC, TITLE_ASC],",
}


def question(arguments: str, nodes: str) -> str:
    """A page of a list, as often as it is asked for."""
    return (
        f"query ($n: Int!, $after: String) {{ opportunities(first: $n, {arguments} after: $after)"
        f" {{ pageInfo {{ hasNextPage endCursor }} nodes {{ {nodes} }} }} }}"
    )


async def walk(asked: Asked, arguments: str) -> tuple[str | None, int]:
    """The cursor after which the deep page begins, or the last one of a shorter list, and the number of that page."""
    text, rows, after, more = question(arguments, "code"), 0, None, True
    while more and rows < PAGE * (DEEP - 1):
        size = min(100, PAGE * (DEEP - 1) - rows)
        body = await asked.ask("walk", text, {"n": size, "after": after})
        info = orjson.loads(body)["data"]["opportunities"]["pageInfo"]
        more = info["hasNextPage"]
        if more:
            rows, after = rows + size, info["endCursor"]
    return after, rows // PAGE + 1


async def measure(url: str, rounds: int, write: Callable[[str], Any]) -> None:
    """One line for each list."""
    asked = await Asked.open(url, {})
    write("list                     page   1st median     p99   that median     p99  ratio\n")
    for name, arguments in LISTS.items():
        after, page = await walk(asked, arguments)
        text = question(arguments, "code title closesAt provider { name }")
        for _ in range(rounds):
            await asked.ask(f"{name}, first", text, {"n": PAGE, "after": None})
            await asked.ask(f"{name}, deep", text, {"n": PAGE, "after": after})
        first, deep = (asked.warm(f"{name}, {which}") for which in ("first", "deep"))
        medians = [statistics.median(one) for one in (first, deep)]
        p99 = [one[round(0.99 * (len(one) - 1))] for one in (first, deep)]
        write(
            f"{name:24} {page:4} {medians[0]:12.2f} {p99[0]:7.2f} {medians[1]:13.2f} {p99[1]:7.2f}"
            f" {medians[1] / medians[0]:6.2f}\n"
        )
    await asked.pool.close()


def main(folder: Path, rounds: int) -> None:
    """Start PostgreSQL on the folder, measure, stop it."""
    with EmbeddedPostgres.start(folder) as postgres:
        asyncio.run(measure(postgres.url, rounds, sys.stdout.write))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS)
