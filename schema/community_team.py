"""Community digital teams in GraphQL: teams and their size, never their people."""

from hub import models
from resolvers import area, place
from resolvers import community_team as resolve
from resolvers.audit_entry import about
from schema.declare import column, condition, derived, distance_km, entity, facet, localised, many, one


@entity(
    models.CommunityTeam,
    root=("community_teams", "community_team"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "near": condition(
            "Its ward or commune lies near this place.", "Near", place.near_point(place.point_of_unit)
        )
    },
    facets={
        "level": facet("By what it is responsible for.", "level"),
        "status": facet("By whether it works today.", "status"),
        "area": facet("By area; null counts those in no area.", area.of_unit, "Area", several=True),
    },
)
class CommunityTeam:
    """A team of neighbours who help others with digital services, for a commune or for one village of it."""

    code = column("Stable public code.", filterable=True)
    name = localised("Its name", sort=True)
    level = column("For what it is responsible.", filterable=True)
    status = column("Whether it works today.", filterable=True)
    unit = one("The ward or commune that it belongs to.", "AdministrativeUnit", "unit_id")
    distance_km = distance_km(place.distance_from(place.point_of_unit))
    sub_unit = one(
        "The village or residential group that it is responsible for; null for a team of the whole commune.",
        "SubUnit",
        "sub_unit_id",
    )
    decision_no = column("Number of the decision that founded it; null if not known.")
    founded_on = column("When it was founded; null if not known.")
    inactive_on = column("Since when it no longer works; null while it does.")
    size_limit = column(
        "How many members it may have by a decision of its own; null if the province's rule holds:"
        " 10 in a team of a commune, 5 in a team of a village."
    )
    member_count = derived(
        "How many members it has today; null below five, because so few could be recognised.",
        int,
        resolve.member_count,
    )
    members = many(
        "Who is or was in it. Visible by role; the public sees none, only `memberCount`.",
        "TeamMembership",
        "team_id",
    )
    activities = many("What it did.", "TeamActivity", "team_id")
    events = many(
        "What happened to it. Visible by role; the public sees none.", "EventOutbox", about("community_team")
    )
