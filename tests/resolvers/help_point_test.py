"""Who can help: teams of the commune, then the area, then the province; only desks that are public, never people."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

    Db = asyncpg.Connection[Any]

ASKED = """level distanceKm reason(lang: EN) contact { role } organisation { code }
    helper { ... on CommunityTeam { code } ... on SkillCentre { code } ... on Organisation { code } }"""


async def helpers(graph: Graph, unit: str = "02545", topic: str = "CASHLESS_PAYMENT") -> list[Any]:
    found = await graph.ask(f'{{ whoCanHelp(unit: "{unit}", topic: {topic}) {{ nodes {{ {ASKED} }} }} }}')
    return found["whoCanHelp"]["nodes"]


def places(found: list[Any]) -> list[tuple[str, str]]:
    return [(one["level"], one["helper"]["code"]) for one in found]


@pytest.fixture
async def units(make: Make, connection: Db) -> dict[str, UUID]:
    """Three communes of one province, the first two of one area, and their province."""
    province = await make("province", code="08")
    made = {"province": province}
    for name, code, longitude in (
        ("here", "02545", 105.0),
        ("area", "02546", 105.1),
        ("far", "00715", 105.4),
    ):
        made[name] = await make(
            "administrative_unit", code=code, province_id=province, latitude=22.0, longitude=longitude
        )
    area = await make("area")
    for name in ("here", "area"):
        await connection.execute(
            "INSERT INTO area_membership (area_id, basis, unit_id) VALUES ($1, 'CUSTOM', $2)",
            area,
            made[name],
        )
    return made


async def test_the_nearest_level_comes_first(graph: Graph, make: Make, units: dict[str, UUID]) -> None:
    for name in ("far", "area", "here"):
        await make("community_team", code=f"team-{name}", unit_id=units[name], status="ACTIVE")
    await make("community_team", code="proposed", unit_id=units["here"], level="COMMUNE")
    await make(
        "skill_centre", code="centre", kind="COMMUNITY_SKILL_CENTRE", unit_id=units["area"], status="OPERATING",
        services=["PAYMENT_HELP"],
    )  # fmt: skip
    await make(
        "skill_centre",
        code="planned",
        kind="COMMUNITY_SKILL_CENTRE",
        unit_id=units["here"],
        services=["CLASSES"],
    )
    await make("organisation", code="dx", kind="DX_CENTRE", head_office_unit_id=units["province"])

    found = await helpers(graph)

    assert places(found) == [
        ("COMMUNE", "team-here"),
        ("AREA", "team-area"),
        ("AREA", "centre"),
        ("PROVINCE", "team-far"),
        ("PROVINCE", "dx"),
    ]
    assert [one["distanceKm"] for one in found] == [0, 10.3, 10.3, 41.2, None]
    assert found[2]["reason"] == "An operating centre that helps with Cashless payment."
    assert found[4]["reason"] == "The digital transformation centre of the province."
    assert places(await helpers(graph, topic="AI")) == [
        ("COMMUNE", "team-here"),
        ("AREA", "team-area"),
        ("PROVINCE", "team-far"),
        ("PROVINCE", "dx"),
    ]
    assert await helpers(graph, unit="99999") == []


async def test_a_team_says_how_often_it_dealt_with_the_topic_in_a_year(
    graph: Graph, make: Make, units: dict[str, UUID]
) -> None:
    team = await make("community_team", code="team", unit_id=units["here"], status="ACTIVE")
    lately, long_ago = date.today() - timedelta(days=30), date.today() - timedelta(days=400)  # noqa: DTZ011
    for held_on, topics in ((lately, ["AI", "CASHLESS_PAYMENT"]), (lately, ["AI"]), (long_ago, ["AI"])):
        await make("team_activity", team_id=team, held_on=held_on, kind="CLASS", topics=topics)

    async def reason(topic: str) -> str:
        (found,) = await helpers(graph, topic=topic)
        return str(found["reason"])

    assert "with 1 activities on Cashless payment" in await reason("CASHLESS_PAYMENT")
    assert "with 2 activities on Artificial intelligence" in await reason("AI")
    assert "without a recorded activity on E-commerce" in await reason("E_COMMERCE")


async def test_only_a_desk_that_is_public_is_shown(
    graph: Graph, make: Make, units: dict[str, UUID], connection: Db
) -> None:
    await make("community_team", code="team", unit_id=units["here"], status="ACTIVE")
    authority = await make(
        "organisation", code="ubnd", kind="COMMUNE_PEOPLES_COMMITTEE", head_office_unit_id=units["here"]
    )
    await make("organisation_contact", organisation_id=authority, role="TRAINING")

    (found,) = await helpers(graph)
    assert (found["organisation"], found["contact"]) == ({"code": "ubnd"}, None)

    await make("organisation_contact", organisation_id=authority, role="GENERAL", is_public=True)
    (found,) = await helpers(graph)
    assert found["contact"] == {"role": "GENERAL"}
    await connection.execute("UPDATE organisation_contact SET is_public = true")
    (found,) = await helpers(graph)
    assert found["contact"] == {"role": "TRAINING"}


async def test_a_department_is_in_charge_by_what_it_offers_and_a_draft_makes_no_difference(
    graph: Graph, make: Make, units: dict[str, UUID], connection: Db
) -> None:
    body = await make(
        "organisation", code="so", kind="PROVINCIAL_DEPARTMENT", head_office_unit_id=units["here"]
    )
    programme = await make("programme", category="TRAINING", lead_organisation_id=body)
    key = await make("opportunity", programme_id=programme, topics=["CASHLESS_PAYMENT"])
    assert await helpers(graph) == []

    for status in ("IN_REVIEW", "PUBLISHED"):
        await connection.execute("UPDATE opportunity SET status = $2 WHERE id = $1", key, status)
    (found,) = await helpers(graph)

    assert places([found]) == [("PROVINCE", "so")]
    assert found["reason"] == "It leads a programme with offers on Cashless payment."
    assert await helpers(graph, topic="AI") == []


async def test_of_many_the_nearest_are_shown(graph: Graph, make: Make, units: dict[str, UUID]) -> None:
    for number in range(6):
        team = {"code": f"team-{number}", "name_vi": f"Tổ {number}", "status": "ACTIVE"}
        sub_unit = await make("sub_unit", unit_id=units["far"], name_vi=f"Thôn {number}")
        await make("community_team", unit_id=units["far"], level="VILLAGE", sub_unit_id=sub_unit, **team)
    for number in range(22):
        await make(
            "skill_centre", code=f"centre-{number:02}", kind="COMMUNITY_SKILL_CENTRE", unit_id=units["far"],
            status="OPERATING", services=["CLASSES"], latitude=22.0, longitude=105.4 - number / 100,
        )  # fmt: skip
        body = await make(
            "organisation", code=f"so-{number:02}", kind="PROVINCIAL_DEPARTMENT",
            head_office_unit_id=units["province" if number == 21 else "far"],
        )  # fmt: skip
        programme = await make("programme", category="TRAINING", lead_organisation_id=body)
        await make("opportunity", programme_id=programme, topics=["CASHLESS_PAYMENT"], status="PUBLISHED")

    found = await graph.ask(
        f'{{ whoCanHelp(unit: "02545", topic: CASHLESS_PAYMENT, first: 100) {{ nodes {{ {ASKED} }} }} }}'
    )

    shown = [code for _, code in places(found["whoCanHelp"]["nodes"])]
    assert [code for code in shown if code.startswith("team")] == ["team-0", "team-1", "team-2"]
    assert [code for code in shown if code.startswith("centre")] == [
        f"centre-{number:02}" for number in range(21, 1, -1)
    ]
    assert len([code for code in shown if code.startswith("so")]) == 20
    assert "so-21" in shown  # of the whole province
