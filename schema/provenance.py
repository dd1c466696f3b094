"""Where a record comes from, and what its owner calls it, in GraphQL: parts of every thing with an identity."""

from resolvers import freshness as resolve
from schema.declare import column, derived, part
from schema.scalars import Date


@part
class Provenance:
    """Where the facts of a record come from. SYNTHETIC records are invented for demonstration and say so here."""

    status = column("How far it can be trusted.", name="provenance_status")
    source = column("The source in words; null if it is the hub itself.", name="provenance_source")
    source_url = column("Where the source can be read; null if nowhere in public.", name="provenance_url")
    retrieved_on = column("When the facts were taken from the source; null if unknown.")
    verified_on = derived(
        "The latest day on which the facts are known to have been right: for a dated figure (an observation, the state of"
        " a network) the day that it is about; else the day on which they were taken from the source; for what was"
        " entered here, without a source elsewhere, the day of the last change. Null if unknown, or SYNTHETIC.",
        Date,
        resolve.verified_on,
    )
    recheck_due_on = derived(
        "The day by which somebody should look again: so many days after `verifiedOn` as the hub's policy gives to facts"
        " of this kind, fewer where they are UNVERIFIED; for a figure of a period the length of that period. Null if it"
        " is not known when they were verified, and for what is never due.",
        Date,
        resolve.recheck_due_on,
    )
    age_days = derived("Whole days since `verifiedOn`; null if that is null.", int, resolve.age_days)
    is_stale = derived(
        "Whether `recheckDueOn` is past, by the calendar of the province; null if that is null.",
        bool,
        resolve.is_stale,
    )
    freshness = derived(
        "How the facts stand towards `recheckDueOn`; shows what is not known as such.",
        resolve.Freshness,
        resolve.freshness,
        nullable=False,
    )


@part
class ExternalReference:
    """The name of a thing in the system that owns it."""

    source = column("The system.", required=True)
    id = column("What it calls the thing.", name="external_id", required=True)
