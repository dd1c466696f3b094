"""Scholarships in GraphQL."""

from hub import models
from schema.declare import column, entity, many, one


@entity(models.Scholarship, implements="Opportunity")
class Scholarship:
    """A scholarship, paid once or by instalments, sometimes for later service in the province."""

    amount = column("What is paid for each period, in dong.", filterable=True, required=True)
    period = column("For what the amount is paid.", filterable=True, required=True)
    instalments = column("How many times it is paid; null if not stated.")
    service_obligation_months = column(
        "How many months the holder must then work for the province; null for none.", filterable=True
    )
    funder = one("The organisation that pays; null if not recorded.", "Organisation", "funder_id")
    funded_opportunities = many("Offers that it pays for.", "Opportunity", "funding_scholarship_id")
