"""Completions are kept by triggers: whatever changes what they are made of, they say what that says."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

if TYPE_CHECKING:
    from uuid import UUID

    from tests.models.conftest import Make

    Db = asyncpg.Connection[Any]

END = datetime(2026, 3, 31, 10, tzinfo=UTC)
DAY = timedelta(days=1)
KEPT = "SELECT completed_at, status, delivery_mode, topics FROM completion WHERE person_id = $1"
# What the tables say, less what is kept, and the other way round.
DIFFERENCES = """
WITH said AS (
    SELECT e.id, e.person_id, coalesce(s.ends_at, (
        SELECT min(i.received_at) FROM completion_import_row r
        JOIN completion_import i ON i.id = r.completion_import_id WHERE r.enrolment_id = e.id
    ), e.created_at) AS at, o.status::text, o.delivery_mode::text, o.topics
    FROM enrolment e LEFT JOIN session s ON s.id = e.session_id
        JOIN opportunity o ON o.id = coalesce(s.course_id, e.course_id)
    WHERE e.status = 'COMPLETED'
), kept AS (SELECT enrolment_id, person_id, completed_at, status, delivery_mode, topics FROM completion)
SELECT (SELECT count(*) FROM (TABLE said EXCEPT TABLE kept) AS one) + (SELECT count(*) FROM (TABLE kept EXCEPT TABLE said) AS one)
"""


@pytest.fixture
async def course(make: Make) -> UUID:
    return await make("opportunity", status="PUBLISHED", delivery_mode="ON_SITE", topics=["AI"])


@pytest.fixture
async def session(make: Make, course: UUID) -> UUID:
    start = END - timedelta(hours=8)
    return await make(
        "session", course_id=course, starts_at=start, ends_at=END, url="https://hub.example/room"
    )


@pytest.fixture
async def person(make: Make) -> UUID:
    return await make("person")


async def kept(connection: Db, person: UUID) -> list[tuple[Any, ...]]:
    assert await connection.fetchval(DIFFERENCES) == 0
    return [tuple(row) for row in await connection.fetch(KEPT, person)]


async def test_an_enrolment_is_kept_from_when_it_is_completed(
    make: Make, connection: Db, session: UUID, person: UUID
) -> None:
    enrolment = await make("enrolment", session_id=session, person_id=person)
    for status, there in (("ATTENDING", 0), ("COMPLETED", 1)):
        await connection.execute("UPDATE enrolment SET status = $2 WHERE id = $1", enrolment, status)
        assert len(await kept(connection, person)) == there

    assert await kept(connection, person) == [(END, "PUBLISHED", "ON_SITE", ["AI"])]
    other = await make("person")
    await connection.execute("UPDATE enrolment SET person_id = $2 WHERE id = $1", enrolment, other)
    assert await kept(connection, person) == []
    assert len(await kept(connection, other)) == 1

    await connection.execute("DELETE FROM enrolment WHERE id = $1", enrolment)
    assert await kept(connection, other) == []


async def test_it_follows_its_session_and_its_course(
    make: Make, connection: Db, course: UUID, session: UUID, person: UUID
) -> None:
    await make("enrolment", session_id=session, person_id=person, status="COMPLETED")
    await make("enrolment", course_id=course, person_id=person, status="COMPLETED", created_at=END + 2 * DAY)

    await connection.execute("UPDATE session SET ends_at = $1", END + DAY)
    assert sorted(row[0] for row in await kept(connection, person)) == [END + DAY, END + 2 * DAY]

    await connection.execute(
        "UPDATE opportunity SET status = 'CLOSED', topics = '{E_COMMERCE}', delivery_mode = NULL"
    )
    assert {(row[1], row[2], *row[3]) for row in await kept(connection, person)} == {
        ("CLOSED", None, "E_COMMERCE")
    }

    another = await make("opportunity", status="DRAFT", topics=["DIGITAL_CULTURE"])
    await connection.execute("UPDATE session SET course_id = $1", another)
    assert {row[1] for row in await kept(connection, person)} == {"CLOSED", "DRAFT"}


async def test_an_open_course_is_completed_when_its_platform_first_reported_it(
    make: Make, connection: Db, course: UUID, person: UUID
) -> None:
    row = "INSERT INTO completion_import_row (completion_import_id, row_number, enrolment_id) VALUES ($1, 1, $2)"
    enrolment = await make("enrolment", course_id=course, person_id=person, status="COMPLETED")
    imports = [
        await make(
            "completion_import", platform="P", batch=str(days), row_count=1, received_at=END + days * DAY
        )
        for days in (3, 1)
    ]
    for one, days in zip(imports, (3, 1), strict=True):
        await connection.execute(row, one, enrolment)
        assert [found[0] for found in await kept(connection, person)] == [END + days * DAY]

    await connection.execute("UPDATE completion_import SET received_at = $2 WHERE id = $1", imports[0], END)
    assert [found[0] for found in await kept(connection, person)] == [END]

    await connection.execute("DELETE FROM completion_import WHERE id = $1", imports[0])
    assert [found[0] for found in await kept(connection, person)] == [END + DAY]
    await connection.execute("UPDATE completion_import_row SET enrolment_id = NULL")
    assert END + DAY not in [found[0] for found in await kept(connection, person)]


async def test_who_completes_while_the_course_changes_is_not_missed(
    make: Make, connection: Db, database_url: str, course: UUID, session: UUID
) -> None:
    """Neither sees the other's rows before it commits, so one waits for the other, whichever comes first."""
    first, second = [
        await make("enrolment", session_id=session, person_id=await make("person"), status="ATTENDING")
        for _ in range(2)
    ]
    complete = "UPDATE enrolment SET status = 'COMPLETED' WHERE id = $1"
    change = "UPDATE opportunity SET topics = $2 WHERE id = $1"
    other: Db = await asyncpg.connect(database_url)
    try:
        for enrolment, topic, course_first in (
            (first, "E_COMMERCE", True),
            (second, "DIGITAL_CULTURE", False),
        ):
            steps: list[tuple[Any, ...]] = [(change, course, [topic]), (complete, enrolment)]
            begun, waiting = steps if course_first else reversed(steps)
            async with connection.transaction():
                await connection.execute(*begun)
                later = asyncio.create_task(other.execute(*waiting))
                done, _ = await asyncio.wait({later}, timeout=0.3)
                assert not done
            await later
            assert await connection.fetchval(DIFFERENCES) == 0
            assert (
                await connection.fetchval("SELECT count(*) FROM completion WHERE topics <> $1", [topic]) == 0
            )
    finally:
        await other.close()
