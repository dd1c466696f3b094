"""Enrolments in GraphQL: who takes part in a session, or in a run of an open online course."""

from hub import models
from schema.declare import column, entity, many, one, through


@entity(models.Enrolment, default_order=("CREATED_AT_DESC",))
class Enrolment:
    """One person in one session, or in one run of an open online course. Visible by role; the public sees none."""

    person = one("Who takes part.", "Person", "person_id")
    session = one("The session; null for an open online course.", "Session", "session_id")
    course = one("The open online course; null where a session is named.", "Course", "course_id")
    run = column("Which run of the open online course; null if it has only one, or for a session.")
    application = one("The application that led to it; null without one.", "Application", "application_id")
    status = column("How far the participant has come.", filterable=True)
    attendance_hours = column("Clock hours attended; null if not recorded.")
    practice_hours = column("Clock hours of practice; null if not recorded.")
    credentials = many("What was issued for it; one at the most.", "Credential", "enrolment_id")
    pathway_progress = many(
        "Progress on pathways for which it is evidence.",
        "PathwayProgress",
        through(models.PathwayStepDone, "enrolment_id", "pathway_progress_id"),
    )
    completion_imports = many(
        "Imports that reported it.",
        "CompletionImport",
        through(models.CompletionImportRow, "enrolment_id", "completion_import_id"),
    )
