"""The event log in GraphQL: what happened, in one order for everybody who listens."""

import strawberry

from hub import models
from resolvers import audit_entry as resolve
from schema.declare import column, derived
from schema.log import entry


@entry(models.EventOutbox)
class EventOutbox:
    """One event of the log from which all subscribers are served. Visible by role; the public sees none."""

    position = derived(
        "Its place in the log: a whole number in decimal digits, larger for later events.",
        str,
        resolve.position,
        nullable=False,
    )
    occurred_at = column("When it happened.", filterable=True)
    type = column("What happened, for example `opportunity.published`.", filterable=True)
    entity = column("To what kind of thing, for example `opportunity`.", filterable=True)
    subject_id = derived("Global id of the thing.", strawberry.ID, resolve.subject, nullable=False)
