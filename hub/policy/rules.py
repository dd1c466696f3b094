"""Who may see what: THE page.

For every table one rule: which of its rows a viewer sees, as SQL conditions that the read path adds to every
occurrence of the table (root, nested, joined, counted, filtered, looked up by id). A table without a line here
is an error, so nothing becomes public by being forgotten. The issue "Programmes" adds the other roles.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ColumnElement, false

if TYPE_CHECKING:
    from hub.policy.viewer import Viewer

Rule: TypeAlias = Callable[[Any], list[ColumnElement[bool]]]


def everyone(_row: Any) -> list[ColumnElement[bool]]:
    """Public facts: all rows."""
    return []


def nobody(_row: Any) -> list[ColumnElement[bool]]:
    """Personal or internal rows: none yet; the issue "Programmes" opens them by role."""
    return [false()]


def in_status(*names: str) -> Rule:
    """Rows whose status is one of these."""
    return lambda row: [row.c.status.in_(names)]


def visible(row: Any, viewer: Viewer) -> list[ColumnElement[bool]]:
    """The conditions under which `viewer` sees `row`. Every role sees what the public sees until it has rules."""
    del viewer
    return PUBLIC_ROWS[row.table.name](row)


PUBLIC_ROWS: dict[str, Rule] = {}
