"""Skill centres, made up: which real ones the province runs is not known yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.skill_centre import SkillCentreKind, SkillCentreService, SkillCentreStatus
from seeds.row import SYNTHETIC, Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_skill_centres.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Centres by code."""
    required = "code kind status name_vi name_en organisation unit"
    for cells in read(folder, FILE, required, "capacity services address opening_hours phone"):
        values: dict[str, Any] = {
            "code": cells["code"],
            "kind": cells.word("kind", SkillCentreKind),
            "status": cells.word("status", SkillCentreStatus),
            "name_vi": cells["name_vi"],
            "name_en": cells["name_en"],
            "organisation_id": cells.ref("organisation", "organisation"),
            "unit_id": cells.ref("unit", "administrative_unit"),
            "capacity": cells.whole("capacity"),
            "services": cells.words("services", SkillCentreService),
            "address": cells.text("address"),
            "opening_hours": cells.text("opening_hours"),
            "phone": cells.phone("phone"),
            **SYNTHETIC,
        }
        yield Row("skill_centre", cells["code"], values, cells.origin)
