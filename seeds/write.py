"""Writing checked seed rows, one table after another: what is new goes in by COPY, what the seeds corrected is updated.

It decides by the ledger alone which row is whose. It never deletes an entity and never touches a row whose
version is not the one that the seeds left behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NoReturn
from uuid import UUID

import asyncpg
from sqlalchemy.dialects import postgresql

from hub.errors import SeedError
from seeds import ledger
from seeds.contents import ENTITIES, TABLES
from seeds.row import Ref, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Table

    from seeds.ledger import Connection, Entry

# How rows of a table are recognised that the ledger does not know; else by `code`, or `(source, external_id)`.
_NATURAL_KEYS: Final = {
    "administrative_unit": ("code", "valid_to"),
    "skill": ("framework_id", "code"),
    "match": ("staff_need_id", "expert_id", "application_id", "team_membership_id"),
    "completion_import": ("platform", "batch"),
    "pathway_step": ("pathway_id", "position"),
    "allowance_suspension": ("allowance_entitlement_id", "starts_on"),
    "consent": ("person_id", "purpose", "given_at"),
    "data_subject_request": ("person_id", "kind", "received_at"),
}


_DIALECT: Final = postgresql.dialect()  # type: ignore[no-untyped-call]


class Writer:
    """Writes tables in the order in which it is given them, and remembers the ids that later tables refer to."""

    def __init__(self, connection: Connection, entries: Mapping[tuple[str, str], Entry]) -> None:
        self._connection = connection
        self._entries = entries
        self._ids: dict[tuple[str, str], UUID] = {}
        self._written: list[str] = []
        self.kept: list[str] = []

    async def write(self, table: str, rows: list[Row]) -> None:
        """Bring one table up to date with its seed rows."""
        known = [row for row in rows if (table, row.key) in self._entries]
        unknown = [row for row in rows if (table, row.key) not in self._entries]
        if table in ENTITIES:
            self._ids |= {(table, row.key): UUID(self._entries[table, row.key].row_key[0]) for row in known}
        await self._insert(table, await self._not_there_yet(table, unknown))
        for row in known:
            if self._entries[table, row.key].digest != row.digest():
                await self._update(row, self._entries[table, row.key])

    async def finish(self, contents: Mapping[str, Collection[str]]) -> None:
        """Take back links that have left the seeds, note versions, and give the planner its statistics."""
        gone: dict[str, list[str]] = {}
        for table, key in self._entries:
            if table in TABLES and table not in ENTITIES and key not in contents.get(table, ()):
                gone.setdefault(table, []).append(key)
        for table, keys in gone.items():
            await self._delete(table, keys)
        for table in dict.fromkeys(self._written):
            if table in ENTITIES:
                await ledger.note_versions(self._connection, table)
            await self._connection.execute(f"ANALYZE {table}")

    async def _not_there_yet(self, table: str, rows: list[Row]) -> list[Row]:
        """The rows that no person has made already under the same natural key; the others keep their ids."""
        if not rows or not await self._connection.fetchval(f"SELECT EXISTS (SELECT FROM {table})"):  # noqa: S608
            return rows
        found = await self._connection.fetch(*self._look_up(TABLES[table], rows))
        theirs = {rows[match["ordinality"] - 1].key: match for match in found}
        for key, match in theirs.items():
            self.kept.append(f"{table} {key}")
            if table in ENTITIES:
                self._ids[table, key] = match["id"]
        return [row for row in rows if row.key not in theirs]

    def _look_up(self, table: Table, rows: list[Row]) -> list[Any]:
        """The statement that finds rows by natural key, and its parameters: one list a column."""
        columns = _natural_key(table)
        lists = ", ".join(f"${n}::{_sql_type(table, name)}[]" for n, name in enumerate(columns, start=1))
        match = " AND ".join(f"t.{name} IS NOT DISTINCT FROM s.{name}" for name in columns)
        given = "t.id, " if table.name in ENTITIES else ""
        statement = (
            f"SELECT {given}s.ordinality FROM unnest({lists}) WITH ORDINALITY"  # noqa: S608 - names of the models
            f" AS s({', '.join(columns)}, ordinality) JOIN {table.name} t ON {match}"
        )
        return [statement, *([self._value(row.values.get(name)) for row in rows] for name in columns)]

    async def _insert(self, table: str, rows: list[Row]) -> None:
        if not rows:
            return
        row_keys: list[list[Any]] = []
        if table in ENTITIES:
            ids = await self._connection.fetch("SELECT uuidv7() AS id FROM generate_series(1, $1)", len(rows))
            row_keys = [[found["id"]] for found in ids]
            self._ids |= {(table, row.key): row_key[0] for row, row_key in zip(rows, row_keys, strict=True)}
        columns = list(dict.fromkeys(name for row in rows for name in row.values))
        records = [[self._value(row.values.get(name)) for name in columns] for row in rows]
        if table in ENTITIES:
            columns, records = ["id", *columns], [[*k, *r] for k, r in zip(row_keys, records, strict=True)]
        else:
            row_keys = [self._link_key(row) for row in rows]
        try:
            await self._connection.copy_records_to_table(table, columns=columns, records=records)
        except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            _refuse(error, table, rows)
        await ledger.enter(self._connection, list(zip(rows, row_keys, strict=True)))
        self._written.append(table)

    async def _update(self, row: Row, entry: Entry) -> None:
        """Correct one row, unless a person has changed or deleted it since the seeds wrote it."""
        table = TABLES[row.table]
        names = [name for name in row.values if name not in table.primary_key.columns]
        values = [self._value(row.values[name]) for name in names]
        mine = " AND ".join(
            f"{column.name}::text = ${n}" for n, column in enumerate(table.primary_key, start=1)
        )
        keys: list[Any] = list(entry.row_key)
        if row.table in ENTITIES:
            mine, keys = f"id::text = $1 AND version = ${len(keys) + 1}", [*keys, entry.version]
        sets = ", ".join(f"{name} = ${n}" for n, name in enumerate(names, start=len(keys) + 1))
        try:
            done = await self._connection.fetchval(
                f"UPDATE {row.table} SET {sets} WHERE {mine} RETURNING true",  # noqa: S608
                *keys,
                *values,
            )
        except asyncpg.PostgresError as error:
            _refuse(error, row.table, [row])
        if not done:
            self.kept.append(f"{row.table} {row.key}")
            return
        await ledger.enter(self._connection, [(row, entry.row_key)])
        self._written.append(row.table)

    async def _delete(self, table: str, keys: list[str]) -> None:
        mine = " AND ".join(
            f"t.{column.name}::text = r.row_key[{n}]"
            for n, column in enumerate(TABLES[table].primary_key, start=1)
        )
        await self._connection.execute(
            f"DELETE FROM {table} t USING seeds.row r"  # noqa: S608 - names of the models
            f" WHERE r.relation = $1 AND r.key = ANY($2) AND {mine}",
            table, keys,
        )  # fmt: skip
        await ledger.strike(self._connection, table, keys)

    def _link_key(self, row: Row) -> list[Any]:
        return [self._value(row.values[column.name]) for column in TABLES[row.table].primary_key]

    def _value(self, value: Any) -> Any:
        return self._ids[value.table, value.key] if isinstance(value, Ref) else value


def _natural_key(table: Table) -> tuple[str, ...]:
    if table.name not in ENTITIES:
        return tuple(column.name for column in table.primary_key)
    return _NATURAL_KEYS.get(table.name) or (
        ("code",) if "code" in table.columns else ("source", "external_id")
    )


def _sql_type(table: Table, column: str) -> str:
    return table.columns[column].type.compile(dialect=_DIALECT)


def _refuse(error: Exception, table: str, rows: list[Row]) -> NoReturn:
    """Say a refusal of PostgreSQL as a mistake in a seed row. COPY names the line, which is the row's place."""
    found = re.search(r"line (\d+)(?:, column (\w+))?", str(getattr(error, "context", None) or ""))
    index = int(found[1]) - 1 if found else 0
    said = str(error).partition("\n")[0]  # the details show the whole row
    if len(rows) > 1 and not (found and index < len(rows)):
        raise SeedError(f"seed rows of {table}: {said}") from error
    constraint = getattr(error, "constraint_name", None)
    column = getattr(error, "column_name", None) or (found and found[2]) or constraint or "?"
    raise rows[index].origin.error(column, f"a row that {table} accepts", said) from error
