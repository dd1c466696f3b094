"""Explanations: every rule of an offer against a profile, with the evidence, and lists of what suits."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

    Db = asyncpg.Connection[Any]

TIE = "INSERT INTO opportunity_skill (opportunity_id, role, skill_id, level) VALUES ($1, $2, $3, $4)"
RULES = "verdict unrecognised rules { rule outcome }"
PAST, FUTURE = datetime(2020, 1, 1, tzinfo=UTC), datetime(2999, 1, 1, tzinfo=UTC)


async def offer(make: Make, code: str = "offer", **columns: Any) -> UUID:
    return await make("opportunity", **({"code": code, "status": "PUBLISHED"} | columns))


async def explained(graph: Graph, profile: str = "{}", asked: str = RULES, code: str = "offer") -> Any:
    text = f'{{ explainMatch(opportunity: {{ code: "{code}" }}, profile: {profile}) {{ {asked} }} }}'
    return (await graph.ask(text))["explainMatch"]


def outcomes(explanation: Any) -> dict[str, str]:
    return {one["rule"]: one["outcome"] for one in explanation["rules"]}


async def test_an_offer_without_rules_suits_a_profile_that_tells_nothing(graph: Graph, make: Make) -> None:
    await offer(make)

    found = await explained(graph)

    assert found["verdict"] == "ELIGIBLE"
    assert outcomes(found) == dict.fromkeys(
        ["PERIOD", "SEATS", "AUDIENCE", "UNIT", "FIELD_OF_STUDY", "LANGUAGE"], "MET"
    )


async def test_what_a_profile_leaves_out_is_unknown(graph: Graph, make: Make, connection: Db) -> None:
    key = await offer(make, audiences=["STUDENT"], field_of_study="0613", language="en")
    await connection.execute(
        "INSERT INTO opportunity_unit VALUES ($1, $2)", key, await make("administrative_unit")
    )
    await connection.execute(TIE, key, "REQUIRED", await make("skill"), 3)

    found = await explained(graph)

    assert found["verdict"] == "UNKNOWN"
    unknown = dict.fromkeys(["AUDIENCE", "UNIT", "FIELD_OF_STUDY", "LANGUAGE", "SKILL"], "UNKNOWN")
    assert outcomes(found) == {"PERIOD": "MET", "SEATS": "MET"} | unknown


async def test_everything_met_is_eligible_and_one_rule_broken_is_not(
    graph: Graph, make: Make, connection: Db
) -> None:
    framework = await make("framework", code="F")
    skill = await make("skill", framework_id=framework, code="1.1")
    province = await make("province", code="08")
    await make("administrative_unit", code="02545", province_id=province)
    key = await offer(make, audiences=["STUDENT", "TEACHER"], field_of_study="061", seats=1, closes_at=FUTURE)
    await connection.execute("INSERT INTO opportunity_unit VALUES ($1, $2)", key, province)
    await connection.execute(TIE, key, "REQUIRED", skill, 3)
    whole = {
        "audiences": "[TEACHER]",
        "unit": '"02545"',
        "fieldOfStudy": '"0613"',
        "languages": '["vi"]',
        "skills": '[{ skill: { code: "F/1.1" }, level: 3 }]',
    }

    async def of(**parts: str) -> Any:
        profile = "{ " + ", ".join(f"{name}: {value}" for name, value in (whole | parts).items()) + " }"
        found = await explained(graph, profile)
        assert found["unrecognised"] == []
        broken = {rule: outcome for rule, outcome in outcomes(found).items() if outcome != "MET"}
        return found["verdict"], broken

    assert await of() == ("ELIGIBLE", {})
    assert await of(audiences="[]") == ("NOT_ELIGIBLE", {"AUDIENCE": "NOT_MET"})
    assert await of(audiences="null") == ("UNKNOWN", {"AUDIENCE": "UNKNOWN"})
    assert await of(fieldOfStudy='"0912"') == ("NOT_ELIGIBLE", {"FIELD_OF_STUDY": "NOT_MET"})
    assert await of(fieldOfStudy='"06"') == ("UNKNOWN", {"FIELD_OF_STUDY": "UNKNOWN"})
    assert await of(languages='["en"]') == ("NOT_ELIGIBLE", {"LANGUAGE": "NOT_MET"})
    assert await of(skills="[]") == ("NOT_ELIGIBLE", {"SKILL": "NOT_MET"})
    low = '[{ skill: { code: "F/1.1" }, level: 2 }]'
    assert await of(skills=low) == ("NOT_ELIGIBLE", {"SKILL": "NOT_MET"})
    twice = '[{ skill: { code: "F/1.1" }, level: 8 }, { skill: { code: "F/1.1" }, level: 1 }]'
    assert await of(skills=twice) == ("ELIGIBLE", {})


async def test_time_and_seats_are_rules_too(graph: Graph, make: Make) -> None:
    await offer(make, "later", opens_at=FUTURE)
    await offer(make, "past", closes_at=PAST)
    await offer(make, "closed", status="CLOSED")
    await offer(make, "full", seats=0)
    asked = "verdict rules { rule outcome metFrom evidence(lang: EN) nextStep(lang: EN) }"

    async def broken(code: str) -> Any:
        found = await explained(graph, "{}", asked, code)
        assert found["verdict"] == "NOT_ELIGIBLE"
        return [(one["metFrom"], one["evidence"]) for one in found["rules"] if one["outcome"] == "NOT_MET"]

    opening = "Not open yet; it opens at 2999-01-01 07:00."
    assert await broken("later") == [("2999-01-01T00:00:00+00:00", opening)]
    assert await broken("past") == [(None, "The deadline passed at 2020-01-01 07:00.")]
    assert await broken("closed") == [(None, "Its provider has closed it.")]
    assert await broken("full") == [(None, "All 0 seats are taken.")]


async def test_a_missing_skill_comes_with_the_open_offers_that_teach_it(
    graph: Graph, make: Make, connection: Db
) -> None:
    framework = await make("framework", code="F")
    skill = await make("skill", framework_id=framework, code="1.1", name_vi="Ký số", name_en="Signing")
    await connection.execute(TIE, await offer(make), "REQUIRED", skill, 4)
    asked = """rules { rule levelHad level nextStepEn evidence(lang: EN) skill { code }
        lessons { nodes { code } totalCount { value } } }"""
    missing = "{ skills: [] }"

    found = (await explained(graph, missing, asked))["rules"][-1]
    evidence = "It needs Signing at level 4. You are at level 0."
    nothing = "Nothing open now teaches it at that level; tell your ward or commune that it is needed."
    assert found == {
        "rule": "SKILL",
        "levelHad": 0,
        "level": 4,
        "nextStepEn": nothing,
        "evidence": evidence,
        "skill": {"code": "1.1"},
        "lessons": {"nodes": [], "totalCount": {"value": 0}},
    }

    for code, level, columns in (
        ("open", 4, {}),
        ("higher", 6, {}),
        ("lower", 3, {}),
        ("over", 4, {"closes_at": PAST}),
        ("draft", 4, {"status": "DRAFT"}),
    ):
        await connection.execute(TIE, await offer(make, code, **columns), "TAUGHT", skill, level)
    found = (await explained(graph, missing, asked))["rules"][-1]
    assert found["lessons"] == {"nodes": [{"code": "open"}, {"code": "higher"}], "totalCount": {"value": 2}}
    assert found["nextStepEn"] == "Learn it first: `lessons` are open now and teach it."


async def test_a_code_that_the_hub_does_not_know_tells_nothing_and_is_said(
    graph: Graph, make: Make, connection: Db
) -> None:
    key = await offer(make)
    await connection.execute(
        "INSERT INTO opportunity_unit VALUES ($1, $2)", key, await make("administrative_unit")
    )
    nothing = "skill_00000000-0000-7000-8000-000000000000"
    profile = f"""{{ unit: "99999", skills: [
        {{ skill: {{ code: "F/9.9" }}, level: 1 }},
        {{ skill: {{ id: "{nothing}" }}, level: 1 }},
        {{ skill: {{ externalId: {{ source: "s", id: "7" }} }}, level: 1 }}] }}"""

    found = await explained(graph, profile, f"{RULES} unknown: rules {{ evidence(lang: EN) }}")

    assert found["verdict"] == "UNKNOWN"
    assert found["unrecognised"] == ["99999", "F/9.9", nothing, "s/7"]
    assert "There is no unit with the code 99999." in found["unknown"][3]["evidence"]


@pytest.mark.parametrize("level", [0, 9, -1])
async def test_a_level_out_of_range_is_refused_also_by_a_plan_that_is_known(
    graph: Graph, make: Make, level: int
) -> None:
    await offer(make)
    await make("skill")
    text = """query($level: Int!) {
        explainMatch(opportunity: { code: "offer" }, profile: { skills: [{ skill: { code: "x" }, level: $level }] })
        { verdict } }"""
    assert "errors" not in await graph.answer(text, level=1)

    refused = await graph.answer(text, level=level)

    assert [error["extensions"]["code"] for error in refused["errors"]] == ["BAD_INPUT"]
    assert refused["errors"][0]["message"] == f"A level is a whole number from 1 to 8, not {level}."


@pytest.mark.parametrize("status", ["DRAFT", "IN_REVIEW"])
async def test_a_hidden_offer_is_not_explained(graph: Graph, make: Make, status: str) -> None:
    await offer(make, status=status)
    text = '{ explainMatch(opportunity: { code: "%s" }, profile: {}) { verdict } }'
    hidden, missing = await graph.answer(text % "offer"), await graph.answer(text % "other")

    assert hidden == missing
    assert hidden["errors"][0]["extensions"]["code"] == "NOT_FOUND"


async def test_lists_of_what_suits_keep_what_is_unknown_unless_it_must_be_sure(
    graph: Graph, make: Make, connection: Db
) -> None:
    framework = await make("framework", code="F")
    skill = await make("skill", framework_id=framework, code="1.1")
    await make("administrative_unit", code="02545")
    elsewhere = await make("administrative_unit", code="00715")
    await offer(make, "for-all")
    await offer(make, "students", audiences=["STUDENT"])
    await offer(make, "field", field_of_study="0613")
    await offer(make, "english", language="en")
    await connection.execute(TIE, await offer(make, "skilled"), "REQUIRED", skill, 3)
    await connection.execute(
        "INSERT INTO opportunity_unit VALUES ($1, $2)", await offer(make, "there"), elsewhere
    )

    async def codes(condition: str) -> set[str]:
        found = await graph.ask(f"{{ opportunities(filter: {{ {condition} }}) {{ nodes {{ code }} }} }}")
        return {node["code"] for node in found["opportunities"]["nodes"]}

    every = {"for-all", "students", "field", "english", "skilled", "there"}
    assert await codes("suits: {}") == every
    assert await codes("surelySuits: {}") == {"for-all"}
    assert await codes("suits: { audiences: [CITIZEN] }") == every - {"students"}
    assert await codes("surelySuits: { audiences: [STUDENT] }") == {"for-all", "students"}
    assert await codes('suits: { fieldOfStudy: "0912" }') == every - {"field"}
    assert await codes('suits: { fieldOfStudy: "06" }') == every
    assert await codes('surelySuits: { fieldOfStudy: "0613" }') == {"for-all", "field"}
    assert await codes('suits: { languages: ["vi"] }') == every - {"english"}
    assert await codes('suits: { unit: "02545" }') == every - {"there"}
    assert await codes('suits: { unit: "99999" }') == every
    assert await codes('surelySuits: { unit: "00715" }') == {"for-all", "there"}
    assert await codes("suits: { skills: [] }") == every - {"skilled"}
    known = 'skills: [{ skill: { code: "F/1.1" }, level: 3 }]'
    assert await codes(f"surelySuits: {{ {known} }}") == {"for-all", "skilled"}
