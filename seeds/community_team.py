"""Demonstration teams of communes and villages. The published numbers of real teams are observations, not rows here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.community_team import TeamLevel, TeamStatus
from seeds.row import SYNTHETIC, Row
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_teams.csv"
LARGEST: Final = 10  # members of a commune team by the province's rule; a village team has at most 5


def sheet(folder: Path) -> list[Cells]:
    """The sheet of teams, which people, memberships and activities read as well."""
    required = "code level unit name_vi name_en status members activities"
    return list(read(folder, FILE, required, "sub_unit decision_no founded_on inactive_on"))


def places(cells: Cells) -> list[str]:
    """The keys of the people in a team, the head first."""
    count = cells.whole("members", 0, LARGEST) or 0
    return [f"{cells['code']}-{place}" for place in range(1, count + 1)]


def rows(folder: Path) -> Iterator[Row]:
    """Teams by code."""
    for cells in sheet(folder):
        values: dict[str, Any] = {
            "code": cells["code"],
            "level": cells.word("level", TeamLevel),
            "unit_id": cells.ref("unit", "administrative_unit"),
            "sub_unit_id": cells.ref("sub_unit", "sub_unit"),
            "name_vi": cells["name_vi"],
            "name_en": cells["name_en"],
            "status": cells.word("status", TeamStatus),
            "decision_no": cells.text("decision_no"),
            "founded_on": cells.day("founded_on"),
            "inactive_on": cells.day("inactive_on"),
            **SYNTHETIC,
        }
        yield Row("community_team", cells["code"], values, cells.origin)
