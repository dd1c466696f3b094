"""Ways: what leads to a skill or a position, and what an offer opens up; circles end, and drafts lead nowhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

    Db = asyncpg.Connection[Any]

TIE = "INSERT INTO opportunity_skill (opportunity_id, role, skill_id, level) VALUES ($1, $2, $3, $4)"
FUTURE = datetime(2999, 1, 1, tzinfo=UTC)


class World:
    """Skills `F/A`, `F/B` ... and offers between them."""

    def __init__(self, make: Make, connection: Db, framework: UUID) -> None:
        self.make, self.connection, self.framework = make, connection, framework
        self.skills: dict[str, UUID] = {}

    async def skill(self, code: str) -> UUID:
        if code not in self.skills:
            self.skills[code] = await self.make("skill", framework_id=self.framework, code=code, name_vi=code)
        return self.skills[code]

    async def offer(
        self, code: str, requires: dict[str, int], teaches: dict[str, int], **columns: Any
    ) -> UUID:
        key = await self.make("opportunity", **({"code": code, "status": "PUBLISHED"} | columns))
        for role, skills in (("REQUIRED", requires), ("TAUGHT", teaches)):
            for skill, level in skills.items():
                await self.connection.execute(TIE, key, role, await self.skill(skill), level)
        return key


@pytest.fixture
async def world(make: Make, connection: Db) -> World:
    return World(make, connection, await make("framework", code="F"))


async def way(graph: Graph, skill: str, level: int, profile: str = "null") -> list[Any]:
    goal = f'{{ skill: {{ skill: {{ code: "F/{skill}" }}, level: {level} }} }}'
    found = await graph.ask(
        f"""{{ pathTo(goal: {goal}, profile: {profile}) {{ totalCount {{ value }} nodes {{
            place depth state stage skill {{ code }} level opportunities {{ nodes {{ code }} }} }} }} }}"""
    )
    assert found["pathTo"]["totalCount"]["value"] == len(found["pathTo"]["nodes"])
    assert [one["place"] for one in found["pathTo"]["nodes"]] == list(
        range(1, len(found["pathTo"]["nodes"]) + 1)
    )
    return found["pathTo"]["nodes"]


def told(steps: list[Any]) -> list[tuple[int, str, int, str]]:
    return [(one["depth"], one["skill"]["code"], one["level"], one["state"]) for one in steps]


async def test_what_an_offer_requires_comes_before_what_it_teaches(graph: Graph, world: World) -> None:
    await world.offer("first", {}, {"A": 2}, learning_model="THEORY")
    await world.offer("second", {"A": 2}, {"B": 4}, learning_model="LEARNING_BY_DOING")
    await world.offer("third", {"B": 3}, {"C": 6}, opens_at=FUTURE)

    steps = await way(graph, "C", 6)

    assert told(steps) == [(3, "A", 2, "OPEN"), (2, "B", 3, "OPEN"), (1, "C", 6, "LATER")]
    assert [one["stage"] for one in steps] == ["TRAINING", "PRACTICE", "TRAINING"]
    assert [[node["code"] for node in one["opportunities"]["nodes"]] for one in steps] == [
        ["first"],
        ["second"],
        [],
    ]
    known = '{ skills: [{ skill: { code: "F/B" }, level: 3 }] }'
    assert told(await way(graph, "C", 6, known)) == [(2, "B", 3, "KNOWN"), (1, "C", 6, "LATER")]
    assert told(await way(graph, "B", 3, known)) == [(1, "B", 3, "KNOWN")]


async def test_the_offer_that_requires_the_least_is_followed(graph: Graph, world: World) -> None:
    await world.offer("hard", {"A": 2}, {"B": 4})
    assert told(await way(graph, "B", 4)) == [(2, "A", 2, "NO_OFFER"), (1, "B", 4, "OPEN")]

    await world.offer("easy", {}, {"B": 5})
    assert told(await way(graph, "B", 4)) == [(1, "B", 4, "OPEN")]


async def test_of_many_offers_those_that_close_first_are_looked_at(graph: Graph, world: World) -> None:
    needs: dict[str, int] = {"A": 1}
    for number in range(101):  # the last one needs nothing
        closes = FUTURE + timedelta(days=number)
        await world.offer(f"b-{number:03}", {} if number == 100 else needs, {"B": 4}, closes_at=closes)
    asked = """{ pathTo(goal: { skill: { skill: { code: "F/B" }, level: 4 } }) { nodes { reason opportunities(last: 1) {
        totalCount { value } nodes { code } } } } }"""

    found = (await graph.ask(asked))["pathTo"]["nodes"]

    assert len(found) == 2
    assert found[1]["opportunities"] == {"totalCount": {"value": 100}, "nodes": [{"code": "b-099"}]}


@pytest.mark.parametrize("status", ["DRAFT", "IN_REVIEW"])
async def test_a_draft_leads_nowhere(graph: Graph, world: World, status: str) -> None:
    await world.offer("hidden", {"A": 1}, {"B": 4}, status=status)

    assert told(await way(graph, "B", 4)) == [(1, "B", 4, "NO_OFFER")]


async def test_circles_end_and_are_told(graph: Graph, world: World) -> None:
    await world.offer("a", {"B": 3}, {"A": 3})
    await world.offer("b", {"A": 3}, {"B": 3})
    await world.offer("c", {"C": 3}, {"C": 3})

    assert told(await way(graph, "A", 3)) == [(2, "B", 3, "OPEN"), (1, "A", 3, "CIRCULAR")]
    assert told(await way(graph, "C", 3)) == [(1, "C", 3, "CIRCULAR")]


async def test_a_graph_in_which_everything_needs_everything_stays_small(graph: Graph, world: World) -> None:
    names = [f"S{number}" for number in range(12)]
    for name in names:
        await world.offer(f"offer-{name}", dict.fromkeys(names, 2), {name: 3})

    steps = await way(graph, "S0", 3)
    assert 2 <= len(steps) <= 24
    assert max(one["depth"] for one in steps) <= 5
    await world.offer("start", {}, dict.fromkeys(names, 2))
    opened = await graph.ask(
        '{ unlockedBy(opportunity: { code: "start" }, first: 100) { totalCount { value } nodes { depth } } }'
    )
    assert opened["unlockedBy"]["totalCount"] == {"value": 12}
    assert {one["depth"] for one in opened["unlockedBy"]["nodes"]} == {1}


async def test_a_position_is_the_end_of_the_ways_to_its_skills(
    graph: Graph, world: World, make: Make, connection: Db
) -> None:
    position = await make("job_position", code="P", title_en="Post")
    for skill in ("A", "B"):
        await connection.execute(
            "INSERT INTO job_position_skill (job_position_id, skill_id, level) VALUES ($1, $2, 3)",
            position, await world.skill(skill),
        )  # fmt: skip
    await world.offer("a", {}, {"A": 3})
    asked = "nodes { state depth skill { code } jobPosition { code } reason(lang: EN) }"

    found = await graph.ask(
        f"""{{ pathTo(goal: {{ position: {{ code: "P" }} }},
            profile: {{ skills: [{{ skill: {{ code: "F/B" }}, level: 3 }}] }}) {{ {asked} }}
            none: pathTo(goal: {{ position: {{ code: "Q" }} }}) {{ {asked} }} }}"""
    )

    assert [(one["state"], one["depth"]) for one in found["pathTo"]["nodes"]] == [
        ("OPEN", 1),
        ("KNOWN", 1),
        ("GOAL", 0),
    ]
    goal = found["pathTo"]["nodes"][2]
    assert goal["jobPosition"] == {"code": "P"}
    assert goal["reason"] == "Post: it requires 2 skills, of which the profile has 1."
    assert found["none"]["nodes"] == []


async def test_pathways_stand_beside_with_their_stages(
    graph: Graph, world: World, make: Make, connection: Db
) -> None:
    pathway = await make("pathway", code="W", title_en="Way")
    stages = ("TRAINING", "PRACTICE", "IMPLEMENTATION")
    steps = [
        await make(
            "pathway_step",
            pathway_id=pathway,
            position=place,
            stage=stage,
            min_level=4,
            title_en=stage.title(),
        )
        for place, stage in enumerate(stages, start=1)
    ]
    await connection.execute(
        "INSERT INTO pathway_step_skill (pathway_step_id, skill_id) VALUES ($1, $2)",
        steps[1],
        await world.skill("A"),
    )
    key = await world.offer("a", {}, {"B": 1})
    await connection.execute("INSERT INTO pathway_step_opportunity VALUES ($1, $2)", steps[0], key)

    found = await graph.ask(
        """{ pathTo(goal: { skill: { skill: { code: "F/A" }, level: 4 } }, filter: { state: [PATHWAY] }) {
                nodes { stage depth pathwayStep { position } reason(lang: EN) } }
            higher: pathTo(goal: { skill: { skill: { code: "F/A" }, level: 5 } }) { nodes { state } }
            unlockedBy(opportunity: { code: "a" }) { nodes { depth stage pathwayStep { position } } } }"""
    )

    assert found["pathTo"]["nodes"] == [
        {
            "stage": "TRAINING",
            "depth": 2,
            "pathwayStep": {"position": 1},
            "reason": "Step 1 of Way: Training.",
        },
        {
            "stage": "PRACTICE",
            "depth": 1,
            "pathwayStep": {"position": 2},
            "reason": "Step 2 of Way: Practice.",
        },
    ]
    assert found["higher"]["nodes"] == [{"state": "NO_OFFER"}]
    assert found["unlockedBy"]["nodes"] == [
        {"depth": 1, "stage": "PRACTICE", "pathwayStep": {"position": 2}},
        {"depth": 2, "stage": "IMPLEMENTATION", "pathwayStep": {"position": 3}},
    ]


async def unlocked(graph: Graph, code: str, profile: str = "null") -> list[tuple[int, str]]:
    found = await graph.ask(
        f"""{{ unlockedBy(opportunity: {{ code: "{code}" }}, profile: {profile}) {{ nodes {{
            depth opportunity {{ code }} jobPosition {{ code }} }} }} }}"""
    )
    return [
        (one["depth"], (one["opportunity"] or one["jobPosition"])["code"])
        for one in found["unlockedBy"]["nodes"]
    ]


async def test_an_offer_opens_up_what_needs_its_skills_and_what_those_teach(
    graph: Graph, world: World, make: Make, connection: Db
) -> None:
    await world.offer("start", {}, {"A": 3})
    await world.offer("next", {"A": 3}, {"B": 3})
    await world.offer("both", {"A": 2, "B": 3}, {"A": 3})
    await world.offer("too-high", {"A": 4}, {})
    await world.offer("other", {"A": 1, "Z": 1}, {})
    await world.offer("draft", {"A": 1}, {}, status="DRAFT")
    await world.offer("free", {}, {"C": 1})
    position = await make("job_position", code="P")
    await connection.execute(
        "INSERT INTO job_position_skill (job_position_id, skill_id, level) VALUES ($1, $2, 3)",
        position, await world.skill("B"),
    )  # fmt: skip

    assert await unlocked(graph, "start") == [(1, "next"), (2, "P"), (2, "both")]
    with_z = '{ skills: [{ skill: { code: "F/Z" }, level: 8 }] }'
    assert await unlocked(graph, "start", with_z) == [(1, "next"), (1, "other"), (2, "P"), (2, "both")]
    with_a = '{ skills: [{ skill: { code: "F/A" }, level: 3 }] }'
    assert await unlocked(graph, "start", with_a) == []
    assert await unlocked(graph, "draft") == await unlocked(graph, "nothing") == []


async def test_circles_of_offers_end(graph: Graph, world: World) -> None:
    await world.offer("a", {"B": 1}, {"A": 1})
    await world.offer("b", {"A": 1}, {"B": 1})

    assert await unlocked(graph, "a") == [(1, "b")]


async def test_a_level_out_of_range_is_refused(graph: Graph, world: World) -> None:
    await world.skill("A")
    text = 'query($l: Int!) { pathTo(goal: { skill: { skill: { code: "F/A" }, level: $l } }) { nodes { place } } }'
    assert "errors" not in await graph.answer(text, l=8)

    assert (await graph.answer(text, l=9))["errors"][0]["extensions"]["code"] == "BAD_INPUT"
