"""How many people applied for an offer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.graph import Graph
    from tests.models.conftest import Make

SENT = datetime(2026, 1, 1, tzinfo=UTC)
QUESTION = (
    "{ opportunities { nodes { applicationCount applications { nodes { id } totalCount { value } } } } }"
)


async def test_people_who_applied_are_counted_once_each_and_shown_from_five_on(
    graph: Graph, make: Make
) -> None:
    offer = await make("opportunity", status="PUBLISHED")
    sent = {"opportunity_id": offer, "submitted_at": SENT}
    again = await make("person")
    await make("application", **sent, person_id=again, status="WITHDRAWN")
    await make("application", **sent, person_id=again, status="UNDER_REVIEW")
    for status in ("WAITLISTED", "COMPLETED", "EXPIRED"):
        await make("application", **sent, status=status)
    await make("application", opportunity_id=offer, status="DRAFT")
    await make("application", opportunity_id=offer, status="WITHDRAWN")

    def answer(count: int | None) -> dict[str, object]:
        hidden = {"nodes": [], "totalCount": {"value": 0}}
        return {"opportunities": {"nodes": [{"applicationCount": count, "applications": hidden}]}}

    assert await graph.ask(QUESTION) == answer(None)
    await make("application", **sent, status="UNDER_REVIEW")
    assert await graph.ask(QUESTION) == answer(5)
