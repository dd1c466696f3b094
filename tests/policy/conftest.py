"""One world for all tests of the rules: they only look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

from hub.db.pool import open_pool
from tests.graph import Graph
from tests.policy.world import World

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture(scope="session")
async def world_url(databases: Any, migrated_template: str) -> AsyncIterator[str]:
    url = await databases.create(migrated_template)
    yield url
    await databases.drop(url)


@pytest.fixture(scope="session")
async def world(world_url: str) -> World:
    """A row in every table, visible and not, each pointing to both."""
    connection = await asyncpg.connect(world_url)
    made = World(connection)
    await made.fill()
    await connection.close()
    return made


@pytest.fixture(scope="session")
async def graph(world: World, world_url: str) -> AsyncIterator[Graph]:
    """The graph over that world, as the public sees it."""
    del world
    pool = await open_pool(world_url, size=2, timeout=10)
    yield Graph.over(pool, cost_limit=10_000_000)  # a crawl asks for everything at once
    await pool.close()


@pytest.fixture(scope="session")
async def connection_to_world(world: World, world_url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection that sees the whole world."""
    del world
    connection = await asyncpg.connect(world_url)
    yield connection
    await connection.close()
