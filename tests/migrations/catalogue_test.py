"""The migrations and the models make the same database, and whoever changes one of them is told of the other."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from hub import models
from hub.db import migrate
from hub.db.catalogue import describe
from hub.errors import StartError
from hub.models.base import Base

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection


async def with_sqlalchemy(url: str, work: Callable[[Connection], Any]) -> Any:
    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(url))
    try:
        async with engine.begin() as connection:
            assert isinstance(connection, AsyncConnection)
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


async def described(url: str) -> dict[str, str]:
    connection = await asyncpg.connect(url)
    try:
        return await describe(connection)
    finally:
        await connection.close()


async def test_migrations_and_models_make_the_same_database(
    database_url: str, empty_database_url: str
) -> None:
    await with_sqlalchemy(empty_database_url, Base.metadata.create_all)

    by_migrations, by_models = await described(database_url), await described(empty_database_url)

    assert by_migrations == by_models
    assert by_models["column opportunity.title_sort"] == (
        'text collate "C" not null generated s vi_sort_key(title_vi)'
    )


@pytest.mark.parametrize(
    ("part", "statement"),
    [
        (
            "column opportunity.title_sort",
            "ALTER TABLE opportunity ALTER title_sort SET EXPRESSION AS (fold(title_vi))",
        ),
        ("trigger opportunity.legal_move", "DROP TRIGGER legal_move ON opportunity"),
        ("trigger opportunity.touch", "ALTER TABLE opportunity DISABLE TRIGGER touch"),
        (
            "constraint session.ck_session_one_venue",
            (
                "ALTER TABLE session DROP CONSTRAINT ck_session_one_venue,"
                " ADD CONSTRAINT ck_session_one_venue CHECK (url IS NOT NULL)"
            ),
        ),
        (
            "index uq_application_live",
            (
                "DROP INDEX uq_application_live;"
                " CREATE UNIQUE INDEX uq_application_live ON application (opportunity_id, person_id)"
            ),
        ),
        (
            "function fold(text)",
            (
                "CREATE OR REPLACE FUNCTION fold(value text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE"
                " RETURN lower(value)"
            ),
        ),
        ("column person.phone", "ALTER TABLE person ALTER phone SET NOT NULL"),
        ("extension citext", "CREATE EXTENSION citext SCHEMA public"),
    ],
)
async def test_a_change_of_one_part_is_noticed(
    connection: asyncpg.Connection, part: str, statement: str
) -> None:
    before = await describe(connection)
    await connection.execute(statement)
    after = await describe(connection)

    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert part in changed
    assert changed <= {part, "constraint person.person_phone_not_null"}


async def test_alembic_sees_nothing_to_migrate(database_url: str) -> None:
    differences = await with_sqlalchemy(
        database_url,
        lambda connection: compare_metadata(MigrationContext.configure(connection), Base.metadata),
    )

    assert differences == []


def test_the_head_is_the_one_that_alembic_finds() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))

    assert ScriptDirectory.from_config(config).get_heads() == [migrate.head()]


async def test_a_second_upgrade_changes_nothing(database_url: str) -> None:
    before = await described(database_url)

    assert await migrate.upgrade(database_url) == migrate.head()
    assert await described(database_url) == before


async def test_processes_that_start_together_migrate_once(empty_database_url: str) -> None:
    revisions = await asyncio.gather(*(migrate.upgrade(empty_database_url) for _ in range(3)))

    assert revisions == [migrate.head()] * 3


async def test_the_database_of_a_newer_hub_is_refused_untouched(
    connection: asyncpg.Connection, database_url: str
) -> None:
    await connection.execute("UPDATE alembic_version SET version_num = '9999_future'")

    with pytest.raises(
        StartError, match=r"revision 9999_future, which this hub does not know .*start the newer hub"
    ):
        await migrate.upgrade(database_url)
    assert await connection.fetchval("SELECT version_num FROM alembic_version") == "9999_future"


async def test_a_database_that_is_not_there_is_told_in_one_line(database_url: str) -> None:
    nowhere = urlunsplit(urlsplit(database_url)._replace(path="/nowhere"))

    with pytest.raises(
        StartError, match=r'^the database cannot be reached \(database "nowhere" .*_URL right\?$'
    ):
        await migrate.upgrade(nowhere)


def test_every_model_is_exposed_under_its_name() -> None:
    declared = {mapper.class_.__name__ for mapper in Base.registry.mappers}

    assert declared == set(models.__all__)
