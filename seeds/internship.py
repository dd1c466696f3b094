"""Demonstration internships, of made-up providers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import OpportunityKind
from seeds import opportunity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seeds.row import Row
    from seeds.sheet import Cells

FILE: Final = "demo_internships.csv"


def sheet(folder: Path) -> list[Cells]:
    """The sheet of internships, which applications read as well."""
    optional = "host_organisation host_unit hours_per_week stipend credit_bearing tasks funded_by"
    return opportunity.sheet(folder, FILE, "", optional)


def rows(folder: Path) -> Iterator[Row]:
    """Internships with their skills and units; `funded_by` is the scholarship that pays."""
    for cells in sheet(folder):
        if bool(cells["host_organisation"]) == bool(cells["host_unit"]):
            raise cells.error("host_unit", "either a host_unit or a host_organisation")
        own: dict[str, Any] = {
            "host_organisation_id": cells.ref("host_organisation", "organisation"),
            "host_unit_id": cells.ref("host_unit", "administrative_unit"),
            "hours_per_week": cells.whole("hours_per_week", 1, 48),
            "stipend": cells.whole("stipend"),
            "credit_bearing": cells.truth("credit_bearing"),
            "tasks": cells.items("tasks"),
            "funding_scholarship_id": cells.ref("funded_by", "opportunity"),
        }
        yield from opportunity.offer(cells, OpportunityKind.INTERNSHIP, own)
