"""Partnerships: agreements that a source reports, and made-up ones between made-up organisations only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hub.models.partnership import PartnershipKind, PartnershipStatus
from seeds.row import Ref, Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES: Final = ("partnerships.csv", "demo_partnerships.csv")


def rows(folder: Path) -> Iterator[Row]:
    """Agreements, each with its parties."""
    required = "code kind status title_vi title_en parties provenance_status source"
    optional = "document_no starts_on ends_on source_url"
    sheet = [cells for file in FILES for cells in read(folder, file, required, optional)]
    for cells in sheet:
        values = {
            "code": cells["code"],
            "kind": cells.word("kind", PartnershipKind),
            "status": cells.word("status", PartnershipStatus),
            "title_vi": cells["title_vi"],
            "title_en": cells["title_en"],
            "document_no": cells.text("document_no"),
            "starts_on": cells.day("starts_on"),
            "ends_on": cells.day("ends_on"),
            **cells.provenance(),
        }
        yield Row("partnership", cells["code"], values, cells.origin)
    for cells in sheet:
        parties = cells.items("parties")
        if len(set(parties)) < 2:  # noqa: PLR2004 - an agreement needs two sides
            raise cells.error("parties", "at least two organisations")
        for party in parties:
            values = {
                "partnership_id": Ref("partnership", cells["code"], "code"),
                "organisation_id": Ref("organisation", party, "parties"),
            }
            yield Row("partnership_party", f"{cells['code']} {party}", values, cells.origin)
