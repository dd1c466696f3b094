"""Observations: the published figures, dated and bounded as their sources word them, and made-up ones of communes.

The published ones overlap and do not reconcile (see the notes), so they are never added up or corrected here. What is
made up serves to show comparisons and paces, and says that it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.observation import CountBasis, ObservationBound, ObservationStatus
from seeds.row import SYNTHETIC, Row, external
from seeds.sheet import read
from seeds.target import SUBJECT, subject, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seeds.sheet import Cells

FILE: Final = "observations.csv"
DEMO: Final = "demo_observations.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Observations by indicator, subject and end of period."""
    required = "indicator value bound period_end status provenance_status source"
    for cells in read(folder, FILE, required, f"{SUBJECT} period_start count_basis note source_url"):
        status = cells.word("status", ObservationStatus)
        yield _row(cells, {"status": status, "note": cells.text("note"), **cells.provenance()})
    for cells in read(
        folder, DEMO, "indicator value bound period_end", f"{SUBJECT} period_start count_basis"
    ):
        yield _row(cells, {"status": ObservationStatus.APPROVED.name, **SYNTHETIC})


def _row(cells: Cells, further: dict[str, Any]) -> Row:
    key = f"observation/{cells['indicator']}/{subject_name(cells)}/{cells['period_end']}"
    values = {
        **external(key),
        "indicator_id": cells.ref("indicator", "indicator"),
        **subject(cells),
        "period_start": cells.day("period_start"),
        "period_end": cells.day("period_end"),
        "value": cells.number("value", 0),
        "bound": cells.word("bound", ObservationBound),
        "count_basis": cells.word("count_basis", CountBasis),
        **further,
    }
    return Row("observation", key, values, cells.origin)
