"""Posts that rules and the plan name, and one made-up post with required skill levels.

The sixteen posts of Circular 23/2025/TT-BKHCN are not here: their list was not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.administrative_unit import GovernmentTier
from seeds.row import Ref, Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "job_positions.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Posts, each with the skills it requires."""
    required = "code title_vi title_en full_time_dx provenance_status source"
    for cells in read(folder, FILE, required, "tier skills source_url"):
        values: dict[str, Any] = {
            "code": cells["code"],
            "title_vi": cells["title_vi"],
            "title_en": cells["title_en"],
            "full_time_dx": cells.truth("full_time_dx"),
            "tier": cells.word("tier", GovernmentTier),
            **cells.provenance(),
        }
        yield Row("job_position", cells["code"], values, cells.origin)
        for skill, level in cells.levels("skills"):
            link = {
                "job_position_id": Ref("job_position", cells["code"], "code"),
                "skill_id": skill,
                "level": level,
            }
            yield Row("job_position_skill", f"{cells['code']} {skill.key}", link, cells.origin)
