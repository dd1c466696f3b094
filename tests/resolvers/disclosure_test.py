"""What is told of teams, by all fields together, does not determine what is withheld: tried in invented worlds.

Every number told is an equation over the sizes of teams. A size, or a number of a unit or an area, is given away if
the equations leave only one value for it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.resolvers.community_team_test import team

if TYPE_CHECKING:
    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

QUESTION = """{
  teams: communityTeams(first: 100) { nodes { code memberCount } }
  units: administrativeUnits(filter: { kind: [COMMUNE] }, first: 100) { nodes { code teamMemberCount } }
  areas(first: 100) { nodes { code teamMemberCount } }
  byUnit: teamStats(groupBy: [UNIT], first: 100) { nodes { key people } }
  byArea: teamStats(groupBy: [AREA], first: 100) { nodes { key people } }
  byBoth: teamStats(groupBy: [AREA, UNIT], first: 100) { nodes { unit { code } people } }
  byLevel: teamStats(groupBy: [UNIT, LEVEL], first: 100) { nodes { key people } }
  all: teamStats { nodes { key people } }
}"""


@dataclass
class Told:
    """Numbers that are told, each as the teams that it counts; kept in echelon form."""

    teams: list[str]
    rows: list[list[Fraction]] = field(default_factory=list)

    def vector(self, names: set[str]) -> list[Fraction]:
        return [Fraction(name in names) for name in self.teams]

    def rest(self, vector: list[Fraction]) -> list[Fraction]:
        """What of a vector the numbers told do not determine."""
        for row in self.rows:
            pivot = next(place for place, value in enumerate(row) if value)
            vector = [a - b * vector[pivot] / row[pivot] for a, b in zip(vector, row, strict=True)]
        return vector

    def add(self, names: set[str]) -> None:
        rest = self.rest(self.vector(names))
        if any(rest):
            self.rows.append(rest)

    def determines(self, names: set[str]) -> bool:
        return not any(self.rest(self.vector(names)))


async def build(
    chance: random.Random, connection: asyncpg.Connection, make: Make
) -> tuple[dict[str, int], dict[str, set[str]]]:
    """Teams with their sizes, and the teams of each commune and area, under their codes."""
    sizes: dict[str, int] = {}
    groups: dict[str, set[str]] = defaultdict(set)
    for area_number in range(chance.randint(1, 3)):
        area = await make("area", code=f"A{area_number}")
        for unit_number in range(chance.randint(1, 3)):
            code = f"{area_number}{unit_number}000"
            unit = await make("administrative_unit", code=code)
            await connection.execute(
                "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, 'CUSTOM')", area, unit
            )
            for team_number in range(chance.randint(1, 3)):
                name = f"t-{code}-{team_number}"
                sizes[name] = chance.randint(1, 7)
                await team(make, unit, sizes[name], code=name)
                groups[code].add(name)
                groups[f"A{area_number}"].add(name)
    return sizes, groups


@pytest.mark.parametrize("seed", [0, 1, 5, 7, 9, 11])  # without the rules, each of them gives somebody away
async def test_no_few_people_are_determined_by_all_that_is_told(
    seed: int, graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    sizes, groups = await build(random.Random(seed), connection, make)  # noqa: S311 - a world, not a secret
    counted = {**{name: {name} for name in sizes}, **groups, "ALL": set(sizes)}

    found = await graph.ask(QUESTION)

    told = Told(list(sizes))
    for part in found.values():
        for one in part["nodes"]:
            key, number = one.get("key", one.get("code")), list(one.values())[-1]
            if number is not None:
                names = counted[key or one["unit"]["code"]]
                assert number == sum(sizes[name] for name in names)
                told.add(names)
    for key, names in counted.items():
        if sum(sizes[name] for name in names) < 5:
            assert not told.determines(names), (key, sizes)
        # What is left of a number beside the parts that tell theirs is no number of few people either.
        left = {name for name in names if sizes[name] < 5}
        if 0 < sum(sizes[name] for name in left) < 5:
            assert not told.determines(left), (key, sizes)
