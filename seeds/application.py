"""Demonstration applications, in every state that does not depend on the day of seeding.

None is SUBMITTED: the database takes a submission only while the offer is open by its own clock, and seeds must
load on any day.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from hub.models.application import ApplicationStatus
from seeds import course, expert_assignment, internship, opportunity, person, pilot_call, scholarship
from seeds.row import SYNTHETIC, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from seeds.sheet import Cells

_S: Final = ApplicationStatus
_STATES: Final = (
    _S.ACCEPTED,
    _S.UNDER_REVIEW,
    _S.CONFIRMED,
    _S.WAITLISTED,
    _S.UNDER_REVIEW,
    _S.REJECTED,
    _S.ACCEPTED,
    _S.WITHDRAWN,
    _S.DRAFT,
)
_DECIDED: Final = {_S.ACCEPTED, _S.CONFIRMED, _S.WAITLISTED, _S.REJECTED}
# Who applies for what is meant for whom; the first audience of an offer that has a group decides.
_GROUPS: Final = {
    "CADRE": "officials-1",
    "CIVIL_SERVANT": "officials-2",
    "PUBLIC_EMPLOYEE": "employees",
    "STUDENT": "students",
    "TEACHER": "teachers",
    "BUSINESS": "businesses",
    "EXPERT": "experts",
    "CITIZEN": "businesses",
    "TEAM_MEMBER": "officials-1",
}


def rows(folder: Path) -> Iterator[Row]:
    """As many applications to an offer as its sheet says, of different people."""
    people = person.groups(folder)
    for kind in (course, internship, scholarship, expert_assignment, pilot_call):
        for cells in kind.sheet(folder):
            wanted = cells.whole("applications", 0, 500) or 0
            crowd = _crowd(cells, people)
            if wanted > len(crowd):
                raise cells.error("applications", f"at most {len(crowd)}, the people of its audiences")
            for turn in range(wanted):
                yield _application(cells, crowd[turn], turn)


def _crowd(cells: Cells, people: dict[str, list[str]]) -> list[str]:
    groups = dict.fromkeys(_GROUPS[audience] for audience in cells.items("audiences"))
    return [key for group in groups for key in people[group]]


def _application(cells: Cells, person_key: str, turn: int) -> Row:
    status = _STATES[turn % len(_STATES)]
    sent: datetime = opportunity.opens_at(cells) + timedelta(days=1 + turn, hours=9)
    key = f"demo-application-{cells['code']}-{turn + 1}"
    values: dict[str, Any] = {
        **external(key),
        "opportunity_id": Ref("opportunity", cells["code"], "code"),
        "person_id": Ref("person", person_key, "applications"),
        "status": status.name,
        "submitted_at": None if status is _S.DRAFT else sent,
        "statement": "Đơn mẫu để minh họa.",
        "decided_at": sent + timedelta(days=5) if status in _DECIDED else None,
        "confirm_by": sent + timedelta(days=20) if status is _S.ACCEPTED else None,
        "reason": "Lý do mẫu: hồ sơ chưa đủ" if status is _S.REJECTED else None,
        **SYNTHETIC,
    }
    return Row("application", key, values, cells.origin)
