"""Each construct of the read path, as the SQL that it becomes and as its answer over the seeded database.

`UPDATE_CASES=1 pytest tests/read/cases_test.py` writes the `.sql` and `.json` files anew; review what changed in
them like any other change. How a case is written is told in `golden`.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

import schema
from hub.db.pool import open_pool
from hub.read.run import Engine
from tests.read.golden import FOLDER, Case, cases, sql, stable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

UPDATE = os.environ.get("UPDATE_CASES") == "1"


@pytest.fixture(scope="module")
async def engine(seeded_database_url: str) -> AsyncIterator[Engine]:
    pool = await open_pool(seeded_database_url, size=1, timeout=30)
    yield Engine(schema.SCHEMA, schema.CATALOG, pool)
    await pool.close()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.path.stem) for case in cases()])
async def test_case(case: Case, engine: Engine) -> None:
    question = await case.question(engine)

    answer = await engine.answer(question)

    found = {".sql": sql(engine, question), ".json": stable(json.loads(answer.body))}
    assert not answer.refused, found[".json"]
    if UPDATE:
        for suffix, text in found.items():
            case.beside(suffix).write_text(text)
    assert found == {suffix: case.beside(suffix).read_text() for suffix in found}


def test_every_file_belongs_to_a_case() -> None:
    wanted = {case.beside(suffix).name for case in cases() for suffix in (".graphql", ".sql", ".json")}
    assert {path.name for path in FOLDER.iterdir()} == wanted
