"""The graph over a database of one test, and the rows to put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hub.db.pool import open_pool
from hub.policy import rules
from tests.graph import Graph
from tests.models.conftest import make as make  # noqa: PLC0414 - the fixture, for this folder too

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def graph(database_url: str) -> AsyncIterator[Graph]:
    """The graph over `database_url`, as the public sees it."""
    pool = await open_pool(database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


@pytest.fixture
def without_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody sees every row: how else to look at a computed field of a row that nobody sees yet."""
    monkeypatch.setattr(rules, "PUBLIC_ROWS", dict.fromkeys(rules.PUBLIC_ROWS, rules.everyone))
