"""The command `hub`: what a person at a terminal can have the hub do.

The upper roof file: it may look at everything, and nothing looks at it. What went wrong on purpose is one line
on standard error and exit code 1; a traceback is for `HUB_LOG_LEVEL=debug`.
"""

from __future__ import annotations

import asyncio
import difflib
import os
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

import schema
from hub.cli_bench import bench
from hub.cli_client import app as client_commands
from hub.db.migrate import upgrade
from hub.errors import HubError, StartError
from hub.lifeline import end_with
from hub.serve import serve as serve_until_stopped
from hub.serve import take_address, url_of
from hub.terminal import DataDir, database, out, print_lines, read_settings
from seeds.loader import Loaded, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SNAPSHOT = Path(schema.__file__).with_name("schema.graphql")
EXAMPLE = "{ administrativeUnits(first: 3) { nodes { name } } }"

_NAMED = 6  # tables that a summary of what was loaded names

app = typer.Typer(
    help="The GraphQL hub. Settings come from variables HUB_...; see README.md.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(client_commands, name="client")


@app.command()
def serve(  # noqa: PLR0913 - one parameter an option
    *,
    host: Annotated[str | None, typer.Option(help="Address to listen on (HUB_HOST).")] = None,
    port: Annotated[
        int | None, typer.Option(help="Port to listen on; 0 picks a free one (HUB_PORT).")
    ] = None,
    data_dir: DataDir = None,
    workers: Annotated[int | None, typer.Option(help="Processes that answer requests (HUB_WORKERS).")] = None,
    seed: Annotated[
        bool, typer.Option("--seed/--no-seed", help="Load the seeds if they are not loaded.")
    ] = True,
    until_parent_ends: Annotated[bool, typer.Option(hidden=True)] = False,
) -> None:
    """Start PostgreSQL (or use HUB_DATABASE_URL), migrate, seed, and serve GraphQL until Ctrl-C."""
    if until_parent_ends:
        end_with(os.getppid(), signal.SIGTERM)
    settings = read_settings(host=host, port=port, data_dir=data_dir, workers=workers)
    taken = take_address(settings.host, settings.port)
    with _stopping_quietly(), database(settings, join=False) as (url, postgres):
        asyncio.run(upgrade(url))
        loaded = asyncio.run(_load(url)) if seed else None
        where = (
            f"{settings.data_dir} (embedded PostgreSQL)" if postgres else "the PostgreSQL of HUB_DATABASE_URL"
        )
        serve_until_stopped(settings, url, taken, postgres, lambda: _announce(url_of(taken), where, loaded))


@app.command()
def migrate(data_dir: DataDir = None) -> None:
    """Bring the database to the newest migration."""
    settings = read_settings(data_dir=data_dir)
    with database(settings, join=True) as (url, _):
        out.print(f"migrated to {asyncio.run(upgrade(url))}")


@app.command()
def seed(
    *,
    scale: Annotated[
        int, typer.Option(min=0, help="Also make a synthetic world of so many opportunities.")
    ] = 0,
    data_dir: DataDir = None,
) -> None:
    """Load the seeds: everything or nothing, and nothing twice."""
    settings = read_settings(data_dir=data_dir)
    with database(settings, join=True) as (url, _):
        asyncio.run(upgrade(url))
        print_lines(_in_words(asyncio.run(_load(url, scale))))


@app.command("schema")
def print_schema(
    *,
    write: Annotated[bool, typer.Option("--write", help=f"Write it to schema/{SNAPSHOT.name}.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Compare it with that file; exit code 1 if they differ.")
    ] = False,
) -> None:
    """Print the schema as it is served."""
    text = schema.sdl()
    if write:
        SNAPSHOT.write_text(text, encoding="utf-8")
    elif check:
        _compare(SNAPSHOT.read_text(encoding="utf-8") if SNAPSHOT.exists() else "", text)
    else:
        sys.stdout.write(text)


# What it takes is for the bench to read, --help included.
_AS_GIVEN = {"allow_extra_args": True, "ignore_unknown_options": True}
app.command(add_help_option=False, context_settings=_AS_GIVEN)(bench)


def main() -> None:
    """Run a command; what the hub raises on purpose becomes one line and exit code 1."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        app()
    except HubError as error:
        _fail(error.message, error)
    except Exception as error:  # noqa: BLE001 - the last resort, so that nobody is met by a traceback
        words = " ".join(f"{type(error).__name__}: {error}".split())
        _fail(f"{words} (unexpected; HUB_LOG_LEVEL=debug shows where)", error)


def _fail(message: str, error: Exception) -> NoReturn:
    if os.environ.get("HUB_LOG_LEVEL", "").lower() == "debug":
        raise error
    sys.stderr.write(f"hub: {message}\n")
    sys.exit(1)


async def _load(url: str, scale: int = 0) -> Loaded:
    """Load the seeds, with a bar on a terminal if it takes its time."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as progress:
        return await load(url, scale=scale, progress=_bars(progress))


def _bars(progress: Progress) -> Callable[[str, int, int], None]:
    """What the loader calls with (what, done, of how many): one bar for each `what`."""
    bars = {}

    def show(what: str, done: int, total: int) -> None:
        if what not in bars:
            bars[what] = progress.add_task(what, total=total)
        progress.update(bars[what], completed=done, total=total)

    return show


def _announce(address: str, database: str, loaded: Loaded | None) -> None:
    graphql = f"{address}/graphql"
    call = f"""curl -s {graphql} -H 'content-type: application/json' -d '{{"query": "{EXAMPLE}"}}'"""
    print_lines({"serving": graphql, "data": database})
    print_lines(_in_words(loaded) if loaded else {"loaded": "nothing (--no-seed)"})
    print_lines({"try": call, "stop": "Ctrl-C"})
    sys.stdout.flush()


def _in_words(loaded: Loaded) -> dict[str, str]:
    words = {"loaded": _counted(loaded.counts) + ("" if loaded.changed else " (as before)")}
    if loaded.demonstration:
        words["invented"] = _counted(loaded.demonstration) + ", for demonstration"
    if loaded.scale:
        words["scale"] = f"{loaded.scale} invented opportunities, and what goes with them"
    if loaded.kept:
        words["kept"] = f"{', '.join(loaded.kept)}, changed by hand since they were loaded"
    return words


def _counted(counts: dict[str, int]) -> str:
    """The largest tables by name, the others by number."""
    ordered = sorted(((count, table) for table, count in counts.items() if count), reverse=True)
    named = [f"{count} {table.replace('_', ' ')}" for count, table in ordered[:_NAMED]]
    if rest := ordered[_NAMED:]:
        named.append(f"{sum(count for count, _ in rest)} more in {len(rest)} tables")
    return ", ".join(named)


def _compare(committed: str, served: str) -> None:
    """Show what differs.

    Raises:
        StartError: something does.
    """
    if committed == served:
        return
    names = (f"schema/{SNAPSHOT.name}", "as served")
    sys.stdout.writelines(
        difflib.unified_diff(committed.splitlines(keepends=True), served.splitlines(keepends=True), *names)
    )
    raise StartError(f"schema/{SNAPSHOT.name} is not the schema as served; run `make schema` and commit it")


@contextmanager
def _stopping_quietly() -> Iterator[None]:
    """Ctrl-C and SIGTERM are how a server is meant to end: exit code 0."""
    try:
        yield
    except KeyboardInterrupt:
        return


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt
