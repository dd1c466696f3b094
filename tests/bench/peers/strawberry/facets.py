"""How the offers that a list found spread: the facets that are asked for, together in one statement."""

from collections import defaultdict
from typing import Any

import strawberry
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Select,
    Text,
    column,
    func,
    literal,
    null,
    select,
    true,
    union_all,
)
from strawberry.dataloader import DataLoader

from tests.bench.peers.strawberry import vocabulary
from tests.bench.peers.strawberry.loaders import Loaders
from tests.bench.peers.strawberry.models import Opportunity, by_closing, published

MOST_COUNTED = 10_000
MOST_VALUES = 50


@strawberry.type
class TotalCount:
    value: int
    precision: vocabulary.CountPrecision


@strawberry.type
class OpportunityKindFacet:
    value: vocabulary.OpportunityKind | None
    count: int


@strawberry.type
class SkillTopicFacet:
    value: vocabulary.SkillTopic | None
    count: int


@strawberry.type
class DeliveryModeFacet:
    value: vocabulary.DeliveryMode | None
    count: int


class Tallies:
    """The values of each facet with how many offers have them, the most frequent first."""

    def __init__(self, loaders: Loaders, conditions: list[ColumnElement[bool]]) -> None:
        self._loaders = loaders
        self._conditions = conditions
        self._loader = DataLoader(self._tally)

    async def of(self, facet: str) -> list[tuple[str | None, int]]:
        """Values and counts; `counted` has one, without a value."""
        return await self._loader.load(facet)

    async def _tally(self, facets: list[str]) -> list[list[tuple[str | None, int]]]:
        base = (
            select(
                Opportunity.kind,
                Opportunity.topics,
                Opportunity.delivery_mode,
                func.row_number().over(order_by=by_closing(Opportunity)).label("place"),
            )
            .where(published(Opportunity), *self._conditions)
            .order_by(*by_closing(Opportunity))
            .limit(MOST_COUNTED + 1)
            .cte("base")
            .prefix_with("MATERIALIZED")
        )
        found = defaultdict(list)
        for facet, value, count in await self._loaders.rows(
            union_all(*(_part(base, facet) for facet in facets))
        ):
            found[facet].append((value, count))
        return [sorted(found[facet], key=_frequent_first)[:MOST_VALUES] for facet in facets]


def _part(base: Any, facet: str) -> Select[Any]:
    count = func.count().label("count")
    named = literal(facet, Text, literal_execute=True).label("facet")
    if facet == "counted":
        return select(named, null().cast(Text).label("value"), count).select_from(base)
    counted = base.c.place <= MOST_COUNTED
    if facet == "topics":
        each = (
            func.unnest(base.c.topics, type_=ARRAY(Text))
            .table_valued(column("value", Text), name="each")
            .render_derived()
        )
        rows = base.outerjoin(each, true())
        return select(named, each.c.value, count).select_from(rows).where(counted).group_by(each.c.value)
    value = base.c[facet]
    return select(named, value.label("value"), count).where(counted).group_by(value)


def _frequent_first(tally: tuple[str | None, int]) -> tuple[int, bool, str]:
    value, count = tally
    return -count, value is None, value or ""


@strawberry.type
class OpportunityFacets:
    tallies: strawberry.Private[Tallies]

    @strawberry.field
    async def counted(self) -> TotalCount:
        ((_, count),) = await self.tallies.of("counted")
        more = count > MOST_COUNTED
        return TotalCount(value=min(count, MOST_COUNTED), precision="AT_LEAST" if more else "EXACT")

    @strawberry.field
    async def kind(self) -> list[OpportunityKindFacet]:
        return [OpportunityKindFacet(value=value, count=n) for value, n in await self.tallies.of("kind")]

    @strawberry.field
    async def topic(self) -> list[SkillTopicFacet]:
        return [SkillTopicFacet(value=value, count=n) for value, n in await self.tallies.of("topics")]

    @strawberry.field
    async def delivery_mode(self) -> list[DeliveryModeFacet]:
        return [
            DeliveryModeFacet(value=value, count=n) for value, n in await self.tallies.of("delivery_mode")
        ]
