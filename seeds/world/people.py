"""Synthetic people: learners, a few experts among them, and how they were assessed.

There is one learner for five offers. Whoever takes part in something is drawn from the learners of the sequence
so far, so that a longer world never changes who took part in a shorter one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID  # noqa: TC003 - the type of what `learner` gives

from hub.models.assessment import AssessmentMethod
from hub.models.expert import RateBand
from hub.models.opportunity import Audience
from seeds.row import REFERENCE_DAY, SEEDS
from seeds.world.dice import Dice, Stream, key
from seeds.world.stream import MADE_UP, Rows, entity, link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.world.setting import Setting

OFFERS_A_LEARNER: Final = 5
LEARNERS_AN_EXPERT: Final = 50
_CATEGORIES: Final = tuple(
    audience.name
    for audience in (
        Audience.CIVIL_SERVANT, Audience.CIVIL_SERVANT, Audience.CADRE, Audience.PUBLIC_EMPLOYEE,
        Audience.STUDENT, Audience.STUDENT, Audience.CITIZEN, Audience.CITIZEN, Audience.BUSINESS, Audience.TEACHER,
    )
)  # fmt: skip
_METHODS: Final = tuple(method.name for method in AssessmentMethod)


def crowd(index: int) -> int:
    """How many learners there are at this place of the sequence."""
    return index // OFFERS_A_LEARNER + 1


def learners(index: int, count: int, dice: Dice) -> Iterator[UUID]:
    """As many different learners as asked for, or as there are."""
    there = crowd(index)
    first = dice.roll(there)
    for turn in range(min(count, there)):
        yield key(Stream.PERSON, (first + turn) % there)


def expert(index: int, dice: Dice) -> UUID:
    """One of the experts so far."""
    return key(Stream.EXPERT, dice.roll((crowd(index) - 1) // LEARNERS_AN_EXPERT + 1))


def _numbers(stretch: range) -> range:
    """The learners who join in the stretch."""
    every = OFFERS_A_LEARNER
    return range(-(-stretch.start // every), -(-stretch.stop // every))


def _experts_among(stretch: range) -> Iterator[int]:
    return (number for number in _numbers(stretch) if number % LEARNERS_AN_EXPERT == 0)


def _persons(setting: Setting, stretch: range) -> Rows:
    for number in _numbers(stretch):
        dice = Dice(Stream.PERSON, number)
        home = dice.pick(setting.places).id
        category = dice.pick(_CATEGORIES) if number % LEARNERS_AN_EXPERT else Audience.EXPERT.name
        given = f"Giả Định {number + 1:07}"
        born = 1960 + dice.roll(47)
        name = f"syn-person-{number + 1:07}"
        yield (
            key(Stream.PERSON, number),
            SEEDS,
            name,
            f"Nhân Vật {given}",
            given,
            born,
            home,
            category,
            *MADE_UP,
        )


def _experts(setting: Setting, stretch: range) -> Rows:
    for number in _experts_among(stretch):
        dice = Dice(Stream.EXPERT, number)
        turn = number // LEARNERS_AN_EXPERT
        yield (
            key(Stream.EXPERT, turn),
            SEEDS,
            f"syn-expert-{turn + 1:06}",
            key(Stream.PERSON, number),
            8 + dice.roll(32),
            dice.chance(60),
            dice.chance(75),
            dice.pick(setting.places).id,
            RateBand.STANDARD.name,
            *MADE_UP,
        )


def _expert_skills(setting: Setting, stretch: range) -> Rows:
    for number in _experts_among(stretch):
        dice = Dice(Stream.SKILLS, number)
        first = dice.roll(len(setting.skills))
        for turn in range(3):
            skill = setting.skills[(first + turn * 7) % len(setting.skills)]
            yield (key(Stream.EXPERT, number // LEARNERS_AN_EXPERT), skill, 5 + dice.roll(4))


def _assessments(setting: Setting, stretch: range) -> Rows:
    for number in _numbers(stretch):
        dice = Dice(Stream.ASSESSMENT, number)
        day = REFERENCE_DAY - timedelta(days=1 + dice.roll(700))
        yield (
            key(Stream.ASSESSMENT, number),
            key(Stream.PERSON, number),
            dice.pick(setting.skills),
            1 + dice.roll(8),
            dice.pick(_METHODS),
            day,
            *MADE_UP,
        )


STREAMS: Final = (
    entity("person", "source external_id full_name given_name birth_year home_unit_id category", _persons),
    entity(
        "expert",
        "source external_id person_id max_hours_per_week remote_ok available base_unit_id rate_band",
        _experts,
    ),
    link("expert_skill", "expert_id skill_id level", _expert_skills),
    entity("assessment", "person_id skill_id level method assessed_on", _assessments),
)
