"""Memberships of community teams in GraphQL: who is in a team, as what, and for how long."""

from hub import models
from schema.declare import column, entity, many, one


@entity(models.TeamMembership, default_order=("JOINED_ON_ASC",))
class TeamMembership:
    """A person is, or was, in a community team. Visible by role; the public sees none."""

    team = one("The team.", "CommunityTeam", "team_id")
    person = one("The member.", "Person", "person_id")
    role = column("What the member is in the team.", filterable=True)
    profile = column("From where the member comes.", filterable=True)
    joined_on = column("First day in the team.", sort=True)
    left_on = column("First day no longer in the team; null for a member who has not left.")
    matches = many("Needs for which the member was proposed.", "Match", "team_membership_id")
