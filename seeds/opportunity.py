"""What the demonstration offers of all five kinds have in common; each kind has its own sheet and module.

No offer here may be SYNTHETIC and belong to a real organisation: the sheets name made-up providers only.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final, cast
from zoneinfo import ZoneInfo

from hub.models.opportunity import (
    Audience,
    DeliveryMode,
    LearningModel,
    OpportunityKind,
    OpportunityStatus,
    SkillRole,
)
from hub.models.skill import SkillTopic
from seeds.row import SYNTHETIC, Ref, Row
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")
REQUIRED: Final = "code status title_vi title_en provider audiences language opens_on closes_on applications"
OPTIONAL: Final = (
    "summary_vi summary_en programme unit eligible_units topics teaches requires field_of_study delivery_mode"
    " learning_model practice_hours url seats cost starts_on ends_on"
)
_NEVER_PUBLISHED: Final = (
    OpportunityStatus.DRAFT.name,
    OpportunityStatus.IN_REVIEW.name,
    OpportunityStatus.CANCELLED.name,
)


def sheet(folder: Path, file: str, required: str, optional: str = "") -> list[Cells]:
    """The rows of one kind's sheet: the common columns and its own."""
    return list(read(folder, file, f"{REQUIRED} {required}", f"{OPTIONAL} {optional}"))


def offer(cells: Cells, kind: OpportunityKind, own: dict[str, Any]) -> Iterator[Row]:
    """One offer with the columns of its kind, its skills, and from where people may apply."""
    values = _common(cells) | {"kind": kind.name, **own, **SYNTHETIC}
    yield Row("opportunity", cells["code"], values, cells.origin)
    for role, column in ((SkillRole.TAUGHT, "teaches"), (SkillRole.REQUIRED, "requires")):
        for skill, level in cells.levels(column):
            link = {"opportunity_id": _self(cells), "role": role.name, "skill_id": skill, "level": level}
            yield Row("opportunity_skill", f"{cells['code']} {role.name} {skill.key}", link, cells.origin)
    for unit in cells.items("eligible_units"):
        link = {"opportunity_id": _self(cells), "unit_id": Ref("administrative_unit", unit, "eligible_units")}
        yield Row("opportunity_unit", f"{cells['code']} {unit}", link, cells.origin)


def opens_at(cells: Cells) -> datetime:
    """The first moment of the first day."""
    return datetime.combine(cast("date", cells.day("opens_on")), time.min, ZONE)


def _closes_at(cells: Cells) -> datetime:
    """A deadline is the end of that day in the province."""
    return datetime.combine(cast("date", cells.day("closes_on")), time(23, 59, 59), ZONE)


def _common(cells: Cells) -> dict[str, Any]:
    status = cells.word("status", OpportunityStatus)
    return {
        "code": cells["code"],
        "status": status,
        "title_vi": cells["title_vi"],
        "title_en": cells["title_en"],
        "summary_vi": cells.text("summary_vi"),
        "summary_en": cells.text("summary_en"),
        "provider_id": cells.ref("provider", "organisation"),
        "programme_id": cells.ref("programme", "programme"),
        "unit_id": cells.ref("unit", "administrative_unit"),
        "audiences": cells.words("audiences", Audience),
        "topics": cells.words("topics", SkillTopic),
        "field_of_study": cells.text("field_of_study"),
        "delivery_mode": cells.word("delivery_mode", DeliveryMode),
        "learning_model": cells.word("learning_model", LearningModel),
        "practice_hours": cells.number("practice_hours", 0),
        "language": cells["language"],
        "url": cells.url("url"),
        "seats": cells.whole("seats"),
        "cost": cells.whole("cost"),
        "opens_at": opens_at(cells),
        "closes_at": _closes_at(cells),
        "starts_on": cells.day("starts_on"),
        "ends_on": cells.day("ends_on"),
        "published_at": None if status in _NEVER_PUBLISHED else opens_at(cells),
    }


def _self(cells: Cells) -> Ref:
    return Ref("opportunity", cells["code"], "code")
