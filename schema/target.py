"""Targets in GraphQL: the value an indicator should reach, for a subject, by a date; what is missing, and the pace."""

from hub import models
from hub.read import filters
from resolvers import target as resolve
from schema.declare import column, computed, condition, derived, drawn, entity, localised, many, one, one_of

SUBJECTS = {"AdministrativeUnit": "unit_id", "Area": "area_id", "Organisation": "organisation_id"}


@computed(resolve.PACE)
class TargetPace:
    """How fast a target is approached, on a straight line from its first to its latest figure that count the same."""

    status = column("How the target stands today.")
    required_per_month = column(
        "How much the value must change each month from today until the target is due, in the unit of the indicator;"
        " negative if it must fall. Null if it is reached, due, or not measured."
    )
    present_per_month = column(
        "How much it changed each month (30.4375 days) between the first and the latest figure; null without two."
    )
    projected_on = column(
        "The day on which this pace reaches the target; null if it is reached, or never will be within a century."
    )
    projected_value = column(
        "The value on the day on which the target is due, at this pace; a percentage stays within 0 and 100. Null"
        " without a pace, or if the figure is younger than the day."
    )
    measured_from = column("The last day of the period of the first figure; null without one.")
    measured_to = column("The last day of the period of the latest figure; null without one.")
    bound = column("Whether the latest figure is exact, a lower bound, or rough; null without one.")
    explanation = localised("All of this in a sentence, with its figures")


@entity(
    models.Target,
    root=("targets", "target"),
    lookups=("external_id",),
    default_order=("DUE_ON_ASC",),
    filters={
        "unit": condition(
            "It is for an administrative unit that fulfils this.",
            "AdministrativeUnitFilter",
            filters.one("AdministrativeUnit", "unit_id"),
        ),
        "area": condition(
            "It is for an area that fulfils this.", "AreaFilter", filters.one("Area", "area_id")
        ),
        "organisation": condition(
            "It is for an organisation that fulfils this.",
            "OrganisationFilter",
            filters.one("Organisation", "organisation_id"),
        ),
    },
)
class Target:
    """The value that one indicator should reach for one subject by a date."""

    value = column("The value to reach, in the unit of the indicator.")
    due_on = column("The day by which.", filterable=True, sort=True)
    subject = one_of("For whom it is; null if it is for a tier of government.", "IndicatorSubject", SUBJECTS)
    tier = column("The tier of government that it is for; null if it has a subject.", filterable=True)
    indicator = one("What is measured.", "Indicator", "indicator_id")
    plan = one("The plan that sets it; null if none does.", "StrategicPlan", "strategic_plan_id")
    latest = one(
        "The approved figure of the same subject whose period ended last; null if there is none.",
        "Observation",
        resolve.latest,
    )
    baseline = one(
        "The approved figure of the same subject whose period ended first; null if there is none.",
        "Observation",
        resolve.baseline,
    )
    gap = derived(
        "What the latest figure lacks, in the unit of the indicator; 0 if it reaches the target, null without a figure.",
        float,
        resolve.gap,
    )
    reached = derived(
        "Whether the latest figure reaches it; null without a figure.",
        bool,
        resolve.reached,
        filterable=True,
    )
    pace = drawn(
        "How fast it is approached, and whether that will do; null if the indicator is not visible to you.",
        "TargetPace",
        resolve.pace,
        form="one",
    )
    closed_by = many(
        "Offers that help to close the gap: open now, on a topic of the indicator, for its audiences, and open to people"
        " of the subject (of its communes, for an area or a province; of its head office's, for an organisation).",
        "Opportunity",
        resolve.closing,
    )
