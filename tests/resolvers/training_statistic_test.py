"""Statistics of training: different people and participations, in steps of five, by group and period."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

QUESTION = """
query($from: Date, $to: Date, $by: [TrainingStatsGroupBy!]) {
  trainingStats(from: $from, to: $to, groupBy: $by, first: 100) {
    nodes { key people participations }
    totalCount { value }
  }
}
"""
END = datetime(2026, 3, 31, 10, tzinfo=UTC)


async def stats(graph: Graph, *by: str, **period: str) -> dict[str, tuple[int, int]]:
    """People and participations by key."""
    found = (await graph.ask(QUESTION, by=list(by), **period))["trainingStats"]
    assert found["totalCount"]["value"] == len(found["nodes"])
    return {one["key"]: (one["people"], one["participations"]) for one in found["nodes"]}


async def session(make: Make, ends_at: datetime = END, **course: Any) -> UUID:
    """A session of a course of its own."""
    standing: dict[str, Any] = {"status": "PUBLISHED", "delivery_mode": "ON_SITE", "topics": ["AI"]}
    key = await make("opportunity", **(standing | course))
    start = ends_at - timedelta(hours=8)
    return await make(
        "session", course_id=key, starts_at=start, ends_at=ends_at, url="https://hub.example/room"
    )


async def people(make: Make, count: int, **columns: Any) -> list[UUID]:
    return [await make("person", **columns) for _ in range(count)]


async def complete(make: Make, where: UUID, who: list[UUID], status: str = "COMPLETED") -> None:
    for one in who:
        await make("enrolment", session_id=where, person_id=one, status=status)


async def test_people_are_counted_once_and_participations_each_time(graph: Graph, make: Make) -> None:
    crowd = await people(make, 7)
    await complete(make, await session(make), crowd)
    await complete(make, await session(make), crowd[:5])

    assert await stats(graph) == {"ALL": (5, 10)}  # seven people, twelve times


async def test_groups_are_told_from_five_people_on_in_steps_of_five(graph: Graph, make: Make) -> None:
    for mode, size in {"ON_SITE": 4, "MOOC": 5, "BLENDED": 9, "WORKPLACE": 10}.items():
        await complete(make, await session(make, delivery_mode=mode), await people(make, size))

    assert await stats(graph, "MODE") == {"MOOC": (5, 5), "BLENDED": (5, 5), "WORKPLACE": (10, 10)}
    # 28 in all: less what is listed that leaves 5 to 9 of the whole, 0 to 4 of each group, and nobody's number.
    assert await stats(graph) == {"ALL": (25, 25)}


async def test_five_participations_of_four_people_are_not_told(graph: Graph, make: Make) -> None:
    crowd = await people(make, 4)
    for _ in range(2):
        await complete(make, await session(make), crowd)

    assert await stats(graph) == {}


async def test_people_of_several_groups_count_in_each_and_groups_do_not_add_up(
    graph: Graph, make: Make
) -> None:
    crowd = await people(make, 5)
    await complete(make, await session(make, topics=["AI", "E_COMMERCE"]), crowd)
    await complete(make, await session(make, delivery_mode="MOOC", topics=[]), crowd)

    assert await stats(graph, "TOPIC") == {"AI": (5, 5), "E_COMMERCE": (5, 5), "-": (5, 5)}
    assert await stats(graph, "MODE", "TOPIC") == {
        "ON_SITE/AI": (5, 5),
        "ON_SITE/E_COMMERCE": (5, 5),
        "MOOC/-": (5, 5),
    }
    assert await stats(graph) == {"ALL": (5, 10)}


async def test_only_what_was_completed_counts(graph: Graph, make: Make) -> None:
    where = await session(make)
    for status in ("ENROLLED", "ATTENDING", "FAILED", "NO_SHOW", "CANCELLED"):
        await complete(make, where, await people(make, 5), status)

    assert await stats(graph) == {}


async def test_what_was_never_published_does_not_count_and_the_archive_does(graph: Graph, make: Make) -> None:
    counted = {"PUBLISHED": "PUBLISHED", "CLOSED": "CLOSED", "ARCHIVED": "ARCHIVED", "SUSPENDED": "SUSPENDED"}
    for status in (*counted, "DRAFT", "IN_REVIEW", "CANCELLED"):
        topic = {"PUBLISHED": "AI", "CLOSED": "E_COMMERCE", "ARCHIVED": "DATA_ANALYTICS"}.get(
            status, "DIGITAL_CULTURE" if status == "SUSPENDED" else "DIGITAL_SIGNATURE"
        )
        await complete(make, await session(make, status=status, topics=[topic]), await people(make, 5))

    assert set(await stats(graph, "TOPIC")) == {"AI", "E_COMMERCE", "DATA_ANALYTICS", "DIGITAL_CULTURE"}
    assert await stats(graph) == {"ALL": (20, 20)}


async def test_a_session_is_completed_on_its_last_day_in_the_province(graph: Graph, make: Make) -> None:
    # 17:00 UTC is midnight in the province.
    for ends_at in (
        datetime(2026, 3, 30, 16, 59, 59, tzinfo=UTC),  # 30 March
        datetime(2026, 3, 30, 17, tzinfo=UTC),  # 31 March
        datetime(2026, 3, 31, 16, 59, 59, tzinfo=UTC),  # 31 March
        datetime(2026, 3, 31, 17, tzinfo=UTC),  # 1 April
    ):
        await complete(make, await session(make, ends_at), await people(make, 5))

    assert await stats(graph, **{"from": "2026-03-31", "to": "2026-03-31"}) == {"ALL": (10, 10)}
    assert await stats(graph, **{"from": "2026-03-31"}) == {"ALL": (15, 15)}
    assert await stats(graph, to="2026-03-30") == {"ALL": (5, 5)}
    assert await stats(graph, **{"from": "2026-04-02", "to": "2026-03-01"}) == {}
    assert await stats(graph, "MONTH") == {"2026-03-01": (15, 15), "2026-04-01": (5, 5)}


async def test_an_open_online_course_is_completed_when_its_platform_first_reported_it(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    course = await make("opportunity", status="PUBLISHED", delivery_mode="MOOC", mooc_platform="m")
    batches = [
        await make(
            "completion_import",
            platform="m",
            batch=f"{month}",
            row_count=5,
            received_at=datetime(2026, month, 9, tzinfo=UTC),
        )
        for month in (5, 4)
    ]
    for number in range(5):
        key = await make("enrolment", course_id=course, person_id=await make("person"), status="COMPLETED")
        for batch in batches:
            await connection.execute(
                "INSERT INTO completion_import_row (completion_import_id, row_number, enrolment_id)"
                " VALUES ($1, $2, $3)",
                batch,
                number,
                key,
            )

    assert await stats(graph, "MONTH", "MODE") == {"MOOC/2026-04-01": (5, 5)}
    assert await stats(graph, **{"from": "2026-05-01"}) == {}


async def test_people_count_where_they_live(graph: Graph, connection: asyncpg.Connection, make: Make) -> None:
    unit, area = await make("administrative_unit", code="00001"), await make("area", code="A")
    await connection.execute(
        "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, 'CUSTOM')", area, unit
    )
    other = await make("administrative_unit", code="00002")
    where = await session(make)
    await complete(make, where, await people(make, 5, home_unit_id=unit))
    await complete(make, where, await people(make, 4, home_unit_id=other))
    await complete(make, where, await people(make, 6))

    assert await stats(graph, "UNIT") == {"00001": (5, 5), "-": (5, 5)}
    assert await stats(graph, "AREA", "UNIT") == {"A/00001": (5, 5), "-/-": (5, 5)}
    assert await stats(graph, "AREA") == {"A": (5, 5), "-": (10, 10)}


async def test_a_unit_lacks_a_topic_until_five_of_its_people_completed_a_course_on_it(
    graph: Graph, make: Make
) -> None:
    units = {size: await make("administrative_unit", code=f"0000{size}") for size in (0, 4, 5)}
    for size, unit in units.items():
        crowd = await people(make, size, home_unit_id=unit)
        await complete(make, await session(make, topics=["AI", "E_COMMERCE"]), crowd)
        await complete(make, await session(make, topics=["AI"]), crowd)
    await complete(
        make, await session(make, status="DRAFT", topics=["AI"]), await people(make, 5, home_unit_id=units[4])
    )
    await complete(make, await session(make, topics=["AI"]), await people(make, 9))

    question = """query($topic: SkillTopic!) {
        lacking: administrativeUnits(filter: { kind: [COMMUNE], lacksTopic: $topic }, orderBy: [CODE_ASC]) { nodes { code } }
        others: administrativeUnits(filter: { kind: [COMMUNE], not: { lacksTopic: $topic } }) { nodes { code } } }"""
    for topic, lacking in {"AI": ["00000", "00004"], "E_COMMERCE": ["00000", "00004"]}.items():
        found = await graph.ask(question, topic=topic)
        assert [one["code"] for one in found["lacking"]["nodes"]] == lacking
        assert [one["code"] for one in found["others"]["nodes"]] == ["00005"]
    found = await graph.ask(question, topic="DATA_ANALYTICS")
    assert [one["code"] for one in found["lacking"]["nodes"]] == ["00000", "00004", "00005"]
