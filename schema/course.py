"""Courses in GraphQL."""

from hub import models
from schema.declare import column, entity


@entity(models.Course, implements="Opportunity")
class Course:
    """A course: short, intensive, or a module; on site, live online, or on an open platform."""

    hours = column("Its whole length in hours, practice included.")
    course_kind = column("How it is organised.")
