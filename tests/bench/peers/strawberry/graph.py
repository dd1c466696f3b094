"""The part of the hub's schema that the questions of the bench ask about: types, their resolvers, the schema.

Rows of SQLAlchemy stand for the types that have their fields, so nothing is copied; relations go through DataLoaders.
Offers are one type here, where the hub has an interface: that spares the peer the finding out of each row's type.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import bindparam, select
from strawberry.extensions import ParserCache, ValidationCache

from tests.bench.peers.strawberry import vocabulary
from tests.bench.peers.strawberry.facets import OpportunityFacets, Tallies
from tests.bench.peers.strawberry.filters import AdministrativeUnitFilter, OpportunityFilter
from tests.bench.peers.strawberry.loaders import Loaders
from tests.bench.peers.strawberry.models import AdministrativeUnit as Unit
from tests.bench.peers.strawberry.models import Opportunity as Offer
from tests.bench.peers.strawberry.models import Organisation as Provider
from tests.bench.peers.strawberry.models import by_closing, published

MOST_NODES = 100
_OFFER = select(Offer).where(Offer.code == bindparam("code"), published(Offer))
_PROVIDER = select(Provider).where(Provider.code == bindparam("code"))


@dataclass
class Context:
    """What the resolvers of one request share."""

    loaders: Loaders


Info = strawberry.Info[Context, None]


@strawberry.type
class Programme:
    code: str
    name_vi: str


@strawberry.type
class AdministrativeUnit:
    code: str
    name_vi: str


@strawberry.type
class Framework:
    code: str
    name_vi: str


@strawberry.type
class Skill:
    code: str
    name_vi: str

    @strawberry.field
    async def framework(self, info: Info) -> Framework | None:
        return await info.context.loaders.framework.load(self.framework_id)


@strawberry.type
class OpportunitySkill:
    level: int

    @strawberry.field
    async def skill(self, info: Info) -> Skill | None:
        return await info.context.loaders.skill.load(self.skill_id)


@strawberry.type
class PageInfo:
    has_next_page: bool
    has_previous_page: bool


@strawberry.type
class Organisation:
    code: str
    name_vi: str
    kind: vocabulary.OrganisationKind

    @strawberry.field
    async def opportunities(self, info: Info, first: int = 20) -> "OpportunityConnection":
        loaded = await info.context.loaders.offers_of_provider.load((self.id, _size(first) + 1))
        return connection(loaded, first, info.context.loaders, [Offer.provider_id == self.id])


@strawberry.type
class Opportunity:
    code: str
    title_vi: str
    kind: vocabulary.OpportunityKind
    status: vocabulary.OpportunityStatus
    closes_at: datetime | None
    seats: int | None
    delivery_mode: vocabulary.DeliveryMode | None

    @strawberry.field
    async def provider(self, info: Info) -> Organisation | None:
        return await info.context.loaders.organisation.load(self.provider_id)

    @strawberry.field
    async def unit(self, info: Info) -> AdministrativeUnit | None:
        return self.unit_id and await info.context.loaders.unit.load(self.unit_id)

    @strawberry.field
    async def programme(self, info: Info) -> Programme | None:
        return self.programme_id and await info.context.loaders.programme.load(self.programme_id)

    @strawberry.field
    async def skills_taught(self, info: Info) -> list[OpportunitySkill]:
        return await info.context.loaders.skills_taught.load(self.id)

    @strawberry.field
    async def skills_required(self, info: Info) -> list[OpportunitySkill]:
        return await info.context.loaders.skills_required.load(self.id)


@strawberry.type
class OpportunityConnection:
    nodes: list[Opportunity]
    page_info: PageInfo
    facets: OpportunityFacets


@strawberry.type
class AdministrativeUnitConnection:
    nodes: list[AdministrativeUnit]
    page_info: PageInfo


def _size(first: int) -> int:
    if not 1 <= first <= MOST_NODES:
        raise ValueError(f"`first` is a number from 1 to {MOST_NODES}.")
    return first


def connection(rows: Any, first: int, loaders: Loaders, conditions: list[Any]) -> OpportunityConnection:
    """A page of the rows, of which there is one more if the page has a next one."""
    page_info = PageInfo(has_next_page=len(rows) > first, has_previous_page=False)
    facets = OpportunityFacets(tallies=Tallies(loaders, conditions))
    return OpportunityConnection(nodes=rows[:first], page_info=page_info, facets=facets)


@strawberry.input(one_of=True)
class OpportunityBy:
    code: str | None = strawberry.UNSET


@strawberry.input(one_of=True)
class OrganisationBy:
    code: str | None = strawberry.UNSET


@strawberry.type
class Query:
    @strawberry.field
    async def opportunity(self, info: Info, by: OpportunityBy) -> Opportunity | None:
        found = await info.context.loaders.fetch(_OFFER, {"code": by.code})
        return found[0] if found else None

    @strawberry.field
    async def organisation(self, info: Info, by: OrganisationBy) -> Organisation | None:
        found = await info.context.loaders.fetch(_PROVIDER, {"code": by.code})
        return found[0] if found else None

    @strawberry.field
    async def opportunities(
        self,
        info: Info,
        filter: OpportunityFilter | None = None,  # noqa: A002 - its name in the schema
        order_by: list[vocabulary.OpportunityOrderBy] | None = None,  # noqa: ARG002 - there is one order
        first: int = 20,
    ) -> OpportunityConnection:
        conditions = list(filter.conditions()) if filter else []
        wanted = select(Offer).where(*conditions, published(Offer))
        rows = await info.context.loaders.fetch(wanted.order_by(*by_closing(Offer)).limit(_size(first) + 1))
        return connection(rows, first, info.context.loaders, conditions)

    @strawberry.field
    async def administrative_units(
        self,
        info: Info,
        filter: AdministrativeUnitFilter | None = None,  # noqa: A002 - its name in the schema
        first: int = 20,
    ) -> AdministrativeUnitConnection:
        wanted = select(Unit).where(*(filter.conditions() if filter else []))
        rows = await info.context.loaders.fetch(
            wanted.order_by(Unit.name_sort, Unit.id).limit(_size(first) + 1)
        )
        page_info = PageInfo(has_next_page=len(rows) > first, has_previous_page=False)
        return AdministrativeUnitConnection(nodes=rows[:first], page_info=page_info)


SCHEMA = strawberry.Schema(Query, extensions=[ParserCache, ValidationCache])
