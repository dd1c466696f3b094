"""`make`: a row of any table with just enough in it, its parents made on the way."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol

import asyncpg
import pytest

from hub.models.base import Base

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from uuid import UUID


@pytest.fixture(scope="session")
async def reader(databases: Any, migrated_template: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection to a database without rows, shared by the tests that change nothing."""
    url = await databases.create(migrated_template)
    opened = await asyncpg.connect(url)
    yield opened
    await opened.close()
    await databases.drop(url)


class Make(Protocol):
    async def __call__(self, table: str, **columns: Any) -> UUID: ...


class Parent(str):
    """A column's value: the id of a new row of this table."""

    __slots__ = ()


_START = date(2026, 1, 1)
_END = date(2026, 12, 31)
_LEAST: dict[str, dict[str, Any]] = {
    "administrative_unit": {"kind": "COMMUNE", "province_id": Parent("province"), "full_name_vi": "Xã Ấy"},
    "province": {"kind": "PROVINCE", "full_name_vi": "Tỉnh Ấy"},
    "area": {"basis": "CUSTOM"},
    "sub_unit": {"unit_id": Parent("administrative_unit"), "kind": "VILLAGE"},
    "organisation": {"kind": "TECH_FIRM"},
    "skill": {"framework_id": Parent("framework"), "level": "COMPETENCE"},
    "indicator": {"unit": "COUNT", "kind": "OUTPUT"},
    "target": {"indicator_id": Parent("indicator"), "tier": "COMMUNE", "value": 1, "due_on": _END},
    "observation": {"indicator_id": Parent("indicator"), "tier": "COMMUNE", "value": 1, "period_end": _END},
    "opportunity": {"kind": "COURSE", "course_kind": "SHORT", "provider_id": Parent("organisation")},
    "partnership": {"kind": "MOU"},
    "person": {"full_name": "Nguyễn Văn An", "given_name": "An"},
    "membership": {"person_id": Parent("person"), "role": "EMPLOYEE", "valid_from": _START},
    "application": {"opportunity_id": Parent("opportunity"), "person_id": Parent("person")},
    "enrolment": {"person_id": Parent("person")},
    "community_team": {"level": "COMMUNE", "unit_id": Parent("administrative_unit")},
    "team_membership": {
        "team_id": Parent("community_team"),
        "person_id": Parent("person"),
        "profile": "TEACHER",
        "joined_on": _START,
    },
    "staff_need": {"job_position_id": Parent("job_position"), "mode": "CONTRACT"},
    "expert": {"person_id": Parent("person"), "max_hours_per_week": 20},
    "expert_contract": {
        "expert_id": Parent("expert"),
        "kind": "SERVICE",
        "project": "Số hóa hồ sơ",
        "starts_on": _START,
        "ends_on": _END,
        "hours_per_week": 10,
    },
    "exchange": {"starts_on": _START, "ends_on": _END},
    "allowance_scheme": {
        "amount_per_month": 5_000_000,
        "legal_basis": "Nghị định 179/2025/NĐ-CP",
        "starts_on": _START,
    },
    "allowance_entitlement": {"person_id": Parent("person"), "starts_on": _START},
    "allowance_suspension": {"reason": "UNPAID_LEAVE", "starts_on": _START},
    "pilot": {"technology": "AI"},
}
_numbers = count(1)


@pytest.fixture
def make(connection: asyncpg.Connection) -> Make:
    async def make(table: str, **given: Any) -> UUID:
        least = {name: value for name, value in _LEAST.get(table, {}).items() if name not in given}
        columns = {
            name: await make(value) if isinstance(value, Parent) else value
            for name, value in (least | given).items()
        }
        real = "administrative_unit" if table == "province" else table
        return await _insert(connection, real, _filled(real, columns))

    return make


def _filled(table: str, columns: dict[str, Any]) -> dict[str, Any]:
    """The columns, and what every table with these columns needs."""
    number = next(_numbers)
    digits = 2 if columns.get("kind") == "PROVINCE" else 5
    code = f"{number:0{digits}}"[-digits:] if table == "administrative_unit" else f"c-{number}"
    common = {"code": code, "name_vi": "Tên", "title_vi": "Tiêu đề", "provenance_status": "SYNTHETIC"}
    known = Base.metadata.tables[table].c
    return {name: value for name, value in common.items() if name in known} | columns


async def _insert(connection: asyncpg.Connection, table: str, columns: dict[str, Any]) -> UUID:
    places = ", ".join(f"${number}" for number, _ in enumerate(columns, start=1))
    key: UUID = await connection.fetchval(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}) RETURNING id",  # noqa: S608
        *columns.values(),
    )
    return key
