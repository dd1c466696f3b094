"""Demonstration pilots, in every state, of made-up organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.pilot import PilotDecision, PilotStatus
from seeds.row import SYNTHETIC, Ref, Row
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_pilots.csv"
_WORDS: Final = "hypothesis_vi hypothesis_en result_vi result_en"


def rows(folder: Path) -> Iterator[Row]:
    """Pilots, each with its partners and the units to which it is rolled out."""
    optional = f"lead partners centre call starts_on ends_on success_criteria decision rollout_units {_WORDS}"
    for cells in read(folder, FILE, "code title_vi title_en technology status", optional):
        yield Row("pilot", cells["code"], _pilot(cells), cells.origin)
        this = Ref("pilot", cells["code"], "code")
        for partner in cells.items("partners"):
            link = {"pilot_id": this, "organisation_id": Ref("organisation", partner, "partners")}
            yield Row("pilot_partner", f"{cells['code']} {partner}", link, cells.origin)
        for unit in cells.items("rollout_units"):
            link = {"pilot_id": this, "unit_id": Ref("administrative_unit", unit, "rollout_units")}
            yield Row("pilot_rollout_unit", f"{cells['code']} {unit}", link, cells.origin)


def _pilot(cells: Cells) -> dict[str, Any]:
    return {
        "code": cells["code"],
        "title_vi": cells["title_vi"],
        "title_en": cells["title_en"],
        "technology": cells["technology"],
        "status": cells.word("status", PilotStatus),
        "lead_organisation_id": cells.ref("lead", "organisation"),
        "skill_centre_id": cells.ref("centre", "skill_centre"),
        "pilot_call_id": cells.ref("call", "opportunity"),
        "starts_on": cells.day("starts_on"),
        "ends_on": cells.day("ends_on"),
        "success_criteria": cells.items("success_criteria"),
        **{column: cells.text(column) for column in _WORDS.split()},
        "decision": cells.word("decision", PilotDecision),
        **SYNTHETIC,
    }
