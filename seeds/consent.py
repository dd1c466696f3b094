"""Demonstration consents of the made-up people who apply, and two requests about their data."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from hub.models.consent import ConsentPurpose
from hub.models.data_subject_request import DataSubjectRequestKind, DataSubjectRequestStatus
from seeds import person
from seeds.opportunity import ZONE
from seeds.row import REFERENCE_DAY, SYNTHETIC, Origin, Ref, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_GROUPS: Final = ("students", "officials-1", "experts")
_ASKED: Final = datetime.combine(REFERENCE_DAY - timedelta(days=40), time(9), ZONE)
_REQUESTS: Final = {
    "demo-students-1": (DataSubjectRequestKind.ACCESS, DataSubjectRequestStatus.DONE),
    "demo-students-2": (DataSubjectRequestKind.WITHDRAW, DataSubjectRequestStatus.RECEIVED),
}


def rows(folder: Path) -> Iterator[Row]:
    """A consent to the handling of applications for everybody in the groups that apply; experts to matching too."""
    origins = {row.key: row.origin for row in person.rows(folder)}
    groups = person.groups(folder)
    for group in _GROUPS:
        purposes = [ConsentPurpose.APPLICATION] + ([ConsentPurpose.MATCHING] if group == "experts" else [])
        for key in groups[group]:
            for purpose in purposes:
                yield _consent(key, purpose, origins[key])
    for key, (kind, status) in _REQUESTS.items():
        # A group that became too small for this person is refused as an unknown person, in its sheet.
        yield _request(key, kind, status, origins.get(key, Origin(person.FILE, 1)))


def _consent(key: str, purpose: ConsentPurpose, origin: Origin) -> Row:
    values = {
        "person_id": Ref("person", key, "group"),
        "purpose": purpose.name,
        "wording_version": "mau-1",
        "evidence": "Đồng ý mẫu, dữ liệu minh họa",
        "given_at": _ASKED,
        **SYNTHETIC,
    }
    return Row("consent", f"{key} {purpose.name}", values, origin)


def _request(key: str, kind: DataSubjectRequestKind, status: DataSubjectRequestStatus, origin: Origin) -> Row:
    done = status is DataSubjectRequestStatus.DONE
    values: dict[str, Any] = {
        "person_id": Ref("person", key, "group"),
        "kind": kind.name,
        "status": status.name,
        "received_at": _ASKED,
        "answer_due_on": (_ASKED + timedelta(days=2)).date(),
        "act_due_on": (_ASKED + timedelta(days=15)).date(),
        "answered_at": _ASKED + timedelta(days=1) if done else None,
        "done_at": _ASKED + timedelta(days=9) if done else None,
        **SYNTHETIC,
    }
    return Row("data_subject_request", f"{key} {kind.name}", values, origin)
