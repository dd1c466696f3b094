"""Suggestions in GraphQL: who or what could help with a staff need, scored by rules that can be read."""

from resolvers import suggestion_rules as resolve
from schema.declare import column, computed, localised, one, one_of, unfolded


@computed(resolve.REASON)
class SuggestionReason:
    """One rule of a score, which is the sum of `weight` times `met`, divided by the weights of all rules with a `met`."""

    rule = column("Which rule.")
    weight = column("How much it counts.")
    met = column(
        "How well it is met, from 0 to 1, to two digits; null if it cannot be judged, and then does not count."
    )
    evidence = localised("What it was judged by")


@computed(resolve.SUGGESTION, default_order=("SCORE_DESC",))
class Suggestion:
    """Somebody or something that could help with a staff need. It decides nothing."""

    kind = column("What it is.", filterable=True)
    candidate = one_of(
        "The candidate. Experts are visible by role; to the public none is suggested.",
        "SuggestedCandidate",
        {
            "Expert": "expert_id",
            "Course": "course_id",
            "Internship": "internship_id",
            "ExpertAssignment": "expert_assignment_id",
        },
    )
    score = column("How well it fits, from 0 to 1.", sort=True, filterable=True)
    reasons = unfolded("Why: every rule with its weight.", SuggestionReason, "reasons", order=("id",))


@computed(resolve.HELPED, default_order=("SCORE_DESC",))
class HelpedNeed:
    """An open staff need that an offer could help with. It decides nothing."""

    staff_need = one("The need.", "StaffNeed", "id")
    score = column("How well the offer fits, from 0 to 1.", sort=True, filterable=True)
    reasons = unfolded("Why: every rule with its weight.", SuggestionReason, "reasons", order=("id",))
