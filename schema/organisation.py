"""Organisations in GraphQL: authorities, universities, firms and associations."""

from hub import models
from schema.declare import column, entity, link, localised, many, one, owned


@link(models.OrganisationIdentifier)
class OrganisationIdentifier:
    """The number or name of an organisation in one register."""

    scheme = column("The register.")
    value = column("The number or name there.")


@entity(
    models.Organisation,
    root=("organisations", "organisation"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
)
class Organisation:
    """An organisation that offers, hosts, funds, employs or coordinates: authority, university, firm, association."""

    code = column("Stable public code, for example `fpt`.", filterable=True, sort=True)
    kind = column("What it is.", filterable=True)
    status = column("Whether it works today.", filterable=True)
    name = localised("Its name", sort=True)
    abbreviation = column("Its usual abbreviation.", filterable=True)
    tier = column("The tier of government, for authorities.", filterable=True)
    website = column("Its public web address.")
    identifiers = owned(
        "Its numbers and names in registers.", "OrganisationIdentifier", "organisation_id", order=("scheme",)
    )
    head_office = one(
        "The province, ward or commune of its head office.", "AdministrativeUnit", "head_office_unit_id"
    )
    parent = one("The organisation that it belongs to.", "Organisation", "parent_id")
    children = many("Organisations that belong to it.", "Organisation", "parent_id")
    opportunities = many("What it offers.", "Opportunity", "provider_id")
