"""A database that an older hub filled is brought up to date with its data, and knows what a new one knows."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import asyncpg

from hub.db import migrate
from hub.db.catalogue import describe
from hub.models.base import Base

if TYPE_CHECKING:
    from sqlalchemy import Connection


def to_the_spine(connection: Connection) -> None:
    migrate._command(connection, "upgrade", "0001_spine")  # noqa: SLF001 - only a test stops half way


COLUMNS = """SELECT array_agg(quote_ident(column_name)) FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'"""


async def fill(old_url: str, new_url: str) -> None:
    """Put the rows of a seeded database into an older one, as far as it has their tables and columns."""
    old, new = [await asyncpg.connect(url) for url in (old_url, new_url)]
    try:
        await old.execute("SET session_replication_role = replica")  # the rows obeyed all triggers already
        for table in Base.metadata.sorted_tables:
            known = set(await new.fetchval(COLUMNS, table.name))
            columns = [one for one in await old.fetchval(COLUMNS, table.name) or () if one in known]
            if columns:
                rows = io.BytesIO()
                await new.copy_from_query(f"SELECT {', '.join(columns)} FROM {table.name}", output=rows)  # noqa: S608 - names of the catalogue
                rows.seek(0)
                await old.execute(f"DELETE FROM {table.name}")  # noqa: S608 - as above
                await old.copy_to_table(table.name, source=rows, columns=[one.strip('"') for one in columns])
    finally:
        await old.close()
        await new.close()


async def test_the_search_finds_what_was_there_before_it(
    empty_database_url: str, seeded_database_url: str
) -> None:
    await migrate._in_transaction(empty_database_url, to_the_spine)  # noqa: SLF001 - as above
    await fill(empty_database_url, seeded_database_url)

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
