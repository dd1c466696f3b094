"""DataLoaders of one request: each relation of a level of the answer is one statement, however many rows it has.

Keys go to PostgreSQL as one array, so that a statement has one text for any number of them: SQLAlchemy compiles it
once, and asyncpg prepares it once. Each batch takes a connection of the pool for as long as its statement takes.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, partial
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Select, Uuid, any_, bindparam, column, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import aliased
from strawberry.dataloader import DataLoader

from tests.bench.peers.strawberry.models import (
    AdministrativeUnit,
    Framework,
    Opportunity,
    OpportunitySkill,
    Organisation,
    Programme,
    Skill,
    by_closing,
    published,
)

_IDS = bindparam("ids", type_=ARRAY(Uuid))


def _by_id(entity: Any) -> Select[Any]:
    return select(entity).where(entity.id == any_(_IDS))


def _offers_of_providers() -> Select[Any]:
    """The first offers of each provider, by lateral join: no more rows are read than are answered."""
    ids = (
        func.unnest(_IDS, type_=Uuid).table_valued(column("provider_id", Uuid), name="asked").render_derived()
    )
    page = (
        select(Opportunity)
        .where(Opportunity.provider_id == ids.c.provider_id, published(Opportunity))
        .order_by(*by_closing(Opportunity))
        .limit(bindparam("first"))
        .lateral("page")
    )
    row = aliased(Opportunity, page)
    return select(row).select_from(ids.join(page, true())).order_by(*by_closing(row))


_ORGANISATION, _PROGRAMME, _UNIT = _by_id(Organisation), _by_id(Programme), _by_id(AdministrativeUnit)
_SKILL, _FRAMEWORK = _by_id(Skill), _by_id(Framework)
_OFFERS = _offers_of_providers()
_SKILLS = (
    select(OpportunitySkill)
    .where(OpportunitySkill.opportunity_id == any_(_IDS), OpportunitySkill.role == bindparam("role"))
    .order_by(OpportunitySkill.skill_id)
)


class Loaders:
    """Built for each request; a loader is made when a resolver first wants it."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def fetch(self, statement: Any, parameters: dict[str, Any] | None = None) -> Sequence[Any]:
        """The first column of each row: objects, where a class was selected."""
        async with self._sessions() as session:
            return (await session.scalars(statement, parameters)).all()

    async def rows(self, statement: Any) -> Sequence[Any]:
        """All rows."""
        async with self._sessions() as session:
            return (await session.execute(statement)).all()

    async def _one_each(self, statement: Select[Any], ids: list[UUID]) -> list[Any]:
        found = {row.id: row for row in await self.fetch(statement, {"ids": ids})}
        return [found.get(each) for each in ids]

    async def _skills(self, role: str, ids: list[UUID]) -> list[list[OpportunitySkill]]:
        found = defaultdict(list)
        for row in await self.fetch(_SKILLS, {"ids": ids, "role": role}):
            found[row.opportunity_id].append(row)
        return [found[each] for each in ids]

    async def _offers(self, keys: list[tuple[UUID, int]]) -> list[list[Opportunity]]:
        found = defaultdict(list)
        for first in {first for _, first in keys}:
            ids = [each for each, wanted in keys if wanted == first]
            for row in await self.fetch(_OFFERS, {"ids": ids, "first": first}):
                found[row.provider_id, first].append(row)
        return [found[key] for key in keys]

    @cached_property
    def organisation(self) -> DataLoader[UUID, Organisation | None]:
        return DataLoader(partial(self._one_each, _ORGANISATION))

    @cached_property
    def programme(self) -> DataLoader[UUID, Programme | None]:
        return DataLoader(partial(self._one_each, _PROGRAMME))

    @cached_property
    def unit(self) -> DataLoader[UUID, AdministrativeUnit | None]:
        return DataLoader(partial(self._one_each, _UNIT))

    @cached_property
    def skill(self) -> DataLoader[UUID, Skill | None]:
        return DataLoader(partial(self._one_each, _SKILL))

    @cached_property
    def framework(self) -> DataLoader[UUID, Framework | None]:
        return DataLoader(partial(self._one_each, _FRAMEWORK))

    @cached_property
    def skills_taught(self) -> DataLoader[UUID, list[OpportunitySkill]]:
        return DataLoader(partial(self._skills, "TAUGHT"))

    @cached_property
    def skills_required(self) -> DataLoader[UUID, list[OpportunitySkill]]:
        return DataLoader(partial(self._skills, "REQUIRED"))

    @cached_property
    def offers_of_provider(self) -> DataLoader[tuple[UUID, int], list[Opportunity]]:
        """By provider and number of offers wanted."""
        return DataLoader(self._offers)
