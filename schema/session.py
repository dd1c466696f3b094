"""Sessions in GraphQL: the runs of a course, with a time and a place."""

from hub import models
from resolvers import session as resolve
from resolvers.audit_entry import about
from resolvers.enrolment import enrolment_count
from schema.declare import column, condition, derived, entity, facet, many, one, one_of


@entity(
    models.Session,
    root=("sessions", "session"),
    lookups=("code", "external_id"),
    default_order=("STARTS_AT_ASC",),
    filters={
        "province": condition(
            "It takes place in this unit, province or former district (official code, today's or a former one), at a skill centre or"
            " elsewhere.",
            str,
            resolve.takes_place_in,
        ),
    },
    facets={
        "status": facet("By where it stands.", "status"),
    },
)
class Session:
    """One run of a course, with a time and a place."""

    code = column("Stable public code.", filterable=True)
    status = column("Where it stands.", filterable=True)
    starts_at = column("When it begins.", filterable=True, sort=True)
    ends_at = column("When it ends.", filterable=True)
    venue = one_of(
        "Where it takes place; null if online.",
        "Venue",
        {"SkillCentre": "skill_centre_id", "AdministrativeUnit": "unit_id"},
    )
    url = column("The web address of an online session; null if it has a venue.")
    seats = column("How many can take part; null without a limit.")
    seats_left = derived("How many seats are free; null without a limit.", int, resolve.seats_left)
    waitlist_size = column("How many may wait for a seat; null without a limit.")
    course = one("The course.", "Course", "course_id")
    enrolment_count = derived(
        "How many people are or were enrolled and did not cancel; null below five, because so few could be recognised.",
        int,
        enrolment_count,
    )
    enrolments = many("Who takes part.", "Enrolment", "session_id")
    events = many(
        "What happened to it. Visible by role; the public sees none.", "EventOutbox", about("session")
    )
