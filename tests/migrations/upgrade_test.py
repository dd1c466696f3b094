"""A database that an older hub filled is brought up to date with its data, and knows what a new one knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import asyncpg

from hub.db import migrate
from hub.db.catalogue import describe
from seeds.loader import load

if TYPE_CHECKING:
    from sqlalchemy import Connection


def to_the_spine(connection: Connection) -> None:
    migrate._command(connection, "upgrade", "0001_spine")  # noqa: SLF001 - only a test stops half way


async def test_the_search_finds_what_was_there_before_it(
    empty_database_url: str, seeded_database_url: str
) -> None:
    await migrate._in_transaction(empty_database_url, to_the_spine)  # noqa: SLF001 - as above
    await load(empty_database_url)

    assert await migrate.upgrade(empty_database_url) == migrate.head()

    upgraded, fresh = [await asyncpg.connect(url) for url in (empty_database_url, seeded_database_url)]
    try:
        words = "SELECT array_agg(word ORDER BY word) FROM search_word"
        assert await upgraded.fetchval(words) == await fresh.fetchval(words)
        assert len(await fresh.fetchval(words)) > 500
        found = (
            "SELECT name_vi FROM administrative_unit, search_terms('Na Hang', '{}') q WHERE valid_to IS NULL"
            " AND to_tsvector('simple', search_text(name_vi)) @@ q.words"
        )
        assert [row["name_vi"] for row in await upgraded.fetch(found)] == ["Nà Hang"]
        assert await describe(upgraded) == await describe(fresh)
    finally:
        await upgraded.close()
        await fresh.close()
