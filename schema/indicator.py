"""Indicators in GraphQL: what is measured, in which unit, and how it is counted."""

from hub import models
from hub.models.search import SearchType
from resolvers import indicator as resolve
from resolvers.search import having_words
from schema.declare import column, drawn, entity, localised, many, one, words
from schema.declared import Argument


@entity(
    models.Indicator,
    root=("indicators", "indicator"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.INDICATOR)),
    },
)
class Indicator:
    """A measure. Its values are observations, each with a date and a source; figures are never added up."""

    code = column("Stable public code, for example `CADRE_BASIC_DIGITAL_SKILLS`.", filterable=True)
    name = localised("Its name", sort=True)
    unit = column("What one step of its value is.", filterable=True)
    direction = column("Which way is better.")
    kind = column("Whether it counts what was done or what changed.", filterable=True)
    calculation = column("Where its values come from.", filterable=True)
    topics = column(
        "Topics of training that moves it; empty if no training does. A convention of the hub.",
        filterable=True,
    )
    audiences = column("Whom that training is for; empty for everybody.", filterable=True)
    breakdowns = column("For what kinds of subject it is observed.")
    numerator = localised("What is counted; null if that is plain from the name")
    denominator = localised("Of what a percentage is a part; null if it is no percentage")
    plan = one("The plan that it belongs to; null if to none.", "StrategicPlan", "strategic_plan_id")
    targets = many("What it should be, for whom, and by when.", "Target", "indicator_id")
    compare = drawn(
        "How the latest figures of its subjects differ between groups of them; a group without any is not listed.",
        "IndicatorComparison",
        resolve.compared,
        {"groupBy": Argument("By what subjects are grouped.", resolve.ComparisonGroupBy, required=True)},
        form="list",
        order=("-value", "key"),
    )
    observations = many(
        "What it was: the latest period first. The first observation of a subject is its baseline.",
        "Observation",
        "indicator_id",
    )
