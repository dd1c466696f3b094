"""Assignments for experts in GraphQL."""

from hub import models
from schema.declare import column, entity, one


@entity(models.ExpertAssignment, implements="Opportunity")
class ExpertAssignment:
    """A call for an expert to do the work of a project. The contract that follows is another thing."""

    project = column("The project.", required=True)
    deliverables = column("What is to be delivered; null if not stated.")
    remote_ok = column("Whether it can be done from elsewhere; null if not stated.", filterable=True)
    fee = column("The whole fee, in dong; null if not stated.", filterable=True)
    hours_per_week = column("Hours of work a week; null if not stated.")
    staff_need = one(
        "The staff need that it is to meet; null if none, or not public.", "StaffNeed", "staff_need_id"
    )
