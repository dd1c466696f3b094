"""What lists can be filtered by, as conditions of SQLAlchemy: a hand-written part of the hub's filters."""

from collections.abc import Iterator
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, and_, any_, false, func, literal, literal_column, or_, select, true
from sqlalchemy.dialects.postgresql import array

from tests.bench.peers.strawberry import vocabulary
from tests.bench.peers.strawberry.models import (
    AdministrativeUnit,
    Completion,
    Opportunity,
    Organisation,
    Person,
    was_published,
)

FEW_PEOPLE = 5  # a topic is lacking where fewer have completed something about it
_NAMES = literal_column(
    "to_tsvector('simple'::regconfig, search_text((coalesce(opportunity.title_vi, '') || ' ')"
    " || coalesce(opportunity.title_en, '')))"
)
_TEXTS = literal_column(
    "to_tsvector('simple'::regconfig, search_text((((((((((coalesce(opportunity.title_vi, '') || ' ')"
    " || coalesce(opportunity.title_en, '')) || ' ') || left(coalesce(opportunity.summary_vi, ''), 100000)) || ' ')"
    " || left(coalesce(opportunity.summary_en, ''), 100000)) || ' ')"
    " || left(coalesce(opportunity.description_vi, ''), 100000)) || ' ')"
    " || left(coalesce(opportunity.description_en, ''), 100000)))"
)
_HAS_TEXTS: ColumnElement[bool] = literal_column(
    "num_nonnulls(opportunity.summary_vi, opportunity.summary_en, opportunity.description_vi,"
    " opportunity.description_en) > 0"
)
# Always true, and looks rare: without it PostgreSQL walks the list in its order instead of the indexes over words.
_LOOKS_RARE: ColumnElement[bool] = literal_column("(opportunity.code || ''::text) = opportunity.code")


@strawberry.input
class OrganisationFilter:
    code: list[str] | None = None
    kind: list[vocabulary.OrganisationKind] | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        if self.code is not None:
            yield _among(Organisation.code, self.code)
        if self.kind is not None:
            yield _among(Organisation.kind, _texts(self.kind))


@strawberry.input
class OpportunityFilter:
    kind: list[vocabulary.OpportunityKind] | None = None
    topics: list[vocabulary.SkillTopic] | None = None
    delivery_mode: list[vocabulary.DeliveryMode] | None = None
    paid: bool | None = None
    provider: OrganisationFilter | None = None
    query: str | None = None
    or_: list["OpportunityFilter"] | None = strawberry.field(name="or", default=None)

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        if self.kind is not None:
            yield _among(Opportunity.kind, _texts(self.kind))
        if self.topics is not None:
            yield Opportunity.topics.overlap(_texts(self.topics))
        if self.delivery_mode is not None:
            yield Opportunity.delivery_mode == any_(literal(_texts(self.delivery_mode)))
        if self.paid is not None:
            paid = func.coalesce(Opportunity.stipend, Opportunity.amount, Opportunity.fee, 0) > 0
            yield paid if self.paid else ~paid
        if self.provider is not None:
            if self.provider.code is not None and len(self.provider.code) == 1:  # it is unique
                called = select(Organisation.id).where(*self.provider.conditions())
                yield Opportunity.provider_id == called.scalar_subquery()
            else:
                offered = Organisation.id == Opportunity.provider_id
                yield select(1).where(offered, *self.provider.conditions()).exists()
        if self.query is not None:
            yield _has_words(self.query)
        if self.or_ is not None:
            yield or_(false(), *(and_(true(), *each.conditions()) for each in self.or_))


@strawberry.input
class AdministrativeUnitFilter:
    kind: list[vocabulary.AdministrativeUnitKind] | None = None
    lacks_topic: vocabulary.SkillTopic | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        if self.kind is not None:
            yield _among(AdministrativeUnit.kind, _texts(self.kind))
        if self.lacks_topic is not None:
            yield _lacks(str(self.lacks_topic))


def _texts(values: list[Any]) -> list[str]:
    return [str(value) for value in values]


def _has_words(query: str) -> ColumnElement[bool]:
    """The words are in the names, or in names and texts; or the query is the code."""
    terms = func.search_terms(query, literal_column("'{}'::text[]")).table_valued("words", name="terms")
    words = select(terms.c.words).scalar_subquery()
    code = func.btrim(query)
    # The form in which indexes know it: then PostgreSQL does not look for the words again in each row found.
    is_code = Opportunity.code == any_(array([code, func.lower(code), func.upper(code)]))
    matches = or_(_NAMES.op("@@")(words), and_(_TEXTS.op("@@")(words), _HAS_TEXTS), is_code)
    return and_(matches, _LOOKS_RARE)


def _lacks(topic: str) -> ColumnElement[bool]:
    """Too few people of the unit have completed a course about a topic: PostgreSQL stops at the fifth who has."""
    about = (
        Completion.person_id == Person.id,
        literal(topic) == any_(Completion.topics),
        was_published(Completion),
    )
    one = (
        select(literal_column("1")).where(*about).limit(literal_column("1")).correlate(Person).lateral("done")
    )
    learnt = select(literal_column("1")).select_from(Person).join(one, true())
    enough = learnt.where(Person.home_unit_id == AdministrativeUnit.id).correlate(AdministrativeUnit)
    enough = enough.limit(literal_column(str(FEW_PEOPLE))).subquery("trained")
    return select(func.count()).select_from(enough).scalar_subquery() < FEW_PEOPLE


def _among(column: Any, values: list[str]) -> ColumnElement[bool]:
    """One value is compared as one value: PostgreSQL then knows how rare it is."""
    return column == (literal(values[0]) if len(values) == 1 else any_(literal(values)))
