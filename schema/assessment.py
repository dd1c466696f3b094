"""Assessments in GraphQL: that somebody's level in a skill was found. The level itself is personal and not readable."""

from hub import models
from schema.declare import column, entity, one


@entity(models.Assessment)
class Assessment:
    """A person's level in a skill was found, on one day, by one method. Visible by role; the public sees none."""

    person = one("Who was assessed.", "Person", "person_id")
    skill = one("The skill.", "Skill", "skill_id")
    method = column("How the level was found.", filterable=True)
    assessed_on = column("On which day.")
