"""Areas: the communes that count, and the skill centre that they have or lack."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

BELONGS = "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, 'CUSTOM')"


async def test_only_an_operating_centre_covers_an_area(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    for code, status in (("covered", "OPERATING"), ("planned", "PLANNED"), ("closed", "CLOSED")):
        unit = await make("administrative_unit")
        await connection.execute(BELONGS, await make("area", code=code), unit)
        await make("skill_centre", unit_id=unit, status=status, kind="COMMUNITY_SKILL_CENTRE")
    await make("area", code="empty")

    found = await graph.ask(
        "{ with: areas(filter: { hasSkillCentre: true }) { nodes { code skillCentres { nodes { status } } } }"
        " without: areas(filter: { hasSkillCentre: false }) { nodes { code } } }"
    )

    assert found["with"]["nodes"] == [
        {"code": "covered", "skillCentres": {"nodes": [{"status": "OPERATING"}]}}
    ]
    assert {node["code"] for node in found["without"]["nodes"]} == {"planned", "closed", "empty"}


async def test_communes_of_today_are_counted(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    area = await make("area", code="a")
    for _ in range(2):
        await connection.execute(BELONGS, area, await make("administrative_unit"))
    await connection.execute(
        "UPDATE administrative_unit SET valid_to = $1 WHERE id ="
        " (SELECT unit_id FROM area_membership LIMIT 1)",
        date(2026, 1, 1),
    )

    found = await graph.ask('{ area(by: { code: "a" }) { communeCount communes { totalCount { value } } } }')

    assert found["area"] == {"communeCount": 1, "communes": {"totalCount": {"value": 2}}}
