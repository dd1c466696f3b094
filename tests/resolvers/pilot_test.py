"""Pilots that wait for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.graph import Graph
    from tests.models.conftest import Make


async def test_undecided_pilots_are_found(graph: Graph, make: Make) -> None:
    await make("pilot", code="waits", status="EVALUATED", result_vi="Tốt")
    await make("pilot", code="goes-on", status="EVALUATED", result_vi="Tốt", decision="EXTEND")
    await make("pilot", code="idea", status="IDEA")

    found = await graph.ask(
        "{ a: pilots(filter: { undecided: true, status: [EVALUATED] }) { nodes { code } }"
        " b: pilots(filter: { undecided: false }) { nodes { code } }"
        " c: pilots(filter: { undecided: null }) { totalCount { value } } }"
    )

    assert found["a"]["nodes"] == [{"code": "waits"}]
    assert found["b"]["nodes"] == [{"code": "goes-on"}]
    assert found["c"]["totalCount"] == {"value": 2}
