"""Types whose rows nobody sees yet work all the same, so that opening them needs a rule and nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.graph import Graph
    from tests.models.conftest import Make

pytestmark = pytest.mark.usefixtures("without_rules")
LARGE = 5_000_000_000


async def test_a_line_of_the_log_says_of_what_it_speaks(graph: Graph, connection: Any, make: Make) -> None:
    person, other = await make("person"), await make("person")
    for key in (person, other, None):
        await connection.execute(
            "INSERT INTO audit_entry (actor, action, entity, entity_id) VALUES ('an', 'READ_PERSONAL', 'person', $1)",
            key,
        )

    found = await graph.ask(
        "query($id: ID!) { node(id: $id) { ... on Person { auditEntries { nodes { position action subjectId } } } } }",
        id=f"person_{person}",
    )

    line = {"position": "1", "action": "READ_PERSONAL", "subjectId": f"person_{person}"}
    assert found["node"]["auditEntries"]["nodes"] == [line]


async def test_events_are_told_of_their_subject(graph: Graph, connection: Any, make: Make) -> None:
    team = await make("community_team", status="ACTIVE")
    await connection.execute(
        "INSERT INTO event_outbox (type, entity, entity_id) VALUES ('community_team.founded', 'community_team', $1)",
        team,
    )

    found = await graph.ask("{ communityTeams { nodes { events { nodes { type subjectId position } } } } }")

    event = {"type": "community_team.founded", "subjectId": f"community_team_{team}", "position": "1"}
    assert found["communityTeams"]["nodes"] == [{"events": {"nodes": [event]}}]


async def test_a_subscriber_may_be_far_ahead(graph: Graph, connection: Any, make: Make) -> None:
    client = await make(
        "api_client",
        organisation_id=await make("organisation"),
        purpose="đồng bộ",
        expires_at=await connection.fetchval("SELECT now()"),
    )
    hook = await make(
        "webhook_subscription",
        api_client_id=client,
        url="https://hub.example/hook",
        secret="x",  # noqa: S106 - of a test
        delivered_to=LARGE,
    )

    found = await graph.ask(
        "query($id: ID!) { node(id: $id) { ... on WebhookSubscription { deliveredTo apiClient { purpose } } } }",
        id=f"webhook_subscription_{hook}",
    )

    assert found["node"] == {"deliveredTo": str(LARGE), "apiClient": {"purpose": "đồng bộ"}}


async def test_a_candidate_is_an_expert_an_applicant_or_a_team_member(graph: Graph, make: Make) -> None:
    need = await make("staff_need", unit_id=await make("administrative_unit"))
    candidates = {
        "expert": await make("expert"),
        "application": await make("application"),
        "team_membership": await make("team_membership"),
    }
    for score, (table, key) in enumerate(candidates.items()):
        await make("match", staff_need_id=need, score=Decimal(f"0.{9 - score}"), **{f"{table}_id": key})

    found = await graph.ask(
        "{ staffNeeds { nodes { matches { nodes { score candidate { __typename ... on Node { id } } } } } } }"
    )

    assert [one["candidate"] for one in found["staffNeeds"]["nodes"][0]["matches"]["nodes"]] == [
        {"__typename": "Expert", "id": f"expert_{candidates['expert']}"},
        {"__typename": "Application", "id": f"application_{candidates['application']}"},
        {"__typename": "TeamMembership", "id": f"team_membership_{candidates['team_membership']}"},
    ]
