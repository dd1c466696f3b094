"""How far people come on a pathway: in steps of five, and how long it takes only where five were through."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

START = date(2026, 1, 1)
QUESTION = """
query($code: String!) {
  pathway(by: { code: $code }) { funnel { position step { stage } started completed medianDays } }
}
"""


async def walked(connection: asyncpg.Connection, make: Make, step: UUID, days: list[int | None]) -> None:
    """People who started a step, and were through after so many days, or not yet."""
    pathway = await connection.fetchval("SELECT pathway_id FROM pathway_step WHERE id = $1", step)
    for needed in days:
        person = await make("person")
        progress = await make("pathway_progress", pathway_id=pathway, person_id=person, started_on=START)
        await connection.execute(
            "INSERT INTO pathway_step_done (pathway_progress_id, pathway_step_id, started_on, completed_on)"
            " VALUES ($1, $2, $3, $4)",
            progress,
            step,
            START,
            None if needed is None else START + timedelta(days=needed),
        )


async def test_each_step_says_how_many_started_and_completed_it(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    pathway = await make("pathway", code="p")
    steps = [
        await make("pathway_step", pathway_id=pathway, position=position, stage=stage)
        for position, stage in ((2, "PRACTICE"), (1, "TRAINING"), (3, "PRACTICE"), (4, "IMPLEMENTATION"))
    ]
    other = await make("pathway", code="q")
    await make("pathway_step", pathway_id=other, position=1, stage="TRAINING")
    await walked(connection, make, steps[1], [10, 20, 30, 40, 90, None, None])
    await walked(connection, make, steps[0], [10, 10, 10, 10, None])
    await walked(connection, make, steps[2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, None])

    found = await graph.ask(QUESTION, code="p")

    assert [tuple(one.values()) for one in found["pathway"]["funnel"]] == [
        (1, {"stage": "TRAINING"}, 5, 5, 30),
        (2, {"stage": "PRACTICE"}, 5, None, None),
        (3, {"stage": "PRACTICE"}, 10, 10, 6),  # between the fifth and the sixth: 5.5 days, to whole days
        (4, {"stage": "IMPLEMENTATION"}, None, None, None),
    ]


async def test_pathways_in_a_list_have_each_their_own(
    graph: Graph, connection: asyncpg.Connection, make: Make
) -> None:
    for code, size in (("p", 5), ("q", 4), ("r", 0)):
        pathway = await make("pathway", code=code)
        if size:
            step = await make("pathway_step", pathway_id=pathway, position=1, stage="TRAINING")
            await walked(connection, make, step, [7] * size)

    found = await graph.ask("{ pathways { nodes { code funnel { started completed medianDays } } } }")

    assert {one["code"]: one["funnel"] for one in found["pathways"]["nodes"]} == {
        "p": [{"started": 5, "completed": 5, "medianDays": 7}],
        "q": [{"started": None, "completed": None, "medianDays": None}],
        "r": [],
    }
