"""Help in GraphQL: who can help somebody in a ward or commune with a topic, the nearest first."""

from hub.models.skill import SkillTopic
from resolvers import help_point as resolve
from schema.declare import column, computed, drawn, localised, one, one_of, root
from schema.declared import Argument


@computed(resolve.HELP_POINT, default_order=("NEARNESS_ASC",))
class HelpPoint:
    """Somebody who can help, and why. People are never named."""

    level = column("How near it is.", filterable=True)
    nearness = column(
        "Place in the order: the level, then the distance, then teams before centres before organisations, then what"
        " a team did; only its order has a meaning.",
        sort=True,
    )
    distance_km = column(
        "Kilometres from the ward or commune as the crow flies, to 100 metres; null if a point is not known."
    )
    helper = one_of(
        "Who can help.",
        "Helper",
        {
            "CommunityTeam": "community_team_id",
            "SkillCentre": "skill_centre_id",
            "Organisation": "organisation_id",
        },
    )
    organisation = one(
        "Whom to address: the authority of the ward or commune of a team, who runs the centre, or the organisation"
        " itself; null if the hub does not know it.",
        "Organisation",
        "addressed_id",
    )
    contact = one(
        "The desk of that organisation that is public, for training if there is one; null if none is.",
        "OrganisationContact",
        "contact_id",
    )
    reason = localised("Why it can help")


@root
class HelpQuestions:
    """Who can help."""

    who_can_help = drawn(
        "Who can help somebody in a ward or commune with a topic: its active teams, then teams and centres of its area,"
        " then the nearest of the province with the departments in charge. Of teams the nearest 50 of the commune, 50 of the area"
        " and 3 of the province, of centres 20 at each level, of organisations 20. None if there is no such unit.",
        "HelpPoint",
        resolve.help_points,
        {
            "unit": Argument("Official code of the ward or commune, of today or former.", str, required=True),
            "topic": Argument("What it is about.", SkillTopic, required=True),
        },
    )
