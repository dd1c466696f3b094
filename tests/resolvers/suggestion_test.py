"""Suggestions: who or what could help with a staff need, scored by rules that can be read, from either end."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

    Db = asyncpg.Connection[Any]

TIE = "INSERT INTO opportunity_skill (opportunity_id, role, skill_id, level) VALUES ($1, $2, $3, $4)"
NEEDS = "INSERT INTO staff_need_skill (staff_need_id, skill_id, level) VALUES ($1, $2, $3)"
HAS = "INSERT INTO expert_skill (expert_id, skill_id, level) VALUES ($1, $2, $3)"
HERE = {"latitude": 22.0, "longitude": 105.0}
THERE = {"latitude": 22.0, "longitude": 105.5}  # 51.5 km away
PAST = datetime(2020, 1, 1, tzinfo=UTC)
ASKED = """kind score candidate { __typename ... on Course { code } ... on Internship { code }
    ... on ExpertAssignment { code } } reasons { rule weight met evidence(lang: EN) }"""


async def suggestions(graph: Graph, arguments: str = "", asked: str = ASKED) -> list[Any]:
    found = await graph.ask(
        f"{{ staffNeeds(first: 1) {{ nodes {{ suggestions{arguments} {{ nodes {{ {asked} }} totalCount {{ value }} }} }} }} }}"
    )
    (need,) = found["staffNeeds"]["nodes"]
    assert need["suggestions"]["totalCount"]["value"] == len(need["suggestions"]["nodes"])
    return need["suggestions"]["nodes"]


def met(suggestion: Any) -> dict[str, float | None]:
    return {reason["rule"]: reason["met"] for reason in suggestion["reasons"]}


def score(suggestion: Any) -> float:
    """What the reasons come to, to the digits that they are told with."""
    judged = [one for one in suggestion["reasons"] if one["met"] is not None]
    return sum(one["weight"] * one["met"] for one in judged) / sum(one["weight"] for one in judged)


@pytest.fixture
async def world(make: Make, connection: Db) -> dict[str, UUID]:
    """A need for two skills at a place, wanted from 1 March 2030 on, to be met by training own staff."""
    framework = await make("framework", code="F")
    first = await make("skill", framework_id=framework, code="1", name_vi="Một", name_en="One")
    second = await make("skill", framework_id=framework, code="2", name_vi="Hai", name_en="Two")
    here = await make("administrative_unit", code="02545", **HERE)
    need = await make("staff_need", unit_id=here, mode="TRAIN_OWN", needed_from=date(2030, 3, 1))
    for skill, level in ((first, 4), (second, 2)):
        await connection.execute(NEEDS, need, skill, level)
    return {"first": first, "second": second, "here": here, "need": need}


async def course(make: Make, connection: Db, code: str, taught: dict[UUID, int], **columns: Any) -> UUID:
    key = await make("opportunity", **({"code": code, "status": "PUBLISHED"} | columns))
    for skill, level in taught.items():
        await connection.execute(TIE, key, "TAUGHT", skill, level)
    return key


async def test_a_score_is_what_its_reasons_come_to(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    there = await make("administrative_unit", **THERE)
    taught = {world["first"]: 2}
    await course(
        make, connection, "half", taught, unit_id=there, ends_on=date(2030, 4, 10), audiences=["CITIZEN"]
    )

    (found,) = await suggestions(graph)

    assert (found["kind"], found["candidate"]) == ("COURSE", {"__typename": "Course", "code": "half"})
    assert found["reasons"] == [
        {
            "rule": "SKILLS",
            "weight": 50,
            "met": 0.25,
            "evidence": "Skills, level there of level asked for: One 2/4, Two 0/2.",
        },
        {"rule": "PLACE", "weight": 20, "met": 0.48, "evidence": "51.5 km away as the crow flies."},
        {
            "rule": "TIME",
            "weight": 15,
            "met": 0.78,
            "evidence": "Ends on 2030-04-10; needed from 2030-03-01.",
        },
        {"rule": "MODE", "weight": 10, "met": 1, "evidence": "To be met by: Training of own staff."},
        {
            "rule": "FIELD_OF_STUDY",
            "weight": 10,
            "met": None,
            "evidence": "Fields of study are not compared.",
        },
        {"rule": "AUDIENCE", "weight": 5, "met": 0, "evidence": "Meant for: Citizens."},
    ]
    assert found["score"] == pytest.approx(score(found), abs=0.005)


async def test_the_best_comes_first_and_what_cannot_be_judged_does_not_count(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    whole = {world["first"]: 6, world["second"]: 2}
    await course(make, connection, "part", {world["second"]: 1})
    await course(make, connection, "best", whole, delivery_mode="MOOC", mooc_platform="p", self_paced=True)

    best, part = await suggestions(graph)

    assert best["candidate"]["code"] == "best"
    assert best["score"] == 1
    assert met(part) == {
        "SKILLS": 0.25,
        "PLACE": None,
        "TIME": None,
        "MODE": 1,
        "FIELD_OF_STUDY": None,
        "AUDIENCE": 1,
    }
    assert part["score"] == pytest.approx((50 * 0.25 + 10 + 5) / 65, abs=0.0001)


async def test_only_what_one_can_still_join_is_suggested(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    taught = {world["first"]: 4}
    await course(make, connection, "draft", taught, status="DRAFT")
    await course(make, connection, "closed", taught, status="CLOSED")
    await course(make, connection, "over", taught, closes_at=PAST)
    others = await course(make, connection, "for-others", taught)
    await course(make, connection, "of-no-use", {await make("skill"): 4})
    await connection.execute(
        "INSERT INTO opportunity_unit VALUES ($1, $2)", others, await make("administrative_unit")
    )

    assert await suggestions(graph) == []


async def test_a_need_without_skills_is_judged_by_those_of_its_position(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    await connection.execute("DELETE FROM staff_need_skill")
    await connection.execute(
        "INSERT INTO job_position_skill SELECT job_position_id, $1, 3 FROM staff_need", world["second"]
    )
    key = await course(make, connection, "usual", {world["second"]: 3, world["first"]: 8})

    own = await make("staff_need", unit_id=world["here"])
    await connection.execute(
        "UPDATE staff_need SET job_position_id = (SELECT job_position_id FROM staff_need WHERE id = $1)",
        world["need"],
    )
    await connection.execute(NEEDS, own, await make("skill"), 3)

    (found,) = await suggestions(graph, asked="candidate { ... on Course { code } } reasons { rule met }")

    assert found["candidate"] == {"code": "usual"}
    assert met(found)["SKILLS"] == 1
    back = await graph.ask(
        "query($id: ID!) { opportunity(by: { id: $id }) { helpsNeeds { nodes { staffNeed { id } } } } }",
        id=f"opportunity_{key}",
    )
    needs = back["opportunity"]["helpsNeeds"]["nodes"]
    assert needs == [{"staffNeed": {"id": f"staff_need_{world['need']}"}}]


async def test_internships_are_held_against_the_field_and_calls_against_what_they_require(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    await connection.execute("UPDATE staff_need SET field_of_study = '0613', mode = 'INTERN'")
    host = await make("organisation")
    for code, field in (("fits", "061"), ("other", "0912")):
        key = await make(
            "opportunity", kind="INTERNSHIP", code=code, status="PUBLISHED", course_kind=None,
            host_organisation_id=host, field_of_study=field, starts_on=date(2030, 3, 1),
        )  # fmt: skip
        await connection.execute(TIE, key, "TAUGHT", world["first"], 4)
    key = await make(
        "opportunity", kind="EXPERT_ASSIGNMENT", code="call", status="PUBLISHED", course_kind=None,
        project="P", remote_ok=True,
    )  # fmt: skip
    await connection.execute(TIE, key, "REQUIRED", world["first"], 7)

    found = {one["candidate"]["code"]: one for one in await suggestions(graph)}

    assert list(found) == ["fits", "other", "call"]
    assert (met(found["fits"])["FIELD_OF_STUDY"], met(found["other"])["FIELD_OF_STUDY"]) == (1, 0)
    assert (met(found["fits"])["MODE"], met(found["call"])["MODE"]) == (1, 0)
    assert (met(found["fits"])["TIME"], met(found["fits"])["AUDIENCE"]) == (1, None)
    assert (found["call"]["kind"], met(found["call"])["PLACE"]) == ("EXPERT_ASSIGNMENT", 1)
    kinds = await suggestions(graph, "(kinds: [INTERNSHIP])", "kind")
    assert kinds == [{"kind": "INTERNSHIP"}] * 2
    near = await suggestions(graph, "(remoteOk: false, kinds: [EXPERT_ASSIGNMENT])")
    assert met(near[0])["PLACE"] is None


async def expert(make: Make, connection: Db, skills: dict[UUID, int], **columns: Any) -> UUID:
    key = await make("expert", **columns)
    for skill, level in skills.items():
        await connection.execute(HAS, key, skill, level)
    return key


async def test_the_public_is_suggested_no_expert(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    await expert(make, connection, {world["first"]: 8})

    assert await suggestions(graph) == []
    assert await suggestions(graph, "(kinds: [EXPERT])") == []


@pytest.mark.usefixtures("without_rules")
async def test_experts_are_scored_by_skill_place_and_hours(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    await connection.execute("UPDATE staff_need SET mode = 'CONTRACT'")
    both = {world["first"]: 8, world["second"]: 8}
    there = await make("administrative_unit", **THERE)
    await expert(make, connection, both, base_unit_id=there, remote_ok=True, max_hours_per_week=20)
    await expert(make, connection, both, base_unit_id=world["here"], max_hours_per_week=5)
    await expert(make, connection, both, max_hours_per_week=40, available=False)
    await expert(make, connection, {await make("skill"): 8})
    asked = "kind score candidate { __typename } reasons { rule weight met evidence(lang: EN) }"

    remote, near, busy = await suggestions(graph, asked=asked)

    assert remote["candidate"] == {"__typename": "Expert"}
    assert remote["score"] == 1
    told = [{one["rule"]: one["evidence"] for one in who["reasons"]} for who in (remote, near, busy)]
    assert [who["PLACE"] for who in told] == [
        "It works remotely or online.",
        "0.0 km away as the crow flies.",
        "Where it is, is not known.",
    ]
    assert [who["TIME"] for who in told] == [
        "Has 20 hours a week.",
        "Has 5 hours a week.",
        "Not available now.",
    ]
    assert [met(who)["TIME"] for who in (remote, near, busy)] == [1, 0.25, 0]
    for who in (remote, near, busy):
        assert who["score"] == pytest.approx(score(who), abs=0.005)
    near_only = await suggestions(graph, "(remoteOk: false)", asked)
    assert [met(who)["PLACE"] for who in near_only] == [0.48, 1, None]


async def test_an_offer_helps_open_needs_and_no_others(
    graph: Graph, make: Make, connection: Db, world: dict[str, UUID]
) -> None:
    await course(make, connection, "helps", {world["first"]: 4})
    firm = await make("organisation", head_office_unit_id=world["here"])
    of_firm = await make("staff_need", organisation_id=firm, mode="EMPLOY", code="firm")
    met_already = await make("staff_need", organisation_id=firm, status="OPEN")
    for need in (of_firm, met_already):
        await connection.execute(NEEDS, need, world["first"], 4)
    await connection.execute("UPDATE staff_need SET status = 'WITHDRAWN' WHERE id = $1", met_already)

    found = await graph.ask(
        """{ opportunities { nodes { helpsNeeds { totalCount { value }
            nodes { score staffNeed { code mode } reasons { rule met } } } } } }"""
    )

    helped = found["opportunities"]["nodes"][0]["helpsNeeds"]
    assert helped["totalCount"] == {"value": 2}
    assert [one["staffNeed"]["mode"] for one in helped["nodes"]] == ["EMPLOY", "TRAIN_OWN"]
    assert [met(one)["SKILLS"] for one in helped["nodes"]] == [1, 0.5]
