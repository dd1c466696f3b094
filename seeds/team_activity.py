"""Activities of the demonstration teams, in counts, over the months before the reference day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from hub.models.skill import SkillTopic
from hub.models.team_activity import TeamActivityKind
from seeds import community_team
from seeds.row import REFERENCE_DAY, SYNTHETIC, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_KINDS: Final = tuple(TeamActivityKind)
_TOPICS: Final = (
    SkillTopic.ONLINE_PUBLIC_SERVICES,
    SkillTopic.CASHLESS_PAYMENT,
    SkillTopic.E_COMMERCE,
    SkillTopic.INFORMATION_SECURITY,
)


def rows(folder: Path) -> Iterator[Row]:
    """As many activities as the sheet of teams says, some weeks apart."""
    for number, cells in enumerate(community_team.sheet(folder)):
        for turn in range(cells.whole("activities", 0, 100) or 0):
            key = f"{cells['code']}-activity-{turn + 1}"
            mark = number * 5 + turn * 3
            values = {
                **external(key),
                "team_id": Ref("community_team", cells["code"], "code"),
                "held_on": REFERENCE_DAY - timedelta(days=6 + turn * 21 + number % 11),
                "kind": _KINDS[mark % len(_KINDS)].name,
                "topics": [_TOPICS[mark % 4].name, _TOPICS[(mark + 1) % 4].name],
                "people_helped": 8 + mark % 37,
                "online_service_cases": mark % 19,
                "payment_setups": mark % 13,
                "commerce_onboardings": mark % 5,
                **SYNTHETIC,
            }
            yield Row("team_activity", key, values, cells.origin)
