"""Lessons as SQL: which offers teach a skill at a level, those that close first, and never more than `MOST` of them.

The keys say nothing that is not published; whoever joins or shows the offers obeys their row rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Integer, Uuid, and_, any_, cast, func, select

from hub.models import Lesson
from hub.read.catalog import raw, text
from resolvers.opportunity import is_open

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

    from hub.read.catalog import FilterScope, Row

MOST: Final = 100  # among a million offers a skill is taught by tens of thousands

_TAUGHT: Final = Lesson.__table__.alias("taught")


def lessons(skill: ColumnElement[Any], level: ColumnElement[int], *more: ColumnElement[bool]) -> Select[Any]:
    """Lessons of published offers not past their deadline that teach the skill at least at the level."""
    columns = _TAUGHT.c
    found = select(columns.opportunity_id, columns.opens_at, columns.closes_at).where(
        columns.skill_id == skill, columns.level >= level, columns.closes_at > func.now(), *more
    )
    return found.order_by(columns.closes_at, columns.opportunity_id).limit(raw(str(MOST)))


def lesson(offer: Row, skill: ColumnElement[Any], level: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether an offer is one of the `MOST` open ones that close first and teach a skill at least at a level.

    By an array of keys: where few or none do, a join would walk all open offers in the hope of meeting them.
    """
    found = lessons(skill, level, _TAUGHT.c.opens_at <= func.now())
    keys = found.with_only_columns(_TAUGHT.c.opportunity_id)
    return offer.key == any_(func.array(keys.scalar_subquery()))


def in_lesson(key: ColumnElement[Any], offer: Row) -> ColumnElement[bool]:
    """Whether an offer is open now and teaches what a `lesson` (`<key of the skill>/<level>`) names."""
    skill = cast(func.split_part(key, text("/"), raw("1")), Uuid())
    level = cast(func.split_part(key, text("/"), raw("2")), Integer())
    return and_(is_open(offer, None), lesson(offer, skill, level))


def teaches(scope: FilterScope, skill: ColumnElement[Any], level: ColumnElement[int]) -> Select[Any]:
    """The offers open now that teach a skill at least at a level."""
    _, offer = scope.fresh("Opportunity")
    taught = select(raw("1")).select_from(offer.aliased).where(is_open(offer, None), *scope.visible(offer))
    return taught.where(lesson(offer, skill, level))
