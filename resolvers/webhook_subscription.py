"""Webhook subscriptions as SQL: how far a subscriber has received the events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Text, cast

if TYPE_CHECKING:
    from hub.read.catalog import Row


def delivered_to(row: Row, _: Any) -> ColumnElement[str]:
    """The position of the last event taken, as decimal digits: it may pass what an `Int` can hold."""
    return cast(row.c.delivered_to, Text)
