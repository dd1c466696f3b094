"""Pathways in GraphQL: ordered steps from training over practice to use at work."""

from hub import models
from hub.models.search import SearchType
from resolvers import pathway as resolve
from resolvers.search import having_words
from schema.declare import column, computed, drawn, entity, link, localised, many, one, owned, through, words


@entity(
    models.Pathway,
    root=("pathways", "pathway"),
    lookups=("code", "external_id"),
    default_order=("TITLE_ASC",),
    filters={
        "query": words(having_words(SearchType.PATHWAY)),
    },
)
class Pathway:
    """A way from training over practice to use at work, in ordered steps."""

    code = column("Stable public code.", filterable=True)
    title = localised("Its title", sort=True)
    summary = localised("What it is about, in a few words; null if not written yet")
    audiences = column("For whom it is meant; empty for everybody.", filterable=True)
    steps = many("Its steps, in order.", "PathwayStep", "pathway_id")
    funnel = drawn(
        "How many people came how far, step by step.",
        "PathwayFunnelStep",
        resolve.funnel,
        form="list",
        order=("position",),
    )
    progress = many("Who is on it. Visible by role; the public sees none.", "PathwayProgress", "pathway_id")


@computed(resolve.FUNNEL)
class PathwayFunnelStep:
    """How many people started and completed one step of a pathway, in steps of five, rounded down."""

    step = one("The step.", "PathwayStep", "id")
    position = column("Its place in the pathway, from 1.", required=True)
    started = column("How many people have started it; null below five.")
    completed = column("How many people have completed it; null below five.")
    median_days = column(
        "In how many days half of those who completed it were through; null where fewer than five completed it."
    )


@link(models.PathwayStepSkill)
class PathwayStepSkill:
    """A skill that a step of a pathway builds."""

    skill = one("The skill.", "Skill", "skill_id")
    level = column("The level to be reached, from 1 to 8; null if the `minLevel` of the step holds.")


@entity(models.PathwayStep, default_order=("POSITION_ASC",))
class PathwayStep:
    """One step of a pathway: any of the offers named, or any offer of these kinds that teaches the skills named."""

    pathway = one("The pathway.", "Pathway", "pathway_id")
    position = column("Its place in the pathway, from 1.", sort=True)
    title = localised("Its title")
    stage = column("What it is for.", filterable=True)
    opportunity_kinds = column(
        "Kinds of offer by which it can be taken; empty if any, or if offers are named.", filterable=True
    )
    min_level = column(
        "The level that it asks in skills that name no other, from 1 to 8; null if none.", filterable=True
    )
    skills = owned("The skills that it builds.", "PathwayStepSkill", "pathway_step_id", order=("skill_id",))
    opportunities = many(
        "Offers by which it can be taken.",
        "Opportunity",
        through(models.PathwayStepOpportunity, "pathway_step_id", "opportunity_id"),
    )
    progress = many(
        "Who has started or done it. Visible by role; the public sees none.",
        "PathwayProgress",
        through(models.PathwayStepDone, "pathway_step_id", "pathway_progress_id"),
    )
