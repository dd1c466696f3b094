"""Network and equipment of some communes, made up: no survey was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.infrastructure_status import Connectivity
from seeds.row import SYNTHETIC, Row, external
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_infrastructure.csv"


def rows(folder: Path) -> Iterator[Row]:
    """One row for a commune and a day."""
    optional = "fixed_broadband mobile_4g device_count equipment_gap funding_needed"
    for cells in read(folder, FILE, "unit observed_on connectivity", optional):
        key = f"demo-infrastructure-{cells['unit']}-{cells['observed_on']}"
        values: dict[str, Any] = {
            **external(key),
            "unit_id": cells.ref("unit", "administrative_unit"),
            "observed_on": cells.day("observed_on"),
            "connectivity": cells.word("connectivity", Connectivity),
            "fixed_broadband": cells.truth("fixed_broadband"),
            "mobile_4g": cells.truth("mobile_4g"),
            "device_count": cells.whole("device_count"),
            "equipment_gap": cells.whole("equipment_gap"),
            "funding_needed": cells.whole("funding_needed"),
            **SYNTHETIC,
        }
        yield Row("infrastructure_status", key, values, cells.origin)
