"""Allowance schemes: that of Decree 179/2025, with the groups of posts it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seeds.row import Ref, Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "allowance_schemes.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Schemes, each with the posts that qualify; amounts are in whole dong a month."""
    required = (
        "code name_vi name_en amount_per_month legal_basis starts_on positions provenance_status source"
    )
    for cells in read(folder, FILE, required, "ends_on source_url"):
        values: dict[str, Any] = {
            "code": cells["code"],
            "name_vi": cells["name_vi"],
            "name_en": cells["name_en"],
            "amount_per_month": cells.whole("amount_per_month", 1),
            "legal_basis": cells["legal_basis"],
            "starts_on": cells.day("starts_on"),
            "ends_on": cells.day("ends_on"),
            **cells.provenance(),
        }
        yield Row("allowance_scheme", cells["code"], values, cells.origin)
        for position in cells.items("positions"):
            link = {
                "allowance_scheme_id": Ref("allowance_scheme", cells["code"], "code"),
                "job_position_id": Ref("job_position", position, "positions"),
            }
            yield Row("allowance_scheme_position", f"{cells['code']} {position}", link, cells.origin)
