"""Skills in GraphQL: the competences of a framework, as a tree, and everything that teaches or needs them."""

from hub import models
from hub.models.search import SearchType
from resolvers import skill as resolve
from resolvers.search import having_words
from schema.declare import column, entity, link, localised, many, one, owned, through, words


@link(models.SkillMatch)
class SkillMatch:
    """The same skill in another list."""

    scheme = column("The other list.", filterable=True)
    value = column("Its code or URI there.", filterable=True)
    title_en = column("Its title in the words of that list, in English; null if not verified.")


@entity(
    models.Skill,
    root=("skills", "skill"),
    lookups=("code", "external_id"),
    finders={"code": resolve.by_code},
    default_order=("CODE_ASC",),
    filters={
        "query": words(having_words(SearchType.SKILL)),
    },
)
class Skill:
    """One skill of a framework. Proficiency in it is a whole number from 1 (basic) to 8 (specialised)."""

    code = column("Its number in its framework, for example `1.1`.", filterable=True, sort=True)
    name = localised("Its name", sort=True)
    level = column("How deep in its framework it stands.", filterable=True)
    topic = column("The topic of the province's plan that it is about; null if none.", filterable=True)
    matches = owned("The same skill in other lists.", "SkillMatch", "skill_id", order=("scheme", "value"))
    framework = one("The framework that lists it.", "Framework", "framework_id")
    parent = one("The skill that it is a part of; null at the top.", "Skill", "parent_id")
    children = many("The skills that are a part of it.", "Skill", "parent_id")

    taught_by = many(
        "Offers that teach it.",
        "Opportunity",
        through(models.OpportunitySkill, "skill_id", "opportunity_id", role="TAUGHT"),
    )
    required_by = many(
        "Offers for which it is needed.",
        "Opportunity",
        through(models.OpportunitySkill, "skill_id", "opportunity_id", role="REQUIRED"),
    )
    pathway_steps = many(
        "Steps of pathways that build it.",
        "PathwayStep",
        through(models.PathwayStepSkill, "skill_id", "pathway_step_id"),
    )
    job_positions = many(
        "Posts that require it.",
        "JobPosition",
        through(models.JobPositionSkill, "skill_id", "job_position_id"),
    )
    staff_needs = many(
        "Staff needs that ask for it.",
        "StaffNeed",
        through(models.StaffNeedSkill, "skill_id", "staff_need_id"),
    )
    experts = many("Experts who have it.", "Expert", through(models.ExpertSkill, "skill_id", "expert_id"))
    assessments = many("Assessments of people in it.", "Assessment", "skill_id")
    credentials = many(
        "Credentials that attest it.",
        "Credential",
        through(models.CredentialSkill, "skill_id", "credential_id"),
    )
