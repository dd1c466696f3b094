"""Courses in GraphQL."""

from hub import models
from resolvers import course as resolve
from schema.declare import column, embedded, entity, many, part


@part
class Mooc:
    """A course on an open platform of somebody else."""

    platform = column("The platform.", name="mooc_platform", required=True)
    external_id = column("What the platform calls the course; null if unknown.", name="mooc_external_id")
    self_paced = column("Whether everybody learns at a pace of their own; null if unknown.")


@entity(models.Course, implements="Opportunity")
class Course:
    """A course: short, intensive, or a module; on site, live online, or on an open platform."""

    hours = column("Its whole length in hours, practice included; null if not stated.", filterable=True)
    course_kind = column("How long and dense it is.", filterable=True, required=True)
    mooc = embedded("The open platform that it is on; null if on none.", "Mooc", present=resolve.is_mooc)
    sessions = many("Its runs; none if it is self-paced.", "Session", "course_id")
    enrolments = many("Enrolments on its open platform, which has no sessions.", "Enrolment", "course_id")
