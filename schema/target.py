"""Targets in GraphQL: the value an indicator should reach, for a subject, by a date."""

from hub import models
from schema.declare import column, entity, one, one_of

SUBJECTS = {"AdministrativeUnit": "unit_id", "Area": "area_id", "Organisation": "organisation_id"}


@entity(models.Target, default_order=("DUE_ON_ASC",))
class Target:
    """The value that one indicator should reach for one subject by a date."""

    value = column("The value to reach, in the unit of the indicator.")
    due_on = column("The day by which.", filterable=True, sort=True)
    subject = one_of("For whom it is; null if it is for a tier of government.", "IndicatorSubject", SUBJECTS)
    tier = column("The tier of government that it is for; null if it has a subject.", filterable=True)
    indicator = one("What is measured.", "Indicator", "indicator_id")
    plan = one("The plan that sets it; null if none does.", "StrategicPlan", "strategic_plan_id")
