"""Administrative units in GraphQL: provinces, wards and communes, of today and of before July 2025."""

from hub import models
from hub.models.infrastructure_status import Connectivity
from hub.models.search import SearchType
from hub.models.skill import SkillTopic
from resolvers import administrative_unit as resolve
from resolvers import place, place_name
from resolvers.community_team import unit_member_count
from resolvers.search import having_words
from resolvers.training_statistic import lacks_topic
from schema.declare import (
    asked,
    column,
    condition,
    derived,
    distance_km,
    embedded,
    entity,
    facet,
    link,
    localised,
    many,
    one,
    owned,
    part,
    through,
    words,
)
from schema.declared import Argument


@part
class Location:
    """A point in degrees WGS 84."""

    latitude = column("Degrees north.", required=True)
    longitude = column("Degrees east.", required=True)


@link(models.UnitSuccession)
class UnitSuccession:
    """What went from a former unit into a unit of today: the whole of it, or a part."""

    share = column("How much of the former unit went over.", filterable=True)
    main = column("Whether this successor received the larger part, where the source says so.")
    predecessor = one("The former unit.", "AdministrativeUnit", "predecessor_id")
    successor = one("The unit of today.", "AdministrativeUnit", "successor_id")


@entity(
    models.AdministrativeUnit,
    root=("administrative_units", "administrative_unit"),
    lookups=("code", "name", "external_id"),
    finders={"code": resolve.by_code, "name": place_name.by_name},
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.ADMINISTRATIVE_UNIT)),
        "connectivity": condition(
            "Its network was one of these when it was last looked at.",
            Connectivity,
            resolve.has_connectivity,
            several=True,
        ),
        "lacks_topic": condition(
            "Fewer than five people who live there are known to have completed a course on this.",
            SkillTopic,
            lacks_topic,
        ),
        "any_name": condition(
            "A unit of today that has this name, took over a unit that had it (or a part), or lies where a district or"
            " province had it; with or without accents, case and the word for the kind of unit.",
            str,
            place_name.bears_or_bore,
        ),
        "near": condition("Its point lies near this place.", "Near", place.near_point(place.own_point)),
    },
    facets={
        "kind": facet("By what it is.", "kind"),
        "remoteness": facet(
            "By how hard it is to reach; null counts those of which that is unknown.", "remoteness"
        ),
    },
)
class AdministrativeUnit:
    """A province, ward or commune. Units that were merged in 2025 remain as predecessors of today's."""

    code = column("Official code: 2 digits for a province, 5 for the others.", filterable=True, sort=True)
    kind = column("What it is.", filterable=True)
    name = localised("Its name", sort=True)
    full_name = localised("Its name with its kind")
    alt_spelling_vi = column("The other common spelling of its name (Thủy, Thuỷ); null if there is none.")
    slug = column("Its name for web addresses, without accents; null for units of before July 2025.")
    former_names = column("Names by which it, or what went into it, was known.", filterable=True)
    location = embedded("A point inside the unit; null if unknown.", "Location", present=resolve.has_point)
    distance_km = distance_km(place.distance_from(place.own_point))
    area_km2_approx = column(
        "About how large it is, in square kilometres, computed from its outline; null if unknown."
    )
    remoteness = column(
        "How hard it is to reach; null if unknown, as there is no official list.", filterable=True
    )
    commune_count = column(
        "Official number of wards and communes of a province, whether the hub holds them or not; else null."
    )
    valid_from = column("The first day on which it existed; null if unknown.")
    valid_to = column("The first day on which it no longer existed; null while it exists.")
    is_current = derived(
        "Whether it exists today.", bool, resolve.is_current, nullable=False, filterable=True
    )
    team_member_count = derived(
        "How many people are in its active community digital teams, those of its villages included; null below five,"
        " or where subtracting the numbers of its teams would tell of fewer than five.",
        int,
        unit_member_count,
    )

    province = one("The province that it lies in; null for a province.", "AdministrativeUnit", "province_id")
    units = many("Wards and communes of this province.", "AdministrativeUnit", "province_id")
    predecessors = many(
        "Former units that went into it, whole or in part.",
        "AdministrativeUnit",
        through(models.UnitSuccession, "successor_id", "predecessor_id"),
    )
    predecessor_shares = owned(
        "Former units that went into it, each with how much of it did.",
        "UnitSuccession",
        "successor_id",
        order=("predecessor_id",),
    )
    successors = many(
        "What became of it.",
        "AdministrativeUnit",
        through(models.UnitSuccession, "predecessor_id", "successor_id"),
    )
    successor_shares = owned(
        "What became of it, each with how much of this unit went there.",
        "UnitSuccession",
        "predecessor_id",
        order=("successor_id",),
    )
    areas = many(
        "Areas to which it belongs: one for each basis at the most.",
        "Area",
        through(models.AreaMembership, "unit_id", "area_id"),
    )
    touched_areas = many(
        "Areas of which it took land without belonging to them.",
        "Area",
        through(models.AreaTouch, "unit_id", "area_id"),
    )
    province_areas = many("Areas into which this province is divided.", "Area", "province_id")
    sub_units = many("Its villages and residential groups.", "SubUnit", "unit_id")
    infrastructure_statuses = many(
        "Its network and equipment over time, the latest first.", "InfrastructureStatus", "unit_id"
    )

    organisations = many("Organisations with their head office here.", "Organisation", "head_office_unit_id")
    skill_centres = many("Skill centres here.", "SkillCentre", "unit_id")
    community_teams = many("Community digital teams of it and of its villages.", "CommunityTeam", "unit_id")
    staff_needs = many("What staff its authority lacks.", "StaffNeed", "unit_id")
    memberships = many("Who acts for it, in which role.", "Membership", "unit_id")
    experts = many("Experts who are based here.", "Expert", "base_unit_id")

    opportunities = many("Offers that take place here.", "Opportunity", "unit_id")
    nearby_opportunities = asked(
        "Offers that take place near here, measured in a straight line, and those online if that will do.",
        "Opportunity",
        place.nearby,
        {
            "withinKm": Argument(
                "How far away at the most, in kilometres as the crow flies; 25 if absent.", float
            ),
            "orOnline": Argument("Also what takes place online; false if absent.", bool),
        },
    )
    hosted_internships = many("Internships at its authority.", "Opportunity", "host_unit_id")
    eligible_opportunities = many(
        "Offers for certain units only, this one among them; offers open to all units are not listed.",
        "Opportunity",
        through(models.OpportunityUnit, "unit_id", "opportunity_id"),
    )
    sessions = many("Runs of courses held here, outside the skill centres.", "Session", "unit_id")
    rolled_out_pilots = many(
        "Pilots that were rolled out here.", "Pilot", through(models.PilotRolloutUnit, "unit_id", "pilot_id")
    )
    targets = many("What it should reach, and by when.", "Target", "unit_id")
    observations = many("What was measured of it.", "Observation", "unit_id")
