"""Programmes: real ones, as their sources describe them, what the province's plan intends, and made-up ones.

Demonstration offers belong to the made-up programmes only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import Audience, DeliveryMode
from hub.models.programme import ProgrammeCategory
from seeds.row import Ref, Row
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES: Final = ("programmes.csv", "demo_programmes.csv")


def rows(folder: Path) -> Iterator[Row]:
    """Programmes, each with the organisations that run it together with its lead."""
    required = "code category name_vi name_en provenance_status source"
    optional = "summary_vi summary_en lead partners plan audiences delivery_modes budget starts_on ends_on url source_url"
    sheet = [cells for file in FILES for cells in read(folder, file, required, optional)]
    for cells in sheet:
        yield Row("programme", cells["code"], _programme(cells), cells.origin)
    for cells in sheet:
        for partner in cells.items("partners"):
            values = {
                "programme_id": Ref("programme", cells["code"], "code"),
                "organisation_id": Ref("organisation", partner, "partners"),
            }
            yield Row("programme_organisation", f"{cells['code']} {partner}", values, cells.origin)


def _programme(cells: Cells) -> dict[str, Any]:
    return {
        "code": cells["code"],
        "category": cells.word("category", ProgrammeCategory),
        "name_vi": cells["name_vi"],
        "name_en": cells["name_en"],
        "summary_vi": cells.text("summary_vi"),
        "summary_en": cells.text("summary_en"),
        "lead_organisation_id": cells.ref("lead", "organisation"),
        "strategic_plan_id": cells.ref("plan", "strategic_plan"),
        "audiences": cells.words("audiences", Audience),
        "delivery_modes": cells.words("delivery_modes", DeliveryMode),
        "budget": cells.whole("budget"),
        "starts_on": cells.day("starts_on"),
        "ends_on": cells.day("ends_on"),
        "url": cells.url("url"),
        **cells.provenance(),
    }
