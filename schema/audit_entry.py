"""The audit log in GraphQL: what was done or read, and when. Who did it, and why, is personal and not readable."""

import strawberry

from hub import models
from resolvers import audit_entry as resolve
from schema.declare import column, derived
from schema.log import entry


@entry(models.AuditEntry)
class AuditEntry:
    """One line of the audit log, which can only grow. Visible by role; the public sees none."""

    position = derived(
        "Its place in the log: a whole number in decimal digits, larger for later lines.",
        str,
        resolve.position,
        nullable=False,
    )
    occurred_at = column("When it happened.", filterable=True)
    action = column("What was done, for example `published` or `READ_PERSONAL`.", filterable=True)
    entity = column("To what kind of thing, for example `opportunity`.", filterable=True)
    subject_id = derived(
        "Global id of the thing; null if the action concerns none in particular.",
        strawberry.ID,
        resolve.subject,
    )
    before_hash = column("Hash of the record before; null if there was none.")
    after_hash = column("Hash of the record after; null if there is none.")
    purpose = column("For what purpose personal data were read; null where nothing personal was.")
    request_id = column("The request in which it happened; null outside of one.")
