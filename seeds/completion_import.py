"""Demonstration imports: two batches that a made-up open course platform sent, with rejected rows in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seeds.row import SYNTHETIC, Ref, Row
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_imports.csv"


def sheet(folder: Path) -> list[Cells]:
    """The sheet of batches, which enrolments read as well."""
    return list(read(folder, FILE, "platform batch received_at course run completed rejected"))


def completions(cells: Cells) -> list[str]:
    """The keys of the enrolments that a batch became."""
    count = cells.whole("completed", 0, 20) or 0
    return [f"{cells['batch']}-row-{row}" for row in range(1, count + 1)]


def rows(folder: Path) -> Iterator[Row]:
    """Batches, each with its rows: first the accepted ones, then the rejected."""
    for cells in sheet(folder):
        accepted, rejected = completions(cells), cells.whole("rejected", 0, 100) or 0
        values: dict[str, Any] = {
            "platform": cells["platform"],
            "batch": cells["batch"],
            "row_count": len(accepted) + rejected,
            "accepted": len(accepted),
            "rejected": rejected,
            "received_at": cells.moment("received_at"),
            **SYNTHETIC,
        }
        yield Row("completion_import", cells["batch"], values, cells.origin)
        for number in range(1, len(accepted) + rejected + 1):
            enrolment = accepted[number - 1] if number <= len(accepted) else None
            link = {
                "completion_import_id": Ref("completion_import", cells["batch"], "batch"),
                "row_number": number,
                "enrolment_id": Ref("enrolment", enrolment, "completed") if enrolment else None,
                "error_code": None if enrolment else "UNKNOWN_PERSON",
                "error_message": None if enrolment else "Không tìm thấy người học (mẫu)",
            }
            yield Row("completion_import_row", f"{cells['batch']} {number}", link, cells.origin)
