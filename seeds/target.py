"""Targets: the values that the province's plan and the plans above it set, each with its date; and made-up ones.

No plan sets the made-up ones: they show what a target of a commune, an area, an agency and a tier looks like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.administrative_unit import GovernmentTier
from seeds.row import SYNTHETIC, Row, external
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "targets.csv"
DEMO: Final = "demo_targets.csv"
SUBJECT: Final = "unit area organisation tier"


def rows(folder: Path) -> Iterator[Row]:
    """Targets by indicator, subject and date."""
    required = "indicator value due_on provenance_status source"
    for cells in read(folder, FILE, required, f"plan {SUBJECT} source_url"):
        yield _row(cells, {"strategic_plan_id": cells.ref("plan", "strategic_plan"), **cells.provenance()})
    for cells in read(folder, DEMO, "indicator value due_on", SUBJECT):
        yield _row(cells, SYNTHETIC)


def _row(cells: Cells, further: dict[str, Any]) -> Row:
    key = f"target/{cells['indicator']}/{subject_name(cells)}/{cells['due_on']}"
    values = {
        **external(key),
        "indicator_id": cells.ref("indicator", "indicator"),
        **subject(cells),
        "value": cells.number("value", 0),
        "due_on": cells.day("due_on"),
        **further,
    }
    return Row("target", key, values, cells.origin)


def subject(cells: Cells) -> dict[str, Any]:
    """Of what a value is said: exactly one of a unit, an area, an organisation, or a tier."""
    subject_name(cells)
    return {
        "unit_id": cells.ref("unit", "administrative_unit"),
        "area_id": cells.ref("area", "area"),
        "organisation_id": cells.ref("organisation", "organisation"),
        "tier": cells.word("tier", GovernmentTier),
    }


def subject_name(cells: Cells) -> str:
    """The one subject that is filled in."""
    named = [cells[column] for column in SUBJECT.split() if cells[column]]
    if len(named) != 1:
        raise cells.error("unit", "exactly one of unit, area, organisation, tier")
    return named[0]
