"""A seed row before it reaches the database: what it says, by natural keys, and where that was written.

Nothing here reads a file or a database. Ids do not exist yet: a row names another one by `Ref`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from hub.errors import SeedError
from hub.models.base import ProvenanceStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

# The day the demonstration rows are written for; dates in them are relative to it, so that seeds are the same
# on every run.
REFERENCE_DAY: Final = date(2026, 11, 24)
SYNTHETIC_SOURCE: Final = "Synthetic, for demonstration"
# `source` of rows that have no code: with `external_id` it is their name from one seeding to the next.
SEEDS: Final = "seeds"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row was written. `row` counts as a spreadsheet does: the header is row 1."""

    file: str
    row: int

    def error(self, column: str, expected: str, found: str) -> SeedError:
        """The error that says what is wrong in one cell."""
        return SeedError(f"{self.file}, row {self.row}, column {column}: expected {expected}, found {found}")


@dataclass(frozen=True, slots=True)
class Ref:
    """Another seed row, by table and key; `column` is the cell that named it, for the error if it is unknown."""

    table: str
    key: str
    column: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of `table`. `key` names it among the seeds of that table, from one seeding to the next.

    `values` are the columns that the seeds own, as asyncpg takes them; vocabulary by its names; ids as `Ref`.
    """

    table: str
    key: str
    values: Mapping[str, Any]
    origin: Origin

    @property
    def is_synthetic(self) -> bool:
        """Whether an entity is made up for demonstration. Links say nothing about it."""
        return bool(self.values.get("provenance_status") == ProvenanceStatus.SYNTHETIC.name)

    def digest(self) -> str:
        """A fingerprint of what the row says: the same in every database, whatever the ids there."""
        said = [f"{column}={_canonical(self.values[column])}" for column in sorted(self.values)]
        return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:32]


def _canonical(value: Any) -> str:
    return f"{value.table}:{value.key}" if isinstance(value, Ref) else repr(value)


def provenance(status: ProvenanceStatus, source: str, url: str | None = None) -> dict[str, Any]:
    """The provenance columns of an entity."""
    return {"provenance_status": status.name, "provenance_source": source, "provenance_url": url}


SYNTHETIC: Final = provenance(ProvenanceStatus.SYNTHETIC, SYNTHETIC_SOURCE)


def external(key: str) -> dict[str, str]:
    """The `(source, external_id)` of a row that has no code of its own."""
    return {"source": SEEDS, "external_id": key}
