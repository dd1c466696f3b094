"""Memberships in GraphQL: who acts where, in what role, and for how long."""

from hub import models
from schema.declare import column, entity, one, one_of


@entity(models.Membership, default_order=("VALID_FROM_DESC",))
class Membership:
    """A person acts in an organisation, or for a ward or commune, in one role. Visible by role; the public sees none."""

    person = one("Who acts.", "Person", "person_id")
    place = one_of(
        "Where the person acts.",
        "OrganisationOrUnit",
        {"Organisation": "organisation_id", "AdministrativeUnit": "unit_id"},
    )
    role = column("What the person may do there.", filterable=True)
    valid_from = column("First day of the membership.", sort=True)
    valid_to = column("First day without it; null while no end is set.")
