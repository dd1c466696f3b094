"""A real PostgreSQL for every test, and a database of its own for every test that writes.

One embedded server per run, shared by the workers of pytest-xdist: the controlling process owns it, so that
it ends when the run does, however that comes about. Databases are clones of templates, which the first worker
that needs them builds under an advisory lock; an empty one is wiped and used again, which takes a thirtieth of the time.
Nothing here stands in for PostgreSQL.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from hub.db.embedded import EmbeddedPostgres
from hub.db.migrate import upgrade
from hub.models.base import Base
from seeds.loader import load

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

# What the caller's shell says about a hub or a PostgreSQL of theirs must not reach the tests.
for _name in [name for name in os.environ if name.startswith(("HUB_", "PG"))]:
    del os.environ[_name]

_FAST_AND_FORGETFUL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",  # it would hold a template while a clone is made
    "max_connections": "200",
    "pg_stat_statements.max": "50000",  # random questions would push out what a test counts
}
_SERVER = "hub_postgres_url"
_numbers = count(1)


class _Server:
    """The run's server and its folder, in the process that owns it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="hub-test-"))
        self.postgres = EmbeddedPostgres.start(self.folder / "data", options=_FAST_AND_FORGETFUL)

    def stop(self) -> None:
        self.postgres.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


_owned: list[_Server] = []


def _server_url() -> str:
    if not _owned:
        _owned.append(_Server())
    return _owned[0].postgres.url


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Runs in the process that controls pytest-xdist, before each worker starts."""
    node.workerinput[_SERVER] = _server_url()


def pytest_unconfigure() -> None:
    while _owned:
        _owned.pop().stop()


class Databases:
    """Makes and drops databases on the run's server."""

    def __init__(self, admin: asyncpg.Connection, url: str) -> None:
        self._admin = admin
        self._url = url

    async def create(self, template: str = "template0") -> str:
        """A new database, as its URL."""
        name = f"test_{os.getpid()}_{next(_numbers)}"
        await self._admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return self._url_of(name)

    async def drop(self, url: str) -> None:
        await self._admin.execute(f"DROP DATABASE IF EXISTS {urlsplit(url).path[1:]} WITH (FORCE)")

    async def template(self, name: str, source: str, build: Callable[[str], Awaitable[object]]) -> str:
        """The template of that name, built on a clone of `source` by whichever worker comes first."""
        await self._admin.execute("SELECT pg_advisory_lock(hashtext($1))", name)
        try:
            if not await self._admin.fetchval("SELECT true FROM pg_database WHERE datname = $1", name):
                half = await self.create(source)
                await build(half)
                await self._admin.execute(f"ALTER DATABASE {urlsplit(half).path[1:]} RENAME TO {name}")
                await self._admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        finally:
            await self._admin.execute("SELECT pg_advisory_unlock(hashtext($1))", name)
        return name

    def _url_of(self, name: str) -> str:
        return urlunsplit(urlsplit(self._url)._replace(netloc="hub@", path=f"/{name}"))


# What a test must not have changed, if another is to use its database: definitions, and the space that rows took.
_DEFINITIONS = """SELECT
    (SELECT (count(*), sum(oid::bigint)) FROM pg_class)::text, (SELECT (count(*), sum(oid::bigint)) FROM pg_proc)::text,
    (SELECT (count(*), sum(oid::bigint)) FROM pg_constraint)::text, (SELECT count(*) FROM pg_attribute)::text,
    (SELECT string_agg(oid::text || tgenabled::text, ',' ORDER BY oid) FROM pg_trigger)"""
_MOST_BYTES = 40_000_000
_DELETES = (f"DELETE FROM {table.name}" for table in Base.metadata.sorted_tables)  # noqa: S608 - names of tables
_WIPE = "; ".join(("SET session_replication_role = replica", "SET lock_timeout = '2s'", *_DELETES))


async def catalogue_of(url: str) -> Any:
    """What is defined in a database."""
    opened = await asyncpg.connect(url)
    try:
        return await opened.fetchrow(_DEFINITIONS)
    finally:
        await opened.close()


async def is_clean_again(url: str, before: Any) -> bool:
    """Wipe a database. False if that cannot be done, or would leave something of the test behind."""
    try:
        opened = await asyncpg.connect(url)
    except (OSError, asyncpg.PostgresError):
        return False
    try:
        if await opened.fetchrow(_DEFINITIONS) != before:
            return False
        await opened.execute(_WIPE)
        return bool(await opened.fetchval("SELECT pg_database_size(current_database())") < _MOST_BYTES)
    except asyncpg.PostgresError:
        return False
    finally:
        await opened.close()


@pytest.fixture(scope="session")
def server_url(request: pytest.FixtureRequest) -> str:
    """The run's server, by its maintenance database."""
    worker: dict[str, Any] = getattr(request.config, "workerinput", {})
    return str(worker.get(_SERVER) or _server_url())


@pytest.fixture(scope="session")
async def databases(server_url: str) -> AsyncIterator[Databases]:
    admin = await asyncpg.connect(server_url)
    try:
        yield Databases(admin, server_url)
    finally:
        await admin.close()


@pytest.fixture(scope="session")
async def migrated_template(databases: Databases) -> str:
    return await databases.template("migrated", "template0", upgrade)


@pytest.fixture(scope="session")
async def seeded_template(databases: Databases, migrated_template: str) -> str:
    return await databases.template("seeded", migrated_template, load)


@pytest.fixture
async def empty_database_url(databases: Databases) -> AsyncIterator[str]:
    """A database with nothing in it."""
    url = await databases.create()
    yield url
    await databases.drop(url)


@pytest.fixture(scope="session")
async def wiped(databases: Databases) -> AsyncIterator[list[str]]:
    """Databases that a test of this worker has left, without a row again: a clone takes half a second."""
    free: list[str] = []
    yield free
    for url in free:
        await databases.drop(url)


@pytest.fixture
async def database_url(databases: Databases, migrated_template: str, wiped: list[str]) -> AsyncIterator[str]:
    """A database with every table and no row, for this test alone: a clone of the template, or one wiped clean."""
    url = wiped.pop() if wiped else await databases.create(migrated_template)
    before = await catalogue_of(url)
    yield url
    if await is_clean_again(url, before):
        wiped.append(url)
    else:
        await databases.drop(url)


@pytest.fixture
async def connection(database_url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection to `database_url`."""
    opened = await asyncpg.connect(database_url)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
async def seeded_database_url(databases: Databases, seeded_template: str) -> AsyncIterator[str]:
    """The seeded database of this worker, to be read only: every later test sees what a test changes here."""
    url = await databases.create(seeded_template)
    yield url
    await databases.drop(url)


@pytest.fixture
async def seeded_clone_url(databases: Databases, seeded_template: str) -> AsyncIterator[str]:
    """A seeded database for this test alone."""
    url = await databases.create(seeded_template)
    yield url
    await databases.drop(url)
