"""Reading a seed file: CSV in UTF-8, one header, every cell normalised, every mistake named by file, row, column.

A sheet knows nothing of the tables; it turns cells into values and refuses those that cannot be what their
column says. Text silently becomes NFC, without spaces at its ends or several in a row: these differ by keyboard and mean nothing.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from hub.errors import SeedError
from hub.models.base import EMAIL, PHONE, URL, ProvenanceStatus, Vocabulary
from seeds.row import Origin, Ref, provenance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PROVENANCE: Final = ("provenance_status", "source", "source_url")
_LOCAL: Final = ZoneInfo("Asia/Ho_Chi_Minh")
_LIST: Final = re.compile(r"\s*;\s*")
_LEVEL: Final = re.compile(r"([^=]+)=([1-8])")
_SPACES: Final = re.compile(r"[ \u00a0]+")
# Written out: what Python takes as well (1_000, 1e400, the digits of other scripts) is a slip of a keyboard here.
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The shapes that the tables check too, said here of the cell. PostgreSQL's name of a class is not Python's.
_URL, _PHONE, _EMAIL = (re.compile(shape.replace("[:space:]", r"\s")) for shape in (URL, PHONE, EMAIL))
_TRUTH: Final = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a sheet. An empty cell is None; `cells[column]` is the text, empty or not."""

    origin: Origin
    texts: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.texts[column]

    def error(self, column: str, expected: str) -> SeedError:
        """The error that refuses this cell."""
        return self.origin.error(column, expected, repr(self.texts[column]))

    def text(self, column: str) -> str | None:
        """The text of a cell."""
        return self.texts[column] or None

    def url(self, column: str) -> str | None:
        """An address on the web."""
        return self._shaped(column, _URL, "an address such as https://example.vn")

    def phone(self, column: str) -> str | None:
        """A telephone number with its country."""
        return self._shaped(column, _PHONE, "a number with its country, such as +84207000000")

    def email(self, column: str) -> str | None:
        """An address for mail."""
        return self._shaped(column, _EMAIL, "an address such as ai@example.vn")

    def _shaped(self, column: str, shape: re.Pattern[str], expected: str) -> str | None:
        if self.texts[column] and not shape.fullmatch(self.texts[column]):
            raise self.error(column, expected)
        return self.text(column)

    def items(self, column: str) -> list[str]:
        """A list, its items separated by `;`."""
        return _LIST.split(self.texts[column]) if self.texts[column] else []

    def number(self, column: str, low: float | None = None, high: float | None = None) -> Decimal | None:
        """A number with a decimal point, from `low` to `high`."""
        if not self.texts[column]:
            return None
        if not _NUMBER.fullmatch(self.texts[column]):
            raise self.error(column, _range("a number", low, high))
        value = Decimal(self.texts[column])
        if (low is not None and value < low) or (high is not None and value > high):
            raise self.error(column, _range("a number", low, high))
        return value

    def real(self, column: str, low: float | None = None, high: float | None = None) -> float | None:
        """Like `number`, for a column of floating point: degrees, square kilometres."""
        value = self.number(column, low, high)
        return None if value is None else float(value)

    def whole(self, column: str, low: int = 0, high: int | None = None) -> int | None:
        """A whole number from `low` to `high`."""
        if not self.texts[column]:
            return None
        if not re.fullmatch(r"-?[0-9]{1,18}", self.texts[column]):
            raise self.error(column, _range("a whole number", low, high))
        value = int(self.texts[column])
        if value < low or (high is not None and value > high):
            raise self.error(column, _range("a whole number", low, high))
        return value

    def truth(self, column: str) -> bool | None:
        """Yes or no."""
        if not self.texts[column]:
            return None
        if self.texts[column] not in _TRUTH:
            raise self.error(column, "yes or no")
        return _TRUTH[self.texts[column]]

    def word(self, column: str, kind: type[Vocabulary]) -> str | None:
        """The name of a value of a vocabulary."""
        return self._known(column, self.texts[column], kind) if self.texts[column] else None

    def words(self, column: str, kind: type[Vocabulary]) -> list[str]:
        """A list of names of values of a vocabulary."""
        return [self._known(column, name, kind) for name in self.items(column)]

    def _known(self, column: str, name: str, kind: type[Vocabulary]) -> str:
        if name not in kind.__members__:
            raise self.error(column, f"one of {', '.join(kind.__members__)}")
        return name

    def day(self, column: str) -> date | None:
        """A date, `2030-12-31`."""
        return day(self, column, self.texts[column])

    def moment(self, column: str) -> datetime | None:
        """A moment on a clock in the province, `2027-03-01 08:00`."""
        if not self.texts[column]:
            return None
        try:
            return datetime.strptime(self.texts[column], "%Y-%m-%d %H:%M").replace(tzinfo=_LOCAL)
        except ValueError:
            raise self.error(column, "a time in the province such as 2027-03-01 08:00") from None

    def ref(self, column: str, table: str, prefix: str = "") -> Ref | None:
        """The row of a table whose key this cell holds."""
        return Ref(table, prefix + self.texts[column], column) if self.texts[column] else None

    def levels(self, column: str) -> list[tuple[Ref, int]]:
        """Skills with a level from 1 to 8 each: `TT02-2025/1.1=4;TQ-TOPICS/AI=3`."""
        found = []
        for item in self.items(column):
            match = _LEVEL.fullmatch(item)
            if match is None:
                raise self.error(column, "skills with a level from 1 to 8, such as TT02-2025/1.1=4")
            found.append((Ref("skill", match[1], column), int(match[2])))
        return found

    def provenance(self) -> dict[str, Any]:
        """The provenance columns, from the three cells that every sheet of the hub's own ends with."""
        status = ProvenanceStatus[
            self._known("provenance_status", self.texts["provenance_status"], ProvenanceStatus)
        ]
        return provenance(status, self.texts["source"], self.url("source_url"))


def day(cells: Cells, column: str, text: str) -> date | None:
    """A date that is the whole of a cell or a part of it; None if there is no text."""
    if not text:
        return None
    try:
        if _DAY.fullmatch(text):  # Python takes 20301231 and 2030-W01-1 as well
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise cells.error(column, "a date such as 2030-12-31")


def _range(what: str, low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"{what} from {low} to {high}"
    return what if low is None else f"{what}, at least {low}"


def read(folder: Path, file: str, required: str, optional: str = "") -> Iterator[Cells]:
    """The rows of a sheet whose columns are exactly these (names separated by spaces), in any order.

    A cell of a `required` column is never empty. Raises SeedError.
    """
    needed, columns = required.split(), {*required.split(), *optional.split()}
    reader = csv.reader(io.StringIO(_decoded(folder / file)), strict=True)
    header: list[str] = []
    try:
        for number, cells in enumerate(reader, start=1):
            origin = Origin(file, number)
            if number == 1:
                header = _header(origin, cells, columns)
            elif cells:
                yield _row(origin, header, cells, needed)
    except csv.Error as error:
        raise SeedError(f"{file}, line {reader.line_num}: expected CSV, found {error}") from None
    if not header:
        raise SeedError(
            f"{file}, row 1: expected the columns {', '.join(sorted(columns))}, found an empty file"
        )


def _decoded(path: Path) -> str:
    try:
        return unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise SeedError(f"{path.name}: expected this seed file in {path.parent.name}/, found none") from None
    except UnicodeDecodeError as error:
        row = error.object.count(b"\n", 0, error.start) + 1
        byte = error.object[error.start]
        raise SeedError(
            f"{path.name}, row {row}, column {_column_at(error)}: expected UTF-8, found the byte 0x{byte:02x}"
        ) from None


def _column_at(error: UnicodeDecodeError) -> str:
    """The name of the column in which a file stops being UTF-8, as far as the text before it can be read."""
    rows = list(csv.reader(io.StringIO(error.object[: error.start].decode(), newline="")))
    index = len(rows[-1]) - 1 if rows else 0
    return rows[0][index] if len(rows) > 1 and index < len(rows[0]) else str(index + 1)


def _header(origin: Origin, cells: list[str], columns: set[str]) -> list[str]:
    names = [cell.strip() for cell in cells]
    for name in sorted(columns.difference(names)):
        raise origin.error(name, "this column", "none of that name")
    for name in names:
        if name not in columns:
            raise origin.error(name, f"only the columns {', '.join(sorted(columns))}", "one more")
        if names.count(name) > 1:
            raise origin.error(name, "each column once", "it twice")
    return names


def _row(origin: Origin, header: list[str], cells: list[str], needed: list[str]) -> Cells:
    if len(cells) != len(header):
        column = header[min(len(cells), len(header) - 1)]
        raise origin.error(column, f"{len(header)} cells in the row", str(len(cells)))
    row = Cells(
        origin, {name: _SPACES.sub(" ", cell).strip() for name, cell in zip(header, cells, strict=True)}
    )
    for column in needed:
        if not row[column]:
            raise row.error(column, "a value")
    for column in header:
        if "\x00" in row[column]:
            raise row.error(column, "text without NUL")
    return row
