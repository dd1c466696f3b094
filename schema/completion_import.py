"""Imports of completions in GraphQL: what an open course platform reported, batch by batch."""

from hub import models
from schema.declare import column, entity, many, through


@entity(models.CompletionImport, default_order=("RECEIVED_AT_DESC",))
class CompletionImport:
    """One batch of completions from an open course platform. Visible by role; the public sees none."""

    platform = column("The platform that sent it.", filterable=True)
    batch = column("What the platform calls the batch.", filterable=True)
    row_count = column("How many rows came.")
    accepted = column("How many of them were taken over.")
    rejected = column("How many of them were refused.")
    received_at = column("When it came.", sort=True)
    enrolments = many(
        "The enrolments that its rows became.",
        "Enrolment",
        through(models.CompletionImportRow, "completion_import_id", "enrolment_id"),
    )
