"""What is hidden makes no difference to a search: not to its hits, nor to its words, order, counts or fallback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import asyncpg

from hub.db.pool import open_pool
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

import pytest

QUESTIONS = (
    "chuyển đổi số",
    "hoparlo",  # only hidden rows have it
    "hoparlu",  # a letter away from that
    "zorglub chuyển đổi số",  # all of its words stand in a hidden row alone
    "secret-1",
)
ASKED = """query($query: String!) {
  search(query: $query, first: 100) {
    totalCount { value } edges { cursor node { type score name matches { field fragment } } } }
  opportunities(filter: {query: $query}) { totalCount { value } nodes { code } }
  pilots(filter: {not: {query: $query}}) { totalCount { value } } }"""
HIDE = """
    INSERT INTO opportunity (kind, code, status, title_vi, description_vi, provider_id, provenance_status, project,
        deliverables, remote_ok)
    SELECT 'EXPERT_ASSIGNMENT', 'secret-' || n, $1, 'Zorglub hoparlo chuyển đổi số', 'hoparlo', o.id, 'SYNTHETIC', 'x',
        '{x}', true
    FROM generate_series(1, 300) AS n, (SELECT id FROM organisation LIMIT 1) AS o
"""


@pytest.fixture
async def answers(seeded_clone_url: str) -> AsyncIterator[Any]:
    pool = await open_pool(seeded_clone_url, size=1, timeout=10)
    writer = await asyncpg.connect(seeded_clone_url)
    graph = Graph.over(pool)

    async def ask() -> list[Any]:
        return [await graph.ask(ASKED, query=query) for query in QUESTIONS]

    yield ask, writer
    await writer.close()
    await pool.close()


@pytest.mark.parametrize("status", ["DRAFT", "IN_REVIEW", "SUSPENDED", "ARCHIVED", "CANCELLED"])
async def test_hidden_offers_change_nothing(answers: Any, status: str) -> None:
    ask, writer = answers
    before = await ask()

    await writer.execute(HIDE, status)

    assert await ask() == before
    assert [one["search"]["totalCount"]["value"] for one in before][1:3] == [0, 0]


async def test_published_offers_are_found(answers: Any) -> None:
    ask, writer = answers

    await writer.execute(HIDE, "PUBLISHED")

    _, exact, near, all_words, code = await ask()
    for told in (exact, near, all_words):
        assert told["search"]["totalCount"]["value"] == 200  # as many as are ranked
        assert told["opportunities"]["totalCount"]["value"] == 300
    assert [edge["node"]["name"] for edge in code["search"]["edges"]] == ["Zorglub hoparlo chuyển đổi số"]
