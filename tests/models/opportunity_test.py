"""Five kinds of opportunity in one table, each with its own columns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

if TYPE_CHECKING:
    from tests.models.conftest import Make

NOW = datetime.now(UTC)
DAY = timedelta(days=1)
NEEDS: dict[str, dict[str, Any]] = {
    "COURSE": {"course_kind": "SHORT"},
    "INTERNSHIP": {},
    "SCHOLARSHIP": {"amount": 1_000_000, "period": "MONTH"},
    "EXPERT_ASSIGNMENT": {"project": "Dữ liệu mở"},
    "PILOT_CALL": {"technology": "AI"},
}


@pytest.mark.parametrize("kind", ["COURSE", "SCHOLARSHIP", "EXPERT_ASSIGNMENT", "PILOT_CALL"])
async def test_a_kind_needs_its_own_columns(make: Make, kind: str) -> None:
    await make("opportunity", kind=kind, **{"course_kind": None} | NEEDS[kind])
    with pytest.raises(asyncpg.CheckViolationError, match=f"{kind.lower()}_needs"):
        await make("opportunity", kind=kind, course_kind=None)


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        ("INTERNSHIP", "hours", 10),
        ("SCHOLARSHIP", "stipend", 10),
        ("COURSE", "amount", 10),
        ("COURSE", "hours_per_week", 10),
        ("PILOT_CALL", "fee", 10),
        ("EXPERT_ASSIGNMENT", "technology", "AI"),
    ],
)
async def test_a_kind_cannot_have_the_columns_of_another(
    make: Make, kind: str, column: str, value: object
) -> None:
    host = {"host_organisation_id": await make("organisation")} if kind == "INTERNSHIP" else {}
    with pytest.raises(asyncpg.CheckViolationError, match="_only"):
        await make("opportunity", kind=kind, **{"course_kind": None} | NEEDS[kind] | host | {column: value})


async def test_an_internship_has_one_host(make: Make) -> None:
    organisation, unit = await make("organisation"), await make("administrative_unit")
    internship = {"kind": "INTERNSHIP", "course_kind": None}

    await make("opportunity", **internship, host_unit_id=unit)
    await make("opportunity", **internship, host_organisation_id=organisation)
    for hosts in ({}, {"host_unit_id": unit, "host_organisation_id": organisation}):
        with pytest.raises(asyncpg.CheckViolationError, match="one_host"):
            await make("opportunity", **internship, **hosts)


@pytest.mark.parametrize(
    ("rule", "columns"),
    [
        ("opens_before_closes", {"opens_at": NOW, "closes_at": NOW}),
        ("cost_not_negative", {"cost": -1}),
        ("seats_taken", {"seats": 1, "seats_taken": 2}),
        ("four_eyes", {"drafted_by": "an", "published_by": "an"}),
        ("audiences_within", {"audiences": ["CADRE", "MARTIAN"]}),
        ("topics_within", {"topics": ["AI", None]}),
        ("field_of_study", {"field_of_study": "IT"}),
        ("url", {"url": "javascript:alert(1)"}),
        ("mooc_whole", {"mooc_external_id": "7"}),
        ("practice_hours_within", {"hours": 8, "practice_hours": 9}),
    ],
)
async def test_an_offer_that_cannot_be_true_is_refused(
    make: Make, rule: str, columns: dict[str, Any]
) -> None:
    with pytest.raises(asyncpg.CheckViolationError, match=rf"ck_opportunity_{rule}\b"):
        await make("opportunity", **columns)


async def test_an_illegal_move_is_refused_and_a_legal_one_is_not(
    connection: asyncpg.Connection, make: Make
) -> None:
    key = await make("opportunity", status="PUBLISHED")
    move = "UPDATE opportunity SET status = $1 WHERE id = $2"

    with pytest.raises(
        asyncpg.CheckViolationError, match="opportunity cannot go from PUBLISHED to DRAFT"
    ) as refusal:
        await connection.execute(move, "DRAFT", key)
    assert refusal.value.constraint_name == "legal_move"
    for status in ("SUSPENDED", "PUBLISHED", "CLOSED", "ARCHIVED"):
        await connection.execute(move, status, key)


async def test_an_organisation_with_offers_cannot_be_deleted(
    connection: asyncpg.Connection, make: Make
) -> None:
    organisation = await make("organisation")
    await make("opportunity", provider_id=organisation)

    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await connection.execute("DELETE FROM organisation WHERE id = $1", organisation)


async def test_sessions_belong_to_courses_only(make: Make) -> None:
    scholarship = await make("opportunity", kind="SCHOLARSHIP", course_kind=None, **NEEDS["SCHOLARSHIP"])
    times = {"starts_at": NOW, "ends_at": NOW + DAY, "url": "https://hub.example"}

    await make("session", course_id=await make("opportunity"), **times)
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await make("session", course_id=scholarship, **times)
    with pytest.raises(asyncpg.CheckViolationError, match="course_only"):
        await make("session", course_id=scholarship, course_kind="SCHOLARSHIP", **times)


async def test_a_session_is_completed_only_after_its_end(connection: asyncpg.Connection, make: Make) -> None:
    course = await make("opportunity")
    session = {"course_id": course, "status": "RUNNING", "url": "https://hub.example", "starts_at": NOW - DAY}
    over = await make("session", **session, ends_at=NOW)
    under_way = await make("session", **session, ends_at=NOW + DAY)
    complete = "UPDATE session SET status = 'COMPLETED' WHERE id = $1"

    await connection.execute(complete, over)
    with pytest.raises(asyncpg.CheckViolationError, match="completed only after its end"):
        await connection.execute(complete, under_way)


async def test_applications_close_before_the_first_session(
    connection: asyncpg.Connection, make: Make
) -> None:
    course = await make("opportunity", closes_at=NOW + 5 * DAY)
    session = {"course_id": course, "url": "https://hub.example", "ends_at": NOW + 9 * DAY}
    await make("session", **session, starts_at=NOW + 6 * DAY)

    with pytest.raises(asyncpg.CheckViolationError, match="close before the first session"):
        await make("session", **session, starts_at=NOW + 4 * DAY)
    with pytest.raises(asyncpg.CheckViolationError, match="close before the first session"):
        await connection.execute("UPDATE opportunity SET closes_at = $1", NOW + 7 * DAY)
    await connection.execute("UPDATE opportunity SET closes_at = $1, self_paced = true", NOW + 7 * DAY)
