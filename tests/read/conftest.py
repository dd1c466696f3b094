"""The graph over the seeded database, and a plain connection to hold its answers against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

from hub.db.pool import open_pool
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from hub.db.pool import Pool


@pytest.fixture(scope="module")
async def pool(seeded_database_url: str) -> AsyncIterator[Pool]:
    """Connections for reads to the seeded database."""
    opened = await open_pool(seeded_database_url, size=2, timeout=30)
    yield opened
    await opened.close()


@pytest.fixture
def graph(pool: Pool) -> Graph:
    """The graph, with nothing kept from an earlier test."""
    return Graph.over(pool)


@pytest.fixture(scope="module")
async def seeded(seeded_database_url: str) -> AsyncIterator[asyncpg.Connection[Any]]:
    """A connection that sees every row."""
    opened = await asyncpg.connect(seeded_database_url, server_settings={"TimeZone": "UTC"})
    yield opened
    await opened.close()
