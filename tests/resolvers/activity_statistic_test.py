"""Statistics of activities: sums that tell no more of a small activity than it tells itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

QUESTION = """
query($from: Date, $to: Date, $by: [ActivityStatsGroupBy!]) {
  activityStats(from: $from, to: $to, groupBy: $by, first: 100) {
    nodes { key activities peopleHelped onlineServiceCases paymentSetups commerceOnboardings }
  }
}
"""
DAY = date(2026, 3, 31)


async def stats(graph: Graph, *by: str, **period: str) -> dict[str, tuple[int, int | None]]:
    """Activities and people helped by key."""
    found = await graph.ask(QUESTION, by=list(by), **period)
    return {one["key"]: (one["activities"], one["peopleHelped"]) for one in found["activityStats"]["nodes"]}


async def active(make: Make, code: str = "00001", status: str = "ACTIVE") -> UUID:
    unit = await make("administrative_unit", code=code)
    return await make("community_team", unit_id=unit, status=status)


async def done(make: Make, team: UUID, helped: int, **columns: Any) -> None:
    standing: dict[str, Any] = {"held_on": DAY, "kind": "CLASS", "topics": ["AI"]}
    await make("team_activity", team_id=team, people_helped=helped, **(standing | columns))


async def test_large_activities_are_summed_exactly_and_small_ones_in_steps_of_five(
    graph: Graph, make: Make
) -> None:
    team = await active(make)
    expected = {4: None, 12: 12, 1: 17, 3: 17, 2: 22}  # small ones so far: 4, 4, 5, 8, 10
    for number, (helped, shown) in enumerate(expected.items(), start=1):
        await done(make, team, helped)
        assert await stats(graph) == {"ALL": (number, shown)}


async def test_each_count_is_summed_by_itself(graph: Graph, make: Make) -> None:
    team = await active(make)
    counts = {"online_service_cases": 7, "payment_setups": 3, "commerce_onboardings": 0}
    await done(make, team, 5, **counts)
    await done(make, team, 6, **counts)

    found = await graph.ask(QUESTION)

    assert found["activityStats"]["nodes"] == [
        {
            "key": "ALL",
            "activities": 2,
            "peopleHelped": 11,
            "onlineServiceCases": 14,
            "paymentSetups": 5,
            "commerceOnboardings": None,
        }
    ]


async def test_a_period_includes_both_of_its_days_and_may_be_open(graph: Graph, make: Make) -> None:
    team = await active(make)
    for day, helped in ((30, 10), (31, 20)):
        await done(make, team, helped, held_on=date(2026, 3, day))
    await done(make, team, 40, held_on=date(2026, 4, 1))

    shown = {
        ("2026-03-31", "2026-03-31"): (1, 20),
        ("2026-03-30", "2026-03-31"): (2, 30),
        ("2026-03-31", None): (2, 60),
        (None, "2026-03-30"): (1, 10),
        (None, None): (3, 70),
        ("2026-04-02", "2026-03-01"): (0, None),
        ("9999-12-31", "9999-12-31"): (0, None),
    }
    for (start, end), told in shown.items():
        period = {name: day for name, day in (("from", start), ("to", end)) if day}
        assert await stats(graph, **period) == {"ALL": told}, period


async def test_groups_by_place_kind_topic_and_month(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    first, second = await active(make, "00001"), await active(make, "00002")
    area = await make("area", code="A")
    unit = await connection.fetchval("SELECT unit_id FROM community_team WHERE id = $1", first)
    await connection.execute(
        "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, 'CUSTOM')", area, unit
    )
    await done(make, first, 10, topics=["AI", "E_COMMERCE"])
    await done(make, first, 20, kind="CAMPAIGN", topics=[])
    await done(make, second, 40, held_on=date(2026, 4, 1))

    assert await stats(graph, "UNIT") == {"00001": (2, 30), "00002": (1, 40)}
    assert await stats(graph, "AREA") == {"A": (2, 30), "-": (1, 40)}
    assert await stats(graph, "KIND") == {"CLASS": (2, 50), "CAMPAIGN": (1, 20)}
    assert await stats(graph, "TOPIC") == {"AI": (2, 50), "E_COMMERCE": (1, 10), "-": (1, 20)}
    assert await stats(graph, "MONTH") == {"2026-03-01": (2, 30), "2026-04-01": (1, 40)}
    assert await stats(graph, "MONTH", "KIND") == {
        "CLASS/2026-03-01": (1, 10),
        "CAMPAIGN/2026-03-01": (1, 20),
        "CLASS/2026-04-01": (1, 40),
    }


async def test_what_teams_did_that_nobody_sees_is_not_counted(graph: Graph, make: Make) -> None:
    await done(make, await active(make, status="PROPOSED"), 50)

    assert await stats(graph) == {"ALL": (0, None)}
    assert await stats(graph, "UNIT") == {}


async def test_no_sum_is_more_than_an_int_can_hold(graph: Graph, make: Make) -> None:
    team = await active(make)
    for _ in range(2):
        await done(make, team, 2**31 - 1)

    assert await stats(graph) == {"ALL": (2, 2**31 - 1)}
