"""Villages and residential groups, made up: no list of the real ones was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hub.models.sub_unit import SubUnitKind
from seeds.row import SYNTHETIC, Row, external
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_sub_units.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Villages by key."""
    for cells in read(folder, FILE, "key unit kind name_vi name_en"):
        values = {
            **external(cells["key"]),
            "unit_id": cells.ref("unit", "administrative_unit"),
            "kind": cells.word("kind", SubUnitKind),
            "name_vi": cells["name_vi"],
            "name_en": cells["name_en"],
            **SYNTHETIC,
        }
        yield Row("sub_unit", cells["key"], values, cells.origin)
