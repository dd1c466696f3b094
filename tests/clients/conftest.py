"""The hub that clients are tried on, over the seeded database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hub.settings import Settings
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture(scope="session")
async def endpoint(seeded_database_url: str) -> AsyncIterator[str]:
    """The address of GraphQL, for questions only."""
    async with served(Settings(), seeded_database_url) as url:
        yield f"{url}/graphql"
