"""Answers that are kept: never older than a write that anybody was told of; over a real PostgreSQL, with many writers."""

from __future__ import annotations

import asyncio
import json
import random
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import asyncpg
import pytest

import schema
from hub.db.changes import Changes, listen
from hub.db.pool import open_pool
from hub.policy.viewer import PUBLIC, Viewer
from hub.read import answers as module
from hub.read.answers import OVERHEAD, Answers
from hub.read.run import Answer, Engine, Question
from hub.read.sources import Sources

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

QUERY = "query ($code: String!) { organisation(by: {code: $code}) { nameEn } }"
LIST = "{ organisations(first: 100) { nodes { code nameEn } } }"
SEVERAL = 8


@pytest.fixture
async def changes(database_url: str) -> AsyncIterator[Changes]:
    opened = await listen(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def engine(database_url: str, changes: Changes) -> AsyncIterator[Engine]:
    pool = await open_pool(database_url, size=2, timeout=30)
    yield Engine(schema.SCHEMA, schema.CATALOG, pool, answers=Answers(changes, 1_000_000))
    await pool.close()


@pytest.fixture
async def organisations(connection: asyncpg.Connection[Any], changes: Changes) -> list[str]:
    """Some organisations, each with the number of writes to it as its English name."""
    codes = [f"org-{number}" for number in range(SEVERAL)]
    await connection.executemany(
        "INSERT INTO organisation (code, name_vi, name_en, kind, provenance_status, provenance_source)"
        " VALUES ($1, $2, '0', 'TECH_FIRM', 'SYNTHETIC', 'test')",
        [(code, code) for code in codes],
    )
    assert await changes.heard()
    return codes


def question(text: str = QUERY, viewer: Viewer = PUBLIC, language: str = "VI", **variables: Any) -> Question:
    return Question(text, None, variables, viewer, language)


async def names(engine: Engine) -> dict[str, int]:
    data = json.loads((await engine.answer(question(LIST))).body)["data"]
    return {node["code"]: int(node["nameEn"]) for node in data["organisations"]["nodes"]}


async def write(connection: asyncpg.Connection[Any], code: str, number: int) -> None:
    await connection.execute("UPDATE organisation SET name_en = $2 WHERE code = $1", code, str(number))


async def test_what_did_not_change_is_not_computed_again(engine: Engine, organisations: list[str]) -> None:
    first = await engine.answer(question(code=organisations[0]))
    assert await engine.answer(question(code=organisations[0])) is first
    assert await engine.answer(question(code=organisations[1])) is not first
    assert await engine.answer(question(code=organisations[0], other=1)) is not first
    assert await engine.answer(question(code=organisations[0], language="EN")) is not first


async def test_only_what_everybody_may_have_is_kept(engine: Engine, organisations: list[str]) -> None:
    first = await engine.answer(question(code=organisations[0]))
    refused = await engine.answer(question(code="none"))
    assert refused.partial
    assert await engine.answer(question(code="none")) is not refused
    assert len(engine.answers) == 1
    client = Viewer(PUBLIC.role, client=uuid4())
    assert await engine.answer(question(code=organisations[0], viewer=client)) is first
    assert await engine.answer(question(code=organisations[0], viewer=Viewer("somebody"))) is not first


async def test_a_write_to_what_was_read_is_seen(
    engine: Engine, organisations: list[str], connection: asyncpg.Connection[Any]
) -> None:
    code = organisations[0]
    for number in range(1, 30):
        await write(connection, code, number)
        assert (await names(engine))[code] == number
        assert (await names(engine))[code] == number


async def test_a_write_to_something_else_changes_nothing(
    engine: Engine, organisations: list[str], connection: asyncpg.Connection[Any]
) -> None:
    first = await engine.answer(question(code=organisations[0]))
    await connection.execute("UPDATE skill SET level = level")
    assert await engine.answer(question(code=organisations[0])) is first


async def test_no_answer_is_older_than_a_write_that_was_acknowledged(
    engine: Engine, organisations: list[str], database_url: str
) -> None:
    """Writers of their own connections, and readers who know what each was told before they asked."""
    acknowledged = dict.fromkeys(organisations, 0)
    written = asyncio.Event()
    read = 0

    async def writer(code: str) -> None:
        connection = await asyncpg.connect(database_url)
        for number in range(1, 60):
            await write(connection, code, number)
            acknowledged[code] = number
            await asyncio.sleep(random.uniform(0, 0.02))  # noqa: S311 - so that writers and readers mix
        await connection.close()

    async def reader() -> None:
        nonlocal read
        while not written.is_set():
            known = dict(acknowledged)
            found = await names(engine)
            assert all(found[code] >= number for code, number in known.items()), (known, found)
            read += 1
            await asyncio.sleep(0)  # also where answers are given without waiting for anything

    readers = [asyncio.create_task(reader()) for _ in range(6)]
    await asyncio.gather(*map(writer, organisations))
    written.set()
    await asyncio.gather(*readers)
    assert read > 100
    assert await names(engine) == acknowledged


async def test_nothing_is_given_from_memory_while_announcements_are_lost(
    engine: Engine, organisations: list[str], connection: asyncpg.Connection[Any], changes: Changes
) -> None:
    code = organisations[0]
    first = await engine.answer(question(code=code))
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'hub changes' AND datname = current_database()"
    )
    assert await engine.answer(question(code=code)) is not first
    await write(connection, code, 7)
    assert (await names(engine))[code] == 7
    async with asyncio.timeout(20):
        while not await changes.heard():  # noqa: ASYNC110 - only asking tells
            await asyncio.sleep(0.05)
    assert (await names(engine))[code] == 7
    again = await engine.answer(question(code=code))
    assert await engine.answer(question(code=code)) is again


async def test_what_reads_the_clock_is_kept_until_the_second_ends(
    engine: Engine, organisations: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert organisations
    clock = [1_000.9]
    monkeypatch.setattr(module.time, "time", lambda: clock[0])
    asked = question("{ opportunities(filter: {isOpen: true}) { nodes { code } } }")
    first = await engine.answer(asked)
    assert await engine.answer(asked) is first
    clock[0] = 1_001.0
    assert await engine.answer(asked) is not first


class Vouched:
    """A channel on which nothing is ever announced."""

    news = 0

    def mark(self, tables: tuple[str, ...]) -> tuple[int, ...]:
        return (0, *[0 for _ in tables])

    async def heard(self) -> bool:
        return True


async def test_memory_is_bounded_and_the_last_used_stay() -> None:
    part = 10_000
    kept: Answers[Answer] = Answers(Vouched(), 10 * (part + OVERHEAD))  # type: ignore[arg-type]
    state = kept.state(Sources(("skill",), clock=False))
    for number in range(10):
        kept.put(number, Answer(b"x" * part), part, state)
    assert await kept.get(0) is not None
    kept.put(10, Answer(b"x" * part), part, state)
    assert (len(kept), kept.size) == (10, 10 * (part + OVERHEAD))
    assert await kept.get(1) is None
    assert await kept.get(0) is not None
    kept.put(11, Answer(b"x" * 20_000), 20_000, state)  # more than its part of everything
    assert await kept.get(11) is None
    kept.put(0, Answer(b""), 0, state)
    assert kept.size == 9 * (part + OVERHEAD) + OVERHEAD


async def test_nothing_is_kept_if_nothing_may_be() -> None:
    kept: Answers[Answer] = Answers(Vouched(), 0)  # type: ignore[arg-type]
    state = kept.state(Sources((), clock=False))
    assert state is None
    kept.put(0, Answer(b""), 0, state)
    assert await kept.get(0) is None
