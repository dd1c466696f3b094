"""Comparisons: the latest approved figure of each subject, by group."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

OLD, NEW = date(2026, 3, 31), date(2026, 6, 30)
BELONGS = "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, 'CUSTOM')"
FIGURES = "key value smallest largest subjects"


async def compared(graph: Graph, by: str, asked: str = FIGURES) -> Any:
    question = f"query($by: ComparisonGroupBy!) {{ indicators {{ nodes {{ compare(groupBy: $by) {{ {asked} }} }} }} }}"
    (indicator,) = (await graph.ask(question, by=by))["indicators"]["nodes"]
    return indicator["compare"]


def group(key: str, *values: float) -> dict[str, Any]:
    mean = round(sum(values) / len(values), 2)
    return {
        "key": key,
        "value": mean,
        "smallest": min(values),
        "largest": max(values),
        "subjects": len(values),
    }


async def seen(make: Make, indicator: UUID, value: float, day: date = NEW, **of: Any) -> None:
    columns = {"tier": None, "status": "APPROVED"} | of
    await make("observation", indicator_id=indicator, period_end=day, value=value, **columns)


async def test_communes_are_compared_by_remoteness_each_with_its_latest_approved_figure(
    graph: Graph, make: Make
) -> None:
    indicator = await make("indicator")
    for code, remoteness, value in (("00001", "REMOTE", 10), ("00002", "REMOTE", 25), ("00003", None, 40)):
        unit = await make("administrative_unit", code=code, remoteness=remoteness)
        await seen(make, indicator, value + 50, OLD, unit_id=unit)
        await seen(make, indicator, value, unit_id=unit)
        await seen(make, indicator, 99, date(2026, 7, 31), unit_id=unit, status="DRAFT")
    await seen(make, indicator, 90, tier="COMMUNE")

    assert await compared(graph, "REMOTENESS") == [group("-", 40), group("REMOTE", 10, 25)]


async def test_areas_are_compared_with_their_communes(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    indicator, area = await make("indicator"), await make("area", code="a")
    unit = await make("administrative_unit")
    await connection.execute(BELONGS, area, unit)
    await seen(make, indicator, 10, unit_id=unit)
    await seen(make, indicator, 25, area_id=area)
    await seen(make, indicator, 70, unit_id=await make("administrative_unit"))

    assert await compared(graph, "AREA") == [group("a", 10, 25)]
    assert await compared(graph, "AREA", "area { code } kind tier remoteness") == [
        {"area": {"code": "a"}, "kind": None, "tier": None, "remoteness": None}
    ]


async def test_tiers_and_kinds_are_compared(graph: Graph, make: Make) -> None:
    indicator = await make("indicator")
    await seen(make, indicator, 10, tier="COMMUNE")
    await seen(make, indicator, 30, OLD, tier="PROVINCE")
    await seen(make, indicator, 20, organisation_id=await make("organisation"))
    await seen(make, indicator, 40, unit_id=await make("administrative_unit"))

    assert await compared(graph, "TIER", "tier value measuredFrom measuredTo") == [
        {"tier": "PROVINCE", "value": 30, "measuredFrom": str(OLD), "measuredTo": str(OLD)},
        {"tier": "COMMUNE", "value": 10, "measuredFrom": str(NEW), "measuredTo": str(NEW)},
    ]
    assert await compared(graph, "KIND") == [
        group("COMMUNE", 40),
        group("ORGANISATION", 20),
        group("TIER", 10, 30),
    ]


async def test_what_was_not_measured_has_no_groups(graph: Graph, make: Make) -> None:
    await make("indicator")
    assert await compared(graph, "KIND") == []
