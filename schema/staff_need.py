"""Staff needs in GraphQL: what people organisations and communes lack, and how the gap might be filled."""

from hub import models
from hub.read import filters
from resolvers import area
from resolvers import staff_need as resolve
from resolvers.audit_entry import about
from resolvers.suggestion import suggested
from resolvers.suggestion_rules import SuggestionKind
from schema.declare import column, condition, derived, drawn, entity, facet, link, many, one, one_of, owned
from schema.declared import Argument


@link(models.StaffNeedSkill)
class StaffNeedSkill:
    """A skill that a need asks for."""

    skill = one("The skill.", "Skill", "skill_id")
    level = column("The level asked for, from 1 to 8.")


@entity(
    models.StaffNeed,
    root=("staff_needs", "staff_need"),
    lookups=("code", "external_id"),
    default_order=("URGENCY_ASC",),
    filters={
        "organisation": condition(
            "An organisation that fulfils this lacks the people.",
            "OrganisationFilter",
            filters.one("Organisation", "organisation_id"),
        ),
        "unit": condition(
            "The authority of a unit that fulfils this lacks the people.",
            "AdministrativeUnitFilter",
            filters.one("AdministrativeUnit", "unit_id"),
        ),
    },
    facets={
        "urgency": facet("By how urgent it is.", "urgency"),
        "mode": facet("By how the need might be met.", "mode"),
        "status": facet("By whether it is met.", "status"),
        "job_position": facet(
            "By the position to be filled.", lambda row: row.c.job_position_id, "JobPosition"
        ),
        "area": facet(
            "By area of the unit that lacks the people; null counts those of organisations, or in no area.",
            area.of_unit,
            "Area",
            several=True,
        ),
    },
)
class StaffNeed:
    """People for one position that an organisation, or the authority of a unit, lacks."""

    code = column("Stable public code.", filterable=True)
    place = one_of(
        "Who lacks the people.",
        "OrganisationOrUnit",
        {"Organisation": "organisation_id", "AdministrativeUnit": "unit_id"},
    )
    job_position = one("The position to be filled.", "JobPosition", "job_position_id")
    headcount = column("How many people are needed.")
    urgency = column(
        "How urgent it is. When sorting, what is most urgent counts as first: `URGENCY_ASC` begins with CRITICAL.",
        filterable=True,
        sort=resolve.urgency_rank,
        ends=("the most urgent", "the least urgent"),
    )
    needed_from = column("From when they are needed; null if at once.", filterable=True)
    mode = column("How the need might be met.", filterable=True)
    field_of_study = column(
        "Field of study that fits, as an ISCED-F 2013 code; null if any.", filterable=True
    )
    status = column("Whether it is met.", filterable=True)
    note = column("What else there is to know, in Vietnamese; null if nothing.")
    skills = owned("The skills asked for.", "StaffNeedSkill", "staff_need_id", order=("level", "skill_id"))
    expert_assignments = many("Calls for experts to meet it.", "Opportunity", "staff_need_id")
    match_count = derived(
        "How many candidates were proposed for it; null below five, because so few could be recognised.",
        int,
        resolve.match_count,
    )
    matches = many(
        "The candidates proposed. Visible by role; the public sees none, only `matchCount`.",
        "Match",
        "staff_need_id",
    )
    suggestions = drawn(
        "Who or what could help, scored by rules that are told: courses, internships and calls for experts that one can"
        " still apply for, and experts, each with at least one of the skills asked for; of offers, the newest 1 000 that"
        " have to do with one are looked at. Experts are visible by role; the public sees none.",
        "Suggestion",
        suggested,
        {
            "kinds": Argument("Only these kinds.", SuggestionKind, several=True),
            "remoteOk": Argument(
                "Whether working remotely, or learning online, is as good as nearby; true if absent.", bool
            ),
        },
    )
    expert_contracts = many(
        "Contracts by which it is met. Visible by role; the public sees none.",
        "ExpertContract",
        "staff_need_id",
    )
    exchanges = many(
        "Exchanges by which it is met. Visible by role; the public sees none.", "Exchange", "staff_need_id"
    )
    events = many(
        "What happened to it. Visible by role; the public sees none.", "EventOutbox", about("staff_need")
    )
