"""Allowance schemes in GraphQL: what is paid a month, on what legal basis, and for which positions."""

from hub import models
from schema.declare import column, entity, localised, many, through


@entity(
    models.AllowanceScheme,
    root=("allowance_schemes", "allowance_scheme"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
)
class AllowanceScheme:
    """An allowance paid monthly to people in certain positions, such as that of Decree 179/2025."""

    code = column("Stable public code.", filterable=True)
    name = localised("Its name", sort=True)
    amount_per_month = column("What is paid a month, in whole dong.")
    legal_basis = column("The rule on which it rests.")
    starts_on = column("First day on which it is paid.")
    ends_on = column("Last day on which it is paid; null while no end is set.")
    job_positions = many(
        "Positions that qualify.",
        "JobPosition",
        through(models.AllowanceSchemePosition, "allowance_scheme_id", "job_position_id"),
    )
    entitlements = many(
        "Who receives it. Visible by role; the public sees none.",
        "AllowanceEntitlement",
        "allowance_scheme_id",
    )
