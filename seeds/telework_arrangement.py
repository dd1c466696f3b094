"""Demonstration telework, of made-up people and contracts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seeds.row import SYNTHETIC, Row, external
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_telework.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Arrangements by key."""
    for cells in read(folder, FILE, "key days_per_week starts_on", "person contract ends_on"):
        if bool(cells["person"]) == bool(cells["contract"]):
            raise cells.error("person", "either a person or a contract")
        values: dict[str, Any] = {
            **external(cells["key"]),
            "person_id": cells.ref("person", "person"),
            "expert_contract_id": cells.ref("contract", "expert_contract"),
            "days_per_week": cells.whole("days_per_week", 1, 7),
            "starts_on": cells.day("starts_on"),
            "ends_on": cells.day("ends_on"),
            **SYNTHETIC,
        }
        yield Row("telework_arrangement", cells["key"], values, cells.origin)
