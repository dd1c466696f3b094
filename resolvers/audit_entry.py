"""The audit log as SQL: of what a line speaks, and where it stands in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Text, cast, literal_column

if TYPE_CHECKING:
    from hub.read.catalog import Match, Row


def subject(row: Row, _: Any) -> ColumnElement[str]:
    """Global id of the row that a line speaks of; null if it speaks of none."""
    return (row.c.entity + literal_column("'_'", Text())).op("||")(cast(row.c.entity_id, Text))


def position(row: Row, _: Any) -> ColumnElement[str]:
    """The place in the log as decimal digits: it may pass what an `Int` can hold."""
    return cast(row.c.position, Text)


def about(table: str) -> Match:
    """The lines of a log that speak of the row of that table with our key."""
    name = literal_column(f"'{table}'", Text())
    return lambda key, row: (row.c.entity == name) & (row.c.entity_id == key)
