"""Demonstration calls for experts, of made-up authorities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import OpportunityKind
from seeds import opportunity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seeds.row import Row
    from seeds.sheet import Cells

FILE: Final = "demo_expert_assignments.csv"


def sheet(folder: Path) -> list[Cells]:
    """The sheet of calls for experts, which applications read as well."""
    return opportunity.sheet(folder, FILE, "project", "deliverables remote_ok fee hours_per_week")


def rows(folder: Path) -> Iterator[Row]:
    """Calls for experts; `fee` is the whole sum in dong."""
    for cells in sheet(folder):
        own: dict[str, Any] = {
            "project": cells["project"],
            "deliverables": cells.items("deliverables"),
            "remote_ok": cells.truth("remote_ok"),
            "fee": cells.whole("fee"),
            "hours_per_week": cells.whole("hours_per_week", 1, 48),
        }
        yield from opportunity.offer(cells, OpportunityKind.EXPERT_ASSIGNMENT, own)
