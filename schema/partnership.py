"""Partnerships in GraphQL: agreements between organisations."""

from hub import models
from resolvers.audit_entry import about
from schema.declare import column, entity, facet, localised, many, through


@entity(
    models.Partnership,
    root=("partnerships", "partnership"),
    lookups=("code", "external_id"),
    default_order=("TITLE_ASC",),
    facets={
        "kind": facet("By what it is about.", "kind"),
        "status": facet("By whether it is in force.", "status"),
    },
)
class Partnership:
    """An agreement between two or more organisations. Drafts are not shown."""

    code = column("Stable public code.", filterable=True)
    kind = column("What it is about.", filterable=True)
    status = column("Whether it is in force.", filterable=True)
    title = localised("Its title", sort=True)
    document_no = column("The number of its document; null if unknown.")
    starts_on = column("The first day on which it holds; null if unknown.", filterable=True)
    ends_on = column("The last day on which it holds; null without an end.", filterable=True)
    parties = many(
        "The organisations that agreed.",
        "Organisation",
        through(models.PartnershipParty, "partnership_id", "organisation_id"),
    )
    events = many(
        "What happened to it. Visible by role; the public sees none.", "EventOutbox", about("partnership")
    )
