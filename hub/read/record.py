"""SQL elements of our own: a record with named fields, and a statement with its common table expressions.

What is nested is indented where it is written, so that a person can read a statement in a log or a golden file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ClauseElement, ColumnElement
from sqlalchemy.dialects.postgresql.asyncpg import PGCompiler_asyncpg, PGDialect_asyncpg
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import NullType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select
    from sqlalchemy.sql.compiler import SQLCompiler

LONGEST_NAME = 63  # bytes of an identifier in PostgreSQL


class _Compiler(PGCompiler_asyncpg):
    """SQLAlchemy's, with each subquery indented below the line that opens it."""

    def visit_select(self, *args: Any, **kw: Any) -> str:
        nested = bool(self.stack)
        sql: str = super().visit_select(*args, **kw)  # type: ignore[no-untyped-call]
        return _indented(sql) if nested else sql


class Dialect(PGDialect_asyncpg):
    """The dialect whose parameters are `$1`, `$2` ... with a cast where PostgreSQL could not tell the type."""

    statement_compiler = _Compiler
    supports_statement_cache = True


def _indented(sql: str) -> str:
    """The lines below the first moved to the right; no literal of ours holds a line break."""
    return sql.replace("\n", "\n  ")


class RecordOf(ColumnElement[Any]):
    """An object: the whole row of a subquery, which is the form that PostgreSQL turns into JSON fastest.

    Its alias is `$`, which no response key can be, so that a key never shadows the row. `as_json` renders the
    same object for keys longer than an identifier may be; all records of one statement use one form, because the
    branches of a CASE must be of one type.
    """

    inherit_cache = False
    type = NullType()

    def __init__(self, entries: Sequence[tuple[str, ColumnElement[Any]]], *, as_json: bool) -> None:
        self.entries = entries
        self.as_json = as_json


@compiles(RecordOf)
def _record(element: RecordOf, compiler: SQLCompiler, **kw: Any) -> str:
    kw.pop("within_columns_clause", None)
    parts = [(key, compiler.process(value, **kw)) for key, value in element.entries]
    if not element.as_json:
        columns = _listed([f'{sql} AS "{key}"' for key, sql in parts])
        return f'(SELECT "$" FROM (SELECT {columns}) "$")'  # noqa: S608 - response keys are names, checked by the parser
    if not parts:
        return "'{}'::json"
    rows = _listed([f"({place}, '{key}', to_json({sql}))" for place, (key, sql) in enumerate(parts)])
    return f"(SELECT json_object_agg(k, v ORDER BY i) FROM (VALUES {rows}) x(i, k, v))"  # noqa: S608 - as above


def _listed(parts: Sequence[str]) -> str:
    """One part a line; a single short one stays where it is."""
    if len(parts) == 1 and "\n" not in parts[0]:
        return parts[0]
    return _indented("\n" + ",\n".join(parts)) + "\n" if parts else ""


class Statement(ClauseElement):
    """`WITH` the named selects in order, then the final one."""

    inherit_cache = False

    def __init__(self, tables: Sequence[tuple[str, bool, Select[Any]]], final: Select[Any]) -> None:
        self.tables = tables
        self.final = final


@compiles(Statement)
def _statement(element: Statement, compiler: SQLCompiler, **kw: Any) -> str:
    parts = [
        f"{name} AS {'MATERIALIZED ' if materialized else ''}(\n  {_indented(compiler.process(select, **kw))}\n)"
        for name, materialized, select in element.tables
    ]
    final = compiler.process(element.final, **kw)
    # SQLAlchemy leaves a blank at the end of a line.
    return (f"WITH {', '.join(parts)}\n{final}" if parts else final).replace(" \n", "\n")
