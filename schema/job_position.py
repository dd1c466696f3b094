"""Job positions in GraphQL: what a post is, and which skills it requires."""

from hub import models
from hub.models.search import SearchType
from resolvers.search import having_words
from schema.declare import column, entity, link, localised, many, one, owned, through, words


@link(models.JobPositionSkill)
class JobPositionSkill:
    """A skill that a position requires."""

    skill = one("The skill.", "Skill", "skill_id")
    level = column("The level required, from 1 to 8.")


@entity(
    models.JobPosition,
    root=("job_positions", "job_position"),
    lookups=("code", "external_id"),
    default_order=("TITLE_ASC",),
    filters={
        "query": words(having_words(SearchType.JOB_POSITION)),
    },
)
class JobPosition:
    """A kind of post in an authority or organisation, with the skills that it requires."""

    code = column("Stable public code, for example `IT_SPECIALIST`.", filterable=True)
    title = localised("Its title", sort=True)
    full_time_dx = column(
        "Whether digital transformation, information security or cyber security is its whole work.",
        filterable=True,
    )
    tier = column("The tier of government at which it exists; null if at any.", filterable=True)
    skills = owned(
        "The skills that it requires.", "JobPositionSkill", "job_position_id", order=("level", "skill_id")
    )
    staff_needs = many("Needs for people in this position.", "StaffNeed", "job_position_id")
    allowance_schemes = many(
        "Allowances for which it qualifies.",
        "AllowanceScheme",
        through(models.AllowanceSchemePosition, "job_position_id", "allowance_scheme_id"),
    )
    allowance_entitlements = many(
        "Allowances received in it. Visible by role; the public sees none.",
        "AllowanceEntitlement",
        "job_position_id",
    )
    holders = many("People who hold it. Visible by role; the public sees none.", "Person", "job_position_id")
