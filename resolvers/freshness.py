"""How old a fact is, as SQL: when it was last known to be right, when to look again, and whether that day is past.

`RECHECK` is the one page that says how long which kind of fact can be relied upon, and why; every entity has a line
there. Days are those of the province. It must never guess a date: what is not known to have been verified is unknown,
and what is invented is never verified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Date, Integer, and_, case, cast, func

from hub.errors import BadInput
from hub.models.base import Label, Vocabulary
from hub.read.catalog import raw, text
from resolvers.calendar import day_of, today

if TYPE_CHECKING:
    from datetime import date

    from hub.read.catalog import FilterScope, Row

SOON: Final = 30  # days: about the time it takes to write to a partner and get an answer
_LONGEST: Final = 1_000_000  # days: PostgreSQL's dates go no further back than that


class Freshness(Vocabulary):
    """How a fact stands towards the day on which it should be looked at again."""

    FRESH = Label("It was verified, and is not due for more than 30 days", "Còn mới")
    DUE_SOON = Label("It is due today or within 30 days", "Sắp đến hạn kiểm tra lại")
    STALE = Label("The day for looking at it again is past", "Quá hạn kiểm tra lại")
    UNKNOWN = Label("It is not known when it was verified", "Không rõ ngày xác minh")
    NEVER_DUE = Label(
        "It is never due: a record of what happened, or invented for demonstration", "Không cần kiểm tra lại"
    )


class Recheck(NamedTuple):
    """Days from the last verification until the next one is due, by `provenance.status`; None: never."""

    verified: int | None
    unverified: int | None


# Set by resolution or decree, and by nothing in between; a yearly look catches the next reform.
_LAW: Final = Recheck(365, 90)
# Who an organisation is and what it does is reviewed with its yearly report.
_ORGANISATION: Final = Recheck(365, 90)
# People change post within the year, and a wrong telephone number sends a citizen to nobody.
_CONTACT: Final = Recheck(180, 60)
# Frameworks, positions and schemes hold from one edition to the next, which takes years.
_FRAMEWORK: Final = Recheck(730, 180)
# An offer lives for a season: what it says must be right while one can apply.
_OFFER: Final = Recheck(90, 30)
# Programmes, pilots, needs and teams change with the half-yearly review of the plan.
_RUNNING: Final = Recheck(180, 60)
# A figure without a period of its own: two reviews a year, so that a pace can be told of it. See `due_on`.
_FIGURE: Final = Recheck(180, 90)
# Lines are laid and machines are bought with the budget of a year.
_EQUIPMENT: Final = Recheck(365, 180)
# It happened on its day, and no later look changes that.
_HAPPENED: Final = Recheck(None, None)

RECHECK: Final[dict[str, Recheck]] = {
    "administrative_unit": _LAW,
    "area": _LAW,
    "sub_unit": _LAW,
    "infrastructure_status": _EQUIPMENT,
    "organisation": _ORGANISATION,
    "organisation_contact": _CONTACT,
    "partnership": _ORGANISATION,
    "skill_centre": _CONTACT,  # opening hours and who answers
    "framework": _FRAMEWORK,
    "skill": _FRAMEWORK,
    "strategic_plan": _LAW,
    "indicator": _LAW,
    "target": _LAW,
    "observation": _FIGURE,
    "programme": _RUNNING,
    "opportunity": _OFFER,
    "session": _OFFER,
    "pathway": _FRAMEWORK,
    "pathway_step": _FRAMEWORK,
    "pilot": _RUNNING,
    "community_team": _RUNNING,
    "team_activity": _HAPPENED,
    "team_membership": _RUNNING,
    "job_position": _FRAMEWORK,
    "staff_need": _RUNNING,
    "allowance_scheme": _LAW,
    "allowance_entitlement": _RUNNING,
    "allowance_suspension": _HAPPENED,
    "expert": _CONTACT,
    "match": _OFFER,
    "expert_contract": _RUNNING,
    "exchange": _RUNNING,
    "telework_arrangement": _RUNNING,
    "person": _CONTACT,
    "membership": _RUNNING,
    "assessment": _HAPPENED,
    "application": _HAPPENED,
    "enrolment": _HAPPENED,
    "completion_import": _HAPPENED,
    "credential": _HAPPENED,
    "pathway_progress": _RUNNING,
    "outcome": _HAPPENED,
    "consent": _RUNNING,
    "data_subject_request": _HAPPENED,
    "api_client": _CONTACT,
    "webhook_subscription": _CONTACT,
}

# A dated figure is as old as the day that it is about, however late it was read or approved.
DAY_OF_FACT: Final = {"observation": "period_end", "infrastructure_status": "observed_on"}


def verified_on(row: Row, _: Any = None) -> ColumnElement[date]:
    """The latest day on which the facts are known to have been right; null if unknown, or invented."""
    dated = DAY_OF_FACT.get(row.table.name)
    if dated is not None:
        known = row.c[dated]
    else:
        # What has no source elsewhere was entered here: whoever wrote it last stands for it.
        ours = case((row.c.provenance_source.is_(None), day_of(row.c.updated_at)))
        known = func.coalesce(row.c.retrieved_on, ours)
    return cast(case((row.c.provenance_status != text("SYNTHETIC"), known)), Date)


def recheck_due_on(row: Row, _: Any = None) -> ColumnElement[date]:
    """The day by which to look again; null if it is never due, or not known when it was verified."""
    known: Any = verified_on(row)
    return cast(known + _days(row), Date)


def _days(row: Row) -> ColumnElement[int]:
    recheck = RECHECK[row.table.name]
    if recheck.verified is None or recheck.unverified is None:
        return raw("NULL::integer", Integer())
    verified, unverified = raw(str(recheck.verified)), raw(str(recheck.unverified))
    days = case((row.c.provenance_status == text("VERIFIED"), verified), else_=unverified)
    if row.table.name != "observation":
        return days
    # The next figure of a monthly series is due a month later: as many days as the period has.
    period: Any = cast(row.c.period_end - row.c.period_start, Integer) + raw("1")
    return case((row.c.period_start.is_not(None), func.greatest(period, raw(str(SOON)))), else_=days)


def age_days(row: Row, _: Any = None) -> ColumnElement[int]:
    """Whole days since the facts were last known to be right; null if that day is unknown."""
    known: Any = verified_on(row)
    # GREATEST would make a 0 of what is unknown.
    return case((known > today(), raw("0")), else_=cast(today() - known, Integer))


def is_stale(row: Row, _: Any = None) -> ColumnElement[bool]:
    """Whether the day for looking again is past; null where there is no such day."""
    return recheck_due_on(row) < today()


def stale(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether the day for looking again is past, as asked; unknown counts as false.

    What is stale was not verified for a while, which an index over that day can serve.
    """
    del scope
    value = is_stale(row)
    if not leaf.value:
        return ~func.coalesce(value, raw("false"))
    days = RECHECK[row.table.name]
    if days.verified is None or days.unverified is None:
        return value
    least = SOON if row.table.name == "observation" else min(days.verified, days.unverified)
    known: Any = verified_on(row)
    return and_(known < today() - raw(str(least)), value)


def freshness(row: Row, _: Any = None) -> ColumnElement[str]:
    """A name of `Freshness`."""
    if RECHECK[row.table.name].verified is None:
        return text("NEVER_DUE")
    due: Any = recheck_due_on(row)
    return case(
        (row.c.provenance_status == text("SYNTHETIC"), text("NEVER_DUE")),
        (due < today(), text("STALE")),
        (due <= today() + raw(str(SOON)), text("DUE_SOON")),
        (due.is_not(None), text("FRESH")),
        else_=text("UNKNOWN"),
    )


def within_days(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """Whether the facts were known to be right so many days ago, or later. Raises `BadInput` below zero."""

    def check(value: int) -> None:
        if value < 0:
            raise BadInput(f"`maxAgeDays` is a number of days, 0 or more, not {value}.")

    known: Any = verified_on(row)
    days: Any = func.least(scope.bind(leaf, check=check), raw(str(_LONGEST)))
    # How many days are known is known to PostgreSQL, of a day to come with the request it expects a third.
    return and_(known.is_not(None), known >= cast(today() - days, Date))
