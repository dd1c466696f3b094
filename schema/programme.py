"""Programmes in GraphQL: what bundles offers and has a lead and a plan."""

from hub import models
from hub.models.search import SearchType
from resolvers.search import having_words
from schema.declare import column, entity, facet, localised, many, one, through, words


@entity(
    models.Programme,
    root=("programmes", "programme"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.PROGRAMME)),
    },
    facets={
        "category": facet("By what it mainly is.", "category"),
        "audience": facet("By for whom it is meant; null counts those that do not say.", "audiences"),
    },
)
class Programme:
    """A programme under which offers are made. It is not itself applied to."""

    code = column("Stable public code.", filterable=True)
    category = column("What it mainly is.", filterable=True)
    name = localised("Its name", sort=True)
    summary = localised("What it is, in a few sentences; null if not written")
    audiences = column("For whom it is meant; empty if not stated.", filterable=True)
    delivery_modes = column("How it takes place; empty if not stated.")
    starts_on = column("Its first day; null if not stated.", filterable=True)
    ends_on = column("Its last day; null without an end.", filterable=True)
    url = column("Where more is to be read; null if unknown.")
    lead = one(
        "The organisation that leads it; null if not recorded.", "Organisation", "lead_organisation_id"
    )
    co_organisers = many(
        "Organisations that run it together with its lead.",
        "Organisation",
        through(models.ProgrammeOrganisation, "programme_id", "organisation_id"),
    )
    plan = one("The plan that it serves; null if none.", "StrategicPlan", "strategic_plan_id")
    opportunities = many("Offers made under it.", "Opportunity", "programme_id")
