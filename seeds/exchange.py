"""Demonstration exchanges of staff between made-up authorities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.exchange import ExchangeStatus
from seeds.row import SYNTHETIC, Row, external
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_exchanges.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Exchanges by key."""
    required = "key person from_organisation to_organisation starts_on share_percent status"
    for cells in read(folder, FILE, required, "need ends_on purpose reason"):
        values: dict[str, Any] = {
            **external(cells["key"]),
            "person_id": cells.ref("person", "person"),
            "from_organisation_id": cells.ref("from_organisation", "organisation"),
            "to_organisation_id": cells.ref("to_organisation", "organisation"),
            "staff_need_id": cells.ref("need", "staff_need"),
            "starts_on": cells.day("starts_on"),
            "ends_on": cells.day("ends_on"),
            "share_percent": cells.whole("share_percent", 1, 100),
            "purpose": cells.text("purpose"),
            "status": cells.word("status", ExchangeStatus),
            "reason": cells.text("reason"),
            **SYNTHETIC,
        }
        yield Row("exchange", cells["key"], values, cells.origin)
