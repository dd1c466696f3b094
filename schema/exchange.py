"""Exchanges in GraphQL: a person of one organisation works for another for a while."""

from hub import models
from schema.declare import column, entity, one


@entity(models.Exchange, default_order=("STARTS_ON_DESC",))
class Exchange:
    """A person of one organisation works for another for a while. Visible by role; the public sees none."""

    person = one("Who is exchanged.", "Person", "person_id")
    from_organisation = one("The home organisation.", "Organisation", "from_organisation_id")
    to_organisation = one("The organisation that the person works for.", "Organisation", "to_organisation_id")
    staff_need = one("The need that it meets; null if none is recorded.", "StaffNeed", "staff_need_id")
    starts_on = column("First day.", filterable=True, sort=True)
    ends_on = column("Last day; null while no end is set.", filterable=True)
    share_percent = column("Share of the working time, in percent.")
    purpose = column("What for; null if not stated.")
    status = column("Where it stands.", filterable=True)
