"""Units: what became of them, and how good their network was when it was last looked at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make


async def test_the_network_is_what_it_was_last(graph: Graph, make: Make) -> None:
    for code, then, now in (
        ("00001", "WEAK", "STABLE"),
        ("00002", "STABLE", "WEAK"),
        ("00003", "NONE", "NONE"),
    ):
        unit = await make("administrative_unit", code=code)
        for year, connectivity in ((2025, then), (2026, now)):
            await make(
                "infrastructure_status",
                unit_id=unit,
                observed_on=date(year, 6, 30),
                connectivity=connectivity,
            )

    found = await graph.ask(
        "{ administrativeUnits(filter: { connectivity: [WEAK, NONE] }, orderBy: [CODE_ASC])"
        " { nodes { code infrastructureStatuses { nodes { observedOn connectivity } } } } }"
    )

    assert found["administrativeUnits"]["nodes"][0] == {
        "code": "00002",
        "infrastructureStatuses": {
            "nodes": [
                {"observedOn": "2026-06-30", "connectivity": "WEAK"},
                {"observedOn": "2025-06-30", "connectivity": "STABLE"},
            ]
        },
    }
    assert [node["code"] for node in found["administrativeUnits"]["nodes"]] == ["00002", "00003"]


async def test_a_former_unit_leads_to_what_became_of_it_and_back(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    former = await make("administrative_unit", code="00010", name_vi="Xã Cũ")
    today = await make("administrative_unit", code="00011", name_vi="Xã Mới")
    await connection.execute("INSERT INTO unit_succession VALUES ($1, $2, 'PART', true)", former, today)

    found = await graph.ask(
        '{ administrativeUnit(by: { code: "00011" }) {'
        " predecessorShares { share main predecessor { name successors { nodes { code } } } }"
        " successorShares { share } } }"
    )

    assert found["administrativeUnit"] == {
        "predecessorShares": [
            {
                "share": "PART",
                "main": True,
                "predecessor": {"name": "Xã Cũ", "successors": {"nodes": [{"code": "00011"}]}},
            }
        ],
        "successorShares": [],
    }
