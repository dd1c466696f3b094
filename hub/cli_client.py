"""`hub client`: the operator gives keys to partners' programs, lists them, and locks them out.

A key is printed once, by `add`, on standard output; nothing here can show it again.
"""

from __future__ import annotations

import asyncio
import re
import unicodedata
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from uuid import UUID

import asyncpg
import typer
from rich.console import Console
from rich.table import Table

from hub.auth import registry
from hub.auth.clients import REMEMBERED_SECONDS
from hub.auth.usage import VIETNAM
from hub.db.migrate import expect_head
from hub.errors import CommandError, StartError
from hub.terminal import DataDir, database, out, print_lines, read_settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime
    from pathlib import Path

T = TypeVar("T")

LONGEST_DAYS = 1095  # three years: a key that nobody renews is a key that nobody looks after
LARGEST_QUOTA = 2**31 - 1

_SCOPE = re.compile(r"[a-z]+(-[a-z]+)*:[a-z]+")
_WIDE = 240  # columns: a narrow terminal breaks lines, which loses less than cutting ids off

app = typer.Typer(help="Keys for programs of partners.", no_args_is_help=True)


@app.command()
def add(  # noqa: PLR0913 - one parameter an option
    *,
    organisation: Annotated[str, typer.Option(help="Code of the organisation that runs the program.")],
    name: Annotated[str, typer.Option(help="Name of the program.")],
    purpose: Annotated[str, typer.Option(help="What it uses the hub for.")],
    days: Annotated[int, typer.Option(min=1, max=LONGEST_DAYS, help="Days that the key is good for.")] = 365,
    quota_per_day: Annotated[
        int | None,
        typer.Option(min=1, max=LARGEST_QUOTA, help="Cost that it may ask for in a day; else any."),
    ] = None,
    scope: Annotated[
        list[str] | None, typer.Option(help="What it is granted, such as completions:write; may be repeated.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Enter a program, and print its key: once, and never again."""
    order = registry.Order(
        organisation=organisation.strip(),
        name=_words("--name", name),
        purpose=_words("--purpose", purpose),
        days=days,
        quota_per_day=quota_per_day,
        scopes=tuple(map(_scope, scope or ())),
    )
    issued = _with_database(data_dir, lambda connection: registry.issue(connection, order))
    print_lines(
        {
            "client": str(issued.id),
            "expires": _when(issued.expires_at),
            "key": issued.key,
            "use": "Authorization: Bearer <key>",
            "note": "the hub keeps only a hash of the key: store it now, it is not shown again",
        }
    )


@app.command("list")
def print_clients(data_dir: DataDir = None) -> None:
    """List the programs: whose they are, whether their key is good, what they used today."""
    rows = _with_database(data_dir, registry.listed)
    if not rows:
        out.print("no clients yet; `hub client add` enters one", markup=False)
        return
    table = Table(box=None, pad_edge=False)
    for heading in (
        "client",
        "organisation",
        "name",
        "key",
        "until",
        "quota a day",
        "used today",
        "last used",
    ):
        table.add_column(heading, no_wrap=heading != "name")
    table.add_column("scopes, purpose")
    for row in rows:
        table.add_row(
            str(row["id"]),
            row["organisation"],
            row["name"],
            row["state"],
            _when(row["until"]),
            "any" if row["quota_per_day"] is None else str(row["quota_per_day"]),
            str(row["used_today"]),
            _when(row["last_used_at"]) if row["last_used_at"] else "never",
            ", ".join([*row["scopes"], row["purpose"]]),
        )
    Console(highlight=False, markup=False, emoji=False, width=_WIDE).print(table, soft_wrap=True)


@app.command()
def revoke(
    client: Annotated[str, typer.Argument(help="Id of the client, as `hub client list` shows it.")],
    data_dir: DataDir = None,
) -> None:
    """Lock a program out for good."""
    try:
        known = UUID(client)
    except ValueError:
        raise CommandError(f"{client!r} is not the id of a client; `hub client list` shows them") from None
    if _with_database(data_dir, lambda connection: registry.revoke(connection, known)):
        out.print(f"revoked; its key is refused within {REMEMBERED_SECONDS:.0f} s", markup=False)
    else:
        out.print("was revoked before", markup=False)


def _with_database(data_dir: Path | None, work: Callable[[asyncpg.Connection[Any]], Awaitable[T]]) -> T:
    """What `work` gives on the hub's database, which must be there and set up."""
    settings = read_settings(data_dir=data_dir)
    if not settings.database_url and not settings.data_dir.exists():
        raise StartError(f"there is no data in {settings.data_dir}; set HUB_DATA_DIR, or start the hub once")
    with database(settings, join=True) as (url, _):
        return asyncio.run(_connected(url, work))


async def _connected(url: str, work: Callable[[asyncpg.Connection[Any]], Awaitable[T]]) -> T:
    await expect_head(url)
    connection = await asyncpg.connect(url)
    try:
        return await work(connection)
    finally:
        await connection.close()


def _words(option: str, text: str) -> str:
    """A text as the hub stores it. Raises CommandError if nothing is in it."""
    words = unicodedata.normalize("NFC", " ".join(text.split()))
    if not words:
        raise CommandError(f"{option} is empty: say it in words")
    return words


def _scope(text: str) -> str:
    if not _SCOPE.fullmatch(text):
        raise CommandError(f"--scope is {text!r}: expected such as opportunities:read or completions:write")
    return text


def _when(instant: datetime) -> str:
    return instant.astimezone(VIETNAM).isoformat(" ", "minutes")
