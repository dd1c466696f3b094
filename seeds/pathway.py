"""Demonstration pathways from training over practice to use at work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import Audience, OpportunityKind
from hub.models.pathway import PathwayStage
from seeds.row import SYNTHETIC, Ref, Row
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_pathways.csv"
STEPS: Final = "demo_pathway_steps.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Pathways, then their steps with skills and offers."""
    for cells in read(folder, FILE, "code title_vi title_en audiences", "summary_vi summary_en"):
        values: dict[str, Any] = {
            "code": cells["code"],
            "title_vi": cells["title_vi"],
            "title_en": cells["title_en"],
            "summary_vi": cells.text("summary_vi"),
            "summary_en": cells.text("summary_en"),
            "audiences": cells.words("audiences", Audience),
            **SYNTHETIC,
        }
        yield Row("pathway", cells["code"], values, cells.origin)
    required = "pathway position stage title_vi title_en"
    for cells in read(folder, STEPS, required, "opportunity_kinds min_level skills opportunities"):
        yield from _step(cells)


def _step(cells: Cells) -> Iterator[Row]:
    key = f"{cells['pathway']}/{cells['position']}"
    values: dict[str, Any] = {
        "pathway_id": cells.ref("pathway", "pathway"),
        "position": cells.whole("position", 1, 50),
        "stage": cells.word("stage", PathwayStage),
        "title_vi": cells["title_vi"],
        "title_en": cells["title_en"],
        "opportunity_kinds": cells.words("opportunity_kinds", OpportunityKind),
        "min_level": cells.whole("min_level", 1, 8),
        **SYNTHETIC,
    }
    yield Row("pathway_step", key, values, cells.origin)
    this = Ref("pathway_step", key, "position")
    for skill, level in cells.levels("skills"):
        link = {"pathway_step_id": this, "skill_id": skill, "level": level}
        yield Row("pathway_step_skill", f"{key} {skill.key}", link, cells.origin)
    for offer in cells.items("opportunities"):
        link = {"pathway_step_id": this, "opportunity_id": Ref("opportunity", offer, "opportunities")}
        yield Row("pathway_step_opportunity", f"{key} {offer}", link, cells.origin)
