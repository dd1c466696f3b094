"""Where a record comes from, and what its owner calls it, in GraphQL: parts of every thing with an identity."""

from schema.declare import column, part


@part
class Provenance:
    """Where the facts of a record come from. SYNTHETIC records are invented for demonstration and say so here."""

    status = column("How far it can be trusted.", name="provenance_status")
    source = column("The source in words; null if it is the hub itself.", name="provenance_source")
    source_url = column("Where the source can be read; null if nowhere in public.", name="provenance_url")
    retrieved_on = column("When the facts were taken from the source; null if unknown.")


@part
class ExternalReference:
    """The name of a thing in the system that owns it."""

    source = column("The system.", required=True)
    id = column("What it calls the thing.", name="external_id", required=True)
