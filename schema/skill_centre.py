"""Skill centres in GraphQL: places where digital skills are taught and used."""

from hub import models
from hub.models.search import SearchType
from resolvers import area, place
from resolvers.administrative_unit import has_point
from resolvers.search import having_words
from schema.declare import (
    column,
    condition,
    distance_km,
    embedded,
    entity,
    facet,
    localised,
    many,
    one,
    words,
)


@entity(
    models.SkillCentre,
    root=("skill_centres", "skill_centre"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.SKILL_CENTRE)),
        "near": condition(
            "It stands near this place; where the building's point is not known, that of its unit counts.",
            "Near",
            place.near_point(place.building_or_unit),
        ),
    },
    facets={
        "kind": facet("By whether it serves the province or one community.", "kind"),
        "status": facet("By whether it can be visited.", "status"),
        "service": facet("By what a visitor gets there.", "services"),
        "area": facet("By area; null counts those in no area.", area.of_unit, "Area", several=True),
    },
)
class SkillCentre:
    """A place with seats where digital skills are taught and used. Its area is that of its unit."""

    code = column("Stable public code.", filterable=True)
    kind = column("Whether it serves the province or one community.", filterable=True)
    status = column("Whether it can be visited.", filterable=True)
    name = localised("Its name", sort=True)
    capacity = column("How many seats it has; null if unknown.", filterable=True)
    services = column("What a visitor gets there.", filterable=True)
    address = column("Street and village; null if unknown.")
    opening_hours = column("When it is open, in words; null if unknown.")
    phone = column("Telephone of the centre, E.164 (`+84...`); null if unknown.")
    location = embedded(
        "Where the building stands; null if unknown, then that of the unit is the nearest known.",
        "Location",
        present=has_point,
    )
    distance_km = distance_km(place.distance_from(place.building_or_unit))
    organisation = one(
        "The organisation that runs it; null if not yet decided.", "Organisation", "organisation_id"
    )
    unit = one("The ward or commune that it stands in.", "AdministrativeUnit", "unit_id")
    sessions = many("Runs of courses held there.", "Session", "skill_centre_id")
    pilots = many("Pilots tried there.", "Pilot", "skill_centre_id")
