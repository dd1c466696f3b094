"""The scalars of the hub, each written exactly as PostgreSQL renders the column behind it.

The read path hands PostgreSQL's JSON to the client untouched; what Python serialises elsewhere (payloads of
mutations, tests) must give the same text. Inputs become the values that asyncpg binds.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any, NewType

import strawberry

Vnd = NewType("Vnd", int)
DateTime = NewType("DateTime", datetime)
Date = NewType("Date", date)

_LARGEST_VND = 2**63 - 1
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _parse_vnd(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != int(value):
        raise ValueError("Vnd is a whole number of dong.")
    if abs(value) > _LARGEST_VND:
        raise ValueError("Vnd is a 64-bit number.")
    return int(value)


def _parse_datetime(value: Any) -> datetime:
    if not isinstance(value, str):
        raise ValueError("DateTime is a text such as 2026-12-15T16:59:59Z.")  # noqa: TRY004
    try:
        parsed = datetime.fromisoformat(value)
    except ValueError as error:
        raise ValueError("DateTime is a text such as 2026-12-15T16:59:59Z.") from error
    if parsed.tzinfo is None:
        raise ValueError("DateTime needs a time zone: 2026-12-15T16:59:59Z or ...+07:00.")
    try:
        return parsed.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("DateTime lies outside the years 1 to 9999.") from error


def _parse_date(value: Any) -> date:
    # `fromisoformat` also takes days of a week (2026-W10-1) and dates without dashes.
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("Date is a text such as 2026-12-15.")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError("Date is a day of the calendar such as 2026-12-15.") from error


def _write_datetime(value: Any) -> str:
    """As PostgreSQL writes `timestamptz` in JSON with TimeZone UTC: trailing zeros of the second cut off."""
    if isinstance(value, str):
        return value
    text: str = value.astimezone(UTC).isoformat(timespec="microseconds")
    moment, zone = text[:-6], text[-6:]
    return moment.rstrip("0").rstrip(".") + zone


def _write_date(value: Any) -> str:
    return value if isinstance(value, str) else str(value.isoformat())


SCALARS: dict[Any, Any] = {
    Vnd: strawberry.scalar(
        name="Vnd",
        description="Whole Vietnamese dong, a 64-bit integer (5 000 000 a month for many people passes 2^31).",
        serialize=int,
        parse_value=_parse_vnd,
    ),
    DateTime: strawberry.scalar(
        name="DateTime",
        description="An instant: ISO 8601 with an offset, in UTC when the hub writes it (2026-12-15T16:59:59+00:00).",
        specified_by_url="https://scalars.graphql.org/andimarek/date-time",
        serialize=_write_datetime,
        parse_value=_parse_datetime,
    ),
    Date: strawberry.scalar(
        name="Date",
        description="A day of the calendar in Vietnam: ISO 8601, 2026-12-15.",
        specified_by_url="https://scalars.graphql.org/andimarek/local-date",
        serialize=_write_date,
        parse_value=_parse_date,
    ),
}
