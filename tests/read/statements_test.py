"""One question is one statement, as PostgreSQL itself counts them in `pg_stat_statements`.

What warming up costs: opening a connection costs no statement, and a question costs one from the first time it is
asked; that PostgreSQL parses and plans it then is a part of that statement. The exception is asyncpg's: the first
value on a connection of a type that it has no name for, which among ours is only `uuid[]`, a list of ids, makes
it ask for that type by two statements of its own, once for as long as the connection lives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import asyncpg
import pytest

import schema
from hub.db.pool import open_pool
from hub.policy.viewer import PUBLIC
from hub.read.run import Engine, Question
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
    await connection.execute(
        "SELECT pg_stat_statements_reset()"
    )  # so that nothing of ours makes room for others
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


async def test_a_question_is_one_statement_on_a_connection_that_was_never_used(
    seeded_database_url: str, statistics: Statistics
) -> None:
    await statistics.forget()
    pool = await open_pool(seeded_database_url, size=1, timeout=30)
    engine = Engine(schema.SCHEMA, schema.CATALOG, pool)
    text = "{ organisations(filter: {kind: [UNIVERSITY]}) { nodes { code name parent { code } } } }"

    await engine.answer(Question(text, None, None, PUBLIC, "VI"))

    assert len(await statistics.statements()) == 1
    await pool.close()


async def test_the_first_list_of_ids_costs_a_connection_two_statements_more(
    seeded_database_url: str, statistics: Statistics
) -> None:
    pool = await open_pool(seeded_database_url, size=1, timeout=30)
    engine = Engine(schema.SCHEMA, schema.CATALOG, pool)
    nothing = "organisation_00000000-0000-7000-8000-000000000000"
    numbers = []
    for field in ("code", "code", "nameVi"):  # the last is another statement, but no other type
        await statistics.forget()
        text = f'{{ organisations(filter: {{id: ["{nothing}"]}}) {{ nodes {{ {field} }} }} }}'
        await engine.answer(Question(text, None, None, PUBLIC, "VI"))
        numbers.append(len(await statistics.statements()))
    assert numbers == [3, 1, 1]
    await pool.close()
