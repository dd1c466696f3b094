"""Courses as SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from hub.read.catalog import Row


def is_mooc(row: Row) -> ColumnElement[bool]:
    """Whether it is on an open platform."""
    return row.c.mooc_platform.is_not(None)
