"""Freshness: when a fact was last known to be right, when to look again, and what lists make of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.dialects import postgresql

import schema
from hub.models.base import Base, Entity
from hub.read.catalog import Row
from resolvers.freshness import RECHECK, verified_on

if TYPE_CHECKING:
    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

FIELDS = "provenance { verifiedOn recheckDueOn ageDays isStale freshness }"
NOTHING = {"verifiedOn": None, "recheckDueOn": None, "ageDays": None, "isStale": None}


def days_ago(days: int) -> date:
    """A day by the calendar of the province."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date() - timedelta(days=days)


async def organisation(
    make: Make, code: str, age: int | None, status: str = "VERIFIED", **values: Any
) -> None:
    known = {"provenance_source": "a page", "retrieved_on": None if age is None else days_ago(age)}
    await make("organisation", code=code, **{"provenance_status": status, **known, **values})


async def provenance(graph: Graph, code: str) -> dict[str, Any]:
    question = f'{{ organisation(by: {{ code: "{code}" }}) {{ {FIELDS} }} }}'
    found: dict[str, Any] = (await graph.ask(question))["organisation"]["provenance"]
    return found


async def codes(graph: Graph, conditions: str, **variables: Any) -> list[str]:
    head = "query($days: Int)" if variables else ""
    question = f"{head} {{ organisations(filter: {{ {conditions} }}, first: 100) {{ nodes {{ code }} }} }}"
    answer = await graph.ask(question, **variables)
    return sorted(node["code"] for node in answer["organisations"]["nodes"])


def test_every_kind_of_fact_has_a_line_in_the_policy() -> None:
    filtered = {one.stored.name for one in schema.CATALOG.types.values() if "maxAgeDays" in one.filters}
    tables = {one.class_.__table__.name for one in Base.registry.mappers if issubclass(one.class_, Entity)}
    assert set(RECHECK) == tables
    assert filtered <= tables


def test_what_is_not_verified_is_looked_at_sooner() -> None:
    for table, days in RECHECK.items():
        assert (days.verified is None) == (days.unverified is None), table
        assert days.verified is None or 0 < (days.unverified or 0) < days.verified, table


@pytest.mark.parametrize(
    ("status", "age", "due_in"),
    [
        ("VERIFIED", 0, 365),
        ("VERIFIED", 334, 31),
        ("VERIFIED", 335, 30),
        ("VERIFIED", 365, 0),
        ("VERIFIED", 366, -1),
        ("UNVERIFIED", 90, 0),
        ("UNVERIFIED", 91, -1),
    ],
)
async def test_a_fact_is_stale_from_the_day_after_its_recheck_was_due(
    graph: Graph, make: Make, status: str, age: int, due_in: int
) -> None:
    await organisation(make, "one", age, status)

    assert await provenance(graph, "one") == {
        "verifiedOn": str(days_ago(age)),
        "recheckDueOn": str(days_ago(-due_in)),
        "ageDays": age,
        "isStale": due_in < 0,
        "freshness": "STALE" if due_in < 0 else "DUE_SOON" if due_in <= 30 else "FRESH",
    }


async def test_what_has_a_source_and_no_date_is_unknown(graph: Graph, make: Make) -> None:
    await organisation(make, "one", None)
    assert await provenance(graph, "one") == {**NOTHING, "freshness": "UNKNOWN"}


async def test_what_is_invented_was_never_verified(graph: Graph, make: Make) -> None:
    await organisation(make, "one", 5, "SYNTHETIC")
    assert await provenance(graph, "one") == {**NOTHING, "freshness": "NEVER_DUE"}


async def test_what_was_entered_here_is_as_old_as_its_last_change(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    await organisation(make, "one", None, provenance_source=None)
    assert (await provenance(graph, "one"))["ageDays"] == 0
    await connection.execute("ALTER TABLE organisation DISABLE TRIGGER USER")
    late = datetime.combine(days_ago(400), datetime.min.time(), UTC) + timedelta(hours=16, minutes=59)
    await connection.execute("UPDATE organisation SET updated_at = $1", late)
    assert (await provenance(graph, "one"))["ageDays"] == 400
    # A minute later the next day has begun in the province.
    await connection.execute("UPDATE organisation SET updated_at = $1", late + timedelta(minutes=1))
    assert (await provenance(graph, "one"))["ageDays"] == 399


@pytest.mark.usefixtures("without_rules")
async def test_a_record_of_what_happened_is_never_due(graph: Graph, make: Make) -> None:
    await make(
        "team_activity",
        team_id=await make("community_team"),
        held_on=days_ago(900),
        kind="HOME_VISIT",
        provenance_status="VERIFIED",
        provenance_source="a list",
        retrieved_on=days_ago(900),
    )
    found = await graph.ask(f"{{ communityTeams {{ nodes {{ activities {{ nodes {{ {FIELDS} }} }} }} }} }}")
    (node,) = found["communityTeams"]["nodes"][0]["activities"]["nodes"]
    assert node["provenance"]["ageDays"] == 900
    assert node["provenance"]["recheckDueOn"] is None
    assert node["provenance"]["freshness"] == "NEVER_DUE"


@pytest.mark.parametrize(
    ("length", "age", "due_in"),
    [(None, 100, 80), (31, 31, 0), (30, 31, -1), (92, 200, -108), (365, 10, 355), (7, 10, 20)],
)
async def test_a_figure_is_due_after_the_length_of_its_period(
    graph: Graph, make: Make, length: int | None, age: int, due_in: int
) -> None:
    """Without a period of its own twice a year; never sooner than a month."""
    await make(
        "observation",
        status="APPROVED",
        provenance_status="VERIFIED",
        provenance_source="a report",
        retrieved_on=days_ago(0),
        period_start=None if length is None else days_ago(age + length - 1),
        period_end=days_ago(age),
    )
    found = await graph.ask(f"{{ indicators {{ nodes {{ observations {{ nodes {{ {FIELDS} }} }} }} }} }}")
    (node,) = found["indicators"]["nodes"][0]["observations"]["nodes"]
    assert node["provenance"]["verifiedOn"] == str(days_ago(age))
    assert node["provenance"]["recheckDueOn"] == str(days_ago(-due_in))


@pytest.fixture
async def several(make: Make) -> None:
    """Organisations of every age."""
    for code, age in {"today": 0, "week": 7, "year": 365, "old": 366, "unknown": None}.items():
        await organisation(make, code, age)
    await organisation(make, "invented", 1, "SYNTHETIC")
    await organisation(make, "doubtful", 91, "UNVERIFIED")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, ["today"]),
        (6, ["today"]),
        (7, ["today", "week"]),
        (365, ["doubtful", "today", "week", "year"]),
        (2**31 - 1, ["doubtful", "old", "today", "week", "year"]),
    ],
)
@pytest.mark.usefixtures("several")
async def test_a_list_takes_what_was_verified_so_many_days_ago(
    graph: Graph, days: int, expected: list[str]
) -> None:
    assert await codes(graph, f"maxAgeDays: {days}") == expected
    assert await codes(graph, "maxAgeDays: $days", days=days) == expected


@pytest.mark.usefixtures("several")
async def test_lists_tell_what_is_stale_from_what_is_not_known_to_be(graph: Graph) -> None:
    assert await codes(graph, "isStale: true") == ["doubtful", "old"]
    assert await codes(graph, "isStale: false") == ["invented", "today", "unknown", "week", "year"]
    assert await codes(graph, "not: { isStale: true }") == ["invented", "today", "unknown", "week", "year"]
    assert len(await codes(graph, "isStale: null, maxAgeDays: null")) == 7


@pytest.mark.parametrize("table", ["opportunity", "session"])
async def test_in_long_lists_an_index_knows_when_facts_were_verified(
    connection: asyncpg.Connection[Any], table: str
) -> None:
    day = verified_on(Row(table, Base.metadata.tables[table])).compile(dialect=postgresql.dialect())
    async with connection.transaction():
        await connection.execute("SET LOCAL enable_seqscan = off")
        plan = await connection.fetch(f"EXPLAIN SELECT FROM {table} WHERE {day} < '2026-01-01'")
    assert any(f"ix_{table}_verified" in line[0] for line in plan)


async def test_a_negative_age_is_refused_at_its_place(graph: Graph) -> None:
    message = "`maxAgeDays` is a number of days, 0 or more, not -1."
    literal = await graph.answer("{ a: organisations(filter: { maxAgeDays: -1 }) { nodes { code } } }")
    assert literal["errors"] == [
        {
            "message": message,
            "locations": [{"line": 1, "column": 3}],
            "path": ["a"],
            "extensions": {"code": "BAD_INPUT"},
        }
    ]
    text = "query($d: Int) { a: organisations(filter: { maxAgeDays: $d }) { nodes { code } } }"
    for value, refused in ((1, False), (-1, True), (0, False)):
        answer = await graph.answer(text, d=value)
        assert [one["message"] for one in answer.get("errors", [])] == [message] * refused
