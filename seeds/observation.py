"""Observations: the published figures, dated and bounded as their sources word them.

They overlap and do not reconcile (see the notes), so they are never added up or corrected here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.observation import CountBasis, ObservationBound, ObservationStatus
from seeds.row import Row, external
from seeds.sheet import read
from seeds.target import SUBJECT, subject, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "observations.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Observations by indicator, subject and end of period."""
    required = "indicator value bound period_end status provenance_status source"
    for cells in read(folder, FILE, required, f"{SUBJECT} period_start count_basis note source_url"):
        key = f"observation/{cells['indicator']}/{subject_name(cells)}/{cells['period_end']}"
        values: dict[str, Any] = {
            **external(key),
            "indicator_id": cells.ref("indicator", "indicator"),
            **subject(cells),
            "period_start": cells.day("period_start"),
            "period_end": cells.day("period_end"),
            "value": cells.number("value", 0),
            "bound": cells.word("bound", ObservationBound),
            "count_basis": cells.word("count_basis", CountBasis),
            "status": cells.word("status", ObservationStatus),
            "note": cells.text("note"),
            **cells.provenance(),
        }
        yield Row("observation", key, values, cells.origin)
