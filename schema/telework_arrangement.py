"""Telework arrangements in GraphQL: on how many days a week somebody works from elsewhere."""

from hub import models
from schema.declare import column, entity, one


@entity(models.TeleworkArrangement, default_order=("STARTS_ON_DESC",))
class TeleworkArrangement:
    """An official, or an expert under contract, works from elsewhere. Visible by role; the public sees none."""

    person = one("The official; null where it belongs to a contract.", "Person", "person_id")
    expert_contract = one(
        "The contract of the expert; null where it belongs to an official.",
        "ExpertContract",
        "expert_contract_id",
    )
    days_per_week = column("On how many days a week.")
    starts_on = column("First day.", sort=True)
    ends_on = column("Last day; null while no end is set.")
