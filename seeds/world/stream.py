"""How a table of the synthetic world is described: its columns, and its rows for a stretch of the sequence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from hub.models.base import ProvenanceStatus
from seeds.world.setting import Setting

Rows: TypeAlias = Iterator[tuple[Any, ...]]
Write: TypeAlias = Callable[[Setting, range], Rows]

PROVENANCE: Final = ("provenance_status", "provenance_source")
# Not the words of the demonstration rows, so that the two can be told apart.
SOURCE: Final = "Synthetic, generated to try the hub at scale"
MADE_UP: Final = (ProvenanceStatus.SYNTHETIC.name, SOURCE)


@dataclass(frozen=True, slots=True)
class TableStream:
    """One table: `rows` gives what belongs to the opportunities of a stretch, as tuples of `columns`.

    `what` names the rows to somebody who waits for them.
    """

    table: str
    columns: tuple[str, ...]
    rows: Write
    what: str


def entity(table: str, columns: str, rows: Write, *, what: str | None = None) -> TableStream:
    """An entity: its rows begin with the id and end with their provenance."""
    return TableStream(table, ("id", *columns.split(), *PROVENANCE), rows, what or table)


def link(table: str, columns: str, rows: Write) -> TableStream:
    """A table that only links things."""
    return TableStream(table, tuple(columns.split()), rows, table)
