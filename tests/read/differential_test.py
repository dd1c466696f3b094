"""The compiled path and a plain oracle must give the same JSON for any question.

`QUESTIONS=5000 make test` asks more than the usual number. A failure shows the shrunk question with its variables.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
from graphql import parse, validate
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import Text, cast, func, select
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

import schema
from hub.db.pool import open_pool
from hub.policy import rules
from hub.policy.viewer import PUBLIC
from hub.read import run
from tests.read.oracle import Oracle, cursor_of, sort_keys
from tests.read.questions import Pools, Question, questions

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from hub.read.catalog import ObjectType

PARTS = 4  # so that the workers of pytest-xdist can share the work
EXAMPLES = int(os.environ.get("QUESTIONS", "400")) // PARTS


@pytest.fixture(scope="module")
async def asked(seeded_database_url: str) -> AsyncIterator[tuple[run.Engine, Oracle, Pools]]:
    pool = await open_pool(seeded_database_url, size=2, timeout=30)
    connection = await asyncpg.connect(seeded_database_url, server_settings={"TimeZone": "UTC"})
    yield run.Engine(schema.SCHEMA, schema.CATALOG, pool), Oracle(connection), await pools(connection)
    await connection.close()
    await pool.close()


async def pools(connection: asyncpg.Connection[Any]) -> Pools:
    """A few values of every kind from the database."""
    made = Pools({}, {}, {})
    for table, name in schema.CATALOG.nodes.items():
        type_ = schema.CATALOG[name]
        made.ids[table] = [
            f"{table}_{row[0]}" for row in await _sample(connection, type_, [type_.row("t").key])
        ]
        for column in ("code", "former_names", "abbreviation"):
            if column in type_.row("t").table.c and column != "former_names":
                found = await _sample(connection, type_, [type_.row("t").c[column]])
                made.texts[f"{name}.{column}"] = [row[0] for row in found if row[0] is not None]
        for order in [[], *([one] for one in type_.orders)]:
            keys = [cast(key.expression(type_.row("t")), Text) for key in sort_keys(type_, order)]
            found = await _sample(connection, type_, keys)
            made.cursors[name, tuple(order)] = [cursor_of(type_, order, list(row)) for row in found]
    return made


async def _sample(connection: asyncpg.Connection[Any], type_: ObjectType, columns: list[Any]) -> list[Any]:
    row = type_.row("t")
    query = select(*columns).select_from(row.aliased).where(*rules.visible(row, PUBLIC))
    query = query.order_by(func.md5(cast(row.key, Text))).limit(6)
    compiled = query.compile(dialect=PGDialect_asyncpg(), compile_kwargs={"render_postcompile": True})
    return await connection.fetch(
        str(compiled), *(compiled.params[name] for name in compiled.positiontup or ())
    )


@pytest.mark.parametrize("part", range(PARTS))
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,  # the pools differ from run to run: a kept example would mean another question
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(data=st.data())
async def test_compiled_answers_equal_those_of_the_oracle(
    part: int, asked: tuple[run.Engine, Oracle, Pools], data: Any
) -> None:
    engine, oracle, found = asked
    question: Question = data.draw(questions(found))
    # Two members of an interface may have a field of one name and different types; that is not our concern here.
    problems = validate(schema.SCHEMA, parse(question.text))
    assume(not any("Use different aliases" in problem.message for problem in problems))
    assert not problems, part

    answer = await engine.answer(
        run.Question(question.text, None, question.variables, PUBLIC, question.language)
    )

    expected = await oracle.answer(question.text, question.variables, question.language)
    assert comparable(json.loads(answer.body)) == comparable(expected)


def comparable(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer with its errors in one order, which the specification leaves open, and without its cost."""
    answer.pop("extensions", None)
    errors = sorted(answer.get("errors", []), key=lambda error: json.dumps(error.get("path")))
    return {**answer, "errors": errors} if errors else answer
