"""A pool on a seeded database of the test's own, and a client that was issued a key there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

from hub.auth import registry
from hub.db.pool import open_pool

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from hub.auth.registry import Issued
    from hub.db.pool import Pool


@pytest.fixture
async def pool(seeded_clone_url: str) -> AsyncIterator[Pool]:
    opened = await open_pool(seeded_clone_url, size=2, timeout=10)
    yield opened
    await opened.close()


@pytest.fixture
async def writer(seeded_clone_url: str) -> AsyncIterator[asyncpg.Connection[Any]]:
    """A connection to the same database that may write."""
    opened = await asyncpg.connect(seeded_clone_url)
    yield opened
    await opened.close()


@pytest.fixture
async def issued(writer: asyncpg.Connection[Any]) -> Issued:
    order = registry.Order(organisation="fpt", name="Lịch học", purpose="Hiện lịch", days=30)
    return await registry.issue(writer, order)
