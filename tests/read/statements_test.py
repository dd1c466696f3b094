"""One question is one statement, as PostgreSQL itself counts them in `pg_stat_statements`.

What warming up costs: nothing. Opening a connection costs no statement, and a question costs one from the first time
it is asked on it; that PostgreSQL parses and plans it then is a part of that statement. asyncpg would ask PostgreSQL
about each type that it has no name for (`uuid[]` for one); no statement of ours sends or fetches such a type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import asyncpg
import pytest

import schema
from hub.db.pool import open_pool
from hub.read.run import Engine
from tests.read.golden import Case, cases

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.conftest import Databases


@dataclass(frozen=True)
class Statistics:
    """What PostgreSQL counted in one database, seen from another one."""

    connection: asyncpg.Connection[Any]
    database: int

    async def forget(self) -> None:
        await self.connection.execute("SELECT pg_stat_statements_reset(0, $1::oid, 0)", self.database)

    async def statements(self) -> list[str]:
        """The statements that ran, each as often as it did."""
        query = "SELECT query, calls FROM pg_stat_statements WHERE dbid = $1::oid ORDER BY query"
        found = await self.connection.fetch(query, self.database)
        return [row["query"] for row in found for _ in range(row["calls"])]


@pytest.fixture(scope="module")
async def statistics(databases: Databases, seeded_database_url: str) -> AsyncIterator[Statistics]:
    aside = await databases.create()
    connection = await asyncpg.connect(aside)
    await connection.execute("CREATE EXTENSION pg_stat_statements")
    name = urlsplit(seeded_database_url).path[1:]
    number = await connection.fetchval("SELECT oid FROM pg_database WHERE datname = $1", name)
    yield Statistics(connection, number)
    await connection.close()
    await databases.drop(aside)


@pytest.fixture(scope="module")
async def engine(seeded_database_url: str) -> AsyncIterator[Engine]:
    pool = await open_pool(seeded_database_url, size=1, timeout=30)
    yield Engine(schema.SCHEMA, schema.CATALOG, pool)
    await pool.close()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.path.stem) for case in cases()])
async def test_a_question_is_one_statement(case: Case, engine: Engine, statistics: Statistics) -> None:
    question = await case.question(engine)
    warm = await engine.answer(question)
    await statistics.forget()

    answer = await engine.answer(question)

    (statement,) = await statistics.statements()
    assert statement.endswith(" AS missing")
    assert answer == warm


async def test_a_question_is_one_statement_from_the_first_time_on_a_new_connection(
    engine: Engine, seeded_database_url: str, statistics: Statistics
) -> None:
    questions = [await case.question(engine) for case in cases()]
    await statistics.forget()
    pool = await open_pool(seeded_database_url, size=1, timeout=30)
    fresh = Engine(schema.SCHEMA, schema.CATALOG, pool)
    try:
        for question in questions:
            await fresh.answer(question)
    finally:
        await pool.close()

    statements = await statistics.statements()
    assert [statement for statement in statements if not statement.endswith(" AS missing")] == []
    assert len(statements) == len(questions)
