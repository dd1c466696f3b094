"""The search in a database of somebody else's making: what words are does not hang on its locale."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from hub.db import migrate
from hub.db.pool import open_pool
from seeds.loader import load
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SEARCH = """query($query: String!) { search(query: $query, first: 100) {
  nodes { type name score exactAccents matches { field fragment } } } }"""


@pytest.fixture
async def plain_url(server_url: str) -> AsyncIterator[str]:
    """A seeded database whose locale knows no letter beyond ASCII."""
    admin = await asyncpg.connect(server_url)
    await admin.execute(
        "CREATE DATABASE plain TEMPLATE template0 ENCODING utf8 LOCALE_PROVIDER libc LOCALE 'C'"
    )
    url = urlunsplit(urlsplit(server_url)._replace(netloc="hub@", path="/plain"))
    try:
        await migrate.upgrade(url)
        await load(url)
        yield url
    finally:
        await admin.execute("DROP DATABASE plain WITH (FORCE)")
        await admin.close()


async def test_another_locale_finds_the_same(plain_url: str, seeded_database_url: str) -> None:
    pools = [await open_pool(url, size=1, timeout=30) for url in (plain_url, seeded_database_url)]
    plain, ours = (Graph.over(pool) for pool in pools)
    try:
        for query in (
            "Hà Giang",
            "CHUYỂN ĐỔI SỐ",
            "Đào tạo \u2013 bồi dưỡng",
            "TP.Hà Giang",
            "Thuỷ",
            "sở",
            "Universty",
        ):
            told = [(await graph.ask(SEARCH, query=query))["search"]["nodes"] for graph in (plain, ours)]
            assert told[0] == told[1], query
            assert told[0], query
    finally:
        for pool in pools:
            await pool.close()
