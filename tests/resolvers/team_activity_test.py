"""What teams did, in numbers that tell of nobody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.graph import Graph
    from tests.models.conftest import Make


async def test_numbers_below_five_are_not_shown(graph: Graph, make: Make) -> None:
    team = await make("community_team", status="ACTIVE")
    done = {"team_id": team, "kind": "HOME_VISIT"}
    numbers = {"online_service_cases": 4, "payment_setups": 6, "commerce_onboardings": 0}
    await make("team_activity", **done, held_on=date(2026, 1, 1), people_helped=5, **numbers)
    await make("team_activity", **done, held_on=date(2026, 1, 2), people_helped=4)

    found = await graph.ask(
        "{ communityTeams { nodes { activities { totalCount { value } nodes"
        " { heldOn peopleHelped onlineServiceCases paymentSetups commerceOnboardings } } } } }"
    )

    activities = found["communityTeams"]["nodes"][0]["activities"]
    assert activities["totalCount"] == {"value": 2}
    names = ("heldOn", "peopleHelped", "onlineServiceCases", "paymentSetups", "commerceOnboardings")
    assert [tuple(one[name] for name in names) for one in activities["nodes"]] == [
        ("2026-01-02", None, None, None, None),
        ("2026-01-01", 5, None, 6, None),
    ]


async def test_no_filter_and_no_order_goes_by_these_numbers(graph: Graph) -> None:
    found = await graph.ask(
        '{ filter: __type(name: "TeamActivityFilter") { inputFields { name } }'
        ' order: __type(name: "TeamActivityOrderBy") { enumValues { name } } }'
    )
    names = {one["name"] for one in found["filter"]["inputFields"]}
    assert names == {"id", "heldOn", "kind", "topics", "team", "isStale", "maxAgeDays", "and", "or", "not"}
    orders = {one["name"].rsplit("_", 1)[0] for one in found["order"]["enumValues"]}
    assert orders == {"HELD_ON", "CREATED_AT"}
