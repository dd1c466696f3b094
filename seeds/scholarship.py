"""Demonstration scholarships, of made-up providers and funders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import OpportunityKind
from hub.models.scholarship import ScholarshipPeriod
from seeds import opportunity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seeds.row import Row
    from seeds.sheet import Cells

FILE: Final = "demo_scholarships.csv"


def sheet(folder: Path) -> list[Cells]:
    """The sheet of scholarships, which applications read as well."""
    return opportunity.sheet(folder, FILE, "amount period", "instalments service_obligation_months funder")


def rows(folder: Path) -> Iterator[Row]:
    """Scholarships; `amount` is in whole dong per `period`."""
    for cells in sheet(folder):
        own: dict[str, Any] = {
            "amount": cells.whole("amount"),
            "period": cells.word("period", ScholarshipPeriod),
            "instalments": cells.whole("instalments", 1),
            "service_obligation_months": cells.whole("service_obligation_months"),
            "funder_id": cells.ref("funder", "organisation"),
        }
        yield from opportunity.offer(cells, OpportunityKind.SCHOLARSHIP, own)
