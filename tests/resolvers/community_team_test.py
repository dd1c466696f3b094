"""How many people are in teams: today's, each once, and never so that fewer than five can be found."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from uuid import UUID

    from tests.graph import Graph
    from tests.models.conftest import Make

TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
DAY = timedelta(days=1)


async def team(make: Make, unit: UUID, size: int, **columns: Any) -> UUID:
    """A village team of that size."""
    village = await make("sub_unit", unit_id=unit)
    standing = {"status": "ACTIVE", "level": "VILLAGE", "sub_unit_id": village, "size_limit": 50}
    made = await make("community_team", unit_id=unit, **(standing | columns))
    for _ in range(size):
        await make("team_membership", team_id=made)
    return made


async def count_of(graph: Graph, type_name: str, key: UUID, field: str) -> Any:
    table = "".join(f"_{c.lower()}" if c.isupper() else c for c in type_name)[1:]
    found = await graph.ask(f'{{ node(id: "{table}_{key}") {{ ... on {type_name} {{ {field} }} }} }}')
    return found["node"][field]


async def test_a_team_shows_its_size_from_five_on(graph: Graph, make: Make) -> None:
    unit = await make("administrative_unit")
    sizes = {0: None, 1: None, 4: None, 5: 5, 7: 7}
    keys = {size: await team(make, unit, size) for size in sizes}

    assert {
        size: await count_of(graph, "CommunityTeam", key, "memberCount") for size, key in keys.items()
    } == sizes


async def test_it_is_the_same_number_on_every_path(graph: Graph, make: Make) -> None:
    for size, shown in ((4, None), (6, 6)):
        unit = await make("administrative_unit")
        key = await team(make, unit, size)

        found = await graph.ask(
            """
            query($id: ID!, $unit: ID!) {
              a: communityTeams(filter: { id: [$id] }) { nodes { memberCount } }
              b: communityTeams(filter: { id: [$id] }) { edges { node { again: memberCount } } }
              c: communityTeam(by: { id: $id }) { unit { communityTeams { nodes { memberCount } } } }
              d: nodes(ids: [$id]) { ...counted }
              e: administrativeUnit(by: { id: $unit }) { subUnits { nodes { communityTeams { nodes { ...counted } } } } }
            }
            fragment counted on CommunityTeam { memberCount }
            """,
            id=f"community_team_{key}",
            unit=f"administrative_unit_{unit}",
        )

        nodes = {"nodes": [{"memberCount": shown}]}
        assert found == {
            "a": nodes,
            "b": {"edges": [{"node": {"again": shown}}]},
            "c": {"unit": {"communityTeams": nodes}},
            "d": [{"memberCount": shown}],
            "e": {"subUnits": {"nodes": [{"communityTeams": nodes}]}},
        }


async def test_only_those_count_who_are_in_the_team_today(graph: Graph, make: Make) -> None:
    key = await team(make, await make("administrative_unit"), 4)
    long_ago = TODAY - 100 * DAY

    await make("team_membership", team_id=key, joined_on=TODAY + DAY)
    await make("team_membership", team_id=key, joined_on=long_ago, left_on=TODAY)
    assert await count_of(graph, "CommunityTeam", key, "memberCount") is None

    await make("team_membership", team_id=key, joined_on=TODAY)
    await make("team_membership", team_id=key, joined_on=long_ago, left_on=TODAY + DAY)
    assert await count_of(graph, "CommunityTeam", key, "memberCount") == 6


async def test_a_unit_shows_no_number_from_which_that_of_a_small_team_follows(
    graph: Graph, make: Make
) -> None:
    shown = {
        (): None,
        (4,): None,
        (5,): 5,
        (3, 3): 6,
        (6, 3): None,  # 9 - 6 would tell of the three
        (6, 3, 2): 11,  # 11 - 6 tells of five
        (6, 5): 11,
        (6, 0): 6,
    }
    units = {sizes: await make("administrative_unit") for sizes in shown}
    for sizes, unit in units.items():
        for size in sizes:
            await team(make, unit, size)

    assert {
        sizes: await count_of(graph, "AdministrativeUnit", unit, "teamMemberCount")
        for sizes, unit in units.items()
    } == shown


async def test_a_unit_counts_a_person_once_and_only_in_active_teams(graph: Graph, make: Make) -> None:
    unit = await make("administrative_unit")
    first, second = await team(make, unit, 6), await team(make, unit, 5)
    both = await make("person")
    await make("team_membership", team_id=first, person_id=both)
    await make("team_membership", team_id=second, person_id=both)
    await team(make, unit, 5, status="PROPOSED")
    await team(make, unit, 5, status="INACTIVE", inactive_on=TODAY)
    await team(make, await make("administrative_unit"), 5)

    assert await count_of(graph, "AdministrativeUnit", unit, "teamMemberCount") == 12


async def test_an_area_shows_no_number_from_which_that_of_a_commune_follows(
    graph: Graph, connection: Any, make: Make
) -> None:
    shown = {
        ((6,), (5,)): 11,
        ((6,), (3,)): None,  # 9 - 6 would tell of the other commune
        ((3, 3), (4,)): None,  # 10 - 6 as well
        ((6, 2), (6, 3)): 17,  # neither commune shows its number, and 17 - 6 - 6 tells of five
        ((2,), (2,)): None,
        ((3,), (3,)): 6,
    }
    areas = {units: await make("area") for units in shown}
    for units, area in areas.items():
        for sizes in units:
            unit = await make("administrative_unit")
            await connection.execute(
                "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, 'CUSTOM')", area, unit
            )
            for size in sizes:
                await team(make, unit, size)

    assert {
        units: await count_of(graph, "Area", area, "teamMemberCount") for units, area in areas.items()
    } == shown
