"""Allowance entitlements in GraphQL: who receives an allowance, from when, and when not."""

from hub import models
from schema.declare import column, entity, many, one


@entity(models.AllowanceEntitlement, default_order=("STARTS_ON_DESC",))
class AllowanceEntitlement:
    """A person in a qualifying position receives an allowance. Visible by role; the public sees none."""

    person = one("Who receives it.", "Person", "person_id")
    organisation = one(
        "Where the person holds the position, and whose budget pays; null if not recorded.",
        "Organisation",
        "organisation_id",
    )
    job_position = one("The position that qualifies.", "JobPosition", "job_position_id")
    scheme = one("The scheme by which it is paid.", "AllowanceScheme", "allowance_scheme_id")
    starts_on = column("First day.", sort=True)
    ends_on = column("Last day; null while no end is set.")
    status = column("Where it stands.", filterable=True)
    suspensions = many("Times in which it is not paid.", "AllowanceSuspension", "allowance_entitlement_id")


@entity(models.AllowanceSuspension, default_order=("STARTS_ON_DESC",))
class AllowanceSuspension:
    """A time in which an allowance is not paid. Visible by role; the public sees none. Its reason is personal."""

    entitlement = one("The entitlement.", "AllowanceEntitlement", "allowance_entitlement_id")
    starts_on = column("First day.", sort=True)
    ends_on = column("Last day; null while no end is set.")
