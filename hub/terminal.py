"""What every command at a terminal needs: the settings, a database, and a way to say things.

A part of the roof below the commands themselves; it starts nothing that outlives the command.
"""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from hub import log
from hub.db import external
from hub.db.embedded import EmbeddedPostgres
from hub.settings import Settings, unknown_variables

if TYPE_CHECKING:
    from collections.abc import Iterator

DataDir = Annotated[
    Path | None, typer.Option(help="Folder of the embedded PostgreSQL's data (HUB_DATA_DIR).")
]

out = Console(highlight=False, soft_wrap=True)
_logger = log.logger(__name__)


def read_settings(**given: object) -> Settings:
    """The settings, with logging set up by them. Raises StartError for a wrong one, and warns of unknown ones."""
    settings = Settings.read(**given)
    log.configure(settings.log_level)
    for sentence in unknown_variables():
        _logger.warning(sentence)
    return settings


@contextmanager
def database(settings: Settings, *, join: bool) -> Iterator[tuple[str, EmbeddedPostgres | None]]:
    """The database's URL, with the server if it is the embedded one; one of our own is stopped afterwards."""
    if settings.database_url:
        asyncio.run(external.check(settings.database_url))
        yield settings.database_url, None
        return
    with EmbeddedPostgres.start(settings.data_dir, join=join) as postgres:
        yield postgres.url, postgres


def print_lines(lines: dict[str, str]) -> None:
    """One line for each, its name before it."""
    for name, words in lines.items():
        out.print(f"{name:<8} {words}", markup=False)
