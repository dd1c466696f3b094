"""Consents in GraphQL: what somebody agreed to, and in which wording."""

from hub import models
from schema.declare import column, entity, one


@entity(models.Consent, default_order=("GIVEN_AT_DESC",))
class Consent:
    """A person agreed to one use of their data. Visible by role; the public sees none."""

    person = one("Who agreed.", "Person", "person_id")
    purpose = column("For what the data may be used.", filterable=True)
    wording_version = column("Which version of the text was shown.")
    given_at = column("When it was given.", sort=True)
    withdrawn_at = column("When it was withdrawn; null while it holds.")
