"""Opportunities as SQL: when an offer is open, how many seats are left, for whom it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, func, literal_column

if TYPE_CHECKING:
    from hub.read.catalog import Row


def closes(row: Row) -> ColumnElement[Any]:
    """Sort key: when it closes; offers without a deadline come last."""
    return func.coalesce(row.c.closes_at, literal_column("'infinity'::timestamptz"))


def opens(row: Row) -> ColumnElement[Any]:
    """Sort key: when it opens; offers that were always open come first."""
    return func.coalesce(row.c.opens_at, literal_column("'-infinity'::timestamptz"))


def published(row: Row) -> ColumnElement[Any]:
    """Sort key: when it was published."""
    return func.coalesce(row.c.published_at, literal_column("'-infinity'::timestamptz"))


def is_open(row: Row, _: Any) -> ColumnElement[bool]:
    """Whether somebody can apply now: published, opened, not past its deadline."""
    now = func.now()
    return and_(row.c.status == literal_column("'PUBLISHED'"), opens(row) <= now, closes(row) > now)


def seats_left(row: Row, _: Any) -> ColumnElement[int]:
    """Seats that are still free; null where seats are not limited."""
    return row.c.seats - row.c.seats_taken
