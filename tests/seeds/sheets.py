"""Seed sheets that a test may spoil, and looks at whole databases."""

# ruff: noqa: S608 - the names are those of the models
from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import asyncpg

_TABLES = "SELECT relname FROM pg_stat_user_tables WHERE schemaname = 'public' AND relname <> 'alembic_version' ORDER BY 1"


@dataclass(frozen=True)
class Sheets:
    """A copy of the seed files. Rows count as in the errors: the header is row 1."""

    folder: Path

    def rows(self, file: str) -> list[list[str]]:
        with (self.folder / file).open(encoding="utf-8", newline="") as sheet:
            return list(csv.reader(sheet))

    def write(self, file: str, rows: list[list[str]]) -> None:
        with (self.folder / file).open("w", encoding="utf-8", newline="") as sheet:
            csv.writer(sheet, lineterminator="\n").writerows(rows)

    def cell(self, file: str, row: int, column: str) -> str:
        rows = self.rows(file)
        return rows[row - 1][rows[0].index(column)]

    def put(self, file: str, row: int, column: str, value: str) -> None:
        rows = self.rows(file)
        rows[row - 1][rows[0].index(column)] = value
        self.write(file, rows)

    def row_of(self, file: str, column: str, value: str) -> int:
        rows = self.rows(file)
        return next(n for n, row in enumerate(rows, start=1) if row[rows[0].index(column)] == value)

    def change_rows(self, file: str, change: Callable[[list[list[str]]], None]) -> None:
        rows = self.rows(file)
        change(rows)
        self.write(file, rows)


async def everything(connection: asyncpg.Connection) -> dict[str, list[str]]:
    """Every row of every table of the domain, with the transaction that wrote it: equal only if nothing at all was written."""
    return {
        table: [
            row["said"]
            for row in await connection.fetch(
                f"SELECT t.xmin || ' ' || t::text AS said FROM {table} t ORDER BY 1"
            )
        ]
        for (table,) in await connection.fetch(_TABLES)
    }


async def row_count(connection: asyncpg.Connection) -> int:
    """How many rows all tables have together."""
    tables = [table for (table,) in await connection.fetch(_TABLES)]
    counts = " + ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    return int(await connection.fetchval(f"SELECT {counts}"))
