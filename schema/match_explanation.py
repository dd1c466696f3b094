"""Explanations in GraphQL: which rules of an offer a profile meets, with the evidence and what to do next."""

from resolvers import match_explanation as resolve
from resolvers.lesson import in_lesson
from schema.declare import column, computed, drawn, localised, many, one, root, unfolded
from schema.declared import Argument


@computed(resolve.RULE)
class MatchRuleOutcome:
    """One rule of an offer, and what came of it."""

    rule = column("Which rule.")
    outcome = column("Whether it is met.")
    evidence = localised("What the offer asks, and what the profile says of it")
    next_step = localised("What to do; null if the rule is met")
    met_from = column("From when it will be met by itself; null where waiting does not do, or need not.")
    skill = one("The skill that is needed; null in other rules.", "Skill", "skill_id")
    level = column("The level needed, from 1 to 8; null in other rules than of skills.")
    level_had = column(
        "The level that the profile tells, 0 for none; null in other rules than of skills, or if it tells no skills."
    )
    lessons = many(
        "Offers open now that teach the skill at that level, the 100 that close first; none if the rule is met, or is not of a skill.",
        "Opportunity",
        in_lesson,
        key="lesson",
    )


@computed(resolve.EXPLANATION)
class MatchExplanation:
    """Whether an offer suits a profile, rule by rule. It decides nothing: whoever decides may see more."""

    verdict = column("What all rules together come to.")
    opportunity = one("The offer.", "Opportunity", "id")
    unrecognised = column("Codes and ids in the profile that the hub does not know: they tell nothing.")
    rules = unfolded(
        "Every rule of the offer: the period first, the skills last.",
        MatchRuleOutcome,
        "rules",
        order=("id",),
    )


@root
class MatchQuestions:
    """Whether an offer suits somebody."""

    explain_match = drawn(
        "Why an offer suits a profile, or does not; null and NOT_FOUND if there is no such offer. Nothing of the profile"
        " is stored.",
        "MatchExplanation",
        resolve.explained,
        {
            "opportunity": Argument("The offer.", "OpportunityBy", required=True),
            "profile": Argument("What is known of the person.", "ProfileInput", required=True),
        },
        form="one",
    )
