"""Synthetic needs for staff with proposed experts, and what is observed commune by commune.

The figures of communes are made up and marked so; the published figures of the province are never touched. An
indicator is observed once a month at most, so that they end after two years however long the world is.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hub.models.infrastructure_status import Connectivity
from hub.models.observation import ObservationBound, ObservationStatus
from hub.models.staff_need import StaffNeedMode, StaffNeedStatus, Urgency
from seeds.row import REFERENCE_DAY
from seeds.world import people
from seeds.world.dice import Dice, Stream, key
from seeds.world.stream import MADE_UP, Rows, entity, link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.world.setting import Setting

OFFERS_A_NEED: Final = 20
_MONTHS: Final = 24
_ROOM: Final = 8
_MODES: Final = tuple(mode.name for mode in StaffNeedMode)
_URGENCIES: Final = tuple(
    urgency.name for urgency in (Urgency.LOW, Urgency.NORMAL, Urgency.NORMAL, Urgency.HIGH, Urgency.CRITICAL)
)
_STATUSES: Final = tuple(
    status.name
    for status in (
        StaffNeedStatus.OPEN,
        StaffNeedStatus.OPEN,
        StaffNeedStatus.MATCHED,
        StaffNeedStatus.FILLED,
    )
)
_FIELDS: Final = ("0611", "0612", "0613", None)
_CONNECTIVITY: Final = (Connectivity.STABLE.name, Connectivity.STABLE.name, Connectivity.WEAK.name)


def _needing(stretch: range) -> Iterator[int]:
    return (index for index in stretch if index % OFFERS_A_NEED == 0)


def _needs(setting: Setting, stretch: range) -> Rows:
    for index in _needing(stretch):
        dice = Dice(Stream.STAFF_NEED, index)
        yield (
            key(Stream.STAFF_NEED, index),
            f"syn-need-{index // OFFERS_A_NEED + 1:06}",
            dice.pick(setting.places).id,
            dice.pick(setting.positions),
            1 + dice.roll(3),
            dice.pick(_URGENCIES),
            REFERENCE_DAY + timedelta(days=dice.roll(300)),
            dice.pick(_MODES),
            dice.pick(_FIELDS),
            dice.pick(_STATUSES),
            *MADE_UP,
        )


def _need_skills(setting: Setting, stretch: range) -> Rows:
    for index in _needing(stretch):
        dice = Dice(Stream.SKILLS, index)
        yield (key(Stream.STAFF_NEED, index), dice.pick(setting.skills), 2 + dice.roll(5))


def _matches(_setting: Setting, stretch: range) -> Rows:
    for index in _needing(stretch):
        dice = Dice(Stream.MATCH, index)
        score = Decimal(3000 + dice.roll(7000)) / 10_000
        need, expert = key(Stream.STAFF_NEED, index), people.expert(index, dice)
        yield (key(Stream.MATCH, index), need, expert, score, ["Lý do giả định"], *MADE_UP)


def _observations(setting: Setting, stretch: range) -> Rows:
    """One commune a month for each place of the sequence, the months going back from the reference day."""
    for index in stretch:
        month, commune = divmod(index, len(setting.places))
        if month >= _MONTHS:
            return
        for turn, (indicator, percent) in enumerate(setting.indicators):
            number = index * _ROOM + turn
            value = Dice(Stream.OBSERVATION, number).roll(101 if percent else 60)
            yield (
                key(Stream.OBSERVATION, number),
                indicator,
                setting.places[commune].id,
                _end_of_month(month),
                Decimal(value),
                ObservationBound.EXACT.name,
                ObservationStatus.APPROVED.name,
                *MADE_UP,
            )


def _end_of_month(back: int) -> date:
    """The last day of the month that is `back` whole months before the reference day's."""
    months = REFERENCE_DAY.year * 12 + REFERENCE_DAY.month - 1 - back
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def _infrastructure(setting: Setting, stretch: range) -> Rows:
    for index in stretch:
        if index < len(setting.places):
            dice = Dice(Stream.INFRASTRUCTURE, index)
            yield (
                key(Stream.INFRASTRUCTURE, index),
                setting.places[index].id,
                _end_of_month(0),
                dice.pick(_CONNECTIVITY),
                dice.chance(80),
                dice.chance(95),
                4 + dice.roll(40),
                dice.roll(12),
                10_000_000 * dice.roll(50),
                *MADE_UP,
            )


STREAMS: Final = (
    entity(
        "staff_need",
        "code unit_id job_position_id headcount urgency needed_from mode field_of_study status",
        _needs,
    ),
    link("staff_need_skill", "staff_need_id skill_id level", _need_skills),
    entity("match", "staff_need_id expert_id score reasons", _matches),
    entity("observation", "indicator_id unit_id period_end value bound status", _observations),
    entity(
        "infrastructure_status",
        "unit_id observed_on connectivity fixed_broadband mobile_4g device_count equipment_gap funding_needed",
        _infrastructure,
    ),
)
