"""A PostgreSQL that somebody else runs: checked once, before anything is asked of it.

It says in one line what is wrong with `HUB_DATABASE_URL`, and never repeats the password in it.
"""

from __future__ import annotations

import os
from urllib.parse import urlsplit

import asyncpg

from hub.errors import StartError

OLDEST = 18

_SECONDS = 8.0


async def check(url: str) -> None:
    """Connect once.

    Raises:
        StartError: the database cannot be reached or used, and what to mend.
    """
    name = _without_secrets(url)
    try:
        connection = await asyncpg.connect(url, timeout=_SECONDS)
    except TimeoutError:
        raise StartError(
            f"the database {name} does not answer within {_SECONDS:.0f} s; check HUB_DATABASE_URL"
        ) from None
    except (OSError, ValueError, OverflowError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise StartError(
            f"the database {name} cannot be reached: {_one_line(error)}; check HUB_DATABASE_URL"
        ) from None
    try:
        version = connection.get_server_version()
        if version.major < OLDEST:
            raise StartError(
                f"the database {name} is PostgreSQL {version.major}, and the hub needs {OLDEST} or newer"
            )
        encoding = connection.get_settings().server_encoding
        if encoding != "UTF8":
            raise StartError(
                f"the database {name} stores text as {encoding}, and the hub needs UTF8; create it with ENCODING 'UTF8'"
            )
    finally:
        await connection.close()


def _without_secrets(url: str) -> str:
    parts = urlsplit(url)
    return (
        f"{parts.path.lstrip('/') or '(no name)'} at {parts.netloc.rpartition('@')[2] or 'the local socket'}"
    )


def _one_line(error: Exception) -> str:
    if (
        isinstance(error, OSError) and error.errno and error.errno > 0
    ):  # asyncio puts the address in its place
        return os.strerror(error.errno)
    words = error.strerror if isinstance(error, OSError) else str(error)
    return " ".join((words or "").split()) or type(error).__name__
