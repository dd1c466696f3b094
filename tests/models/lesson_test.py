"""Lessons are kept by triggers: whatever changes an offer or its skills, they say what the two say."""

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

NOW = datetime.now(UTC)
TIE = "INSERT INTO opportunity_skill (opportunity_id, role, skill_id, level) VALUES ($1, $2, $3, $4)"
KEPT = "SELECT level, opens_at::text, closes_at::text FROM lesson WHERE opportunity_id = $1 ORDER BY level"
# What the tables say, less what is kept, and the other way round.
DIFFERENCES = """
WITH said AS (
    SELECT opportunity_id, skill_id, level, coalesce(opens_at, '-infinity') AS opens_at,
        coalesce(closes_at, 'infinity') AS closes_at
    FROM opportunity_skill JOIN opportunity ON opportunity.id = opportunity_id
    WHERE role = 'TAUGHT' AND status = 'PUBLISHED'
), kept AS (SELECT opportunity_id, skill_id, level, opens_at, closes_at FROM lesson)
SELECT (SELECT count(*) FROM (TABLE said EXCEPT TABLE kept) AS one) + (SELECT count(*) FROM (TABLE kept EXCEPT TABLE said) AS one)
"""


@pytest.fixture
async def skills(make: Make) -> list[UUID]:
    return [await make("skill") for _ in range(3)]


async def kept(connection: Db, offer: UUID) -> list[tuple[Any, ...]]:
    assert await connection.fetchval(DIFFERENCES) == 0
    return [tuple(row) for row in await connection.fetch(KEPT, offer)]


async def test_a_published_offer_has_a_lesson_for_each_skill_that_it_teaches(
    make: Make, connection: Db, skills: list[UUID]
) -> None:
    offer = await make("opportunity", status="PUBLISHED")
    rows = [
        (offer, "TAUGHT", skills[0], 2),
        (offer, "TAUGHT", skills[1], 4),
        (offer, "REQUIRED", skills[2], 1),
    ]
    await connection.executemany(TIE, rows)
    assert await kept(connection, offer) == [(2, "-infinity", "infinity"), (4, "-infinity", "infinity")]

    await connection.execute(
        "UPDATE opportunity_skill SET level = level + 1 WHERE opportunity_id = $1", offer
    )
    assert [row[0] for row in await kept(connection, offer)] == [3, 5]

    await connection.execute("UPDATE opportunity_skill SET role = 'TAUGHT' WHERE level = 2")
    assert [row[0] for row in await kept(connection, offer)] == [2, 3, 5]

    await connection.execute("DELETE FROM opportunity_skill WHERE level = 3")
    assert [row[0] for row in await kept(connection, offer)] == [2, 5]

    await connection.execute("DELETE FROM opportunity WHERE id = $1", offer)
    assert await kept(connection, offer) == []


async def test_lessons_come_and_go_with_the_status_of_the_offer_and_follow_its_dates(
    make: Make, connection: Db, skills: list[UUID]
) -> None:
    offer = await make("opportunity", status="DRAFT")
    await connection.execute(TIE, offer, "TAUGHT", skills[0], 3)
    for status, there in (("IN_REVIEW", 0), ("PUBLISHED", 1), ("SUSPENDED", 0), ("PUBLISHED", 1)):
        await connection.execute("UPDATE opportunity SET status = $2 WHERE id = $1", offer, status)
        assert len(await kept(connection, offer)) == there

    await connection.execute(
        "UPDATE opportunity SET opens_at = '2030-01-01Z', closes_at = '2030-02-01Z' WHERE id = $1", offer
    )
    assert [row[1:] for row in await kept(connection, offer)] == [
        ("2030-01-01 00:00:00+00", "2030-02-01 00:00:00+00")
    ]

    await connection.execute(
        "UPDATE opportunity SET status = 'CLOSED', closes_at = NULL WHERE id = $1", offer
    )
    assert await kept(connection, offer) == []


@pytest.mark.parametrize("status", ["IN_REVIEW", "PUBLISHED"])
async def test_a_skill_that_comes_while_its_offer_changes_is_not_missed(
    make: Make, connection: Db, database_url: str, skills: list[UUID], status: str
) -> None:
    """Neither sees the other's rows before it commits, so one waits for the other, whichever comes first."""
    offer = await make("opportunity", status=status)
    change = "UPDATE opportunity SET status = 'PUBLISHED', closes_at = $2 WHERE id = $1"
    other: Db = await asyncpg.connect(database_url)
    try:
        async with connection.transaction():
            await connection.execute(change, offer, NOW + timedelta(days=1))
            coming = asyncio.create_task(other.execute(TIE, offer, "TAUGHT", skills[0], 3))
            done, _ = await asyncio.wait({coming}, timeout=0.3)
            assert not done
        await coming
        assert len(await kept(connection, offer)) == 1

        async with connection.transaction():
            await connection.execute(TIE, offer, "TAUGHT", skills[1], 3)
            changing = asyncio.create_task(other.execute(change, offer, NOW + timedelta(days=2)))
            done, _ = await asyncio.wait({changing}, timeout=0.3)
            assert not done
        await changing
        assert len(await kept(connection, offer)) == 2
    finally:
        await other.close()
