"""Demonstration needs for staff. They name real communes as places, and are made up all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.staff_need import StaffNeedMode, StaffNeedStatus, Urgency
from seeds.row import SYNTHETIC, Ref, Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_staff_needs.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Needs, each with the skills it asks for."""
    required = "code position headcount urgency mode status"
    for cells in read(folder, FILE, required, "unit organisation needed_from field_of_study skills note"):
        if bool(cells["unit"]) == bool(cells["organisation"]):
            raise cells.error("unit", "either a unit or an organisation")
        values: dict[str, Any] = {
            "code": cells["code"],
            "organisation_id": cells.ref("organisation", "organisation"),
            "unit_id": cells.ref("unit", "administrative_unit"),
            "job_position_id": cells.ref("position", "job_position"),
            "headcount": cells.whole("headcount", 1, 100),
            "urgency": cells.word("urgency", Urgency),
            "needed_from": cells.day("needed_from"),
            "mode": cells.word("mode", StaffNeedMode),
            "field_of_study": cells.text("field_of_study"),
            "status": cells.word("status", StaffNeedStatus),
            "note": cells.text("note"),
            **SYNTHETIC,
        }
        yield Row("staff_need", cells["code"], values, cells.origin)
        for skill, level in cells.levels("skills"):
            link = {
                "staff_need_id": Ref("staff_need", cells["code"], "code"),
                "skill_id": skill,
                "level": level,
            }
            yield Row("staff_need_skill", f"{cells['code']} {skill.key}", link, cells.origin)
