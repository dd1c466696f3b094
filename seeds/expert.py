"""Demonstration experts: made-up people with skills, hours a week, and a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.expert import RateBand
from seeds.row import SYNTHETIC, Ref, Row, external
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_experts.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Experts, each with skills; an expert has the key of the person."""
    required = "person max_hours_per_week remote_ok available skills"
    for cells in read(folder, FILE, required, "base_unit rate_band summary_vi summary_en"):
        values: dict[str, Any] = {
            **external(cells["person"]),
            "person_id": cells.ref("person", "person"),
            "available": cells.truth("available"),
            "max_hours_per_week": cells.whole("max_hours_per_week", 0, 48),
            "remote_ok": cells.truth("remote_ok"),
            "base_unit_id": cells.ref("base_unit", "administrative_unit"),
            "rate_band": cells.word("rate_band", RateBand),
            "summary_vi": cells.text("summary_vi"),
            "summary_en": cells.text("summary_en"),
            **SYNTHETIC,
        }
        yield Row("expert", cells["person"], values, cells.origin)
        for skill, level in cells.levels("skills"):
            link = {"expert_id": Ref("expert", cells["person"], "person"), "skill_id": skill, "level": level}
            yield Row("expert_skill", f"{cells['person']} {skill.key}", link, cells.origin)
