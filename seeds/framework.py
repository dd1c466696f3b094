"""Skill frameworks: those that rules name, whether or not their content is known here, and the province's topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seeds.row import Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "frameworks.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Frameworks by code."""
    required = "code name_vi name_en provenance_status source"
    for cells in read(folder, FILE, required, "edition legal_basis issued_on url source_url"):
        values = {
            "code": cells["code"],
            "name_vi": cells["name_vi"],
            "name_en": cells["name_en"],
            "edition": cells.text("edition"),
            "legal_basis": cells.text("legal_basis"),
            "issued_on": cells.day("issued_on"),
            "url": cells.url("url"),
            **cells.provenance(),
        }
        yield Row("framework", cells["code"], values, cells.origin)
