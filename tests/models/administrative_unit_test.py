"""Codes that come back, and units that are gone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

if TYPE_CHECKING:
    from uuid import UUID

    from tests.models.conftest import Make

MERGER = date(2025, 7, 1)


@pytest.fixture
async def dissolved(make: Make) -> UUID:
    return await make("administrative_unit", code="00691", kind="WARD", valid_to=MERGER)


async def test_a_code_names_one_unit_at_any_date(make: Make, dissolved: UUID) -> None:
    assert dissolved
    await make("administrative_unit", code="00691", kind="WARD", valid_from=MERGER)
    with pytest.raises((asyncpg.UniqueViolationError, asyncpg.ExclusionViolationError)):
        await make("administrative_unit", code="00691", kind="WARD", valid_from=MERGER)
    with pytest.raises(asyncpg.ExclusionViolationError):
        await make("administrative_unit", code="00691", kind="COMMUNE", valid_to=date(2020, 1, 1))


@pytest.mark.parametrize(
    ("rule", "columns"),
    [
        ("code_shape", {"code": "691"}),
        ("code_shape", {"code": "00691", "kind": "PROVINCE", "province_id": None}),
        ("province", {"province_id": None}),
        ("no_township", {"kind": "TOWNSHIP"}),
        ("point_whole", {"latitude": 22.8}),
        ("latitude", {"latitude": 105.0, "longitude": 105.0}),
        ("validity", {"valid_from": MERGER, "valid_to": MERGER}),
    ],
)
async def test_a_unit_that_cannot_be_is_refused(make: Make, rule: str, columns: dict[str, Any]) -> None:
    with pytest.raises(asyncpg.CheckViolationError, match=f"ck_administrative_unit_{rule}"):
        await make("administrative_unit", **columns)


async def test_a_dissolved_unit_accepts_no_new_links(
    connection: asyncpg.Connection, make: Make, dissolved: UUID
) -> None:
    sub_unit = await make("sub_unit")
    refused = (
        make("sub_unit", unit_id=dissolved),
        make("opportunity", unit_id=dissolved),
        make("person", home_unit_id=dissolved),
        connection.execute("UPDATE sub_unit SET unit_id = $1 WHERE id = $2", dissolved, sub_unit),
    )
    for attempt in refused:
        with pytest.raises(asyncpg.CheckViolationError, match="00691 is dissolved") as refusal:
            await attempt
        assert refusal.value.constraint_name == "dissolved_unit"


async def test_links_made_before_a_unit_was_dissolved_stay_and_can_be_edited(
    connection: asyncpg.Connection, make: Make
) -> None:
    unit = await make("administrative_unit")
    await make("sub_unit", unit_id=unit)
    await connection.execute("UPDATE administrative_unit SET valid_to = current_date WHERE id = $1", unit)

    assert (
        await connection.execute("UPDATE sub_unit SET name_vi = 'Bản Mới', unit_id = unit_id") == "UPDATE 1"
    )


async def test_the_past_of_a_dissolved_unit_can_still_be_told(
    connection: asyncpg.Connection, make: Make, dissolved: UUID
) -> None:
    await make("observation", unit_id=dissolved, tier=None)
    await connection.execute(
        "INSERT INTO unit_succession VALUES ($1, $2, 'WHOLE')", dissolved, await make("administrative_unit")
    )
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_unit_succession_whole"):
        await connection.execute(
            "INSERT INTO unit_succession VALUES ($1, $2, 'WHOLE')",
            dissolved,
            await make("administrative_unit"),
        )


async def test_a_commune_is_in_one_area_of_each_basis(connection: asyncpg.Connection, make: Make) -> None:
    unit = await make("administrative_unit")
    join = "INSERT INTO area_membership VALUES ($1, $2, $3)"
    await connection.execute(join, await make("area"), unit, "CUSTOM")
    await connection.execute(join, await make("area", basis="FORMER_DISTRICT"), unit, "FORMER_DISTRICT")

    with pytest.raises(asyncpg.UniqueViolationError):
        await connection.execute(join, await make("area"), unit, "CUSTOM")
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await connection.execute(
            join, await make("area"), await make("administrative_unit"), "FORMER_DISTRICT"
        )
