"""Seats and deadlines hold whatever two people do at the same instant."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

if TYPE_CHECKING:
    from uuid import UUID

    from tests.models.conftest import Make

NOW = datetime.now(UTC)
HOUR = timedelta(hours=1)
MOVE = "UPDATE application SET status = $1 WHERE id = $2"


async def seats_taken(connection: asyncpg.Connection) -> int:
    taken: int = await connection.fetchval("SELECT seats_taken FROM opportunity")
    return taken


async def under_review(make: Make, opportunity: UUID) -> UUID:
    return await make("application", opportunity_id=opportunity, status="UNDER_REVIEW", submitted_at=NOW)


async def test_of_two_acceptances_at_the_same_instant_for_the_last_seat_one_fails(
    database_url: str, connection: asyncpg.Connection, make: Make
) -> None:
    opportunity = await make("opportunity", seats=1, status="PUBLISHED")
    applications = [await under_review(make, opportunity) for _ in range(2)]
    ready = asyncio.Barrier(2)

    async def accept(application: UUID) -> None:
        own = await asyncpg.connect(database_url)
        try:
            async with own.transaction():
                await ready.wait()
                await own.execute(MOVE, "ACCEPTED", application)
                await asyncio.sleep(0.05)  # both have written before either commits
        finally:
            await own.close()

    results = await asyncio.gather(*(accept(key) for key in applications), return_exceptions=True)

    refusal = next(result for result in results if result is not None)
    assert results.count(None) == 1
    assert isinstance(refusal, asyncpg.CheckViolationError)
    assert refusal.constraint_name == "ck_opportunity_seats_taken"
    assert await seats_taken(connection) == 1


async def test_seats_follow_the_applications(connection: asyncpg.Connection, make: Make) -> None:
    opportunity = await make("opportunity", seats=2)
    first, second = await under_review(make, opportunity), await under_review(make, opportunity)
    for status in ("ACCEPTED", "CONFIRMED"):
        await connection.execute("UPDATE application SET status = $1", status)
        assert await seats_taken(connection) == 2
    await connection.execute(MOVE, "WITHDRAWN", first)
    assert await seats_taken(connection) == 1
    await connection.execute("DELETE FROM application WHERE id = $1", second)
    assert await seats_taken(connection) == 0
    assert await connection.fetchval("SELECT version FROM opportunity") == 1  # counting is no edit


async def test_one_statement_over_the_last_seat_takes_none(
    connection: asyncpg.Connection, make: Make
) -> None:
    opportunity = await make("opportunity", seats=1)
    for _ in range(2):
        await under_review(make, opportunity)
    with pytest.raises(asyncpg.CheckViolationError, match="seats_taken"):
        await connection.execute("UPDATE application SET status = 'ACCEPTED'")
    assert await seats_taken(connection) == 0


async def test_a_person_has_one_live_application_for_an_opportunity(make: Make) -> None:
    pair = {"opportunity_id": await make("opportunity"), "person_id": await make("person")}

    await make("application", **pair, status="WITHDRAWN")
    await make("application", **pair)
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_application_live"):
        await make("application", **pair)


@pytest.mark.parametrize("window", [{}, {"opens_at": NOW - HOUR, "closes_at": NOW + HOUR}])
async def test_a_published_offer_takes_applications_within_its_window(
    connection: asyncpg.Connection, make: Make, window: dict[str, Any]
) -> None:
    opportunity = await make("opportunity", status="PUBLISHED", **window)
    draft = await make("application", opportunity_id=opportunity)

    await connection.execute(MOVE, "SUBMITTED", draft)
    await make("application", opportunity_id=opportunity, status="SUBMITTED", submitted_at=NOW)


@pytest.mark.parametrize(
    "offer",
    [
        {"status": "PUBLISHED", "opens_at": NOW + HOUR},
        {"status": "PUBLISHED", "closes_at": NOW - HOUR},
        {"status": "SUSPENDED"},
        {"status": "DRAFT"},
    ],
)
async def test_no_other_offer_takes_applications(
    connection: asyncpg.Connection, make: Make, offer: dict[str, Any]
) -> None:
    opportunity = await make("opportunity", **offer)
    draft = await make("application", opportunity_id=opportunity)

    for attempt in (
        connection.execute(MOVE, "SUBMITTED", draft),
        make("application", opportunity_id=opportunity, status="SUBMITTED", submitted_at=NOW),
    ):
        with pytest.raises(asyncpg.CheckViolationError, match="does not take applications now"):
            await attempt
    assert await connection.fetchval("SELECT array_agg(status) FROM application") == ["DRAFT"]


async def test_the_time_of_submission_is_the_servers(connection: asyncpg.Connection, make: Make) -> None:
    draft = await make("application", opportunity_id=await make("opportunity", status="PUBLISHED"))
    async with connection.transaction():
        await connection.execute(
            "UPDATE application SET status = 'SUBMITTED', submitted_at = '2000-01-01' WHERE id = $1", draft
        )
        assert await connection.fetchval("SELECT submitted_at = now() FROM application")


async def test_a_rejection_says_why(connection: asyncpg.Connection, make: Make) -> None:
    application = await under_review(make, await make("opportunity"))
    with pytest.raises(asyncpg.CheckViolationError, match="ck_application_reason"):
        await connection.execute(MOVE, "REJECTED", application)
    await connection.execute(
        "UPDATE application SET status = 'REJECTED', reason = 'Chưa đủ điều kiện' WHERE id = $1", application
    )


async def test_an_enrolment_takes_a_seat_of_its_session_once(
    connection: asyncpg.Connection, make: Make
) -> None:
    session = await make(
        "session",
        course_id=await make("opportunity", hours=8),
        starts_at=NOW,
        ends_at=NOW + HOUR,
        url="https://hub.example",
        seats=1,
    )
    person = await make("person")
    enrolment = await make("enrolment", session_id=session, person_id=person)

    with pytest.raises(asyncpg.UniqueViolationError):
        await make("enrolment", session_id=session, person_id=person)
    with pytest.raises(asyncpg.CheckViolationError, match="seats_taken"):
        await make("enrolment", session_id=session)
    with pytest.raises(asyncpg.CheckViolationError, match="longer than the course"):
        await connection.execute("UPDATE enrolment SET attendance_hours = 9 WHERE id = $1", enrolment)
    await connection.execute("UPDATE enrolment SET status = 'CANCELLED', attendance_hours = 8")
    await make("enrolment", session_id=session)


async def test_an_open_course_is_completed_once_per_person_and_run(make: Make) -> None:
    completion = {"course_id": await make("opportunity"), "person_id": await make("person")}

    await make("enrolment", **completion, run="2026-1", status="COMPLETED")
    await make("enrolment", **completion, run="2026-2", status="COMPLETED")
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_enrolment_course"):
        await make("enrolment", **completion, run="2026-1")
