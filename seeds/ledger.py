"""The ledger: what the seeds wrote, row by row, so that a later seeding can tell its own rows from people's.

It lives in a schema of its own, `seeds`, made by the loader: it is bookkeeping of the loader, not a part of the
domain, so neither the models nor the migrations nor the API know it, and dropping it loses no facts. Without a
ledger every row counts as a person's: it is left alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from seeds.row import Row

    Connection = Any  # asyncpg has no types

_TABLES: Final = """
CREATE SCHEMA IF NOT EXISTS seeds;
COMMENT ON SCHEMA seeds IS 'What the seed loader wrote: its bookkeeping, no part of the domain';
CREATE TABLE IF NOT EXISTS seeds.state (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    digest text NOT NULL,
    facts json NOT NULL,
    demonstration json NOT NULL,
    scale integer NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS seeds.row (
    relation text,
    key text,
    row_key text[] NOT NULL,
    version integer,
    digest text NOT NULL,
    PRIMARY KEY (relation, key)
);
"""


@dataclass(frozen=True, slots=True)
class State:
    """What was loaded last: the fingerprint of the seeds, what they count, and the size of the synthetic world."""

    digest: str = ""
    facts: dict[str, int] = field(default_factory=dict)
    demonstration: dict[str, int] = field(default_factory=dict)
    scale: int = 0


class Entry(NamedTuple):
    """A row as the seeds last wrote it: its primary key (of an entity, the id) and, of an entity, its version."""

    row_key: list[str]
    version: int | None
    digest: str


async def state(connection: Connection) -> State:
    """The state, in one statement; an empty one where nothing was ever loaded."""
    if not await connection.fetchval("SELECT to_regclass('seeds.state') IS NOT NULL"):
        return State()
    found = await connection.fetchrow("SELECT digest, facts, demonstration, scale FROM seeds.state")
    if found is None:
        return State()
    digest, facts, demonstration, scale = found
    return State(digest, json.loads(facts), json.loads(demonstration), scale)


async def set_up(connection: Connection) -> None:
    """Make the ledger's tables where they are missing; a role that may only fill them never gets to making them."""
    if not await connection.fetchval("SELECT to_regclass('seeds.row') IS NOT NULL"):
        await connection.execute(_TABLES)


async def remember(connection: Connection, reached: State) -> None:
    """Write the state."""
    await connection.execute(
        "INSERT INTO seeds.state (digest, facts, demonstration, scale) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (singleton) DO UPDATE"
        " SET digest = $1, facts = $2, demonstration = $3, scale = $4, loaded_at = now()",
        reached.digest, json.dumps(reached.facts), json.dumps(reached.demonstration), reached.scale,
    )  # fmt: skip


async def entries(connection: Connection) -> dict[tuple[str, str], Entry]:
    """Every row that the seeds wrote, by table and key."""
    found = await connection.fetch("SELECT relation, key, row_key, version, digest FROM seeds.row")
    return {
        (row["relation"], row["key"]): Entry(row["row_key"], row["version"], row["digest"]) for row in found
    }


async def enter(connection: Connection, rows: list[tuple[Row, list[Any]]]) -> None:
    """Note rows, each with its primary key, as written now. Versions follow once every trigger has run."""
    await connection.executemany(
        "INSERT INTO seeds.row (relation, key, row_key, digest) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (relation, key) DO UPDATE SET row_key = $3, version = NULL, digest = $4",
        [(row.table, row.key, [str(part) for part in row_key], row.digest()) for row, row_key in rows],
    )


async def note_versions(connection: Connection, relation: str) -> None:
    """Note the version of each row of an entity table that was entered in this transaction."""
    await connection.execute(
        f"UPDATE seeds.row r SET version = t.version FROM {relation} t"  # noqa: S608 - a table's name
        " WHERE r.relation = $1 AND r.version IS NULL AND t.id = r.row_key[1]::uuid",
        relation,
    )


async def strike(connection: Connection, relation: str, keys: list[str]) -> None:
    """Forget rows that the seeds took back."""
    await connection.execute("DELETE FROM seeds.row WHERE relation = $1 AND key = ANY($2)", relation, keys)
