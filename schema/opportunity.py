"""Opportunities in GraphQL: the interface of everything that one can apply for."""

from hub import models
from resolvers import opportunity as resolve
from schema.declare import column, derived, entity, localised, one


@entity(
    models.Opportunity,
    root=("opportunities", "opportunity"),
    lookups=("code", "external_id"),
    default_order=("CLOSES_AT_ASC",),
    members=("Course", "Internship"),
)
class Opportunity:
    """An offer to which one can apply: course, internship, scholarship, assignment for experts, call for pilots."""

    code = column("Stable public code.", filterable=True)
    kind = column("What kind of offer it is.", filterable=True)
    status = column("Where it stands between publication and archive.", filterable=True)
    title = localised("Its title", sort=True)
    provider = one("The organisation that offers it.", "Organisation", "provider_id")
    audiences = column("For whom it is meant.", filterable=True)
    topics = column("What it is about.", filterable=True)
    seats = column("How many can take part; null without a limit.")
    seats_left = derived("How many seats are free; null without a limit.", int, resolve.seats_left)
    cost = column("What a participant pays.", filterable=True)
    closes_at = column(
        "Until when one can apply; null without a deadline.", filterable=True, sort=resolve.closes
    )
    is_open = derived("Whether one can apply now.", bool, resolve.is_open, nullable=False, filterable=True)
