"""Members of the demonstration teams: one head, one deputy, two of the Youth Union, and members of every profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hub.models.community_team import TeamLevel
from hub.models.team_membership import TeamProfile, TeamRole
from seeds import community_team
from seeds.row import SYNTHETIC, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROLES: Final = (TeamRole.HEAD, TeamRole.DEPUTY)
_PROFILES: Final = tuple(TeamProfile)
# The ministry's letter 793/BTTTT-THH: the head of the village or a young cadre, and the Youth Union.
_FIRST: Final = {
    TeamLevel.COMMUNE.name: TeamProfile.YOUNG_CADRE,
    TeamLevel.VILLAGE.name: TeamProfile.VILLAGE_HEAD,
}
_YOUTH: Final = (1, 2)


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
                "profile": _profile(cells["level"], number, place).name,
                "joined_on": cells.day("founded_on"),
                "left_on": cells.day("inactive_on"),
                **SYNTHETIC,
            }
            yield Row("team_membership", person, values, cells.origin)


def _profile(level: str, number: int, place: int) -> TeamProfile:
    if place == 0:
        return _FIRST[level]
    return TeamProfile.YOUTH_UNION if place in _YOUTH else _PROFILES[(number + place * 3) % len(_PROFILES)]
