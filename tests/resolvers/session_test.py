"""Sessions are found by the province in which they are held, at a centre or elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.graph import Graph
    from tests.models.conftest import Make

WHEN = {"starts_at": datetime(2027, 6, 1, tzinfo=UTC), "ends_at": datetime(2027, 6, 2, tzinfo=UTC)}


async def test_a_session_is_found_by_where_it_is_held(graph: Graph, make: Make) -> None:
    province = await make("province", code="08")
    commune = await make("administrative_unit", code="02545", province_id=province)
    centre = await make("skill_centre", unit_id=commune, kind="COMMUNITY_SKILL_CENTRE", name_vi="Trung tâm")
    course = await make("opportunity", kind="COURSE", course_kind="SHORT", status="PUBLISHED")
    elsewhere = await make("administrative_unit", code="00001")
    venues: dict[str, dict[str, Any]] = {
        "at-centre": {"skill_centre_id": centre},
        "in-commune": {"unit_id": commune},
        "elsewhere": {"unit_id": elsewhere},
        "online": {"url": "https://hop.example/1"},
    }
    for code, venue in venues.items():
        await make("session", code=code, course_id=course, seats=20, **WHEN, **venue)

    found = await graph.ask(
        '{ a: sessions(filter: { province: "08" }) { nodes { code } }'
        ' b: sessions(filter: { province: "00001" }) { nodes { code seatsLeft url venue { __typename } } }'
        ' c: session(by: { code: "online" }) { url venue { __typename } }'
        ' d: session(by: { code: "at-centre" }) { venue { ... on SkillCentre { name } } } }'
    )

    assert {node["code"] for node in found["a"]["nodes"]} == {"at-centre", "in-commune"}
    venue = {"__typename": "AdministrativeUnit"}
    assert found["b"]["nodes"] == [{"code": "elsewhere", "seatsLeft": 20, "url": None, "venue": venue}]
    assert found["c"] == {"url": "https://hop.example/1", "venue": None}
    assert found["d"] == {"venue": {"name": "Trung tâm"}}
