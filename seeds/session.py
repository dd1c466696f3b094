"""Demonstration sessions of the demonstration courses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.session import SessionStatus
from seeds.row import SYNTHETIC, Row
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_sessions.csv"


def sheet(folder: Path) -> list[Cells]:
    """The sheet of sessions, which enrolments read as well: `participants` is how many to enrol."""
    required = "code course starts_at ends_at status participants"
    return list(read(folder, FILE, required, "skill_centre unit url seats waitlist_size instructor"))


def rows(folder: Path) -> Iterator[Row]:
    """Sessions, each at a centre, in a unit, or at a web address. Seats taken are counted by triggers."""
    for cells in sheet(folder):
        if sum(bool(cells[venue]) for venue in ("skill_centre", "unit", "url")) != 1:
            raise cells.error("unit", "exactly one of skill_centre, unit, url")
        values: dict[str, Any] = {
            "code": cells["code"],
            "course_id": cells.ref("course", "opportunity"),
            "starts_at": cells.moment("starts_at"),
            "ends_at": cells.moment("ends_at"),
            "skill_centre_id": cells.ref("skill_centre", "skill_centre"),
            "unit_id": cells.ref("unit", "administrative_unit"),
            "url": cells.url("url"),
            "instructor": cells.text("instructor"),
            "seats": cells.whole("seats"),
            "waitlist_size": cells.whole("waitlist_size"),
            "status": cells.word("status", SessionStatus),
            **SYNTHETIC,
        }
        yield Row("session", cells["code"], values, cells.origin)
