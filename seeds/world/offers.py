"""Synthetic opportunities of all five kinds, with the skills they teach or require and the units they are for.

Of twenty offers in a row twelve are courses, four internships, two scholarships, one calls for an expert and one
for a pilot. About seven of ten are published; they close between two months ago and fourteen months ahead.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import (
    Audience,
    DeliveryMode,
    LearningModel,
    OpportunityKind,
    OpportunityStatus,
    SkillRole,
)
from hub.models.skill import SkillTopic
from seeds.world import kinds
from seeds.world.bodies import programme, provider
from seeds.world.dice import Dice, Stream, key, moment
from seeds.world.stream import MADE_UP, Rows, entity, link

if TYPE_CHECKING:
    from seeds.world.setting import Setting

_K: Final = OpportunityKind
_KINDS: Final = (
    _K.COURSE, _K.INTERNSHIP, _K.COURSE, _K.COURSE, _K.SCHOLARSHIP, _K.COURSE, _K.INTERNSHIP, _K.COURSE, _K.COURSE,
    _K.EXPERT_ASSIGNMENT, _K.COURSE, _K.INTERNSHIP, _K.COURSE, _K.COURSE, _K.SCHOLARSHIP, _K.COURSE, _K.COURSE,
    _K.INTERNSHIP, _K.COURSE, _K.PILOT_CALL,
)  # fmt: skip
_S: Final = OpportunityStatus
_STATUSES: Final = (  # of a hundred offers
    *[_S.PUBLISHED] * 70, *[_S.CLOSED] * 8, *[_S.ARCHIVED] * 6, *[_S.DRAFT] * 6, *[_S.IN_REVIEW] * 4,
    *[_S.CANCELLED] * 4, *[_S.SUSPENDED] * 2,
)  # fmt: skip
_OVER: Final = (_S.CLOSED, _S.ARCHIVED)
_SEEN: Final = (_S.PUBLISHED, _S.CLOSED, _S.ARCHIVED, _S.SUSPENDED)
_AUDIENCES: Final[dict[OpportunityKind, tuple[list[str], ...]]] = {
    _K.COURSE: (
        [Audience.CIVIL_SERVANT.name, Audience.PUBLIC_EMPLOYEE.name],
        [Audience.CADRE.name, Audience.CIVIL_SERVANT.name],
        [Audience.TEAM_MEMBER.name],
        [Audience.CITIZEN.name, Audience.BUSINESS.name],
        [Audience.TEACHER.name, Audience.STUDENT.name],
    ),
    _K.INTERNSHIP: ([Audience.STUDENT.name],),
    _K.SCHOLARSHIP: ([Audience.STUDENT.name], [Audience.TEACHER.name, Audience.STUDENT.name]),
    _K.EXPERT_ASSIGNMENT: ([Audience.EXPERT.name],),
    _K.PILOT_CALL: ([Audience.BUSINESS.name, Audience.EXPERT.name],),
}
_TOPICS: Final = tuple(SkillTopic)
_FIELDS: Final = ("0611", "0612", "0613", "0619", None)
_MODES: Final = tuple(
    mode.name for mode in (DeliveryMode.ON_SITE, DeliveryMode.BLENDED, DeliveryMode.ONLINE_LIVE)
)
_MODELS: Final = tuple(model.name for model in LearningModel)
_COMMON: Final = (
    "code kind status title_vi title_en provider_id programme_id unit_id audiences topics field_of_study"
    " delivery_mode learning_model practice_hours language seats cost opens_at closes_at starts_on ends_on"
    " published_at created_at updated_at"
)


def kind_at(index: int) -> OpportunityKind:
    """What the offer at this place is."""
    return _KINDS[index % len(_KINDS)]


def status_at(index: int) -> OpportunityStatus:
    """Where the offer at this place stands."""
    return _STATUSES[Dice(Stream.OPPORTUNITY, index).roll(len(_STATUSES))]


def dates_at(index: int) -> tuple[datetime, datetime]:
    """When the offer at this place opens, and closes: at the end of a day in the province."""
    dice = Dice(Stream.OPPORTUNITY, index)
    over = _STATUSES[dice.roll(len(_STATUSES))] in _OVER
    closes = -400 + dice.roll(390) if over else -60 + dice.roll(480)
    return moment(closes - 30 - dice.roll(330)), moment(closes, hour=12) - timedelta(seconds=1)


def _opportunities(setting: Setting, stretch: range) -> Rows:
    for index in stretch:
        yield _offer(setting, index)


def _offer(setting: Setting, index: int) -> tuple[Any, ...]:
    kind, status = kind_at(index), status_at(index)
    opens, closes = dates_at(index)
    dice = Dice(Stream.SKILLS, index)
    topic, place = dice.pick(_TOPICS), dice.pick(setting.places)
    online = kind is _K.COURSE and dice.chance(30)
    starts = closes.date() + timedelta(days=7 + dice.roll(30))
    title_vi, title_en = kinds.title(kind, dice, topic, place)
    # Every other one opens on the day on which it is published, the others up to 200 days later.
    published = min(opens, moment(-1)) - timedelta(days=0 if index % 2 else index % 199)
    created = published - timedelta(days=2, seconds=dice.roll(86_400))
    return (
        key(Stream.OPPORTUNITY, index),
        f"syn-o-{index + 1:07}",
        kind.name,
        status.name,
        title_vi,
        title_en,
        provider(index),
        programme(index),
        None if online else place.id,
        dice.pick(_AUDIENCES[kind]),
        list(dict.fromkeys((topic.name, _TOPICS[index % len(_TOPICS)].name)))[: 1 + (index % 3 == 0)],
        dice.pick(_FIELDS),
        DeliveryMode.ONLINE_LIVE.name if online else dice.pick(_MODES),
        dice.pick(_MODELS),
        dice.roll(16) if kind is _K.COURSE else None,
        "vi",
        15 + dice.roll(60),
        dice.pick((0, 0, 0, 500_000, 1_200_000)),
        opens,
        closes,
        starts,
        starts + timedelta(days=1 + dice.roll(60)),
        published if status in _SEEN else None,
        created,
        created,
        *kinds.own(kind, dice, setting, index),
        *MADE_UP,
    )


def _skills(setting: Setting, stretch: range) -> Rows:
    """Two skills an offer, on average; every third offer requires one as well."""
    for index in stretch:
        dice = Dice(Stream.UNITS, index)
        offer, first = key(Stream.OPPORTUNITY, index), dice.roll(len(setting.skills))
        for turn in range(1 + dice.roll(3)):
            skill = setting.skills[(first + turn * 5) % len(setting.skills)]
            yield (offer, SkillRole.TAUGHT.name, skill, 1 + dice.roll(8))
        if dice.chance(33):
            yield (offer, SkillRole.REQUIRED.name, dice.pick(setting.skills), 1 + dice.roll(5))


def _units(setting: Setting, stretch: range) -> Rows:
    """Every fifth offer is for the people of two to eight communes only."""
    for index in stretch:
        if index % 5 == 2:  # noqa: PLR2004 - any of the five
            dice = Dice(Stream.UNITS, -index - 1 & 0xFFFF_FFFF)
            first = dice.roll(len(setting.places))
            for turn in range(2 + dice.roll(7)):
                place = setting.places[(first + turn) % len(setting.places)]
                yield (key(Stream.OPPORTUNITY, index), place.id)


STREAMS: Final = (
    entity("opportunity", f"{_COMMON} {kinds.COLUMNS}", _opportunities),
    link("opportunity_skill", "opportunity_id role skill_id level", _skills),
    link("opportunity_unit", "opportunity_id unit_id", _units),
)
