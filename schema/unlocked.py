"""What an offer opens up, in GraphQL: offers, steps of pathways and positions that become possible after it."""

from resolvers import unlocked as resolve
from schema.declare import column, computed, drawn, localised, one, root
from schema.declared import Argument


@computed(resolve.UNLOCKED, default_order=("PLACE_ASC",))
class Unlocked:
    """Something that becomes possible: an offer, a step of a pathway, or a position."""

    place = column("Its place in the order, from 1: the nearest comes first.", sort=True)
    depth = column("After how many steps, from 1 to 5; the offer asked for is the first.")
    stage = column("What it is for.", filterable=True)
    opportunity = one("The offer; null if it is something else.", "Opportunity", "opportunity_id")
    pathway_step = one(
        "The step of a pathway; null if it is something else.", "PathwayStep", "pathway_step_id"
    )
    job_position = one("The position; null if it is something else.", "JobPosition", "job_position_id")
    reason = localised("Why it becomes possible")


@root
class UnlockedQuestions:
    """What opens up."""

    unlocked_by = drawn(
        "What becomes possible after an offer: offers and positions whose skills are all there then and were not before,"
        " what those offers teach counting in turn, 5 steps deep at the most; and the steps that follow in its pathways."
        " Of the offers that need a skill, the newest 200 are looked at. 100 at the most; none if there is no such offer.",
        "Unlocked",
        resolve.unlocked,
        {
            "opportunity": Argument("The offer.", "OpportunityBy", required=True),
            "profile": Argument("What is known before it; nothing if absent.", "ProfileInput"),
        },
    )
