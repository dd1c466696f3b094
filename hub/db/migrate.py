"""Brings a database to the revision that this code speaks, once, however many processes start at the same time.

Everything happens in one transaction under an advisory lock: a database is at a revision or untouched, never
half way. It never moves a database back, and never touches one that a newer hub has written.
"""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from hub.errors import StartError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from alembic.config import Config
    from sqlalchemy import Connection, MetaData

FOLDER: Final = Path(__file__).parent / "migrations"
_LOCK: Final = 4_806_107_010_215_027_010  # any constant: one lock for the migrations of this hub
_OLDEST: Final = 18  # uuidv7() came with it


async def upgrade(url: str) -> str:
    """Bring the database to `head()` and return that revision.

    Raises StartError, without changing anything, if the database cannot be reached, is too old a PostgreSQL,
    may not be changed by this role, or was written by a newer hub.
    """
    async with _connected(url) as connection:
        if await _present(connection) == head():
            return head()
    try:
        await _in_transaction(url, lambda connection: _command(connection, "upgrade", "head"))
    except DBAPIError as error:
        if not isinstance(cause := _cause(error), asyncpg.InsufficientPrivilegeError):
            raise
        raise StartError(
            f"the database refuses to be set up ({_line(cause)}): let its owner start the hub once, or grant CREATE on the"
            " database and on its schema public"
        ) from error
    return head()


async def expect_head(url: str) -> None:
    """Make sure that a database is at `head()`, without changing anything. Raises StartError as `upgrade`, or if not."""
    async with _connected(url) as connection:
        if await _present(connection) != head():
            raise StartError(
                "the database is not set up for this hub: run `hub migrate`, or start the hub once"
            )


def head() -> str:
    """The revision that this code speaks: the name of the last file in `migrations/versions`."""
    return _known()[-1]


async def draft(url: str, metadata: MetaData, message: str) -> None:
    """Write the next migration: what would bring the database at `url` to these tables, to be finished by hand.

    alembic does not see changed functions, triggers, checks and generated columns; the catalogue test does.
    """
    slug = re.sub(r"[^a-z0-9]+", "_", message.lower()).strip("_")
    revision = f"{len(_known()) + 1:04}_{slug}"
    await _in_transaction(
        url,
        lambda connection: _command(
            connection, "revision", message, autogenerate=True, rev_id=revision, metadata=metadata
        ),
    )


def _known() -> list[str]:
    return sorted(file.stem for file in (FOLDER / "versions").glob("[0-9]*.py"))


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[asyncpg.Connection[Any]]:
    try:
        connection = await asyncpg.connect(url)
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise StartError(
            f"the database cannot be reached ({_line(error)}): is HUB_DATABASE_URL right?"
        ) from error
    try:
        yield connection
    finally:
        await connection.close()


async def _present(connection: asyncpg.Connection[Any]) -> str | None:
    """The revision of the database, or None if it is new; StartError if this code cannot work with it."""
    version = connection.get_server_version()
    if version.major < _OLDEST:
        raise StartError(
            f"the database is PostgreSQL {version.major}, the hub needs {_OLDEST}: give it a newer server, or none at"
            " all (unset HUB_DATABASE_URL) to use the one it brings along"
        )
    if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
        return None
    present: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
    if present is not None and present not in _known():
        raise StartError(
            f"the database is at revision {present}, which this hub does not know (its last is {head()}): start the"
            " newer hub that wrote it, or point HUB_DATABASE_URL at another database"
        )
    return present


async def _in_transaction(url: str, work: Callable[[Connection], None]) -> None:
    # asyncpg reads the URL itself, so that sockets, several hosts and TLS mean here what they mean elsewhere.
    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(url))
    try:
        async with engine.begin() as connection:
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            await connection.run_sync(work)
    finally:
        await engine.dispose()


def _command(
    connection: Connection, name: str, *args: Any, metadata: MetaData | None = None, **kwargs: Any
) -> None:
    from alembic import command  # noqa: PLC0415 - slow to import, and needed once per release

    getattr(command, name)(_config(connection, metadata), *args, **kwargs)


def _config(connection: Connection, metadata: MetaData | None) -> Config:
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config(attributes={"connection": connection, "metadata": metadata})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s")
    return config


def _cause(error: BaseException) -> BaseException:
    """The error of PostgreSQL inside SQLAlchemy's wrapping."""
    while (inner := error.__cause__) is not None:
        error = inner
    return error


def _line(error: BaseException) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
