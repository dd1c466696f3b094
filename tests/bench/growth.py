"""`growth`: how much slower answers become as data grows: the median of every question on several data folders, in turns.

Through the engine alone, in this process, without HTTP: what grows is the work of PostgreSQL. The deep page is asked
beside the first, by a cursor that was walked to. Folders stay as they are.
"""

from __future__ import annotations

import asyncio
import statistics
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import asyncpg
import orjson

from tests.bench import database, questions, variables
from tests.bench.compare import QUESTIONS as COMPARED
from tests.bench.questions import Asked
from tests.bench.tables import grid, number
from tests.bench.targets import GROWTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from rich.table import Table

    from tests.bench.bench import Bench

ROUNDS = 100
SHARE = 2.0  # times `--seconds`: what one question may take on one folder, however few rounds that are
_PAGE = 20
_DEEP = 1_000  # the page that is as fast as the first
_FIRST, _LAST = "page 1", "page 1000, or the last"
_WALK = """query ($n: Int!, $after: String) { opportunities(first: $n, after: $after, orderBy: [CLOSES_AT_ASC]) {
  pageInfo { hasNextPage endCursor } nodes { code } } }"""
_READ = """query ($after: String) { opportunities(first: 20, after: $after, orderBy: [CLOSES_AT_ASC]) {
  nodes { code titleVi kind closesAt provider { code nameVi } } } }"""


def run(bench: Bench) -> dict[str, Any]:
    """Medians in milliseconds by question and folder, the folders named by their number of offers."""
    with ExitStack() as stack:
        urls = [_url(bench, folder, stack) for folder in bench.options.scales]
        return asyncio.run(_measured(bench, urls))


def _url(bench: Bench, folder: Path, stack: ExitStack) -> str:
    if folder == bench.options.data_dir:
        return bench.url
    database.ensure(folder, None, bench.say)
    return stack.enter_context(database.postgres(folder)).url


async def _measured(bench: Bench, urls: list[str]) -> dict[str, Any]:
    asked, pools = {}, {}
    for url in urls:
        offers = await _offers(url)
        if offers in asked:
            raise database.BenchError(
                f"two of the data folders have {offers} offers; growth needs different ones"
            )
        asked[offers] = await Asked.open(url, await questions.values(url))
        pools[offers] = await variables.pools(url)
    compared = {f"{name} (compare)": text for name, text in variables.documents(COMPARED).items()}
    for name, text in {**questions.texts(), **compared}.items():
        bench.say(f"growth: {name}")
        for _ in range(ROUNDS):
            for offers, one in asked.items():
                if one.spent(name) <= SHARE * bench.options.seconds:
                    await one.ask(
                        name, text, one.drawn_for(text, pools[offers] if name in compared else None)
                    )
    bench.say("growth: walking to page 1000")
    reached = {offers: await _pages(one) for offers, one in asked.items()}
    for one in asked.values():
        await one.pool.close()
    names = [name for name in next(iter(asked.values())).took if name != "walk"]
    medians = {
        name: {str(offers): statistics.median(one.warm(name)) for offers, one in asked.items()}
        for name in names
    }
    return {"medians": medians, "deep_page": {str(offers): page for offers, page in reached.items()}}


async def _offers(url: str) -> int:
    connection = await asyncpg.connect(url)
    try:
        return int(await connection.fetchval("SELECT count(*) FROM opportunity"))
    finally:
        await connection.close()


async def _pages(one: Asked) -> int:
    """Ask the first page and the deep one in turns; the number of the page that was reached."""
    rows, after, more = 0, None, True
    while more and rows < _PAGE * (_DEEP - 1):
        size = min(100, _PAGE * (_DEEP - 1) - rows)
        page = orjson.loads(await one.ask("walk", _WALK, {"n": size, "after": after}))["data"][
            "opportunities"
        ]
        more = page["pageInfo"]["hasNextPage"]
        if more:
            rows, after = rows + size, page["pageInfo"]["endCursor"]
    for _ in range(ROUNDS):
        await one.ask(_FIRST, _READ, {"after": None})
        await one.ask(_LAST, _READ, {"after": after})
    return rows // _PAGE + 1


def tables(found: Mapping[str, Any]) -> Iterator[Table]:
    """Medians at each scale, with the ratio of the largest to the smallest, the worst first."""
    medians = found["medians"]
    scales = list(next(iter(medians.values())))
    ordered = sorted(medians.items(), key=lambda item: -_ratio(item[1]))
    rows = [
        [
            name,
            *(number(took[scale], 2) for scale in scales),
            number(_ratio(took), 2),
            f"<= {GROWTH:g}",
            "reached" if _ratio(took) <= GROWTH else "MISSED",
        ]
        for name, took in ordered
    ]
    headings = ("median ms at", *(number(int(scale), 0) for scale in scales), "last / first", "to be", "")
    yield grid("\ngrowth", headings, rows)
    pages = [
        [
            f"{number(int(scale), 0)} offers, page {found['deep_page'][scale]}",
            number(medians[_FIRST][scale], 2),
            number(medians[_LAST][scale], 2),
            number(medians[_LAST][scale] / medians[_FIRST][scale], 2),
        ]
        for scale in scales
    ]
    yield grid("\npages", ("", "page 1, ms", "that page, ms", "ratio"), pages)


def _ratio(took: Mapping[str, float]) -> float:
    values = list(took.values())
    return values[-1] / values[0]
