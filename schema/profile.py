"""The input that tells who somebody is: for explanations, ways to a skill, and lists of what suits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from strawberry.types.base import StrawberryList

from hub.models.opportunity import Audience
from schema.making import input_field

if TYPE_CHECKING:
    from schema.making import Made


def make_profile_inputs(made: Made) -> None:
    """`ProfileInput` and what it is made of."""
    skill = {
        "skill": input_field(made.named("SkillBy"), "The skill.", required=True),
        "level": input_field(int, "The level in it, from 1 to 8.", required=True),
    }
    made.input("SkillLevelInput", "A skill at a level.", skill)
    _make_goal(made)
    profile = {
        "audiences": input_field(
            StrawberryList(made.type_of(Audience)),
            "What the person is; unknown if absent, and none of them if empty.",
        ),
        "unit": input_field(
            str,
            "Official code of the ward, commune or province where the person lives or works, today's or a former one (then its"
            " main successor); unknown if absent.",
        ),
        "skills": input_field(
            StrawberryList(made["SkillLevelInput"]),
            "All that the person can do: a skill that is not in the list counts as not had; unknown if absent."
            " 50 at the most.",
        ),
        "fieldOfStudy": input_field(
            str, "Field of study as an ISCED-F 2013 code (`0613`); unknown if absent."
        ),
        "languages": input_field(
            StrawberryList(str),
            "Languages that the person understands, BCP 47 without a region (`vi`, `en`); Vietnamese is taken for"
            " granted if absent.",
        ),
    }
    text = (
        "What is known of a person; what is left out is unknown. It serves to answer this question alone: the hub"
        " neither stores nor logs it."
    )
    made.input("ProfileInput", text, profile)


def _make_goal(made: Made) -> None:
    goal = {
        "skill": input_field(made["SkillLevelInput"], "A skill at a level."),
        "position": input_field(made.named("JobPositionBy"), "A position with all its skills."),
    }
    made.input("PathGoal", "Where a way leads: exactly one of these.", goal, one_of=True)
