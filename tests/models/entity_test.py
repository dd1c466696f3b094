"""What holds for every table alike."""

from __future__ import annotations

import inspect
import json
import sys
import unicodedata
from typing import TYPE_CHECKING

import asyncpg
import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm.exc import StaleDataError

from hub import models
from hub.lifecycle import Lifecycle
from hub.models.base import Base, Entity, Vocabulary

if TYPE_CHECKING:
    from tests.models.conftest import Make

VOCABULARIES = sorted(Vocabulary.__subclasses__(), key=lambda kind: kind.__name__)
LIFECYCLES = {
    name.rpartition(".")[2]: module.LIFECYCLE
    for name, module in sys.modules.items()
    if name.startswith("hub.models.") and isinstance(getattr(module, "LIFECYCLE", None), Lifecycle)
}


async def test_an_update_moves_version_and_time_and_nobody_else_can(
    connection: asyncpg.Connection, make: Make
) -> None:
    key = await make("organisation")
    born = await connection.fetchrow("SELECT * FROM organisation WHERE id = $1", key)
    await connection.execute(
        "UPDATE organisation SET abbreviation = 'X', version = 99, updated_at = '2000-01-01', created_at = now()"
    )
    now = await connection.fetchrow("SELECT * FROM organisation WHERE id = $1", key)

    assert (born["version"], now["version"]) == (1, 2)
    assert now["updated_at"] > born["updated_at"] == born["created_at"] == now["created_at"]


async def test_of_two_writers_who_read_the_same_version_the_second_is_told(
    database_url: str, make: Make
) -> None:
    key = await make("opportunity")
    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(database_url))
    async with AsyncSession(engine) as one, AsyncSession(engine) as other:
        mine = (await one.execute(select(models.Opportunity).filter_by(id=key))).scalar_one()
        theirs = (await other.execute(select(models.Opportunity).filter_by(id=key))).scalar_one()
        mine.title_en = "Mine"
        await one.commit()
        theirs.title_en = "Theirs"
        with pytest.raises(StaleDataError):
            await other.commit()
        await one.refresh(mine)
        assert (mine.title_en, mine.version, type(mine)) == ("Mine", 2, models.Course)
    await engine.dispose()


async def test_source_and_external_id_come_together_and_once(make: Make) -> None:
    await make("organisation", source="moet", external_id="TQU")
    with pytest.raises(asyncpg.UniqueViolationError):
        await make("organisation", source="moet", external_id="TQU")
    with pytest.raises(asyncpg.CheckViolationError, match="external_whole"):
        await make("organisation", source="moet")


async def test_every_foreign_key_is_indexed(reader: asyncpg.Connection) -> None:
    bare = await reader.fetch("""
        SELECT conrelid::regclass::text, conname FROM pg_constraint
        WHERE contype = 'f' AND NOT EXISTS (
            SELECT FROM pg_index WHERE indrelid = conrelid AND (indkey::int2[])[0] = conkey[1]
        )
    """)

    assert bare == []


async def test_where_a_million_rows_come_no_trigger_runs_for_each(
    reader: asyncpg.Connection,
) -> None:
    on_each_row = await reader.fetch("""
        SELECT tgname FROM pg_trigger
        WHERE tgrelid IN ('opportunity'::regclass, 'application'::regclass, 'person'::regclass)
            AND NOT tgisinternal AND tgtype & 1 = 1 AND tgtype & 4 = 4
    """)

    assert on_each_row == []


@pytest.mark.parametrize("table", sorted(LIFECYCLES))
async def test_the_database_allows_the_moves_of_the_lifecycle_and_no_other(
    reader: asyncpg.Connection, table: str
) -> None:
    definition = await reader.fetchval(
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'legal_move' AND tgrelid = $1::text::regclass",
        table,
    )
    column, moves = definition.partition("legal_move(")[2].strip("')").split("', '")

    assert column == LIFECYCLES[table].column
    assert json.loads(moves) == LIFECYCLES[table].as_names()


@pytest.mark.parametrize("table", sorted(LIFECYCLES))
def test_every_state_is_reached_from_an_initial_one(table: str) -> None:
    lifecycle = LIFECYCLES[table]
    reached = set(lifecycle.initial)
    while more := {after for state in reached for after in lifecycle.moves[state]} - reached:
        reached |= more

    assert reached == set(lifecycle.moves) == set(type(lifecycle.initial[0]))


@pytest.mark.parametrize("kind", VOCABULARIES, ids=lambda kind: kind.__name__)
def test_a_vocabulary_says_what_it_is_and_labels_every_value_in_both_languages(
    kind: type[Vocabulary],
) -> None:
    assert inspect.cleandoc(kind.__doc__ or "").endswith(".")
    assert len(kind.__members__) == len(list(kind)), "two values with the same labels are one value to Python"
    for value in kind:
        assert value.label.en.strip()
        assert value.label.vi == unicodedata.normalize("NFC", value.label.vi.strip())


@pytest.mark.parametrize(
    "model", Base.__subclasses__() + Entity.__subclasses__(), ids=lambda model: model.__name__
)
def test_a_model_says_what_a_row_is(model: type[Base]) -> None:
    assert model.__doc__
    assert model.__doc__.strip()
