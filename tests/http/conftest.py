"""A hub that is really served, over the seeded database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx2
import pytest

from hub.settings import Settings
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture(scope="session")
async def hub_url(seeded_database_url: str) -> AsyncIterator[str]:
    """The address of a served hub, for questions only."""
    async with served(Settings(), seeded_database_url) as url:
        yield url


@pytest.fixture
async def client(hub_url: str) -> AsyncIterator[httpx2.AsyncClient]:
    """An HTTP client of the served hub."""
    async with httpx2.AsyncClient(base_url=hub_url) as opened:
        yield opened
