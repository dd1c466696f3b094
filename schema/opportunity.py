"""Opportunities in GraphQL: the interface of everything that one can apply for."""

from hub import models
from hub.models.search import SearchType
from resolvers import area, place
from resolvers import opportunity as resolve
from resolvers.application import application_count, application_counts
from resolvers.audit_entry import about
from resolvers.profile import suits
from resolvers.search import having_words
from resolvers.suggestion import helped
from schema.declare import (
    column,
    condition,
    derived,
    distance_km,
    drawn,
    entity,
    facet,
    holding,
    link,
    localised,
    many,
    one,
    owned,
    through,
    words,
)
from schema.scalars import DateTime


@link(models.OpportunitySkill)
class OpportunitySkill:
    """A skill that an offer teaches or requires, with the level reached or needed."""

    level = column(
        "Proficiency from 1 to 8: the level reached, or the level needed to apply.", filterable=True
    )
    skill = one("The skill.", "Skill", "skill_id")


@entity(
    models.Opportunity,
    root=("opportunities", "opportunity"),
    lookups=("code", "external_id"),
    default_order=("CLOSES_AT_ASC",),
    members=("Course", "Internship", "Scholarship", "ExpertAssignment", "PilotCall"),
    filters={
        "query": words(having_words(SearchType.OPPORTUNITY)),
        "open_at": condition("One could apply at this instant.", DateTime, resolve.open_at),
        "eligible_unit": condition(
            "People of this unit may apply (official code, today's or a former one; not a district): the offer is open to all"
            " units, to this one, or to its province.",
            str,
            resolve.eligible_unit,
        ),
        "suits": condition(
            "No rule of it on people speaks against this profile; what the profile leaves out does not. Of time and"
            " seats it says nothing: see `openAt` and `isOpen`.",
            "ProfileInput",
            suits(surely=False),
        ),
        "surely_suits": condition(
            "Every rule of it on people is met by this profile, which has to tell all that is asked for.",
            "ProfileInput",
            suits(surely=True),
        ),
        "near": condition(
            "It takes place in a ward or commune near this place, or online if that will do.",
            "Near",
            place.near_by_unit,
        ),
        "province": condition(
            "It takes place in this unit, province or former district (official code, today's or a former one).",
            str,
            resolve.takes_place_in,
        ),
    },
    facets={
        "kind": facet("By what kind of offer it is.", "kind"),
        "topic": facet("By what it is about.", "topics"),
        "audience": facet("By for whom it is meant; null counts those for everybody.", "audiences"),
        "delivery_mode": facet("By how and where it takes place.", "delivery_mode"),
        "learning_model": facet("By how much of the learning is doing.", "learning_model"),
        "field_of_study": facet("By code of its field, ISCED-F 2013.", "field_of_study"),
        "language": facet("By the language in which it is held.", "language"),
        "area": facet(
            "By area in which it takes place; null counts those online, everywhere, or in no area.",
            area.of_unit,
            "Area",
            several=True,
        ),
        "provider": facet(
            "By the organisation that offers it.", lambda row: row.c.provider_id, "Organisation"
        ),
        "deadline": facet(
            "By how much time is left to apply; null counts those without a deadline.",
            resolve.deadline,
            resolve.Deadline,
        ),
        "paid": facet("By whether a participant is paid.", lambda row: resolve.paid(row, None), bool),
        "is_open": facet("By whether one can apply now.", lambda row: resolve.is_open(row, None), bool),
    },
)
class Opportunity:
    """An offer to which one can apply: course, internship, scholarship, assignment for experts, call for pilots."""

    code = column("Stable public code.", filterable=True)
    kind = column("What kind of offer it is.", filterable=True)
    status = column("Where it stands between publication and archive.", filterable=True)
    title = localised("Its title", sort=True)
    summary = localised("What it is, in a few sentences; null if not written")
    description = localised("The whole text of the offer; null if not written")
    audiences = column("For whom it is meant; empty means for everybody.", filterable=True)
    topics = column("What it is about.", filterable=True)
    field_of_study = column("Code of its field, ISCED-F 2013 (`0613`); null if none.", filterable=True)
    delivery_mode = column("How and where it takes place; null if not stated.", filterable=True)
    learning_model = column("How much of the learning is doing; null if not stated.", filterable=True)
    practice_hours = column("Hours of practice in it; null if not stated.", filterable=True)
    language = column("Language in which it is held, BCP 47 (`vi`).", filterable=True)
    url = column("Where more is to be read; null if nowhere.")
    seats = column("How many can take part; null without a limit.")
    seats_left = derived("How many seats are free; null without a limit.", int, resolve.seats_left)
    cost = column("What a participant pays, in dong; null if not stated.", filterable=True)
    paid = derived(
        "Whether a participant is paid: a scholarship, an internship with a stipend, an assignment with a fee.",
        bool,
        resolve.paid,
        nullable=False,
        filterable=True,
    )
    opens_at = column(
        "From when one can apply; null if that was always so.", filterable=True, sort=resolve.opens
    )
    closes_at = column(
        "Until when one can apply; null without a deadline.", filterable=True, sort=resolve.closes
    )
    starts_on = column("Its first day; null if not fixed.", filterable=True)
    ends_on = column("Its last day; null if not fixed.", filterable=True)
    published_at = column("When it was published; null if unknown.", filterable=True, sort=resolve.published)
    is_open = derived("Whether one can apply now.", bool, resolve.is_open, nullable=False, filterable=True)
    skills_taught = owned(
        "Skills that it teaches, each with the level reached.",
        "OpportunitySkill",
        holding("opportunity_id", role="TAUGHT"),
        order=("skill_id",),
    )
    skills_required = owned(
        "Skills that one needs to apply, each with the level needed.",
        "OpportunitySkill",
        holding("opportunity_id", role="REQUIRED"),
        order=("skill_id",),
    )

    provider = one("The organisation that offers it.", "Organisation", "provider_id")
    programme = one("The programme that it is a part of; null if of none.", "Programme", "programme_id")
    contact = one("Whom to ask; null if nobody is public.", "OrganisationContact", "contact_id")
    distance_km = distance_km(place.distance_from(place.point_of_unit))
    unit = one(
        "The ward, commune or province in which it takes place; null if online or everywhere.",
        "AdministrativeUnit",
        "unit_id",
    )
    eligible_units = many(
        "Units whose people may apply; none listed means all.",
        "AdministrativeUnit",
        through(models.OpportunityUnit, "opportunity_id", "unit_id"),
    )
    funded_by = one(
        "The scholarship that pays for it; null if none.", "Opportunity", "funding_scholarship_id"
    )
    application_count = derived(
        "How many people have handed in an application, whatever came of it; null below five, because so few could be"
        " recognised.",
        int,
        application_count,
    )
    application_counts = drawn(
        "How many people's applications stand where. Drafts do not count, and what fewer than five people have in"
        " common is not listed.",
        "ApplicationCount",
        application_counts,
        form="list",
        order=("-people", "status"),
    )
    helps_needs = drawn(
        "Open staff needs that it could help with while one can apply for it, by the rules of `StaffNeed.suggestions`:"
        " those that ask for a skill which it teaches, or as a call for experts requires.",
        "HelpedNeed",
        helped,
    )
    applications = many("Applications for it.", "Application", "opportunity_id")
    outcomes = many("What became of those who took part.", "Outcome", "opportunity_id")
    credentials = many("Credentials given for it.", "Credential", "opportunity_id")
    pathway_steps = many(
        "Steps of pathways that can be taken by it.",
        "PathwayStep",
        through(models.PathwayStepOpportunity, "opportunity_id", "pathway_step_id"),
    )
    events = many(
        "What happened to it. Visible by role; the public sees none.", "EventOutbox", about("opportunity")
    )
