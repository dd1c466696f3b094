"""Teams keep their size and their one head."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

import asyncpg
import pytest

if TYPE_CHECKING:
    from uuid import UUID

    from tests.models.conftest import Make

LEFT = date(2026, 6, 1)


async def test_a_team_is_no_larger_than_the_rule_or_its_own_limit(
    connection: asyncpg.Connection, make: Make
) -> None:
    team = await make("community_team")
    members = [await make("team_membership", team_id=team) for _ in range(10)]
    with pytest.raises(asyncpg.CheckViolationError, match="more members than its limit"):
        await make("team_membership", team_id=team)

    await connection.execute("UPDATE team_membership SET left_on = $1 WHERE id = $2", LEFT, members[0])
    await make("team_membership", team_id=team)
    await connection.execute("UPDATE community_team SET size_limit = 12")
    await make("team_membership", team_id=team)


async def test_a_village_team_has_five_members(make: Make) -> None:
    unit = await make("administrative_unit")
    team = await make(
        "community_team", level="VILLAGE", unit_id=unit, sub_unit_id=await make("sub_unit", unit_id=unit)
    )
    for _ in range(5):
        await make("team_membership", team_id=team)
    with pytest.raises(asyncpg.CheckViolationError, match="more members"):
        await make("team_membership", team_id=team)


async def test_two_additions_at_the_same_instant_cannot_both_take_the_last_place(
    database_url: str, connection: asyncpg.Connection, make: Make
) -> None:
    team = await make("community_team", size_limit=1)
    people = [await make("person"), await make("person")]

    async def add(person: UUID) -> None:
        own = await asyncpg.connect(database_url)
        try:
            async with own.transaction():
                await own.execute(
                    "INSERT INTO team_membership (team_id, person_id, profile, joined_on, provenance_status)"
                    " VALUES ($1, $2, 'TEACHER', '2026-01-01', 'SYNTHETIC')",
                    team,
                    person,
                )
                await asyncio.sleep(0.05)
        finally:
            await own.close()

    results = await asyncio.gather(*(add(person) for person in people), return_exceptions=True)

    assert sorted(type(result).__name__ for result in results) == ["CheckViolationError", "NoneType"]
    assert await connection.fetchval("SELECT count(*) FROM team_membership") == 1


async def test_a_team_becomes_active_with_a_head_and_keeps_one(
    connection: asyncpg.Connection, make: Make
) -> None:
    team = await make("community_team")
    activate = "UPDATE community_team SET status = 'ACTIVE' WHERE id = $1"
    with pytest.raises(asyncpg.CheckViolationError, match="needs a head"):
        await connection.execute(activate, team)

    head = await make("team_membership", team_id=team, role="HEAD")
    await connection.execute(activate, team)
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_team_membership_head"):
        await make("team_membership", team_id=team, role="HEAD")
    leave = "UPDATE team_membership SET left_on = '2026-06-01' WHERE id = $1"
    with pytest.raises(asyncpg.CheckViolationError, match="needs a head"):
        await connection.execute(leave, head)
    async with connection.transaction():
        await connection.execute(leave, head)
        await make("team_membership", team_id=team, role="HEAD", joined_on=LEFT)


async def test_a_person_is_in_a_team_once_at_a_time(make: Make) -> None:
    pair = {"team_id": await make("community_team"), "person_id": await make("person")}
    await make("team_membership", **pair, left_on=LEFT)
    await make("team_membership", **pair, joined_on=LEFT)
    with pytest.raises((asyncpg.UniqueViolationError, asyncpg.ExclusionViolationError)):
        await make("team_membership", **pair, joined_on=date(2026, 7, 1))
    with pytest.raises(asyncpg.ExclusionViolationError):
        await make("team_membership", **pair, joined_on=date(2026, 2, 1), left_on=date(2026, 3, 1))


async def test_one_active_team_per_commune_and_per_village(make: Make) -> None:
    unit = await make("administrative_unit")
    village = {"level": "VILLAGE", "unit_id": unit, "sub_unit_id": await make("sub_unit", unit_id=unit)}
    for place in ({"unit_id": unit}, village):
        await make("community_team", **place, status="ACTIVE")
        await make("community_team", **place)
        with pytest.raises(asyncpg.UniqueViolationError):
            await make("community_team", **place, status="ACTIVE")


async def test_a_village_team_stands_in_a_village_of_its_commune(make: Make) -> None:
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await make("community_team", level="VILLAGE", sub_unit_id=await make("sub_unit"))
    with pytest.raises(asyncpg.CheckViolationError, match="level_place"):
        await make("community_team", level="VILLAGE")


async def test_a_team_that_rests_says_since_when(connection: asyncpg.Connection, make: Make) -> None:
    await make("community_team", status="ACTIVE")
    with pytest.raises(asyncpg.CheckViolationError, match="dated"):
        await connection.execute("UPDATE community_team SET status = 'INACTIVE'")
    await connection.execute("UPDATE community_team SET status = 'INACTIVE', inactive_on = '2026-06-01'")
