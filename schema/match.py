"""Matches in GraphQL: candidates proposed for a staff need, with the reasons."""

from hub import models
from schema.declare import column, entity, one, one_of


@entity(models.Match, default_order=("SCORE_DESC",))
class Match:
    """A candidate proposed for a staff need; it decides nothing. Visible by role; the public sees none."""

    staff_need = one("The need.", "StaffNeed", "staff_need_id")
    candidate = one_of(
        "The candidate: an expert, an applicant for an internship, or a member of a community team.",
        "Candidate",
        {
            "Expert": "expert_id",
            "Application": "application_id",
            "TeamMembership": "team_membership_id",
        },
    )
    score = column("How well the candidate fits, from 0 to 1.", sort=True)
    reasons = column("Why, in sentences for a person to read.")
    status = column("What became of the proposal.", filterable=True)
