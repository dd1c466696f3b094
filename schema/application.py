"""Applications in GraphQL: that somebody asks for a place in an offer, and where that stands."""

from hub import models
from resolvers.application import COUNTS
from resolvers.audit_entry import about
from schema.declare import column, computed, entity, link, many, one, owned


@computed(COUNTS)
class ApplicationCount:
    """How many people's applications for one offer stand where."""

    status = column("Where the applications stand.")
    people = column("How many people's applications stand there, in steps of five, rounded down.")


@link(models.ApplicationDocument)
class ApplicationDocument:
    """A file handed in with an application. Its title and address are personal and not readable."""

    position = column("Its place among the files, from 1.")
    media_type = column("Its media type, for example `application/pdf`; null if not known.")


@entity(models.Application, default_order=("CREATED_AT_DESC",))
class Application:
    """One person's application for one offer. Visible by role; the public sees none."""

    opportunity = one("The offer.", "Opportunity", "opportunity_id")
    person = one("Who applies.", "Person", "person_id")
    status = column("Where it stands.", filterable=True)
    submitted_at = column("When it was handed in, by the server's clock; null for a draft.")
    decided_at = column("When it was decided; null before that.")
    confirm_by = column("Until when an accepted applicant must confirm; null without a limit.")
    documents = owned(
        "Files handed in with it.", "ApplicationDocument", "application_id", order=("position",)
    )
    enrolments = many("Enrolments that came of it.", "Enrolment", "application_id")
    matches = many("Needs for which the applicant was proposed as an intern.", "Match", "application_id")
    audit_entries = many("Who did or read what in this application.", "AuditEntry", about("application"))
