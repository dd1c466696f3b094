"""Pilots as SQL: which still wait for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from hub.read.catalog import Row


def undecided(row: Row) -> ColumnElement[bool]:
    """Whether nothing has been decided about it yet."""
    return row.c.decision.is_(None)
