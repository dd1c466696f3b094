"""Demonstration credentials and outcomes: what the people who completed a demonstration session can show, and later said."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from hub.models.enrolment import EnrolmentStatus
from seeds import course, enrolment, session
from seeds.row import SYNTHETIC, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from seeds.sheet import Cells

_EARLIEST_OUTCOME: Final = 3  # months after the end, the first time a participant is asked


def rows(folder: Path) -> Iterator[Row]:
    """A credential for each completed enrolment in a session, with the skills of its course; outcomes of old ones."""
    courses = {cells["code"]: cells for cells in course.sheet(folder)}
    sessions = {cells["code"]: cells for cells in session.sheet(folder)}
    for row in enrolment.rows(folder):
        run = row.values.get("session_id")
        if run is not None and row.values["status"] == EnrolmentStatus.COMPLETED.name:
            yield from _credential(row, sessions[run.key], courses[sessions[run.key]["course"]])


def _credential(row: Row, run: Cells, taught: Cells) -> Iterator[Row]:
    key = f"{row.key}-credential"
    ended: datetime = run.moment("ends_at")  # type: ignore[assignment]  # the sheet requires it
    values: dict[str, Any] = {
        **external(key),
        "title_vi": f"Hoàn thành khóa học: {taught['title_vi']}",
        "title_en": f"Completed course: {taught['title_en']}",
        "person_id": row.values["person_id"],
        "issuer_id": Ref("organisation", taught["provider"], "provider"),
        "opportunity_id": Ref("opportunity", taught["code"], "code"),
        "enrolment_id": Ref("enrolment", row.key, "participants"),
        "issued_on": ended.date() + timedelta(days=3),
        **SYNTHETIC,
    }
    yield Row("credential", key, values, row.origin)
    for skill, level in taught.levels("teaches"):
        link = {"credential_id": Ref("credential", key, "participants"), "skill_id": skill, "level": level}
        yield Row("credential_skill", f"{key} {skill.key}", link, row.origin)
    if taught["status"] == "ARCHIVED":
        yield _outcome(row, taught, ended)


def _outcome(row: Row, taught: Cells, ended: datetime) -> Row:
    key = f"{row.key}-outcome-{_EARLIEST_OUTCOME}"
    values: dict[str, Any] = {
        **external(key),
        "person_id": row.values["person_id"],
        "opportunity_id": Ref("opportunity", taught["code"], "code"),
        "months": _EARLIEST_OUTCOME,
        "observed_on": ended.date() + timedelta(days=92),
        "uses_skill": len(row.key) % 3 != 0,
        **SYNTHETIC,
    }
    return Row("outcome", key, values, row.origin)
