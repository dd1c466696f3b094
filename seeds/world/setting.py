"""What the synthetic world stands on: the communes, skills and indicators that the database has, in a fixed order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hub.errors import SeedError

if TYPE_CHECKING:
    from uuid import UUID

    from seeds.ledger import Connection

_UNITS = """
SELECT id, name_vi, full_name_vi, kind, EXISTS (
    SELECT FROM community_team t WHERE t.unit_id = u.id AND t.level = 'COMMUNE' AND t.status = 'ACTIVE'
) AS has_team
FROM administrative_unit u WHERE kind <> 'PROVINCE' AND valid_to IS NULL ORDER BY code
"""
_SKILLS = """
SELECT s.id, s.topic FROM skill s JOIN framework f ON f.id = s.framework_id
WHERE s.level <> 'AREA' AND f.provenance_status <> 'SYNTHETIC' ORDER BY f.code, s.code
"""
_INDICATORS = "SELECT id, code, unit FROM indicator WHERE 'COMMUNE' = ANY (breakdowns) ORDER BY code"
_POSITION = "SELECT id FROM job_position ORDER BY code"


@dataclass(frozen=True, slots=True)
class Place:
    """A ward or commune of today; `has_team` if a team that is not of this world is active there."""

    id: UUID
    name: str
    full_name: str
    is_ward: bool
    has_team: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """The rows that synthetic ones refer to, each list ordered by code, so that every database has the same."""

    places: list[Place]
    skills: list[UUID]
    indicators: list[tuple[UUID, bool]]
    """Those observed by commune; the second part says whether the unit is percent."""
    positions: list[UUID]


async def look(connection: Connection) -> Setting:
    """Read the setting. Raises SeedError if there is none."""
    units = await connection.fetch(_UNITS)
    skills: list[Any] = await connection.fetch(_SKILLS)
    indicators = await connection.fetch(_INDICATORS)
    positions = await connection.fetch(_POSITION)
    if not (units and skills and positions):
        raise SeedError(
            "the synthetic world needs communes, skills and job positions: load the seeds without --scale first"
        )
    return Setting(
        [
            Place(row["id"], row["name_vi"], row["full_name_vi"], row["kind"] == "WARD", row["has_team"])
            for row in units
        ],
        [row["id"] for row in skills],
        [(row["id"], row["unit"] == "PERCENT") for row in indicators],
        [row["id"] for row in positions],
    )
