"""Statistics of training in GraphQL: people who completed courses, by mode, topic, month and where they live."""

from resolvers import training_statistic as resolve
from schema.declare import column, computed, drawn, one, root
from schema.declared import Argument
from schema.scalars import Date


@computed(resolve.SHAPE, default_order=("KEY_ASC",))
class TrainingStatistic:
    """How many people completed courses in a period, in one group."""

    key = column(
        "What the group is called by programs: the codes of what it is grouped by, `-` where there is none; `ALL` for"
        " everything.",
        sort=True,
    )
    area = one("The area in which they live; null if not grouped by it, or if unknown.", "Area", "area")
    unit = one(
        "The ward or commune in which they live; null if not grouped by it, or if unknown.",
        "AdministrativeUnit",
        "unit",
    )
    mode = column(
        "How and where the course took place; null if not grouped by it, or if not stated.", filterable=True
    )
    topic = column("What it was about; null if not grouped by it, or if of none.", filterable=True)
    month = column("The first day of the month; null if not grouped by it.", filterable=True)
    people = column(
        "How many different people completed a course, in steps of five, rounded down. Whoever completed courses in"
        " several groups is counted in each, so groups do not add up.",
        sort=True,
        required=True,
    )
    participations = column(
        "How many times somebody completed a course, in steps of five, rounded down.",
        sort=True,
        required=True,
    )


@root
class TrainingStatistics:
    """Questions about all training."""

    training_stats = drawn(
        "How many people completed courses in a period, in each group. Groups of fewer than five people are not listed."
        " A session is completed on its last day, an open online course when its platform reported it.",
        "TrainingStatistic",
        resolve.training_statistics,
        {
            "from": Argument("The first day; from the beginning if absent.", Date),
            "to": Argument("The last day, included; until now if absent.", Date),
            "groupBy": Argument(
                "By what it is grouped; one row for everything if absent.",
                resolve.TrainingStatsGroupBy,
                several=True,
            ),
        },
    )
