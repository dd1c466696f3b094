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


async def test_where_applications_stand_is_told_from_five_people_on_in_steps_of_five(
    graph: Graph, make: Make
) -> None:
    offer = await make("opportunity", status="PUBLISHED")
    sent = {"opportunity_id": offer, "submitted_at": SENT}
    for status, size in {"UNDER_REVIEW": 4, "WAITLISTED": 5, "COMPLETED": 9, "EXPIRED": 10}.items():
        for _ in range(size):
            await make("application", **sent, status=status)
    for _ in range(6):
        await make("application", opportunity_id=offer, status="DRAFT")
        await make("application", opportunity_id=offer, status="WITHDRAWN")
    again = await make("person")
    for _ in range(6):
        await make("application", **sent, person_id=again, status="WITHDRAWN")
    await make("opportunity", status="PUBLISHED")

    found = await graph.ask(
        """{ opportunities(orderBy: [CREATED_AT_ASC]) { nodes { applicationCount
             applicationCounts { status people } ... on Course { again: applicationCounts { people } } } } }"""
    )

    assert found["opportunities"]["nodes"] == [
        {
            "applicationCount": 29,
            "applicationCounts": [
                {"status": "EXPIRED", "people": 10},
                {"status": "COMPLETED", "people": 5},
                {"status": "WAITLISTED", "people": 5},
            ],
            "again": [{"people": 10}, {"people": 5}, {"people": 5}],
        },
        {"applicationCount": None, "applicationCounts": [], "again": []},
    ]
