"""Persons, consents, the audit log and the event log."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

import asyncpg
import pytest

if TYPE_CHECKING:
    from tests.models.conftest import Make


async def test_people_sort_by_given_name_then_by_the_whole(
    connection: asyncpg.Connection, make: Make
) -> None:
    people = ["Trần Văn An", "Lê Thị Ánh", "Nguyễn Văn Ân", "Đỗ Văn Bình", "Nguyễn Thị Hà Ân"]
    for name in people:
        await make("person", full_name=name, given_name=name.rpartition(" ")[2])
    await make("person", full_name="Nguyễn Văn An", given_name="An")

    assert await connection.fetchval("SELECT array_agg(full_name ORDER BY name_sort) FROM person") == [
        "Nguyễn Văn An",
        "Trần Văn An",
        "Lê Thị Ánh",
        "Nguyễn Thị Hà Ân",
        "Nguyễn Văn Ân",
        "Đỗ Văn Bình",
    ]


async def test_an_anonymised_person_keeps_nothing_that_tells_who_it_was(
    connection: asyncpg.Connection, make: Make
) -> None:
    await make("person", phone="+84912345678")
    with pytest.raises(asyncpg.CheckViolationError, match="ck_person_anonymised"):
        await connection.execute(
            "UPDATE person SET anonymised_at = now(), full_name = NULL, given_name = NULL"
        )
    await connection.execute(
        "UPDATE person SET anonymised_at = now(), full_name = NULL, given_name = NULL, phone = NULL"
    )
    assert await connection.fetchval("SELECT name_sort FROM person") is None


@pytest.mark.parametrize("phone", ["0912345678", "+84 912 345 678", "84912345678"])
async def test_phones_are_international(make: Make, phone: str) -> None:
    with pytest.raises(asyncpg.CheckViolationError, match="ck_person_phone"):
        await make("person", phone=phone)


async def test_one_consent_of_each_purpose_is_in_force(connection: asyncpg.Connection, make: Make) -> None:
    consent = {
        "person_id": await make("person"),
        "purpose": "MATCHING",
        "wording_version": "2026-01",
        "evidence": "Đánh dấu vào ô đồng ý",
    }
    await make("consent", **consent)
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_consent_current"):
        await make("consent", **consent)
    await connection.execute("UPDATE consent SET withdrawn_at = now()")
    await make("consent", **consent)


async def test_a_data_request_is_extended_by_at_most_15_days(
    connection: asyncpg.Connection, make: Make
) -> None:
    await make(
        "data_subject_request",
        person_id=await make("person"),
        kind="ERASE",
        answer_due_on=date(2026, 3, 4),
        act_due_on=date(2026, 3, 17),
    )
    await connection.execute("UPDATE data_subject_request SET extended_to = act_due_on + 15")
    with pytest.raises(asyncpg.CheckViolationError, match="extended_to"):
        await connection.execute("UPDATE data_subject_request SET extended_to = act_due_on + 16")


@pytest.mark.parametrize(
    "attempt", ["UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"]
)
async def test_the_audit_log_is_append_only(connection: asyncpg.Connection, attempt: str) -> None:
    await connection.execute(
        "INSERT INTO audit_entry (actor, action, entity) VALUES ('an', 'published', 'pilot')"
    )
    with pytest.raises(asyncpg.CheckViolationError, match="audit_entry is append-only"):
        await connection.execute(attempt)
    assert await connection.fetchval("SELECT count(*) FROM audit_entry") == 1


async def test_events_are_read_in_one_order_even_if_an_earlier_one_commits_later(
    database_url: str, connection: asyncpg.Connection
) -> None:
    write = "INSERT INTO event_outbox (type, entity, entity_id) VALUES ($1, 'pilot', uuidv7())"
    read = """
        SELECT array_agg(type ORDER BY transaction_id, position) FROM event_outbox
        WHERE transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    """
    slow = await asyncpg.connect(database_url)
    transaction = slow.transaction()
    await transaction.start()
    await slow.execute(write, "first")
    await connection.execute(write, "second")

    assert await connection.fetchval(read) is None
    await transaction.commit()
    await slow.close()
    async with asyncio.timeout(20):  # transactions of other databases on the server hold readers back as well
        while (events := await connection.fetchval(read)) != ["first", "second"]:
            assert events in (None, ["first"])  # one of them may come between the two
            await asyncio.sleep(0.01)


async def test_a_partnership_in_force_has_two_parties(connection: asyncpg.Connection, make: Make) -> None:
    partnership = await make("partnership")
    enact = "UPDATE partnership SET status = 'ACTIVE'"
    join = "INSERT INTO partnership_party VALUES ($1, $2)"
    await connection.execute(join, partnership, await make("organisation"))
    with pytest.raises(asyncpg.CheckViolationError, match="at least two parties"):
        await connection.execute(enact)
    await connection.execute(join, partnership, await make("organisation"))
    await connection.execute(enact)
    with pytest.raises(asyncpg.CheckViolationError, match="at least two parties"):
        await connection.execute(
            "DELETE FROM partnership_party WHERE partnership_id = $1 AND organisation_id = (SELECT id FROM organisation LIMIT 1)",
            partnership,
        )


async def test_a_pilot_ends_as_was_decided(connection: asyncpg.Connection, make: Make) -> None:
    await make("pilot", status="EVALUATED", result_vi="Giảm 30 % thời gian")
    with pytest.raises(asyncpg.CheckViolationError, match="adopted"):
        await connection.execute("UPDATE pilot SET status = 'ADOPTED', decision = 'STOP'")
    await connection.execute("UPDATE pilot SET status = 'ADOPTED', decision = 'ADOPT'")
