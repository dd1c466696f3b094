"""Demonstration entitlements of made-up people under a real scheme, one of them with a suspension."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.allowance_entitlement import AllowanceStatus, SuspensionReason
from seeds.row import SYNTHETIC, Ref, Row, external
from seeds.sheet import Cells, day, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_entitlements.csv"
_PARTS: Final = 3


def rows(folder: Path) -> Iterator[Row]:
    """Entitlements, each with its suspensions."""
    required = "key person position scheme starts_on status"
    for cells in read(folder, FILE, required, "organisation ends_on suspensions"):
        values: dict[str, Any] = {
            **external(cells["key"]),
            "person_id": cells.ref("person", "person"),
            "organisation_id": cells.ref("organisation", "organisation"),
            "job_position_id": cells.ref("position", "job_position"),
            "allowance_scheme_id": cells.ref("scheme", "allowance_scheme"),
            "starts_on": cells.day("starts_on"),
            "ends_on": cells.day("ends_on"),
            "status": cells.word("status", AllowanceStatus),
            **SYNTHETIC,
        }
        yield Row("allowance_entitlement", cells["key"], values, cells.origin)
        yield from _suspensions(cells)


def _suspensions(cells: Cells) -> Iterator[Row]:
    """`from|to|reason`, with `;` between."""
    for number, item in enumerate(cells.items("suspensions"), start=1):
        parts = item.split("|")
        if len(parts) != _PARTS or parts[2] not in SuspensionReason.__members__:
            raise cells.error(
                "suspensions", f"from|to|reason, the reason {', '.join(SuspensionReason.__members__)}"
            )
        values: dict[str, Any] = {
            "allowance_entitlement_id": Ref("allowance_entitlement", cells["key"], "key"),
            "starts_on": day(cells, "suspensions", parts[0]),
            "ends_on": day(cells, "suspensions", parts[1]),
            "reason": parts[2],
            **SYNTHETIC,
        }
        yield Row("allowance_suspension", f"{cells['key']} {number}", values, cells.origin)
