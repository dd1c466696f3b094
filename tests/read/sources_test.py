"""What a statement reads: told by the names in it and in the functions that it calls, and held against PostgreSQL's plans."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

import schema
from hub.db.pool import open_pool
from hub.read.run import Engine
from hub.read.sources import sources
from tests.read.golden import Case, cases, sql

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    import asyncpg


@pytest.mark.parametrize(
    ("statement", "tables", "clock"),
    [
        ("SELECT t0.name_vi FROM organisation AS t0 WHERE t0.id = $1::UUID", ("organisation",), False),
        ("SELECT 1 FROM skill AS t0 WHERE t0.x > NOW()", ("skill",), True),
        ("SELECT 1 FROM skill AS t0 WHERE t0.x > CURRENT_DATE", ("skill",), True),
        ("SELECT 1 FROM skills", (), False),
        ("SELECT search_near($1)", ("search_word",), False),
        ("SELECT 1", (), False),
    ],
)
def test_names_tell_what_is_read(statement: str, tables: tuple[str, ...], *, clock: bool) -> None:
    assert (sources(statement).tables, sources(statement).clock) == (tables, clock)


@pytest.fixture(scope="module")
async def engine(seeded_database_url: str) -> AsyncIterator[Engine]:
    pool = await open_pool(seeded_database_url, size=1, timeout=30)
    yield Engine(schema.SCHEMA, schema.CATALOG, pool)
    await pool.close()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
async def test_nothing_is_read_that_is_not_told(
    case: Case, engine: Engine, seeded: asyncpg.Connection[Any]
) -> None:
    statement = sql(engine, await case.question(engine))
    nulls = ", ".join(["NULL"] * max([0, *map(int, re.findall(r"\$(\d+)", statement))]))
    await seeded.execute(f"SET plan_cache_mode = force_generic_plan; PREPARE asked AS {statement}")
    plan = await seeded.fetchval(
        f"EXPLAIN (VERBOSE, FORMAT JSON) EXECUTE asked{f'({nulls})' if nulls else ''}"
    )
    await seeded.execute("DEALLOCATE asked; RESET plan_cache_mode")
    told = sources(statement)
    assert set(_relations(json.loads(plan))) <= set(told.tables)
    assert told.clock or not ("now()" in plan or "CURRENT_" in plan)


def _relations(plan: Any) -> Iterator[str]:
    """The tables that a plan scans, whatever it calls them."""
    if isinstance(plan, list):
        for part in plan:
            yield from _relations(part)
    elif isinstance(plan, dict):
        if "Relation Name" in plan:
            yield plan["Relation Name"]
        for part in plan.values():
            yield from _relations(part)
