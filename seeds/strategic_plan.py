"""Strategic plans: the province's plan to 2030 and the documents above it that it carries out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seeds.row import Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "plans.csv"
DOCUMENTS: Final = "plan_documents.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Plans, then the documents of each in order."""
    names = "code name_vi name_en provenance_status source"
    for cells in read(folder, FILE, names, "parent issuer starts_on ends_on motto_vi motto_en source_url"):
        values = {
            "code": cells["code"],
            "name_vi": cells["name_vi"],
            "name_en": cells["name_en"],
            "parent_id": cells.ref("parent", "strategic_plan"),
            "issuer_id": cells.ref("issuer", "organisation"),
            "starts_on": cells.day("starts_on"),
            "ends_on": cells.day("ends_on"),
            "motto_vi": cells.text("motto_vi"),
            "motto_en": cells.text("motto_en"),
            **cells.provenance(),
        }
        yield Row("strategic_plan", cells["code"], values, cells.origin)
    for cells in read(folder, DOCUMENTS, "plan position title_vi", "number title_en issued_on url source"):
        values = {
            "strategic_plan_id": cells.ref("plan", "strategic_plan"),
            "position": cells.whole("position", 1, 99),
            "number": cells.text("number"),
            "title_vi": cells["title_vi"],
            "title_en": cells.text("title_en"),
            "issued_on": cells.day("issued_on"),
            "url": cells.url("url"),
        }
        yield Row("strategic_plan_document", f"{cells['plan']} {cells['position']}", values, cells.origin)
