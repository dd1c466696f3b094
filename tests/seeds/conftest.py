"""A copy of the seed files for each test, and a connection to a seeded database of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import asyncpg
import pytest

from seeds.loader import DATA
from tests.seeds.sheets import Sheets

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.conftest import Databases


@pytest.fixture
def sheets(tmp_path: Path) -> Sheets:
    return Sheets(shutil.copytree(DATA, tmp_path / "data", copy_function=shutil.copyfile))


@pytest.fixture(scope="session")
async def unseeded_url(databases: Databases, migrated_template: str) -> AsyncIterator[str]:
    """A database in which nothing may ever be loaded, so that many tests can share it."""
    url = await databases.create(migrated_template)
    yield url
    await databases.drop(url)


@pytest.fixture
async def unseeded(unseeded_url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection to `unseeded_url`."""
    opened = await asyncpg.connect(unseeded_url)
    yield opened
    await opened.close()


@pytest.fixture
async def clone(seeded_clone_url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection to `seeded_clone_url`."""
    opened = await asyncpg.connect(seeded_clone_url)
    yield opened
    await opened.close()
