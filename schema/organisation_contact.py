"""Contacts of organisations in GraphQL: for what one may address them. Who answers there is not public."""

from hub import models
from schema.declare import column, entity, many, one


@entity(models.OrganisationContact)
class OrganisationContact:
    """A person or desk to address in an organisation, for one purpose."""

    role = column("For what it may be addressed.", filterable=True)
    organisation = one("The organisation.", "Organisation", "organisation_id")
    opportunities = many("Offers that name it as their contact.", "Opportunity", "contact_id")
