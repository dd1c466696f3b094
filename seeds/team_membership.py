"""Members of the demonstration teams: one head, one deputy, and members of every profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hub.models.team_membership import TeamProfile, TeamRole
from seeds import community_team
from seeds.row import SYNTHETIC, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROLES: Final = (TeamRole.HEAD, TeamRole.DEPUTY)
_PROFILES: Final = tuple(TeamProfile)


def rows(folder: Path) -> Iterator[Row]:
    """One membership for each place in a team that was founded."""
    for number, cells in enumerate(community_team.sheet(folder)):
        for place, person in enumerate(community_team.places(cells)):
            role = _ROLES[place] if place < len(_ROLES) else TeamRole.MEMBER
            values = {
                **external(person),
                "team_id": Ref("community_team", cells["code"], "code"),
                "person_id": Ref("person", person, "members"),
                "role": role.name,
                "profile": _PROFILES[(number + place * 3) % len(_PROFILES)].name,
                "joined_on": cells.day("founded_on"),
                "left_on": cells.day("inactive_on"),
                **SYNTHETIC,
            }
            yield Row("team_membership", person, values, cells.origin)
