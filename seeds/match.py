"""Demonstration matches: candidates proposed for needs, with score and reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.match import MatchStatus
from seeds.row import SYNTHETIC, Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_matches.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Matches; the candidate is an expert, an applicant, or a member of a team."""
    for cells in read(folder, FILE, "need score status", "expert application team_member reasons"):
        candidates = [cells[column] for column in ("expert", "application", "team_member") if cells[column]]
        if len(candidates) != 1:
            raise cells.error("expert", "exactly one of expert, application, team_member")
        values: dict[str, Any] = {
            "staff_need_id": cells.ref("need", "staff_need"),
            "expert_id": cells.ref("expert", "expert"),
            "application_id": cells.ref("application", "application"),
            "team_membership_id": cells.ref("team_member", "team_membership"),
            "score": cells.number("score", 0, 1),
            "reasons": cells.items("reasons"),
            "status": cells.word("status", MatchStatus),
            **SYNTHETIC,
        }
        yield Row("match", f"{cells['need']} {candidates[0]}", values, cells.origin)
