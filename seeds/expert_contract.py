"""Demonstration contracts with experts, in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.expert_contract import ExpertContractKind, ExpertContractStatus
from seeds.row import SYNTHETIC, Ref, Row, external
from seeds.sheet import Cells, day, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_contracts.csv"
_PARTS: Final = 3


def rows(folder: Path) -> Iterator[Row]:
    """Contracts, each with its deliverables in order."""
    required = "key expert kind status project starts_on ends_on hours_per_week telework"
    optional = "need organisation document_no value legal_basis reason deliverables"
    for cells in read(folder, FILE, required, optional):
        yield Row("expert_contract", cells["key"], _contract(cells), cells.origin)
        yield from _deliverables(cells)


def _contract(cells: Cells) -> dict[str, Any]:
    return {
        **external(cells["key"]),
        "expert_id": cells.ref("expert", "expert"),
        "staff_need_id": cells.ref("need", "staff_need"),
        "organisation_id": cells.ref("organisation", "organisation"),
        "kind": cells.word("kind", ExpertContractKind),
        "status": cells.word("status", ExpertContractStatus),
        "project": cells["project"],
        "document_no": cells.text("document_no"),
        "starts_on": cells.day("starts_on"),
        "ends_on": cells.day("ends_on"),
        "hours_per_week": cells.whole("hours_per_week", 1, 48),
        "value": cells.whole("value"),
        "telework": cells.truth("telework"),
        "legal_basis": cells.text("legal_basis"),
        "reason": cells.text("reason"),
        **SYNTHETIC,
    }


def _deliverables(cells: Cells) -> Iterator[Row]:
    """`title|due|delivered`, with `;` between."""
    for position, item in enumerate(cells.items("deliverables"), start=1):
        parts = item.split("|")
        if len(parts) != _PARTS:
            raise cells.error("deliverables", "title|due|delivered, with ; between")
        link = {
            "expert_contract_id": Ref("expert_contract", cells["key"], "key"),
            "position": position,
            "title": parts[0],
            "due_on": day(cells, "deliverables", parts[1]),
            "delivered_on": day(cells, "deliverables", parts[2]),
        }
        yield Row("expert_contract_deliverable", f"{cells['key']} {position}", link, cells.origin)
