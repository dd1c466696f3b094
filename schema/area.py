"""Areas in GraphQL: sets of communes, the first of them the former districts."""

from hub import models
from hub.models.search import SearchType
from resolvers import area as resolve
from resolvers.search import having_words
from schema.declare import column, condition, derived, entity, localised, many, one, through, words


@entity(
    models.Area,
    root=("areas", "area"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.AREA)),
        "has_skill_centre": condition(
            "Whether a skill centre is operating in one of its communes.", bool, resolve.has_skill_centre
        ),
    },
)
class Area:
    """A set of communes, such as a former district. A convention of the province, not a tier of government."""

    code = column("Stable code: `D-` and the 3-digit code for a former district.", filterable=True)
    basis = column("By what reading communes are grouped in it.", filterable=True)
    name = localised("Its name", sort=True)
    commune_count = derived(
        "How many wards and communes of today belong to it.", int, resolve.commune_count, nullable=False
    )
    team_member_count = derived(
        "How many people are in the active community digital teams of its communes; null below five, or where"
        " subtracting the numbers of its communes or teams would tell of fewer than five.",
        int,
        resolve.team_member_count,
    )

    province = one("The province that it is a part of; null if unknown.", "AdministrativeUnit", "province_id")
    communes = many(
        "Wards and communes that belong to it.",
        "AdministrativeUnit",
        through(models.AreaMembership, "area_id", "unit_id"),
    )
    touching_communes = many(
        "Wards and communes that took land of it without belonging to it.",
        "AdministrativeUnit",
        through(models.AreaTouch, "area_id", "unit_id"),
    )
    skill_centres = many("Skill centres in its communes.", "SkillCentre", resolve.in_its_communes)
    community_teams = many(
        "Community digital teams in its communes.", "CommunityTeam", resolve.in_its_communes
    )
    targets = many("What it should reach, and by when.", "Target", "area_id")
    observations = many("What was measured of it.", "Observation", "area_id")
