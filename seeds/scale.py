"""Makes the synthetic world longer: `hub seed --scale 100000` gives it that many opportunities.

Rows go in by COPY, table after table and stretch after stretch, so that neither this process nor PostgreSQL holds
many of them at once. A world never shrinks: asking for fewer opportunities than there are changes nothing, asking
for more adds the rest. A world made by older code stays as it was made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import asyncpg

from hub.errors import SeedError
from seeds.world import bodies, needs, offers, people, setting, taking_part, teams

if TYPE_CHECKING:
    from collections.abc import Callable

    from seeds.ledger import Connection

STRETCH: Final = 20_000  # opportunities at a time: one COPY of each table
STREAMS: Final = (
    *bodies.STREAMS,
    *people.STREAMS,
    *teams.STREAMS,
    *offers.STREAMS,
    *taking_part.STREAMS,
    *needs.STREAMS,
)
KEPT: Final = ("lesson", "completion")  # tables that triggers fill


async def grow(
    connection: Connection, reached: int, wanted: int, progress: Callable[[str, int, int], None]
) -> None:
    """Add the opportunities from number `reached` to number `wanted`, and what belongs to them.

    To be called in a transaction. `progress` counts opportunities whose rows of a table are in. Raises SeedError.
    """
    world = await setting.look(connection)
    # What comes in is sorted into the indexes over words at the end (`tidy`), not every few thousand rows.
    await connection.execute("SET LOCAL gin_pending_list_limit = '1GB'")
    for stream in STREAMS:
        for start in range(reached, wanted, STRETCH):
            stretch = range(start, min(start + STRETCH, wanted))
            try:
                await connection.copy_records_to_table(
                    stream.table, columns=stream.columns, records=stream.rows(world, stretch)
                )
            except asyncpg.PostgresError as error:
                said = str(error).partition("\n")[0]
                raise SeedError(
                    f"the synthetic world does not fit what is in {stream.table}: {said}"
                ) from error
            progress(stream.what, stretch.stop - reached, wanted - reached)
        # The planner must know the size of a table before the next one is checked against it.
        await connection.execute(f"ANALYZE {stream.table}")


async def tidy(connection: Connection) -> None:
    """Clear away what counting seats left behind, so that the first reader need not; outside of a transaction."""
    for table in dict.fromkeys(stream.table for stream in STREAMS):
        await connection.execute(f"VACUUM {table}")
    for table in KEPT:
        await connection.execute(f"VACUUM ANALYZE {table}")
