"""The network and equipment of communes in GraphQL, as dated statements."""

from hub import models
from schema.declare import column, entity, one


@entity(models.InfrastructureStatus, default_order=("OBSERVED_ON_DESC",))
class InfrastructureStatus:
    """The network and equipment of a commune as seen on one day."""

    observed_on = column("The day.", filterable=True, sort=True)
    connectivity = column("How good the network is where officials and citizens use it.", filterable=True)
    fixed_broadband = column("Whether there is fixed broadband; null if unknown.")
    mobile_4g = column("Whether there is mobile 4G; null if unknown.")
    device_count = column("How many computers there are; null if unknown.")
    equipment_gap = column("How many computers are missing; null if unknown.", filterable=True)
    funding_needed = column("Money needed to close the gap, in dong; null if unknown.", filterable=True)
    unit = one("The ward or commune.", "AdministrativeUnit", "unit_id")
