"""Statistics of activities of community teams in GraphQL: what was done in a period, by place, kind, topic, month."""

from resolvers import activity_statistic as resolve
from resolvers.statistic import rising
from schema.declare import column, computed, drawn, one, root
from schema.declared import Argument
from schema.scalars import Date

_FEW = "activities that counted fewer than five enter together, in steps of five. Null below five."


@computed(resolve.SHAPE, default_order=("KEY_ASC",))
class ActivityStatistic:
    """What community teams did in a period, in one group of activities."""

    key = column(
        "What the group is called by programs: the codes of what it is grouped by, `-` where there is none; `ALL` for"
        " everything.",
        sort=True,
    )
    area = one("The area; null if not grouped by it.", "Area", "area")
    unit = one("The ward or commune; null if not grouped by it.", "AdministrativeUnit", "unit")
    kind = column("What was done; null if not grouped by it.", filterable=True)
    topic = column("What it was about; null if not grouped by it, or if about none.", filterable=True)
    month = column("The first day of the month; null if not grouped by it.", filterable=True)
    activities = column("How many activities there were.", sort=True, required=True)
    people_helped = column(
        f"How many times somebody was helped, the same person perhaps more than once; {_FEW}",
        sort=rising("people_helped"),
    )
    online_service_cases = column(
        f"How many cases of online public services were handled; {_FEW}", sort=rising("online_service_cases")
    )
    payment_setups = column(
        f"How many times somebody was set up to pay without cash; {_FEW}", sort=rising("payment_setups")
    )
    commerce_onboardings = column(
        f"How many times a seller was helped to sell online; {_FEW}", sort=rising("commerce_onboardings")
    )


@root
class ActivityStatistics:
    """Questions about what all teams did."""

    activity_stats = drawn(
        "What community teams did in a period, summed up in each group. Grouped by area, an activity counts in the area"
        " of each basis.",
        "ActivityStatistic",
        resolve.activity_statistics,
        {
            "from": Argument("The first day; from the beginning if absent.", Date),
            "to": Argument("The last day, included; until now if absent.", Date),
            "groupBy": Argument(
                "By what it is grouped; one row for everything if absent.",
                resolve.ActivityStatsGroupBy,
                several=True,
            ),
        },
    )
