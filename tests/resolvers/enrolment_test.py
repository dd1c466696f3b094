"""How many people take part in a session."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.graph import Graph
    from tests.models.conftest import Make


async def test_those_who_did_not_cancel_are_counted_and_shown_from_five_on(graph: Graph, make: Make) -> None:
    course = await make("opportunity", status="PUBLISHED")
    session = await make(
        "session",
        course_id=course,
        starts_at=datetime(2026, 1, 1, tzinfo=UTC),
        ends_at=datetime(2026, 1, 2, tzinfo=UTC),
        url="https://hub.example/room",
    )
    for status in ("ENROLLED", "ATTENDING", "NO_SHOW", "FAILED", "CANCELLED"):
        await make("enrolment", session_id=session, status=status)
    question = "{ sessions { nodes { enrolmentCount enrolments { totalCount { value } } } } }"
    hidden = {"totalCount": {"value": 0}}

    found = await graph.ask(question)
    assert found["sessions"]["nodes"] == [{"enrolmentCount": None, "enrolments": hidden}]
    await make("enrolment", session_id=session)
    found = await graph.ask(question)
    assert found["sessions"]["nodes"] == [{"enrolmentCount": 5, "enrolments": hidden}]
