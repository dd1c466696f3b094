"""Administrative units in GraphQL: provinces, wards and communes, of today and of before July 2025."""

from hub import models
from resolvers import administrative_unit as resolve
from schema.declare import column, derived, embedded, entity, localised, many, one, part, through


@part
class Location:
    """A point in degrees WGS 84."""

    latitude = column("Degrees north.")
    longitude = column("Degrees east.")


@entity(
    models.AdministrativeUnit,
    root=("administrative_units", "administrative_unit"),
    lookups=("code", "external_id"),
    finders={"code": resolve.by_code},
    default_order=("NAME_ASC",),
)
class AdministrativeUnit:
    """A province, ward or commune. Units that were merged in 2025 remain as predecessors of today's."""

    code = column("Official code: 2 digits for a province, 5 for the others.", filterable=True, sort=True)
    kind = column("What it is.", filterable=True)
    name = localised("Its name", sort=True)
    full_name = localised("Its name with its kind")
    former_names = column("Names by which it, or what went into it, was known.", filterable=True)
    location = embedded("A point inside the unit.", "Location", present=resolve.has_point)
    area_km2_approx = column("About how large it is, in square kilometres; computed from its outline.")
    is_current = derived(
        "Whether it exists today.", bool, resolve.is_current, nullable=False, filterable=True
    )
    province = one("The province that it lies in.", "AdministrativeUnit", "province_id")
    units = many("Wards and communes of this province.", "AdministrativeUnit", "province_id")
    predecessors = many(
        "Former units that went into it, whole or in part.",
        "AdministrativeUnit",
        through(models.UnitSuccession, "successor_id", "predecessor_id"),
    )
    successors = many(
        "What became of it.",
        "AdministrativeUnit",
        through(models.UnitSuccession, "predecessor_id", "successor_id"),
    )
    organisations = many("Organisations with their head office here.", "Organisation", "head_office_unit_id")
    opportunities = many("Offers that take place here.", "Opportunity", "unit_id")
