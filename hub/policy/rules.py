"""Who may see what: THE page.

For every table one rule: which of its rows a viewer sees, as SQL conditions that the read path adds to every
occurrence of the table (root, nested, joined, counted, filtered, looked up by id). A table without a line here
is an error, so nothing becomes public by being forgotten. The issue "Programmes" adds the other roles.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ColumnElement, false, func, literal_column, select

from hub.models import CommunityTeam, Opportunity

if TYPE_CHECKING:
    from sqlalchemy import Select

    from hub.policy.viewer import Viewer

Rule: TypeAlias = Callable[[Any], list[ColumnElement[bool]]]

SMALLEST_COUNT = 5  # a count of fewer people could tell who they are (invariant 14)


def everyone(_row: Any) -> list[ColumnElement[bool]]:
    """Public facts: all rows."""
    return []


def nobody(_row: Any) -> list[ColumnElement[bool]]:
    """Personal or internal rows: none yet; the issue "Programmes" opens them by role."""
    return [false()]


def in_status(*names: str) -> Rule:
    """Rows whose status is one of these."""
    listed: ColumnElement[str] = literal_column("(" + ", ".join(f"'{name}'" for name in names) + ")")
    return lambda row: [row.c.status.op("IN", is_comparison=True)(listed)]


def marked_public(row: Any) -> list[ColumnElement[bool]]:
    """Contacts that the organisation itself made public."""
    return [row.c.is_public]


published = in_status("PUBLISHED", "CLOSED")
# What people completed does not cease to have happened when the offer goes to the archive: statistics count it.
was_published = in_status("PUBLISHED", "SUSPENDED", "CLOSED", "ARCHIVED")
founded = in_status("ACTIVE", "INACTIVE", "DISSOLVED")


def of_published_course(row: Any) -> list[ColumnElement[bool]]:
    """Runs of a course that is itself visible."""
    course = Opportunity.__table__
    found: Select[Any] = select(literal_column("1")).select_from(course).where(course.c.id == row.c.course_id)
    return [found.where(*published(course)).exists()]


def of_founded_team(row: Any) -> list[ColumnElement[bool]]:
    """What was done by a team that is itself visible."""
    team = CommunityTeam.__table__
    found: Select[Any] = select(literal_column("1")).select_from(team).where(team.c.id == row.c.team_id)
    return [found.where(*founded(team)).exists()]


def enough_people(count: ColumnElement[int]) -> ColumnElement[int]:
    """A count of people as outsiders may see it: null below five."""
    return func.nullif(func.greatest(count, SMALLEST_COUNT - 1), SMALLEST_COUNT - 1)


def in_steps(count: ColumnElement[int]) -> ColumnElement[int]:
    """A count of people among others of the same people: rounded down to a multiple of five, null below five.

    Breakdowns meet in so many sums and differences that no choice of withheld cells would be safe in all of them.
    """
    step: ColumnElement[int] = literal_column(str(SMALLEST_COUNT))
    return func.nullif(count - count % step, literal_column("0"))


def visible(row: Any, viewer: Viewer) -> list[ColumnElement[bool]]:
    """The conditions under which `viewer` sees `row`. Every role sees what the public sees until it has rules.

    Computed rows need no rule of their own: whoever selects them applies the rules of the tables that they are of.
    """
    del viewer
    if "computed" in row.table.info:
        return []
    return PUBLIC_ROWS[row.table.name](row)


PUBLIC_ROWS: dict[str, Rule] = {
    # places, organisations, skills, plan: public facts
    "administrative_unit": everyone,
    "unit_succession": everyone,
    "area": everyone,
    "area_membership": everyone,
    "area_touch": everyone,
    "sub_unit": everyone,
    "infrastructure_status": everyone,
    "organisation": everyone,
    "organisation_identifier": everyone,
    "organisation_contact": marked_public,
    "partnership": in_status("ACTIVE", "EXPIRED", "ENDED"),
    "partnership_party": everyone,
    "skill_centre": everyone,
    "framework": everyone,
    "skill": everyone,
    "skill_match": everyone,
    "strategic_plan": everyone,
    "strategic_plan_document": everyone,
    "indicator": everyone,
    "target": everyone,
    "observation": in_status("APPROVED"),
    # programmes and offers: what is published
    "programme": everyone,
    "programme_organisation": everyone,
    "opportunity": published,
    "opportunity_skill": everyone,
    "opportunity_unit": everyone,
    "lesson": everyone,  # has rows of published offers only
    "session": of_published_course,
    "pathway": everyone,
    "pathway_step": everyone,
    "pathway_step_skill": everyone,
    "pathway_step_opportunity": everyone,
    "pilot": in_status("APPROVED", "RUNNING", "EVALUATED", "ADOPTED", "STOPPED"),
    "pilot_partner": everyone,
    "pilot_rollout_unit": everyone,
    # teams and staffing: the teams, needs and schemes, never the people
    "community_team": founded,
    "team_activity": of_founded_team,
    "team_membership": nobody,
    "job_position": everyone,
    "job_position_skill": everyone,
    "staff_need": in_status("OPEN", "MATCHED", "FILLED"),
    "staff_need_skill": everyone,
    "allowance_scheme": everyone,
    "allowance_scheme_position": everyone,
    "allowance_entitlement": nobody,
    "allowance_suspension": nobody,
    "expert": nobody,
    "expert_skill": nobody,
    "match": nobody,
    "expert_contract": nobody,
    "expert_contract_deliverable": nobody,
    "exchange": nobody,
    "telework_arrangement": nobody,
    # people and what they did
    "person": nobody,
    "membership": nobody,
    "assessment": nobody,
    "application": nobody,
    "application_document": nobody,
    "enrolment": nobody,
    "completion": nobody,
    "completion_import": nobody,
    "completion_import_row": nobody,
    "credential": nobody,
    "credential_skill": nobody,
    "pathway_progress": nobody,
    "pathway_step_done": nobody,
    "outcome": nobody,
    # trust
    "consent": nobody,
    "data_subject_request": nobody,
    "audit_entry": nobody,
    "api_client": nobody,
    "api_client_usage": nobody,
    "webhook_subscription": nobody,
    "event_outbox": nobody,
    "search_word": nobody,
}
