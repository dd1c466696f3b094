"""Demonstration roles of made-up people in made-up organisations and in communes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.membership import MembershipRole
from seeds.row import SYNTHETIC, Row, external
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_memberships.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Memberships by key."""
    for cells in read(folder, FILE, "key person role valid_from", "organisation unit valid_to"):
        if bool(cells["unit"]) == bool(cells["organisation"]):
            raise cells.error("unit", "either a unit or an organisation")
        values: dict[str, Any] = {
            **external(cells["key"]),
            "person_id": cells.ref("person", "person"),
            "organisation_id": cells.ref("organisation", "organisation"),
            "unit_id": cells.ref("unit", "administrative_unit"),
            "role": cells.word("role", MembershipRole),
            "valid_from": cells.day("valid_from"),
            "valid_to": cells.day("valid_to"),
            **SYNTHETIC,
        }
        yield Row("membership", cells["key"], values, cells.origin)
