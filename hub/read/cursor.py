"""Cursors: where a page ends, as an opaque text that only lists of that type and sort order accept.

A cursor is base64url of the JSON array `[check, signature, key...]`: the values of the sort keys of one row, the
signature of list and sort order, and a check sum over both. It holds nothing secret and grants nothing: what a
page may show is decided by row rules. The check turns a forged or cut text into an error instead of a wrong page.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import singledispatch
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    DateTime,
    Integer,
    Numeric,
    SmallInteger,
    Text,
    Uuid,
    cast,
    func,
    literal_column,
)

from hub.errors import BadCursor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.types import TypeEngine

_CHECK_LENGTH = 8
_LONGEST = 16_000  # eight sort keys of a long title each
_UTF8: ColumnElement[str] = literal_column("'UTF8'")

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.([0-9]{1,30}))?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00", re.ASCII)
_ENDLESS = frozenset({"infinity", "-infinity"})  # what stands for a date or an instant that is not there
_BITS = ((SmallInteger, 15), (BigInteger, 63), (Integer, 31))


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


def decode(cursor: str, sign: str, types: Sequence[TypeEngine[Any]]) -> Position:
    """The position that a cursor names. Raises `BadCursor` for any text that this list did not hand out.

    `types` are those of the sort keys: a key that PostgreSQL could not read as its type is refused here.
    """
    parts = _parts(cursor)
    if parts is None:
        raise BadCursor("This cursor is damaged or was not handed out by the hub.")
    if parts[0] != sign or len(parts) != len(types) + 1:
        raise BadCursor(
            "This cursor belongs to another list or another sort order; ask for the first page again."
        )
    if not all(_fits(type_, part) for type_, part in zip(types, parts[1:], strict=True)):
        raise BadCursor("This cursor is damaged or was not handed out by the hub.")
    return Position(tuple(parts[1:]))


def _parts(cursor: str) -> list[str] | None:
    """Signature and keys; None unless the text is spelled just as the hub spells it and its check is right."""
    if len(cursor) > _LONGEST:
        return None
    try:
        raw = base64.b64decode(cursor.encode("ascii"), altchars=b"-_", validate=True)
        check, payload = raw[:_CHECK_LENGTH].decode("ascii"), raw[_CHECK_LENGTH:]
        parts = orjson.loads(payload)
    except (ValueError, binascii.Error):
        return None
    # Base64 spells some bytes in several ways; only one of them was handed out.
    if base64.urlsafe_b64encode(raw).decode() != cursor:
        return None
    if check != hashlib.sha256(payload).hexdigest()[:_CHECK_LENGTH]:
        return None
    return parts if isinstance(parts, list) and parts and all(isinstance(one, str) for one in parts) else None


@singledispatch
def _fits(type_: TypeEngine[Any], key: str) -> bool:
    """Whether a key is a text that PostgreSQL writes for a value of that type; here: of a text."""
    del type_
    return "\0" not in key


@_fits.register(Uuid)
def _(type_: Uuid[Any], key: str) -> bool:
    del type_
    return _UUID.fullmatch(key) is not None


@_fits.register(Integer)
def _(type_: Integer, key: str) -> bool:
    bits = next(bits for kind, bits in _BITS if isinstance(type_, kind))
    found = _NUMBER.fullmatch(key)
    return found is not None and found[1] is None and -(2**bits) <= int(key) < 2**bits


@_fits.register(Numeric)
def _(type_: Numeric[Any], key: str) -> bool:
    found = _NUMBER.fullmatch(key)
    if found is None or type_.precision is None:
        return found is not None
    scale = type_.scale or 0
    return len(found[1] or "") <= scale and abs(Decimal(key)) < Decimal(10) ** (type_.precision - scale)


@_fits.register(Date)
def _(type_: Date, key: str) -> bool:
    del type_
    return key in _ENDLESS or (_DAY.fullmatch(key) is not None and _is_real(date, key))


@_fits.register(DateTime)
def _(type_: DateTime, key: str) -> bool:
    del type_
    return key in _ENDLESS or (_INSTANT.fullmatch(key) is not None and _is_real(datetime, key))


def _is_real(kind: type[date], key: str) -> bool:
    """Whether there is such a day, and such a time of day."""
    try:
        kind.fromisoformat(key)
    except ValueError:
        return False
    return True
