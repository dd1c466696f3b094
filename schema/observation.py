"""Observations in GraphQL: what an indicator was, for a subject, at the end of a period."""

from hub import models
from resolvers.audit_entry import about
from schema.declare import column, entity, many, one, one_of
from schema.target import SUBJECTS


@entity(models.Observation, default_order=("PERIOD_END_DESC",))
class Observation:
    """The value of one indicator for one subject at the end of a period, according to a source. Approved ones only."""

    period_start = column("The first day of the period; null if the value is of one day.")
    period_end = column("The last day of the period.", filterable=True, sort=True)
    value = column("The value, in the unit of the indicator.")
    bound = column("Whether the value is exact, a lower bound, or rough.", filterable=True)
    count_basis = column(
        "Whether people or participations are counted; null if neither. The two are never added up.",
        filterable=True,
    )
    status = column("How far it counts.", filterable=True)
    approved_at = column("When it was approved; null if it was not.")
    note = column("What else is to be known about the value; null if nothing.")
    subject = one_of("Of whom it is; null if it is of a tier of government.", "IndicatorSubject", SUBJECTS)
    tier = column("The tier of government that it is of; null if it has a subject.", filterable=True)
    indicator = one("What was measured.", "Indicator", "indicator_id")
    supersedes = one(
        "The observation that it corrects; null if none, or not public.", "Observation", "supersedes_id"
    )
    superseded_by = many("Observations that correct it.", "Observation", "supersedes_id")
    events = many(
        "What happened to it. Visible by role; the public sees none.", "EventOutbox", about("observation")
    )
