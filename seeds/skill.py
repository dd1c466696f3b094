"""Skills: the competences of Circular 02/2025/TT-BGDDT, and the eleven topics that the province names.

The circular takes 21 of its 24 competences from DigComp, whose codes and titles are kept as matches.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from hub.models.base import ProvenanceStatus
from hub.models.skill import SkillLevel, SkillMatchScheme, SkillTopic
from seeds.row import Ref, Row, provenance
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "digcomp.csv"
TOPICS: Final = "topics.csv"
CIRCULAR: Final = "TT02-2025"
TOPIC_FRAMEWORK: Final = "TQ-TOPICS"
# Words of the sheet's compiler around a title of DigComp, which has none for the competences on AI.
_REMARK: Final = re.compile(r"\(not in DigComp\) | \(TT02 only\)")


def rows(folder: Path) -> Iterator[Row]:
    """The competences with their matches, then the topics."""
    required = "code level digcomp22_title_en tt02_2025_title_vi in_digcomp_2_2 in_tt02_2025 source"
    for cells in read(folder, FILE, required, "parent_code digcomp30_title_en_if_verified"):
        yield _competence(cells)
        yield from _matches(cells)
    for cells in read(folder, TOPICS, "topic name_vi name_en provenance_status source", "source_url"):
        yield _topic(cells)


def _competence(cells: Cells) -> Row:
    levels = {"area": SkillLevel.AREA, "competence": SkillLevel.COMPETENCE}
    if cells["level"] not in levels:
        raise cells.error("level", f"one of {', '.join(levels)}")
    values: dict[str, Any] = {
        "framework_id": Ref("framework", CIRCULAR, "code"),
        "code": cells["code"],
        "parent_id": cells.ref("parent_code", "skill", f"{CIRCULAR}/"),
        "level": levels[cells["level"]].name,
        "topic": None,
        "name_vi": cells["tt02_2025_title_vi"],
        "name_en": _REMARK.sub("", cells["digcomp22_title_en"]),
        **provenance(ProvenanceStatus.VERIFIED, cells["source"]),
    }
    return Row("skill", f"{CIRCULAR}/{cells['code']}", values, cells.origin)


def _matches(cells: Cells) -> Iterator[Row]:
    titles = {SkillMatchScheme.DIGCOMP_3_0: cells.text("digcomp30_title_en_if_verified")}
    if cells.truth("in_digcomp_2_2"):
        titles[SkillMatchScheme.DIGCOMP_2_2] = cells["digcomp22_title_en"]
    for scheme, title in titles.items():
        if title:  # DigComp 3.0 keeps the codes; only verified titles of it are in the sheet
            values = {
                "skill_id": Ref("skill", f"{CIRCULAR}/{cells['code']}", "code"),
                "scheme": scheme.name,
                "value": cells["code"],
                "title_en": title,
            }
            yield Row("skill_match", f"{CIRCULAR}/{cells['code']} {scheme.name}", values, cells.origin)


def _topic(cells: Cells) -> Row:
    topic = cells.word("topic", SkillTopic)
    values: dict[str, Any] = {
        "framework_id": Ref("framework", TOPIC_FRAMEWORK, "topic"),
        "code": topic,
        "parent_id": None,
        "level": SkillLevel.TOPIC.name,
        "topic": topic,
        "name_vi": cells["name_vi"],
        "name_en": cells["name_en"],
        **cells.provenance(),
    }
    return Row("skill", f"{TOPIC_FRAMEWORK}/{topic}", values, cells.origin)
