"""Ways in GraphQL: the steps from training over practice to use at work that lead to a skill or a position."""

from resolvers import path_step as resolve
from resolvers.lesson import in_lesson
from schema.declare import column, computed, drawn, localised, many, one, root
from schema.declared import Argument


@computed(resolve.STEP, default_order=("PLACE_ASC",))
class PathStep:
    """One step of a way: a skill to be reached, a step of a pathway, or the position that the way leads to."""

    place = column("Its place on the way, from 1: what comes first has to be done first.", sort=True)
    depth = column("How many steps it is away from the goal; 0 is a position that is the goal.")
    stage = column("What it is for.", filterable=True)
    state = column("Whether it can be taken.", filterable=True)
    skill = one("The skill to be reached; null in other steps.", "Skill", "skill_id")
    level = column("The level to be reached, from 1 to 8; null in other steps than those of skills.")
    opportunities = many(
        "Offers open now that teach the skill at that level, the 100 that close first; none in other steps, or if it is known.",
        "Opportunity",
        in_lesson,
        key="lesson",
    )
    pathway_step = one(
        "The step of a pathway, with its offers; null in other steps.", "PathwayStep", "pathway_step_id"
    )
    job_position = one(
        "The position that is the goal; null in other steps.", "JobPosition", "job_position_id"
    )
    reason = localised("Why it is a step, and how it can be taken")


@root
class PathQuestions:
    """What leads where."""

    path_to = drawn(
        "What leads to a skill or a position, the first step first: to reach a skill one needs an offer that teaches it, and"
        " before that what the offer requires, 5 steps deep at the most; and the steps of pathways that build it. For each"
        " skill the offer is followed that requires the least, of the 100 that close first. None if the goal is not known.",
        "PathStep",
        resolve.path_to,
        {
            "goal": Argument("Where to.", "PathGoal", required=True),
            "profile": Argument("From where: what is known already counts as reached.", "ProfileInput"),
        },
    )
