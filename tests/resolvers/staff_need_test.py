"""Staff needs: the most urgent first, by whoever lacks the people, and how many candidates there are."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.graph import Graph
    from tests.models.conftest import Make


async def test_the_most_urgent_come_first(graph: Graph, make: Make) -> None:
    unit = await make("administrative_unit")
    for urgency in ("NORMAL", "CRITICAL", "LOW", "HIGH"):
        await make("staff_need", unit_id=unit, urgency=urgency)

    found = await graph.ask(
        "{ a: staffNeeds { nodes { urgency } } b: staffNeeds(orderBy: [URGENCY_DESC]) { nodes { urgency } } }"
    )

    urgent_first = [{"urgency": name} for name in ("CRITICAL", "HIGH", "NORMAL", "LOW")]
    assert found["a"]["nodes"] == urgent_first
    assert found["b"]["nodes"] == urgent_first[::-1]


async def test_they_are_found_by_who_lacks_the_people(graph: Graph, make: Make) -> None:
    unit = await make("administrative_unit", name_vi="Xã Ấy")
    firm = await make("organisation", code="firm")
    of_unit = await make("staff_need", unit_id=unit)
    of_firm = await make("staff_need", organisation_id=firm)

    found = await graph.ask(
        """
        query($unit: ID!) {
          byUnit: staffNeeds(filter: { unit: { id: [$unit] } }) {
            nodes { id place { ... on AdministrativeUnit { nameVi staffNeeds { nodes { id } } } } }
          }
          byFirm: staffNeeds(filter: { organisation: { code: ["firm"] } }) {
            nodes { id place { ... on Organisation { code staffNeeds { nodes { id } } } } }
          }
        }
        """,
        unit=f"administrative_unit_{unit}",
    )

    first, second = f"staff_need_{of_unit}", f"staff_need_{of_firm}"
    place = {"nameVi": "Xã Ấy", "staffNeeds": {"nodes": [{"id": first}]}}
    assert found["byUnit"]["nodes"] == [{"id": first, "place": place}]
    place = {"code": "firm", "staffNeeds": {"nodes": [{"id": second}]}}
    assert found["byFirm"]["nodes"] == [{"id": second, "place": place}]


async def test_candidates_are_counted_from_five_on(graph: Graph, make: Make) -> None:
    need = await make("staff_need", unit_id=await make("administrative_unit"))
    question = "{ staffNeeds { nodes { matchCount matches { nodes { score } } } } }"
    for _ in range(4):
        await make("match", staff_need_id=need, expert_id=await make("expert"), score=Decimal("0.5"))

    found = await graph.ask(question)
    assert found["staffNeeds"]["nodes"] == [{"matchCount": None, "matches": {"nodes": []}}]
    await make("match", staff_need_id=need, expert_id=await make("expert"), score=Decimal("0.5"))
    found = await graph.ask(question)
    assert found["staffNeeds"]["nodes"] == [{"matchCount": 5, "matches": {"nodes": []}}]
