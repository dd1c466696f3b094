"""Opportunities as SQL: when an offer is open, how many seats are left, for whom it is meant, where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, any_, case, false, func, select, true
from sqlalchemy.dialects.postgresql import array

from hub import models
from hub.models.base import Label, Vocabulary
from hub.read.catalog import raw, text
from resolvers.administrative_unit import is_meant, within

if TYPE_CHECKING:
    from hub.read.catalog import FilterScope, Row


class Deadline(Vocabulary):
    """How much time is left to apply."""

    PAST = Label("The deadline is past", "Đã hết hạn")
    WITHIN_7_DAYS = Label("At most 7 days are left", "Còn không quá 7 ngày")
    WITHIN_30_DAYS = Label("More than 7 and at most 30 days are left", "Còn hơn 7 và không quá 30 ngày")
    WITHIN_90_DAYS = Label("More than 30 and at most 90 days are left", "Còn hơn 30 và không quá 90 ngày")
    LATER = Label("More than 90 days are left", "Còn hơn 90 ngày")


def deadline(row: Row) -> ColumnElement[str]:
    """How much time is left until `closes_at`, a name of `Deadline`; null without a deadline."""
    left = row.c.closes_at - func.now()
    steps = {"PAST": "0", "WITHIN_7_DAYS": "7 days", "WITHIN_30_DAYS": "30 days", "WITHIN_90_DAYS": "90 days"}
    return case(
        *((left <= raw(f"interval '{limit}'"), text(name)) for name, limit in steps.items()),
        (row.c.closes_at.is_not(None), text("LATER")),
    )


def closes(row: Row) -> ColumnElement[Any]:
    """Sort key: when it closes; offers without a deadline come last."""
    return func.coalesce(row.c.closes_at, raw("'infinity'::timestamptz"))


def opens(row: Row) -> ColumnElement[Any]:
    """Sort key: when it opens; offers that were always open come first."""
    return func.coalesce(row.c.opens_at, raw("'-infinity'::timestamptz"))


def published(row: Row) -> ColumnElement[Any]:
    """Sort key: when it was published."""
    return func.coalesce(row.c.published_at, raw("'-infinity'::timestamptz"))


def is_open(row: Row, _: Any) -> ColumnElement[bool]:
    """Whether somebody can apply now: published, opened, not past its deadline."""
    return _open(row, func.now())


def open_at(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether somebody could apply at that instant, were it published as it is now."""
    return _open(row, scope.bind(leaf))


def _open(row: Row, instant: ColumnElement[Any]) -> ColumnElement[bool]:
    # Most offers have opened: as a comparison that an index serves, it would be read for nothing.
    opened = (opens(row) <= instant).is_(true())
    return and_(row.c.status == text("PUBLISHED"), opened, closes(row) > instant)


def seats_left(row: Row, _: Any) -> ColumnElement[int]:
    """Seats that are still free; null where seats are not limited."""
    return row.c.seats - row.c.seats_taken


def paid(row: Row, _: Any) -> ColumnElement[bool]:
    """Whether a participant gets money: a stipend, a scholarship, a fee."""
    return func.coalesce(row.c.stipend, row.c.amount, row.c.fee, raw("0")) > raw("0")


def open_to(row: Row, units: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether people of one of these units (an array of keys) may apply: one of them is named, or no unit at all.

    One look-up for each offer: two EXISTS would be hashed, and the units of all offers be read for it.
    """
    listed = models.OpportunityUnit.__table__.alias("eligible")
    inside = func.bool_or(func.coalesce(listed.c.unit_id == any_(units), false()))
    named = select(inside).where(listed.c.opportunity_id == row.key).scalar_subquery()
    return func.coalesce(named, true())


def eligible_unit(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether people of that unit (official code) may apply: everybody may, or it or its province is named."""
    _, unit = scope.fresh("AdministrativeUnit")
    keys = select(func.unnest(array([unit.key, unit.c.province_id]))).select_from(unit.aliased)
    keys = keys.where(is_meant(unit, leaf, scope), *scope.visible(unit))
    return open_to(row, func.array(keys.scalar_subquery()))


def takes_place_in(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether it takes place in that unit or province (official code)."""
    return within(row.c.unit_id, leaf, scope)
