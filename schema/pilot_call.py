"""Calls for pilots in GraphQL."""

from hub import models
from schema.declare import column, entity, many


@entity(models.PilotCall, implements="Opportunity")
class PilotCall:
    """An invitation to try a new solution with the centre. The pilot that follows is another thing."""

    technology = column("The technology to try.", filterable=True, required=True)
    problem_statement = column("The problem to solve; null if not written.")
    success_criteria = column("By what success is judged; null if not written.")
    grant_ceiling = column(
        "The most that is paid for one pilot, in dong; null if not stated.", filterable=True
    )
    pilots = many("Pilots that came of it.", "Pilot", "pilot_call_id")
