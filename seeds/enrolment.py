"""Demonstration enrolments: people in sessions, and completions that an open course platform reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.enrolment import EnrolmentStatus
from hub.models.session import SessionStatus
from seeds import completion_import, course, person, session
from seeds.row import SYNTHETIC, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from pathlib import Path

_S: Final = EnrolmentStatus
_AFTER: Final = (_S.COMPLETED, _S.COMPLETED, _S.COMPLETED, _S.FAILED, _S.COMPLETED, _S.NO_SHOW)


def rows(folder: Path) -> Iterator[Row]:
    """As many people in a session as its sheet says; those of a completed one have a result."""
    lengths = {cells["code"]: cells.number("hours") for cells in course.sheet(folder)}
    everybody = [key for group in person.groups(folder).values() for key in group]
    for number, cells in enumerate(session.sheet(folder)):
        if cells["course"] not in lengths:
            raise cells.error("course", "a known course")
        over = cells["status"] == SessionStatus.COMPLETED.name
        for place in range(cells.whole("participants", 0, len(everybody)) or 0):
            key = f"{cells['code']}-participant-{place + 1}"
            status = _AFTER[place % len(_AFTER)] if over else _S.ENROLLED
            values = _enrolment(
                key, everybody[(number * 5 + place) % len(everybody)], "participants", status
            ) | {
                "session_id": Ref("session", cells["code"], "code"),
                **_hours(status, lengths[cells["course"]]),
            }
            yield Row("enrolment", key, values, cells.origin)
    yield from _of_platforms(folder, everybody)


def _of_platforms(folder: Path, everybody: list[str]) -> Iterator[Row]:
    for number, cells in enumerate(completion_import.sheet(folder)):
        for place, key in enumerate(completion_import.completions(cells)):
            values = _enrolment(
                key, everybody[(number * 3 + place) % len(everybody)], "completed", _S.COMPLETED
            ) | {
                "course_id": Ref("opportunity", cells["course"], "course"),
                "run": cells["run"],
            }
            yield Row("enrolment", key, values, cells.origin)


def _enrolment(key: str, person_key: str, column: str, status: EnrolmentStatus) -> dict[str, Any]:
    who = Ref("person", person_key, column)
    return {**external(key), "person_id": who, "status": status.name, **SYNTHETIC}


def _hours(status: EnrolmentStatus, length: Decimal | None) -> dict[str, Any]:
    if status is _S.COMPLETED:
        return {"attendance_hours": length, "result": "Đạt (mẫu)"}
    if status is _S.FAILED:
        return {"attendance_hours": None if length is None else length / 2, "result": "Không đạt (mẫu)"}
    return {}
