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
    stipend = column("What the intern is paid a month.")
