"""Cursors: where a page ends, as an opaque text that only the list that made it accepts.

A cursor is base64url of the JSON array `[check, signature, key...]`: the values of the sort keys of one row, the
signature of list and sort order, and a check sum over both. It holds nothing secret and grants nothing: what a
page may show is decided by row rules. The check turns a forged or cut text into an error instead of a wrong page.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import ColumnElement, Text, cast, func, literal_column

from hub.errors import BadCursor

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHECK_LENGTH = 8
_LONGEST = 4_000
_UTF8: ColumnElement[str] = literal_column("'UTF8'")


def signature(type_name: str, order: Sequence[str]) -> str:
    """Names a list and its sort order, short enough to travel in every cursor."""
    text = f"{type_name}:{','.join(order)}"
    return hashlib.sha256(text.encode()).hexdigest()[:_CHECK_LENGTH]


def expression(sign: str, keys: Sequence[ColumnElement[Any]]) -> ColumnElement[str]:
    """SQL for the cursor of a row with these sort keys."""
    parts = (literal_column(f"'{sign}'"), *(cast(key, Text) for key in keys))
    payload = cast(func.json_build_array(*parts), Text)
    digest = func.encode(func.sha256(func.convert_to(payload, _UTF8)), literal_column("'hex'"))
    whole = func.left(digest, literal_column(str(_CHECK_LENGTH))).op("||")(payload)
    # `encode` breaks base64 into lines; `translate` drops the break, which has no counterpart.
    return func.translate(
        func.encode(func.convert_to(whole, _UTF8), literal_column("'base64'")),
        literal_column("E'+/\\n'"),
        literal_column("'-_'"),
    )


@dataclass(frozen=True, slots=True)
class Position:
    """The sort keys held by a cursor, as the texts that PostgreSQL wrote."""

    keys: tuple[str, ...]


def decode(cursor: str, sign: str, count: int) -> Position:
    """The position that a cursor names. Raises `BadCursor` for any text that this list did not hand out."""
    if len(cursor) > _LONGEST:
        raise BadCursor("This cursor is not one that the hub handed out.")
    try:
        raw = base64.b64decode(cursor.encode("ascii"), altchars=b"-_", validate=True)
        check, payload = raw[:_CHECK_LENGTH].decode("ascii"), raw[_CHECK_LENGTH:]
        parts = orjson.loads(payload)
    except (ValueError, binascii.Error) as error:
        raise BadCursor("This cursor is damaged or was not handed out by the hub.") from error
    if check != hashlib.sha256(payload).hexdigest()[:_CHECK_LENGTH]:
        raise BadCursor("This cursor is damaged or was not handed out by the hub.")
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts) or not parts:
        raise BadCursor("This cursor is damaged or was not handed out by the hub.")
    if parts[0] != sign or len(parts) != count + 1:
        raise BadCursor(
            "This cursor belongs to another list or another sort order; ask for the first page again."
        )
    return Position(tuple(parts[1:]))
