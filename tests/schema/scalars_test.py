"""Scalars are read strictly, and written as PostgreSQL writes them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import schema

if TYPE_CHECKING:
    import asyncpg


def scalar(name: str) -> Any:
    return schema.SCHEMA.type_map[name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Date", "2026-W10-1"),
        ("Date", "20261215"),
        ("Date", "2026-02-29"),
        ("Date", "10000-01-01"),
        ("Date", "0000-01-01"),
        ("Date", 20261215),
        ("DateTime", "2026-12-15"),
        ("DateTime", "2026-12-15T10:00:00"),
        ("DateTime", "0001-01-01T00:00:00+07:00"),
        ("DateTime", 0),
        ("Vnd", 1.5),
        ("Vnd", True),
        ("Vnd", "5000000"),
        ("Vnd", 2**63),
    ],
)
def test_what_is_no_value_of_a_scalar_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=name):
        scalar(name).parse_value(value)


def test_an_instant_is_read_in_any_offset() -> None:
    assert scalar("DateTime").parse_value("2026-12-15T23:59:59+07:00") == datetime(
        2026, 12, 15, 16, 59, 59, tzinfo=UTC
    )
    assert scalar("Date").parse_value("2028-02-29") == date(2028, 2, 29)
    assert scalar("Vnd").parse_value(2**63 - 1) == 2**63 - 1


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moment=st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1)),  # noqa: DTZ001 - gets its zone below
    hours=st.integers(-12, 14),
)
async def test_instants_and_days_are_written_as_postgresql_does(
    connection: asyncpg.Connection[Any], moment: datetime, hours: int
) -> None:
    instant = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    await connection.execute("SET TimeZone = 'UTC'")
    row = await connection.fetchrow(
        "SELECT to_json($1::timestamptz)::text, to_json($2::date)::text", instant, moment.date()
    )
    assert [json.loads(text) for text in row] == [
        scalar("DateTime").serialize(instant),
        scalar("Date").serialize(moment.date()),
    ]
