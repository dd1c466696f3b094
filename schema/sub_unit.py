"""Villages and residential groups in GraphQL."""

from hub import models
from schema.declare import column, entity, localised, many, one


@entity(models.SubUnit, default_order=("NAME_ASC",))
class SubUnit:
    """A village or residential group of one commune. It has no official code, and its name may repeat there."""

    kind = column("What it is.", filterable=True)
    name = localised("Its name", sort=True)
    valid_to = column("The first day on which it no longer existed; null while it exists.")
    unit = one("The ward or commune that it lies in.", "AdministrativeUnit", "unit_id")
    community_teams = many("Its community digital teams, past ones too.", "CommunityTeam", "sub_unit_id")
