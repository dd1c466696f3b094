"""Loads the seeds into a database: in one transaction, in the order of the foreign keys, and only what is new.

The whole of the seeds is read and checked before a table is touched. A row that the seeds wrote and that has
changed in the files since is updated; a row that a person has changed, deleted, or made first under the same
name is left to that person. Entities are never deleted here, since offers may hang on them; a link that has
left the files is. The second start costs one look at a fingerprint.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import asyncpg

from hub.errors import StartError
from seeds import ledger
from seeds.contents import gather
from seeds.scale import grow, tidy
from seeds.write import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from seeds.ledger import State

    Progress = Callable[[str, int, int], None]

HERE: Final = Path(__file__).parent
DATA: Final = HERE / "data"
# Held for the transaction, so that of two hubs starting at once one loads and the other finds it loaded.
_LOCK: Final = "SELECT pg_advisory_xact_lock(hashtext('hub.seeds'))"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a seeding did.

    `counts` says how many real things of each table the seeds describe, `demonstration` how many made-up ones,
    both without rows that only link things. `scale` is the size of the synthetic world, in opportunities.
    `kept` names the seed rows that this run left as a person made them (`organisation fpt`).
    """

    counts: dict[str, int]
    demonstration: dict[str, int]
    scale: int
    changed: bool
    kept: list[str] = field(default_factory=list)


async def load(url: str, *, scale: int = 0, progress: Progress | None = None, data: Path = DATA) -> Loaded:
    """Bring a migrated database up to date with the seeds, and with a synthetic world of `scale` opportunities.

    `progress(what, done, total)` is called as rows go in, with `seeds` first, then the tables of the synthetic world. Raises
    SeedError, or StartError if the database's role may not write, with nothing loaded at all.
    """
    connection = await asyncpg.connect(url)
    try:
        return await _load_if_new(connection, scale, progress or _silent, data)
    except asyncpg.InsufficientPrivilegeError as error:
        raise StartError(
            f"the database refuses the seeds ({error}): let its owner run `hub seed` once, or start with --no-seed"
        ) from error
    finally:
        await connection.close()


async def _load_if_new(connection: Any, scale: int, progress: Progress, data: Path) -> Loaded:
    wanted = fingerprint(data)
    reached = await ledger.state(connection)
    if reached.digest == wanted and reached.scale >= scale:
        return Loaded(reached.facts, reached.demonstration, reached.scale, changed=False)
    async with connection.transaction():
        await connection.execute(_LOCK)
        await ledger.set_up(connection)
        loaded = await _load(connection, wanted, scale, progress, data)
    if reached.scale < scale:
        await tidy(connection)
    return loaded


async def _load(connection: Any, wanted: str, scale: int, progress: Progress, data: Path) -> Loaded:
    reached = await ledger.state(connection)  # once more: another process may have loaded while we waited
    before, kept = reached, list[str]()
    if reached.digest != wanted:
        reached, kept = await _load_contents(connection, replace(reached, digest=wanted), progress, data)
    if reached.scale < scale:
        await grow(connection, reached.scale, scale, progress)
        reached = replace(reached, scale=scale)
    if reached != before:
        await ledger.remember(connection, reached)
    return Loaded(reached.facts, reached.demonstration, reached.scale, reached != before, kept)


async def _load_contents(
    connection: Any, reached: State, progress: Progress, data: Path
) -> tuple[State, list[str]]:
    contents = gather(data)
    writer = Writer(connection, await ledger.entries(connection))
    done, total = 0, sum(map(len, contents.tables.values()))
    for table, rows in contents.tables.items():
        await writer.write(table, list(rows.values()))
        done += len(rows)
        progress("seeds", done, total)
    await writer.finish(contents.tables)
    return replace(reached, facts=contents.facts, demonstration=contents.demonstration), writer.kept


def fingerprint(data: Path) -> str:
    """What the seeds say, as a hash of the sheets and of the code that reads them."""
    digest = hashlib.sha256()
    for path in sorted(HERE.rglob("*.py")) + sorted(data.glob("*.csv")):
        digest.update(f"{path.name}:{path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _silent(_table: str, _done: int, _total: int) -> None:
    return
