"""Nearness, held against the same formula in Python over the real points of the communes."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Any

import pytest

from hub.db.pool import open_pool
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HERE = "02545"


@pytest.fixture(scope="module")
async def graph(seeded_database_url: str) -> AsyncIterator[Graph]:
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


@pytest.fixture(scope="module")
async def points(graph: Graph) -> dict[str, tuple[float, float]]:
    """The point of every ward and commune of today."""
    question = """query($after: String) {
      administrativeUnits(first: 100, after: $after, filter: {isCurrent: true, kind: [WARD, COMMUNE]}) {
        nodes { code location { latitude longitude } } pageInfo { hasNextPage endCursor } } }"""
    found: dict[str, tuple[float, float]] = {}
    after = None
    while True:
        page = (await graph.ask(question, after=after))["administrativeUnits"]
        found |= {node["code"]: tuple(node["location"].values()) for node in page["nodes"]}
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, point)) for point in (one, other))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(chord))


async def codes(graph: Graph, near: dict[str, Any]) -> set[str]:
    question = "query($near: Near!) { administrativeUnits(first: 100, filter: {isCurrent: true, near: $near}) { nodes { code } } }"
    return {node["code"] for node in (await graph.ask(question, near=near))["administrativeUnits"]["nodes"]}


async def test_distances_are_those_of_the_great_circle(graph: Graph, points: dict[str, Any]) -> None:
    question = """query($here: String!) { administrativeUnits(first: 100, filter: {isCurrent: true, kind: [WARD, COMMUNE]}) {
      nodes { code distanceKm(from: {unit: $here}) } } }"""
    for node in (await graph.ask(question, here=HERE))["administrativeUnits"]["nodes"]:
        assert node["distanceKm"] == pytest.approx(kilometres(points[HERE], points[node["code"]]), abs=0.051)


@pytest.mark.parametrize("limit", [None, 5, 25, 60.5])
async def test_near_is_a_circle_around_the_unit(
    graph: Graph, points: dict[str, Any], limit: float | None
) -> None:
    near = {"place": {"unit": HERE}} | ({} if limit is None else {"withinKm": limit})
    expected = {code for code, point in points.items() if kilometres(points[HERE], point) <= (limit or 25)}
    assert await codes(graph, near) == expected
    latitude, longitude = points[HERE]
    point = {
        "place": {"point": {"latitude": latitude, "longitude": longitude}},
        **{k: v for k, v in near.items() if k == "withinKm"},
    }
    assert await codes(graph, point) == expected


async def test_a_place_that_is_not_there_is_near_nothing(graph: Graph) -> None:
    assert await codes(graph, {"place": {"unit": "99999"}, "withinKm": 10_000}) == set()


async def test_offers_nearby_are_those_of_the_units_nearby_and_online_ones_if_that_will_do(
    graph: Graph, points: dict[str, Any]
) -> None:
    question = """query($online: Boolean) { administrativeUnit(by: {code: "02545"}) {
      nearbyOpportunities(first: 100, withinKm: 40, orOnline: $online) { nodes { code deliveryMode unit { code } } } } }"""
    near = {code for code, point in points.items() if kilometres(points[HERE], point) <= 40}
    for online in (False, True):
        found = (await graph.ask(question, online=online))["administrativeUnit"]["nearbyOpportunities"][
            "nodes"
        ]
        assert found
        for node in found:
            at_hand = node["unit"] is not None and node["unit"]["code"] in near
            assert at_hand or (online and node["deliveryMode"] in {"ONLINE_LIVE", "MOOC"}), node
        assert any(node["deliveryMode"] == "MOOC" for node in found) or not online


async def test_the_filter_of_offers_agrees_with_the_list_of_the_unit(graph: Graph) -> None:
    question = """{ a: opportunities(first: 100, filter: {near: {place: {unit: "02545"}, withinKm: 40, orOnline: true}}) { nodes { code } }
      b: administrativeUnit(by: {code: "02545"}) { nearbyOpportunities(first: 100, withinKm: 40, orOnline: true) { nodes { code } } } }"""
    data = await graph.ask(question)
    assert data["a"]["nodes"] == data["b"]["nearbyOpportunities"]["nodes"] != []
