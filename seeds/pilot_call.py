"""Demonstration calls for pilots, of made-up organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import OpportunityKind
from seeds import opportunity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seeds.row import Row
    from seeds.sheet import Cells

FILE: Final = "demo_pilot_calls.csv"


def sheet(folder: Path) -> list[Cells]:
    """The sheet of calls for pilots, which applications read as well."""
    return opportunity.sheet(folder, FILE, "technology", "problem_statement success_criteria grant_ceiling")


def rows(folder: Path) -> Iterator[Row]:
    """Calls for pilots; `grant_ceiling` is in whole dong."""
    for cells in sheet(folder):
        own: dict[str, Any] = {
            "technology": cells["technology"],
            "problem_statement": cells.text("problem_statement"),
            "success_criteria": cells.items("success_criteria"),
            "grant_ceiling": cells.whole("grant_ceiling"),
        }
        yield from opportunity.offer(cells, OpportunityKind.PILOT_CALL, own)
