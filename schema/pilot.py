"""Pilots in GraphQL: new solutions tried in a few places, and what was decided about them."""

from hub import models
from hub.models.search import SearchType
from hub.read import filters
from resolvers import pilot as resolve
from resolvers.audit_entry import about
from resolvers.search import having_words
from schema.declare import column, condition, entity, facet, localised, many, one, through, words


@entity(
    models.Pilot,
    root=("pilots", "pilot"),
    lookups=("code", "external_id"),
    default_order=("TITLE_ASC",),
    filters={
        "query": words(having_words(SearchType.PILOT)),
        "undecided": condition(
            "Whether nothing has been decided about it yet.", bool, filters.flag(resolve.undecided)
        ),
    },
    facets={
        "status": facet("By where it stands.", "status"),
        "decision": facet("By what was decided; null counts those not decided.", "decision"),
    },
)
class Pilot:
    """A new solution tried in a few places, measured against criteria set before, then decided on."""

    code = column("Stable public code.", filterable=True)
    title = localised("Its title", sort=True)
    technology = column("The technology that is tried.")
    status = column("Where it stands.", filterable=True)
    decision = column("What was decided after the evaluation; null before that.", filterable=True)
    lead = one("The organisation that leads it; null if not decided.", "Organisation", "lead_organisation_id")
    partners = many(
        "Organisations that take part beside the lead.",
        "Organisation",
        through(models.PilotPartner, "pilot_id", "organisation_id"),
    )
    skill_centre = one(
        "The skill centre at which it runs; null if elsewhere.", "SkillCentre", "skill_centre_id"
    )
    pilot_call = one("The call that it answers; null if none of the hub's.", "Opportunity", "pilot_call_id")
    starts_on = column("First day; null if not set.")
    ends_on = column("Last day; null if not set.")
    hypothesis = localised("What it is to show; null if not written yet")
    success_criteria = column("By what its success is measured, in Vietnamese.")
    result = localised("What came out; null before its evaluation")
    rollout_units = many(
        "Units to which it is rolled out.",
        "AdministrativeUnit",
        through(models.PilotRolloutUnit, "pilot_id", "unit_id"),
    )
    events = many(
        "What happened to it. Visible by role; the public sees none.", "EventOutbox", about("pilot")
    )
