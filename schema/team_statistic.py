"""Statistics of community teams in GraphQL: how many teams, of how many people, by area, commune, level, profile."""

from resolvers import team_statistic as resolve
from resolvers.statistic import rising
from schema.declare import column, computed, drawn, one, root
from schema.declared import Argument


@computed(resolve.SHAPE, default_order=("KEY_ASC",))
class TeamStatistic:
    """How many community digital teams work today, and how many people are in them, in one group."""

    key = column(
        "What the group is called by programs: the codes of what it is grouped by, `-` where there is none; `ALL` for"
        " everything.",
        sort=True,
    )
    area = one("The area; null if not grouped by it.", "Area", "area")
    unit = one("The ward or commune; null if not grouped by it.", "AdministrativeUnit", "unit")
    level = column("For what the teams are responsible; null if not grouped by it.")
    profile = column("From where the members come; null if not grouped by it.", filterable=True)
    teams = column(
        "How many active teams there are; null by profile, as a team has members of several.",
        sort=rising("teams"),
    )
    people = column(
        "How many different people are in them; null below five, or where subtracting would tell of fewer than five."
        " By profile in steps of five, rounded down. By level, but not by profile, always null.",
        sort=rising("people"),
    )


@root
class TeamStatistics:
    """Questions about all teams."""

    team_stats = drawn(
        "How many community digital teams there are, and of how many people, in each group. Groups by profile of fewer"
        " than five people are not listed. Grouped by area, a commune counts in its area of each basis.",
        "TeamStatistic",
        resolve.team_statistics,
        {
            "groupBy": Argument(
                "By what it is grouped; one row for everything if absent.",
                resolve.TeamStatsGroupBy,
                several=True,
            )
        },
    )
