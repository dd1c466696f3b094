"""Strategic plans in GraphQL."""

from hub import models
from hub.models.search import SearchType
from resolvers.search import having_words
from schema.declare import column, entity, link, localised, many, one, owned, words


@link(models.StrategicPlanDocument)
class StrategicPlanDocument:
    """A document of a plan."""

    position = column("Its place among the documents of the plan, from 1.")
    number = column("Its number, for example `146/QĐ-TTg`; null if it has none.", filterable=True)
    title = localised("Its title")
    issued_on = column("The day on which it was issued; null if unknown.")
    url = column("Where it can be read; null if unknown.")


@entity(
    models.StrategicPlan,
    root=("plans", "plan"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.STRATEGIC_PLAN)),
    },
)
class StrategicPlan:
    """A plan that sets targets, from the national decision down to the plan of the province."""

    code = column("Stable public code, for example `TQ-ITHR-2025-2030`.", filterable=True)
    name = localised("Its name", sort=True)
    motto = localised("Its motto; null if it has none")
    starts_on = column("The first day of its period; null if not stated.", filterable=True)
    ends_on = column("The last day of its period; null if not stated.", filterable=True)
    documents = owned(
        "Its documents, and those that it carries out.",
        "StrategicPlanDocument",
        "strategic_plan_id",
        order=("position",),
    )
    issuer = one("The organisation that issued it; null if not recorded.", "Organisation", "issuer_id")
    parent = one("The plan that it carries out; null if none.", "StrategicPlan", "parent_id")
    children = many("The plans that carry it out.", "StrategicPlan", "parent_id")
    indicators = many("What it measures.", "Indicator", "strategic_plan_id")
    targets = many("What it wants to reach, and by when.", "Target", "strategic_plan_id")
    programmes = many("Programmes that serve it.", "Programme", "strategic_plan_id")
