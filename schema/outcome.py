"""Outcomes in GraphQL: that somebody was asked what became of an offer. The answers are personal and not readable."""

from hub import models
from schema.declare import column, entity, one


@entity(models.Outcome)
class Outcome:
    """What became of a participant some months after an offer. Visible by role; the public sees none."""

    opportunity = one("The offer.", "Opportunity", "opportunity_id")
    months = column("How many months later: 3, 6 or 12.", filterable=True)
    observed_on = column("On which day it was observed.")
