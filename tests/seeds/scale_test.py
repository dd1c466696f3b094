"""The synthetic world is the same in every database and however it came to its size, and all of it is marked."""

# ruff: noqa: S608 - the names are those of the models
from __future__ import annotations

import re
from typing import TYPE_CHECKING

import asyncpg
import pytest

from hub.errors import SeedError
from seeds.contents import ENTITIES
from seeds.loader import load
from seeds.scale import STREAMS
from seeds.world.stream import SOURCE
from tests.seeds.sheets import everything

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.conftest import Databases

SIZE = 300
IN_WORLD = f"provenance_source = '{SOURCE}'"
COLUMNS = {stream.table: stream.columns for stream in STREAMS}
_OWNERS = {
    "opportunity_skill": "opportunity",
    "opportunity_unit": "opportunity",
    "expert_skill": "expert",
    "staff_need_skill": "staff_need",
}
# What the world refers to has another id in every database, and the same name.
_NAMES = """
SELECT id::text, 'unit ' || code AS name FROM administrative_unit
UNION ALL SELECT id::text, 'skill ' || name_vi FROM skill UNION ALL SELECT id::text, 'indicator ' || code FROM indicator
UNION ALL SELECT id::text, 'position ' || code FROM job_position
"""
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture(scope="session")
async def world_template(databases: Databases, seeded_template: str) -> str:
    return await databases.template("world", seeded_template, lambda url: load(url, scale=SIZE))


@pytest.fixture
async def world_url(databases: Databases, world_template: str) -> AsyncIterator[str]:
    url = await databases.create(world_template)
    yield url
    await databases.drop(url)


@pytest.fixture
async def world(world_url: str) -> AsyncIterator[asyncpg.Connection]:
    opened = await asyncpg.connect(world_url)
    yield opened
    await opened.close()


async def _said(connection: asyncpg.Connection) -> dict[str, list[str]]:
    """The rows of the world, without their times, and with names in place of the seeds' ids."""
    names = dict(await connection.fetch(_NAMES))
    return {
        table: [
            _ID.sub(lambda found: names.get(found[0], found[0]), said)
            for said in await _rows(connection, table)
        ]
        for table in COLUMNS
    }


async def _rows(connection: asyncpg.Connection, table: str) -> list[str]:
    owner = _OWNERS.get(table)
    which = f"{owner}_id IN (SELECT id FROM {owner} WHERE {IN_WORLD})" if owner else IN_WORLD
    row = "to_jsonb(t) - 'created_at' - 'updated_at'"
    found = await connection.fetch(f"SELECT ({row})::text AS said FROM {table} t WHERE {which}")
    return sorted(row["said"] for row in found)


def test_every_table_of_the_world_is_an_entity_or_a_link_with_a_known_owner() -> None:
    assert set(COLUMNS) == (set(COLUMNS) & ENTITIES) | set(_OWNERS)


async def test_two_databases_get_the_same_world(
    world: asyncpg.Connection, connection: asyncpg.Connection, database_url: str
) -> None:
    await load(database_url, scale=SIZE)
    one, other = await _said(world), await _said(connection)
    assert {table: len(rows) for table, rows in one.items() if not rows} == {}
    for table, rows in one.items():
        # Order by text is that of the ids, which differ between databases.
        assert sorted(rows) == sorted(other[table]), table


async def test_a_world_that_grew_is_the_world_made_at_once(
    world: asyncpg.Connection, clone: asyncpg.Connection, seeded_clone_url: str
) -> None:
    for size in (1, 123, SIZE):
        assert (await load(seeded_clone_url, scale=size)).scale == size
    assert await _said(clone) == await _said(world)


async def test_the_same_size_or_a_smaller_one_changes_nothing(
    world: asyncpg.Connection, world_url: str
) -> None:
    before = await everything(world)
    for size in (SIZE, SIZE - 1, 0):
        loaded = await load(world_url, scale=size)
        assert (loaded.changed, loaded.scale) == (False, SIZE)
    assert await everything(world) == before


async def test_the_seeds_are_left_as_they_were(world: asyncpg.Connection, clone: asyncpg.Connection) -> None:
    for table in COLUMNS.keys() & ENTITIES - {"opportunity", "session"}:
        seeded = (
            f"SELECT t::text FROM {table} t WHERE provenance_source IS DISTINCT FROM '{SOURCE}' ORDER BY id"
        )
        assert await world.fetch(seeded) == await clone.fetch(seeded), table


async def test_offers_come_in_realistic_proportions(world: asyncpg.Connection) -> None:
    kinds = dict(await world.fetch(f"SELECT kind, count(*) FROM opportunity WHERE {IN_WORLD} GROUP BY 1"))
    assert kinds == {
        "COURSE": 180, "INTERNSHIP": 60, "SCHOLARSHIP": 30, "EXPERT_ASSIGNMENT": 15, "PILOT_CALL": 15
    }  # fmt: skip
    share = await world.fetchval(f"SELECT avg((status = 'PUBLISHED')::int) FROM opportunity WHERE {IN_WORLD}")
    assert 0.6 < share < 0.8


async def test_all_of_it_is_marked_and_none_of_it_belongs_to_a_real_organisation(
    world: asyncpg.Connection,
) -> None:
    for table in COLUMNS.keys() & ENTITIES:
        assert not await world.fetchval(
            f"SELECT count(*) FROM {table} WHERE {IN_WORLD} AND provenance_status <> 'SYNTHETIC'"
        )
    assert not await world.fetchval(
        f"SELECT count(*) FROM opportunity t JOIN organisation o ON o.id IN (t.provider_id, t.host_organisation_id,"
        f" t.funder_id) WHERE t.{IN_WORLD} AND o.provenance_status <> 'SYNTHETIC'"
    )


async def test_a_commune_that_has_a_team_gets_no_second_one(world: asyncpg.Connection) -> None:
    teams = await world.fetch(
        "SELECT unit_id, count(*) FROM community_team WHERE level = 'COMMUNE' AND status = 'ACTIVE' GROUP BY 1"
    )
    assert {row["count"] for row in teams} == {1}
    assert len(teams) == 124


async def test_seats_taken_are_the_people_who_have_them(world: asyncpg.Connection) -> None:
    assert await world.fetchval("SELECT sum(seats_taken) FROM session") > 100
    assert not await world.fetch(
        "SELECT FROM session s WHERE seats_taken <> (SELECT count(*) FROM enrolment e WHERE e.session_id = s.id"
        " AND e.status <> 'CANCELLED')"
    )
    assert not await world.fetch(
        "SELECT FROM opportunity o WHERE seats_taken <> (SELECT count(*) FROM application a"
        " WHERE a.opportunity_id = o.id AND a.status IN ('ACCEPTED', 'CONFIRMED', 'COMPLETED'))"
    )


async def test_deadlines_are_the_end_of_a_day_in_the_province(world: asyncpg.Connection) -> None:
    ends = await world.fetch(
        "SELECT DISTINCT (closes_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::time::text AS clock FROM opportunity"
    )
    assert [row["clock"] for row in ends] == ["23:59:59"]


async def test_progress_reaches_the_end_of_every_table(seeded_clone_url: str) -> None:
    told: dict[str, tuple[int, int]] = {}
    await load(
        seeded_clone_url, scale=50, progress=lambda what, done, total: told.update({what: (done, total)})
    )
    assert told.keys() == {stream.what for stream in STREAMS}
    assert set(told.values()) == {(50, 50)}


async def test_a_world_that_does_not_fit_leaves_nothing(
    clone: asyncpg.Connection, seeded_clone_url: str
) -> None:
    await clone.execute(
        "INSERT INTO staff_need (code, unit_id, job_position_id, mode, provenance_status) SELECT 'syn-need-000001',"
        " (SELECT id FROM administrative_unit WHERE code = '02545' AND valid_to IS NULL),"
        " (SELECT id FROM job_position LIMIT 1), 'EMPLOY', 'UNVERIFIED'"
    )
    before = await everything(clone)
    with pytest.raises(
        SeedError, match=r"^the synthetic world does not fit what is in staff_need: duplicate key [^\n]*$"
    ):
        await load(seeded_clone_url, scale=50)
    assert await everything(clone) == before


async def test_the_planner_knows_the_sizes(world: asyncpg.Connection) -> None:
    assert await world.fetchval("SELECT reltuples FROM pg_class WHERE relname = 'opportunity'") == 342
