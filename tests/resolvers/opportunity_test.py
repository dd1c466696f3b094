"""Offers: open at an instant, for the people of a unit, in a place, paid or not, teaching a skill."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

MARCH, MAY = datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 5, 1, tzinfo=UTC)
TIES = "INSERT INTO opportunity_skill (opportunity_id, role, skill_id, level) VALUES ($1, $2, $3, $4)"


async def codes(graph: Graph, condition: str, **variables: Any) -> set[str]:
    declared = (
        f"({', '.join(f'${name}: {type_}' for name, (type_, _) in variables.items())})" if variables else ""
    )
    text = f"query {declared} {{ opportunities(filter: {{ {condition} }}) {{ nodes {{ code }} }} }}"
    data = await graph.ask(text, **{name: value for name, (_, value) in variables.items()})
    return {node["code"] for node in data["opportunities"]["nodes"]}


async def offer(make: Make, code: str, kind: str = "PILOT_CALL", **columns: Any) -> UUID:
    kinds: dict[str, dict[str, Any]] = {
        "PILOT_CALL": {"technology": "AI"},
        "COURSE": {"course_kind": "SHORT"},
    }
    least = {"kind": kind, "status": "PUBLISHED", "course_kind": None} | kinds.get(kind, {})
    return await make("opportunity", code=code, **(least | columns))


async def test_an_offer_is_open_from_its_opening_until_its_deadline(graph: Graph, make: Make) -> None:
    await offer(make, "spring", opens_at=MARCH, closes_at=MAY)
    await offer(make, "always")
    await offer(make, "closed", status="CLOSED")

    assert await codes(graph, 'openAt: "2027-02-28T23:59:59Z"') == {"always"}
    assert await codes(graph, 'openAt: "2027-03-01T07:00:00+07:00"') == {"always", "spring"}
    assert await codes(graph, "openAt: $at", at=("DateTime", "2027-05-01T00:00:00Z")) == {"always"}


async def test_an_offer_for_a_province_is_for_the_people_of_its_communes(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    province = await make("province", code="08")
    commune = await make("administrative_unit", code="02545", province_id=province)
    await make("administrative_unit", code="02546", province_id=province)
    await offer(make, "for-all")
    for code, unit in (("for-province", province), ("for-commune", commune)):
        key = await offer(make, code)
        await connection.execute("INSERT INTO opportunity_unit VALUES ($1, $2)", key, unit)

    assert await codes(graph, 'eligibleUnit: "02545"') == {"for-all", "for-province", "for-commune"}
    assert await codes(graph, 'eligibleUnit: "02546"') == {"for-all", "for-province"}
    assert await codes(graph, 'eligibleUnit: "08"') == {"for-all", "for-province"}
    assert await codes(graph, 'eligibleUnit: "99999"') == {"for-all"}


async def test_the_code_of_a_merged_unit_names_the_one_that_replaced_it(graph: Graph, make: Make) -> None:
    merger = date(2025, 7, 1)
    province = await make("province", code="08")
    await make("administrative_unit", code="02545", province_id=province, valid_to=merger)
    today = await make("administrative_unit", code="02545", province_id=province, valid_from=merger)
    await offer(make, "there", unit_id=today)
    await offer(make, "in-province", unit_id=province)
    await offer(make, "nowhere")

    assert await codes(graph, 'province: "02545"') == {"there"}
    assert await codes(graph, 'province: "08"') == {"there", "in-province"}


async def test_paid_offers_give_money_to_who_takes_part(graph: Graph, make: Make) -> None:
    host = await make("organisation")
    await offer(make, "paid-intern", "INTERNSHIP", host_organisation_id=host, stipend=3_000_000)
    await offer(make, "free-intern", "INTERNSHIP", host_organisation_id=host, stipend=0)
    await offer(make, "unknown-intern", "INTERNSHIP", host_organisation_id=host)
    await offer(make, "scholarship", "SCHOLARSHIP", amount=9_000_000_000, period="YEAR")
    await offer(make, "assignment", "EXPERT_ASSIGNMENT", project="Số hóa", fee=1)
    await offer(make, "call", grant_ceiling=5_000_000)

    assert await codes(graph, "paid: true") == {"paid-intern", "scholarship", "assignment"}
    assert await codes(graph, "paid: false") == {"free-intern", "unknown-intern", "call"}


async def test_skills_are_taught_or_required_at_a_level(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    framework = await make("framework", code="F-1")
    skill = await make("skill", framework_id=framework, code="1.1", level="COMPETENCE")
    for code, role, level in (("teaches", "TAUGHT", 4), ("begins", "TAUGHT", 1), ("needs", "REQUIRED", 4)):
        key = await offer(make, code, "COURSE")
        await connection.execute(TIES, key, role, skill, level)

    some = 'some: { skill: { code: "1.1" }, level: { from: 3 } }'
    assert await codes(graph, f"skillsTaught: {{ {some} }}") == {"teaches"}
    assert await codes(graph, f"skillsRequired: {{ {some} }}") == {"needs"}
    assert await codes(graph, "skillsTaught: { none: {} }") == {"needs"}
    found = await graph.ask(
        '{ skill(by: { code: "F-1/1.1" }) { taughtBy { totalCount { value } } requiredBy { nodes { code } } } }'
    )
    assert found["skill"] == {
        "taughtBy": {"totalCount": {"value": 2}},
        "requiredBy": {"nodes": [{"code": "needs"}]},
    }


async def test_an_interface_is_filtered_by_what_only_one_kind_has(graph: Graph, make: Make) -> None:
    await offer(make, "short", "COURSE", course_kind="SHORT")
    await offer(make, "module", "COURSE", course_kind="MODULE")
    await offer(make, "call")

    assert await codes(graph, "courseKind: [MODULE]") == {"module"}
    assert await codes(graph, "not: { courseKind: [MODULE] }") == {"short", "call"}
