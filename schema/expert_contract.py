"""Contracts with experts in GraphQL: for what, from when to when, and how far they have come."""

from hub import models
from schema.declare import column, entity, link, many, one, owned


@link(models.ExpertContractDeliverable)
class ExpertContractDeliverable:
    """What an expert owes under a contract."""

    position = column("Its place among the deliverables, from 1.")
    title = column("What is to be delivered.")
    due_on = column("By when; null without a date.")
    delivered_on = column("When it was delivered; null while it is open.")
    accepted_on = column("When it was accepted; null before that.")


@entity(models.ExpertContract, default_order=("STARTS_ON_DESC",))
class ExpertContract:
    """A labour or service contract with an expert. Visible by role; the public sees none."""

    expert = one("The expert.", "Expert", "expert_id")
    staff_need = one("The need that it meets; null if none is recorded.", "StaffNeed", "staff_need_id")
    organisation = one(
        "The organisation that the expert works for; null if not decided.", "Organisation", "organisation_id"
    )
    kind = column("What it is in law.", filterable=True)
    status = column("Where it stands.", filterable=True)
    project = column("The project for which the expert works.")
    document_no = column("Number of the contract; null before it has one.")
    legal_basis = column("The rule on which it rests; null only before it is signed.")
    starts_on = column("First day of the contract.", filterable=True, sort=True)
    ends_on = column("Last day of the contract.", filterable=True)
    hours_per_week = column("Agreed hours a week.")
    telework = column("Whether the expert may work from elsewhere.")
    deliverables = owned(
        "What the expert owes, in order.",
        "ExpertContractDeliverable",
        "expert_contract_id",
        order=("position",),
    )
    telework_arrangements = many(
        "When the expert works from elsewhere.", "TeleworkArrangement", "expert_contract_id"
    )
