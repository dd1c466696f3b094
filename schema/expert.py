"""Experts in GraphQL: what somebody who can be asked to work for an authority is able and willing to do."""

from hub import models
from schema.declare import column, entity, link, localised, many, one, owned


@link(models.ExpertSkill)
class ExpertSkill:
    """A skill of an expert."""

    skill = one("The skill.", "Skill", "skill_id")
    level = column("The expert's level, from 1 to 8.")


@entity(models.Expert)
class Expert:
    """A person who can be asked to work for an authority. Visible by role; the public sees none."""

    person = one("The person.", "Person", "person_id")
    summary = localised("What the expert does, in a few words; null if nothing was written")
    available = column("Whether the expert can be asked now.", filterable=True)
    max_hours_per_week = column("How many hours a week all contracts together may take.")
    remote_ok = column("Whether the expert works from elsewhere.", filterable=True)
    base_unit = one("From where the expert works; null if not stated.", "AdministrativeUnit", "base_unit_id")
    skills = owned("The expert's skills.", "ExpertSkill", "expert_id", order=("level", "skill_id"))
    matches = many("Needs for which the expert was proposed.", "Match", "expert_id")
    contracts = many("The expert's contracts.", "ExpertContract", "expert_id")
