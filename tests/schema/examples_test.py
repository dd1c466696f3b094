"""The examples of the IDE are answered without an error, and show something."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import schema
from hub.db.pool import open_pool
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

EXAMPLES = sorted((Path(schema.__file__).parent / "examples").glob("*.graphql"))


@pytest.fixture(scope="module")
async def graph(seeded_database_url: str) -> AsyncIterator[Graph]:
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
async def test_an_example_of_the_ide_is_answered(graph: Graph, path: Path) -> None:
    data = await graph.ask(path.read_text(encoding="utf-8"))
    assert not any(empty(value) for value in data.values()), data


def empty(value: Any) -> bool:
    """Whether a root field found nothing."""
    return value is None or (isinstance(value, dict) and not value.get("nodes", True))
