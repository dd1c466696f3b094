"""Numbers and ids that a place in the sequence decides: the same on every machine and with every Python.

Not `random`: that needs a state per row that costs more than the row. Not for anything that must be secret.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeVar
from uuid import UUID

from seeds.row import REFERENCE_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

_T = TypeVar("_T")
_MASK: Final = 2**64 - 1
_STEP: Final = 0x9E3779B97F4A7C15
NOON: Final = datetime(REFERENCE_DAY.year, REFERENCE_DAY.month, REFERENCE_DAY.day, 5, tzinfo=UTC)
_EPOCH_MS: Final = int(NOON.timestamp() * 1000)


class Stream(IntEnum):
    """What a number or an id is drawn for: two streams never share one."""

    ORGANISATION = 1
    PROGRAMME = 2
    SKILL_CENTRE = 3
    OPPORTUNITY = 4
    PERSON = 5
    EXPERT = 6
    ASSESSMENT = 7
    SUB_UNIT = 8
    COMMUNITY_TEAM = 9
    TEAM_MEMBER = 10
    TEAM_MEMBERSHIP = 11
    TEAM_ACTIVITY = 12
    SESSION = 13
    ENROLMENT = 14
    APPLICATION = 15
    STAFF_NEED = 16
    MATCH = 17
    OBSERVATION = 18
    INFRASTRUCTURE = 19
    SKILLS = 20
    UNITS = 21


def _mixed(value: int) -> int:
    """The finaliser of splitmix64 (Steele, Lea and Flood, 2014)."""
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
    return value ^ (value >> 31)


class Dice:
    """Throws for one row; the order of the throws matters, so a new one goes last."""

    __slots__ = ("_state",)

    def __init__(self, stream: Stream, index: int) -> None:
        self._state = _mixed((stream << 56) ^ index)

    def roll(self, sides: int) -> int:
        """A whole number from 0 to `sides - 1`."""
        self._state = (self._state + _STEP) & _MASK
        return (_mixed(self._state) * sides) >> 64

    def pick(self, items: Sequence[_T]) -> _T:
        """One of the items."""
        return items[self.roll(len(items))]

    def chance(self, percent: int) -> bool:
        """True in that many of a hundred throws."""
        return self.roll(100) < percent


def key(stream: Stream, index: int) -> UUID:
    """The id of a row: a UUIDv7 whose time grows with the sequence, a millisecond a row."""
    random = _mixed((stream << 48) ^ index) & (2**62 - 1)
    return UUID(int=((_EPOCH_MS + index) << 80) | (7 << 76) | (stream << 64) | (2 << 62) | random)


def moment(day: int, hour: int = 0) -> datetime:
    """A moment so many days after noon of the reference day, and hours."""
    return NOON + timedelta(days=day, hours=hour)
