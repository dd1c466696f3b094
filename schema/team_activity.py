"""Activities of community teams in GraphQL: what was done on a day, in counts that name nobody."""

from hub import models
from resolvers.team_activity import enough_of
from schema.declare import column, derived, entity, one

_FEW = "null below five, because so few could be recognised."


@entity(models.TeamActivity, default_order=("HELD_ON_DESC",))
class TeamActivity:
    """What a community team did on one day, in counts only."""

    team = one("The team.", "CommunityTeam", "team_id")
    held_on = column("On which day.", filterable=True, sort=True)
    kind = column("What it was.", filterable=True)
    topics = column("What it was about.", filterable=True)
    people_helped = derived(f"How many people were helped; {_FEW}", int, enough_of("people_helped"))
    online_service_cases = derived(
        f"How many cases of online public services were handled with people; {_FEW}",
        int,
        enough_of("online_service_cases"),
    )
    payment_setups = derived(
        f"How many people were set up to pay without cash; {_FEW}", int, enough_of("payment_setups")
    )
    commerce_onboardings = derived(
        f"How many sellers were helped to sell online; {_FEW}", int, enough_of("commerce_onboardings")
    )
