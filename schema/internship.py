"""Internships in GraphQL."""

from hub import models
from schema.declare import column, entity, one_of


@entity(models.Internship, implements="Opportunity")
class Internship:
    """An internship at one host: a firm, an organisation, or the authority of a commune."""

    host = one_of(
        "Where the intern works.",
        "OrganisationOrUnit",
        {"Organisation": "host_organisation_id", "AdministrativeUnit": "host_unit_id"},
    )
    hours_per_week = column("Hours of work a week; null if not stated.")
    stipend = column("What the intern is paid a month, in dong; null if not stated.", filterable=True)
    credit_bearing = column("Whether it counts for a degree; null if not stated.", filterable=True)
    tasks = column("What the intern does; null if not stated.")
