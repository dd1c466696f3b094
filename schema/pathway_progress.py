"""Progress on pathways in GraphQL: how far somebody has come, step by step."""

from hub import models
from schema.declare import column, entity, link, one, owned


@link(models.PathwayStepDone)
class PathwayStepDone:
    """A step that somebody has started or done. The evidence in words is personal and not readable."""

    step = one("The step.", "PathwayStep", "pathway_step_id")
    started_on = column("When it was started.")
    completed_on = column("When it was done; null while it is under way.")
    enrolment = one("The enrolment that shows it; null without one.", "Enrolment", "enrolment_id")


@entity(models.PathwayProgress, default_order=("STARTED_ON_DESC",))
class PathwayProgress:
    """How far a person has come on a pathway. Visible by role; the public sees none."""

    person = one("Who is on the pathway.", "Person", "person_id")
    pathway = one("The pathway.", "Pathway", "pathway_id")
    started_on = column("When the first step was started.", sort=True)
    completed_on = column("When the last step was done; null while it is under way.")
    steps_done = owned(
        "Steps started or done, in the order of their start.",
        "PathwayStepDone",
        "pathway_progress_id",
        order=("started_on", "pathway_step_id"),
    )
