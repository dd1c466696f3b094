"""Synthetic sessions of courses, and the people who enrol in them or apply for offers.

Seats taken are counted by the triggers of the tables, which is why these rows go in by stretches of the sequence.
No application is SUBMITTED: the database takes those only while an offer is open by its own clock.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from hub.models.application import ApplicationStatus
from hub.models.enrolment import EnrolmentStatus
from hub.models.opportunity import OpportunityKind, OpportunityStatus
from hub.models.session import SessionStatus
from seeds.world import people
from seeds.world.bodies import OFFERS_A_CENTRE
from seeds.world.dice import Dice, Stream, key, moment
from seeds.world.offers import dates_at, kind_at, status_at
from seeds.world.stream import MADE_UP, Rows, entity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from seeds.world.setting import Setting

_ROOM: Final = 16  # numbers of a stream for what hangs on one offer or session
_RUNS: Final = (
    0,
    1,
    1,
    1,
    2,
)  # sessions of a course: five sixths of one on average, half of one for an offer
_CROWDS: Final = (0, 0, 1, 1, 2, 2, 3, 4, 7)  # enrolments in a session
_TEACHABLE: Final = (OpportunityStatus.PUBLISHED, OpportunityStatus.CLOSED, OpportunityStatus.ARCHIVED)
_A: Final = ApplicationStatus
_APPLIED: Final = tuple(
    state.name
    for state in (
        _A.UNDER_REVIEW, _A.UNDER_REVIEW, _A.ACCEPTED, _A.CONFIRMED, _A.WAITLISTED, _A.REJECTED, _A.WITHDRAWN, _A.COMPLETED
    )
)  # fmt: skip
_E: Final = EnrolmentStatus
_PASSED: Final = tuple(
    state.name for state in (_E.COMPLETED, _E.COMPLETED, _E.COMPLETED, _E.FAILED, _E.NO_SHOW)
)


class Run(NamedTuple):
    """A session to be made; `number` names it."""

    number: int
    offer: int
    starts: datetime
    ends: datetime
    status: SessionStatus

    @property
    def id(self) -> UUID:
        """The id of the session."""
        return key(Stream.SESSION, self.number)


def _runs(stretch: range) -> Iterator[Run]:
    for index in stretch:
        if kind_at(index) is OpportunityKind.COURSE and status_at(index) in _TEACHABLE:
            dice = Dice(Stream.SESSION, index)
            closes = dates_at(index)[1]
            for turn in range(dice.pick(_RUNS)):
                starts = closes + timedelta(days=7 + dice.roll(40), hours=-4)
                ends = starts + timedelta(days=dice.roll(5), hours=8)
                yield Run(index * _ROOM + turn, index, starts, ends, _status(ends, starts, dice))


def _status(ends: datetime, starts: datetime, dice: Dice) -> SessionStatus:
    if ends < moment(0):
        return SessionStatus.COMPLETED
    if starts < moment(0):
        return SessionStatus.RUNNING
    return SessionStatus.OPEN if dice.chance(70) else SessionStatus.PLANNED


def _sessions(setting: Setting, stretch: range) -> Rows:
    for run in _runs(stretch):
        dice = Dice(Stream.UNITS, run.number)
        venue = dice.roll(10)
        centre = key(Stream.SKILL_CENTRE, run.offer // OFFERS_A_CENTRE) if venue == 0 else None
        unit = dice.pick(setting.places).id if 0 < venue < 7 else None  # noqa: PLR2004 - six of ten
        url = f"https://lop-hoc.example/{run.number}" if centre is None and unit is None else None
        yield (
            run.id,
            f"syn-s-{run.number:09}",
            key(Stream.OPPORTUNITY, run.offer),
            run.starts,
            run.ends,
            centre,
            unit,
            url,
            10 + dice.roll(40),
            5,
            run.status.name,
            *MADE_UP,
        )


def _enrolments(_setting: Setting, stretch: range) -> Rows:
    for run in _runs(stretch):
        dice = Dice(Stream.ENROLMENT, run.number)
        over = run.status is SessionStatus.COMPLETED
        count = dice.pick(_CROWDS)
        for turn, person in enumerate(people.learners(run.offer, count, dice)):
            status = dice.pick(_PASSED) if over else _E.ENROLLED.name
            hours = 8 + dice.roll(8) if status == _E.COMPLETED.name else None
            identity = key(Stream.ENROLMENT, run.number * _ROOM + turn)
            yield (identity, run.id, person, status, hours, *MADE_UP)


def _applications(_setting: Setting, stretch: range) -> Rows:
    """Every tenth offer has some; the others are still to be found."""
    for index in stretch:
        if index % 10 == 1 and status_at(index) in _TEACHABLE:
            dice = Dice(Stream.APPLICATION, index)
            offer, opens = key(Stream.OPPORTUNITY, index), dates_at(index)[0]
            for turn, person in enumerate(people.learners(index, 1 + dice.roll(7), dice)):
                status = dice.pick(_APPLIED)
                sent = min(opens, moment(-1)) + timedelta(minutes=dice.roll(1400))
                reason = "Lý do giả định" if status == _A.REJECTED.name else None
                identity = key(Stream.APPLICATION, index * _ROOM + turn)
                yield (identity, offer, person, status, sent, reason, *MADE_UP)


STREAMS: Final = (
    entity(
        "session",
        "code course_id starts_at ends_at skill_centre_id unit_id url seats waitlist_size status",
        _sessions,
    ),
    entity("enrolment", "session_id person_id status attendance_hours", _enrolments),
    entity("application", "opportunity_id person_id status submitted_at reason", _applications),
)
