"""Demonstration assessments: levels of made-up officials and students in a few skills, from different methods."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from hub.models.assessment import AssessmentMethod
from seeds import person
from seeds.row import REFERENCE_DAY, SYNTHETIC, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_METHODS: Final = tuple(AssessmentMethod)
_SKILLS: Final = (
    "TT02-2025/1.1",
    "TT02-2025/2.1",
    "TT02-2025/4.1",
    "TT02-2025/5.1",
    "TQ-TOPICS/INFORMATION_SECURITY",
    "TQ-TOPICS/ONLINE_PUBLIC_SERVICES",
)
_ASSESSED: Final = ("officials-1", "officials-2", "employees", "students")


def rows(folder: Path) -> Iterator[Row]:
    """Three skills for each person of the groups that are assessed."""
    people = [key for group in _ASSESSED for key in person.groups(folder)[group]]
    origin = {row.key: row.origin for row in person.rows(folder) if row.key in set(people)}
    for number, key in enumerate(people):
        for turn in range(3):
            mark = number * 3 + turn
            skill = _SKILLS[(number + turn * 2) % len(_SKILLS)]
            name = f"{key}-assessment-{turn + 1}"
            values = {
                **external(name),
                "person_id": Ref("person", key, "count"),
                "skill_id": Ref("skill", skill, "count"),
                "level": 1 + mark * 5 % 7,
                "method": _METHODS[mark % len(_METHODS)].name,
                "assessed_on": REFERENCE_DAY - timedelta(days=20 + mark * 4),
                **SYNTHETIC,
            }
            yield Row("assessment", name, values, origin[key])
