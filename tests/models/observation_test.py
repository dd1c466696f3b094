"""Figures are dated, sourced, and corrected by newer ones."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import asyncpg
import pytest

if TYPE_CHECKING:
    from tests.models.conftest import Make


async def test_one_approved_figure_per_indicator_subject_and_period(
    connection: asyncpg.Connection, make: Make
) -> None:
    subject = {"indicator_id": await make("indicator"), "tier": "COMMUNE"}
    approved = await make("observation", **subject, status="APPROVED")
    draft = await make("observation", **subject)
    approve = "UPDATE observation SET status = 'APPROVED' WHERE id = $1"

    with pytest.raises(asyncpg.UniqueViolationError, match="uq_observation_approved"):
        await connection.execute(approve, draft)
    await connection.execute("UPDATE observation SET status = 'SUPERSEDED' WHERE id = $1", approved)
    await connection.execute(approve, draft)


async def test_an_approved_figure_is_neither_overwritten_nor_deleted(
    connection: asyncpg.Connection, make: Make
) -> None:
    await make("observation", status="APPROVED")

    with pytest.raises(asyncpg.CheckViolationError, match="superseded, never overwritten"):
        await connection.execute("UPDATE observation SET value = 2")
    with pytest.raises(asyncpg.CheckViolationError, match="superseded, never deleted"):
        await connection.execute("DELETE FROM observation")
    await connection.execute("UPDATE observation SET value = value, note = 'Đã đối chiếu'")


@pytest.mark.parametrize("table", ["observation", "target"])
async def test_a_percentage_lies_between_0_and_100(
    connection: asyncpg.Connection, make: Make, table: str
) -> None:
    percent, pieces = await make("indicator", unit="PERCENT"), await make("indicator")

    await make(table, indicator_id=percent, value=100)
    await make(table, indicator_id=pieces, value=1871)
    with pytest.raises(asyncpg.CheckViolationError, match="between 0 and 100"):
        await make(table, indicator_id=percent, value=101, tier="PROVINCE")
    with pytest.raises(asyncpg.CheckViolationError, match="between 0 and 100"):
        await connection.execute("UPDATE indicator SET unit = 'PERCENT' WHERE id = $1", pieces)


async def test_districts_are_observed_only_while_there_were_any(make: Make) -> None:
    await make("observation", tier="DISTRICT", period_end=date(2025, 6, 30))
    with pytest.raises(asyncpg.CheckViolationError, match="no_district"):
        await make("observation", tier="DISTRICT", period_end=date(2025, 7, 1))


async def test_a_figure_has_one_subject(make: Make) -> None:
    for subject in ({"tier": None}, {"tier": "COMMUNE", "area_id": await make("area")}):
        with pytest.raises(asyncpg.CheckViolationError, match="one_subject"):
            await make("observation", **subject)


async def test_one_target_per_indicator_subject_and_day(make: Make) -> None:
    indicator = await make("indicator")
    await make("target", indicator_id=indicator)
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_target_subject"):
        await make("target", indicator_id=indicator, value=2)
