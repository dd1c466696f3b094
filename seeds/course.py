"""Demonstration courses, of made-up providers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.course import CourseKind
from hub.models.opportunity import OpportunityKind
from seeds import opportunity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seeds.row import Row
    from seeds.sheet import Cells

FILE: Final = "demo_courses.csv"


def sheet(folder: Path) -> list[Cells]:
    """The sheet of courses, which sessions and enrolments read as well."""
    return opportunity.sheet(folder, FILE, "course_kind self_paced hours", "mooc_platform mooc_external_id")


def rows(folder: Path) -> Iterator[Row]:
    """Courses with their skills and units."""
    for cells in sheet(folder):
        own: dict[str, Any] = {
            "hours": cells.number("hours", 0.5, 2000),
            "course_kind": cells.word("course_kind", CourseKind),
            "mooc_platform": cells.text("mooc_platform"),
            "mooc_external_id": cells.text("mooc_external_id"),
            "self_paced": cells.truth("self_paced"),
        }
        yield from opportunity.offer(cells, OpportunityKind.COURSE, own)
