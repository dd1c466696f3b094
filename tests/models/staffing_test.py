"""Nobody is promised twice: contracts, exchanges, telework, allowances, memberships."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import asyncpg
import pytest

if TYPE_CHECKING:
    from uuid import UUID

    from tests.models.conftest import Make

SPRING = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 3, 31)}
SUMMER = {"starts_on": date(2026, 4, 1), "ends_on": date(2026, 6, 30)}


async def test_contracts_at_the_same_time_take_no_more_hours_than_the_expert_gives(
    connection: asyncpg.Connection, make: Make
) -> None:
    expert = await make("expert", max_hours_per_week=20)
    live = {"expert_id": expert, "status": "APPROVED"}
    await make("expert_contract", **live, **SPRING, hours_per_week=15)
    await make("expert_contract", **live, **SUMMER, hours_per_week=15)
    await make(
        "expert_contract", **live, starts_on=date(2026, 3, 1), ends_on=date(2026, 5, 1), hours_per_week=5
    )

    with pytest.raises(asyncpg.CheckViolationError, match="more hours a week than the expert gives"):
        await make(
            "expert_contract", **live, starts_on=date(2026, 6, 30), ends_on=date(2026, 7, 1), hours_per_week=6
        )
    with pytest.raises(asyncpg.CheckViolationError, match="more hours a week"):
        await connection.execute("UPDATE expert SET max_hours_per_week = 19")
    draft = await make("expert_contract", expert_id=expert, status="PROPOSED", **SPRING)
    with pytest.raises(asyncpg.CheckViolationError, match="more hours a week"):
        await connection.execute("UPDATE expert_contract SET status = 'APPROVED' WHERE id = $1", draft)


async def test_a_contract_is_signed_whole_and_by_two(connection: asyncpg.Connection, make: Make) -> None:
    contract = await make("expert_contract", status="APPROVED", drafted_by="an")
    sign = "UPDATE expert_contract SET status = 'SIGNED'"

    with pytest.raises(asyncpg.CheckViolationError, match="with its deliverables"):
        await connection.execute(sign)
    await connection.execute("INSERT INTO expert_contract_deliverable VALUES ($1, 1, 'Báo cáo')", contract)
    with pytest.raises(asyncpg.CheckViolationError, match="signed_whole"):
        await connection.execute(sign)
    await connection.execute("UPDATE expert_contract SET value = 5000000000, legal_basis = 'NĐ 173/2025'")
    await connection.execute(sign)
    with pytest.raises(asyncpg.CheckViolationError, match="four_eyes"):
        await connection.execute("UPDATE expert_contract SET approved_by = 'an'")


async def test_a_termination_says_why(connection: asyncpg.Connection, make: Make) -> None:
    await make("expert_contract", status="ACTIVE", value=1, legal_basis="NĐ 173/2025")
    with pytest.raises(asyncpg.CheckViolationError, match="ck_expert_contract_reason"):
        await connection.execute("UPDATE expert_contract SET status = 'TERMINATED'")


@pytest.fixture
async def lent(make: Make) -> dict[str, UUID]:
    home = await make("organisation")
    return {
        "person_id": await make("person", employer_id=home),
        "from_organisation_id": home,
        "to_organisation_id": await make("organisation"),
    }


async def test_a_person_is_lent_to_no_more_than_100_percent(make: Make, lent: dict[str, UUID]) -> None:
    await make("exchange", **lent, **SPRING, status="ACTIVE", share_percent=60)
    await make("exchange", **lent, **SUMMER, status="ACTIVE")
    await make("exchange", **lent, **SPRING, status="APPROVED", share_percent=40)
    await make("exchange", **lent, **SPRING)
    with pytest.raises(asyncpg.CheckViolationError, match="overlap above 100 percent"):
        await make("exchange", **lent, **SPRING, status="APPROVED", share_percent=1)
    with pytest.raises(asyncpg.ExclusionViolationError, match="ex_exchange_full_time"):
        await make("exchange", **lent, **SUMMER, status="APPROVED")


async def test_only_ones_own_people_are_lent_and_to_others(make: Make, lent: dict[str, UUID]) -> None:
    with pytest.raises(asyncpg.CheckViolationError, match="does not belong to the organisation"):
        await make("exchange", **lent | {"person_id": await make("person")})
    with pytest.raises(asyncpg.CheckViolationError, match="two_organisations"):
        await make("exchange", **lent | {"to_organisation_id": lent["from_organisation_id"]})

    member = await make("person")
    await make("membership", person_id=member, organisation_id=lent["from_organisation_id"])
    await make("exchange", **lent | {"person_id": member})


async def test_telework_of_one_person_does_not_overlap(make: Make) -> None:
    person = await make("person")
    await make("telework_arrangement", person_id=person, days_per_week=2, **SPRING)
    await make("telework_arrangement", person_id=person, days_per_week=2, **SUMMER)
    with pytest.raises(asyncpg.ExclusionViolationError):
        await make("telework_arrangement", person_id=person, days_per_week=1, starts_on=date(2026, 6, 30))
    with pytest.raises(asyncpg.CheckViolationError, match="person_or_contract"):
        await make("telework_arrangement", days_per_week=1, **SPRING)


@pytest.fixture
async def qualified(connection: asyncpg.Connection, make: Make) -> dict[str, UUID]:
    scheme, position = await make("allowance_scheme"), await make("job_position")
    await connection.execute("INSERT INTO allowance_scheme_position VALUES ($1, $2)", scheme, position)
    return {"allowance_scheme_id": scheme, "job_position_id": position}


async def test_an_allowance_needs_a_position_that_qualifies(make: Make, qualified: dict[str, UUID]) -> None:
    await make("allowance_entitlement", **qualified)
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await make("allowance_entitlement", **qualified | {"job_position_id": await make("job_position")})


async def test_a_person_has_one_allowance_at_a_time(make: Make, qualified: dict[str, UUID]) -> None:
    person = await make("person")
    await make("allowance_entitlement", **qualified, person_id=person, status="ACTIVE", **SUMMER)
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_allowance_entitlement_active"):
        await make("allowance_entitlement", **qualified, person_id=person, status="ACTIVE", **SPRING)
    await make("allowance_entitlement", **qualified, person_id=person, status="SUSPENDED", **SPRING)
    with pytest.raises(asyncpg.ExclusionViolationError):
        await make("allowance_entitlement", **qualified, person_id=person, status="SUSPENDED", **SUMMER)


async def test_nobody_approves_their_own_allowance(make: Make, qualified: dict[str, UUID]) -> None:
    person = await make("person", subject="an")
    await make("allowance_entitlement", **qualified, person_id=person, approved_by="binh")
    with pytest.raises(asyncpg.CheckViolationError, match="approves their own"):
        await make("allowance_entitlement", **qualified, person_id=person, approved_by="an")


async def test_suspensions_of_an_allowance_do_not_overlap(make: Make, qualified: dict[str, UUID]) -> None:
    entitlement = {"allowance_entitlement_id": await make("allowance_entitlement", **qualified)}
    await make("allowance_suspension", **entitlement, **SPRING)
    await make("allowance_suspension", **entitlement, **SUMMER)
    with pytest.raises(asyncpg.ExclusionViolationError):
        await make("allowance_suspension", **entitlement, **SUMMER)


async def test_a_role_is_held_once_at_a_time(make: Make) -> None:
    role = {"person_id": await make("person"), "organisation_id": await make("organisation")}
    await make("membership", **role, valid_to=date(2026, 6, 1))
    await make("membership", **role, role="AUDITOR")
    await make("membership", **role, valid_from=date(2026, 6, 1))
    with pytest.raises(asyncpg.ExclusionViolationError):
        await make("membership", **role, valid_from=date(2027, 1, 1))


async def test_needs_are_ordered_by_urgency(connection: asyncpg.Connection, make: Make) -> None:
    unit = await make("administrative_unit")
    for urgency in ("LOW", "CRITICAL", "NORMAL", "HIGH"):
        await make("staff_need", unit_id=unit, urgency=urgency)
    ordered = await connection.fetchval("SELECT array_agg(urgency ORDER BY urgency_rank) FROM staff_need")

    assert ordered == ["CRITICAL", "HIGH", "NORMAL", "LOW"]
