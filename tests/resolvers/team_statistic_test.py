"""Statistics of teams: exact where the parts do not tell, in steps of five where they might, and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from tests.resolvers.community_team_test import team

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
QUESTION = """
query($by: [TeamStatsGroupBy!]) {
  teamStats(groupBy: $by, first: 100) {
    nodes { key area { code } unit { code } level profile teams people }
    totalCount { value }
  }
}
"""


async def stats(graph: Graph, *by: str) -> dict[str, tuple[int | None, int | None]]:
    """Teams and people by key."""
    found = (await graph.ask(QUESTION, by=list(by)))["teamStats"]
    assert found["totalCount"]["value"] == len(found["nodes"])
    return {one["key"]: (one["teams"], one["people"]) for one in found["nodes"]}


async def commune(
    connection: asyncpg.Connection, make: Make, code: str, area: UUID | None, *sizes: int
) -> UUID:
    """A commune in an area, with village teams of these sizes."""
    unit = await make("administrative_unit", code=code)
    if area is not None:
        basis = await connection.fetchval("SELECT basis FROM area WHERE id = $1", area)
        await connection.execute(
            "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, $3)", area, unit, basis
        )
    for size in sizes:
        await team(make, unit, size)
    return unit


async def test_teams_are_counted_whatever_their_size_and_people_from_five_on(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    a = await make("area", code="A")
    await commune(connection, make, "00001", a, 5)
    await commune(connection, make, "00002", a, 4)
    await commune(connection, make, "00003", None, 0)

    assert await stats(graph, "UNIT") == {"00001": (1, 5), "00002": (1, None), "00003": (1, None)}
    assert await stats(graph, "AREA") == {"A": (2, None), "-": (1, None)}  # 9 - 5 would tell of the four
    assert await stats(graph) == {"ALL": (3, None)}
    assert await stats(graph, "AREA", "UNIT") == {
        "A/00001": (1, 5),
        "A/00002": (1, None),
        "-/00003": (1, None),
    }


async def test_a_group_says_what_it_is_grouped_by_and_nothing_else(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    await commune(connection, make, "00001", await make("area", code="A"), 7)

    found = await graph.ask(QUESTION, by=["LEVEL", "AREA", "LEVEL"])

    assert found["teamStats"]["nodes"] == [
        {
            "key": "A/VILLAGE",
            "area": {"code": "A"},
            "unit": None,
            "level": "VILLAGE",
            "profile": None,
            "teams": 1,
            "people": None,
        }
    ]


async def test_there_are_no_teams_where_there_are_none(graph: Graph) -> None:
    assert await stats(graph) == {"ALL": (0, None)}
    assert await stats(graph, "AREA") == {}
    assert await stats(graph, "PROFILE") == {}


async def test_a_person_counts_once_and_only_teams_of_today_count(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    unit = await commune(connection, make, "00001", None, 6, 5)
    both = await make("person")
    for one in await connection.fetch("SELECT id FROM community_team"):
        await make("team_membership", team_id=one["id"], person_id=both)
    await team(make, unit, 5, status="PROPOSED")
    await team(make, unit, 5, status="INACTIVE", inactive_on=TODAY)
    active = await connection.fetchval("SELECT id FROM community_team WHERE status = 'ACTIVE' LIMIT 1")
    await make("team_membership", team_id=active, joined_on=TODAY + timedelta(days=1))

    assert await stats(graph, "UNIT") == {"00001": (2, 12)}
    assert await stats(graph) == {"ALL": (2, 12)}


async def test_a_unit_and_its_area_say_what_they_say_elsewhere(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    for number, sizes in enumerate([(6, 5), (6, 3), (3, 3), (4,), (6, 3, 2)]):
        await commune(connection, make, f"0000{number}", await make("area", code=f"A{number}"), *sizes)

    found = await graph.ask(
        """{ units: teamStats(groupBy: [UNIT]) { nodes { people unit { teamMemberCount } } }
             areas: teamStats(groupBy: [AREA]) { nodes { people area { teamMemberCount } } } }"""
    )

    assert [one["people"] for one in found["units"]["nodes"]] == [11, None, 6, None, 11]
    assert [one["people"] for one in found["areas"]["nodes"]] == [11, None, 6, None, 11]
    assert all(one["people"] == one["unit"]["teamMemberCount"] for one in found["units"]["nodes"])
    assert all(one["people"] == one["area"]["teamMemberCount"] for one in found["areas"]["nodes"])


async def test_the_whole_does_not_tell_what_one_area_withholds(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    a, b = await make("area", code="A"), await make("area", code="B")
    await commune(connection, make, "00001", a, 3, 6)  # three whom nothing covers: A says nothing
    await commune(connection, make, "00002", b, 3, 6)
    await commune(connection, make, "00003", b, 3, 6)  # six whom nothing covers: B says 18

    assert await stats(graph, "AREA") == {"A": (2, None), "B": (4, 18)}
    assert await stats(graph) == {"ALL": (6, None)}  # 27 - 18 - 6 would tell of the three

    await commune(connection, make, "00004", await make("area", code="C"), 2, 7)
    assert await stats(graph) == {"ALL": (8, 36)}  # five of two areas are nobody's number


async def test_by_profile_people_come_in_steps_of_five_and_small_groups_are_not_there(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    await commune(connection, make, "00001", await make("area", code="A"), 0)
    key = await connection.fetchval("SELECT id FROM community_team")
    for profile, size in {"TEACHER": 4, "YOUTH_UNION": 5, "CITIZEN": 9, "POLICE": 10, "IT_EXPERT": 1}.items():
        for _ in range(size):
            await make("team_membership", team_id=key, profile=profile)

    shown = {"CITIZEN": (None, 5), "POLICE": (None, 10), "YOUTH_UNION": (None, 5)}
    assert await stats(graph, "PROFILE") == shown
    assert await stats(graph, "AREA", "PROFILE") == {f"A/{name}": told for name, told in shown.items()}
    assert await stats(graph, "LEVEL", "PROFILE") == {f"VILLAGE/{name}": told for name, told in shown.items()}
    # Less what is listed that leaves nine: some are in the steps, some in groups that may have up to four, or none.
    assert await stats(graph, "UNIT") == {"00001": (1, 29)}


async def test_a_person_of_two_profiles_counts_in_both(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    await commune(connection, make, "00001", None, 4, 4)
    first, second = (one["id"] for one in await connection.fetch("SELECT id FROM community_team"))
    await connection.execute("UPDATE team_membership SET profile = 'POLICE' WHERE team_id = $1", second)
    both = await make("person")
    await make("team_membership", team_id=first, person_id=both, profile="TEACHER")
    await make("team_membership", team_id=second, person_id=both, profile="POLICE")

    assert await stats(graph, "PROFILE") == {"POLICE": (None, 5), "TEACHER": (None, 5)}
    assert await stats(graph) == {"ALL": (2, 9)}


async def test_pages_filters_and_orders_work_on_groups(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    a = await make("area", code="A")
    for number in range(4):
        await commune(connection, make, f"0000{number}", a if number else None, 5 + number)

    first = await graph.ask(
        "{ teamStats(groupBy: [UNIT], first: 2, orderBy: [KEY_DESC]) { nodes { key people } pageInfo { endCursor } } }"
    )
    assert first["teamStats"]["nodes"] == [{"key": "00003", "people": 8}, {"key": "00002", "people": 7}]
    second = await graph.ask(
        "query($c: String) { teamStats(groupBy: [UNIT], first: 9, after: $c, orderBy: [KEY_DESC]) { nodes { key } } }",
        c=first["teamStats"]["pageInfo"]["endCursor"],
    )
    assert second["teamStats"]["nodes"] == [{"key": "00001"}, {"key": "00000"}]
    ordered = await graph.ask(
        "{ teamStats(groupBy: [UNIT], orderBy: [PEOPLE_DESC], first: 3) { nodes { people } } }"
    )
    assert [one["people"] for one in ordered["teamStats"]["nodes"]] == [8, 7, 6]
    filtered = await graph.ask(
        '{ teamStats(groupBy: [AREA, UNIT], filter: { area: { code: ["A"] }, unit: { code: ["00001"] } }) {'
        " nodes { key } totalCount { value } } }"
    )
    assert filtered["teamStats"] == {"nodes": [{"key": "A/00001"}], "totalCount": {"value": 1}}


async def test_nobody_hidden_makes_a_difference_to_others(graph: Graph, make: Make) -> None:
    unit = await make("administrative_unit")
    await team(make, unit, 9, status="PROPOSED")
    assert await stats(graph, "PROFILE") == {}
    answer: Any = await graph.answer("{ teamStats(groupBy: [NAME]) { nodes { key } } }")
    assert answer["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_one_may_ask_only_whether_there_is_more(graph: Graph, make: Make) -> None:
    for _ in range(2):
        await team(make, await make("administrative_unit"), 9)
    question = "{ teamStats(groupBy: [UNIT], first: 1) { pageInfo { hasNextPage hasPreviousPage } } }"
    found = await graph.ask(question)
    assert found["teamStats"]["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": False}
