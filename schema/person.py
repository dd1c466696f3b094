"""Persons in GraphQL: what hangs together through a person. Nothing that tells who it is has a field here."""

from hub import models
from resolvers.audit_entry import about
from schema.declare import column, entity, many, one


@entity(models.Person)
class Person:
    """Somebody the hub knows: learner, official, team member or expert. Visible by role; the public sees none.

    Names, contacts and other personal data are not readable yet, by anybody.
    """

    category = column("Which audience the person belongs to; null if not stated.", filterable=True)
    employer = one(
        "The organisation that the person works for; null if not stated.", "Organisation", "employer_id"
    )
    job_position = one(
        "The position that the person holds; null if not stated.", "JobPosition", "job_position_id"
    )
    memberships = many("Where the person acts, and in what role.", "Membership", "person_id")
    assessments = many("Assessments of the person's skills.", "Assessment", "person_id")
    applications = many("What the person applied for.", "Application", "person_id")
    enrolments = many("Sessions and open courses that the person takes part in.", "Enrolment", "person_id")
    credentials = many("What the person can show for something achieved.", "Credential", "person_id")
    team_memberships = many("Community teams that the person is or was in.", "TeamMembership", "person_id")
    expert_profiles = many("The person as an expert; one at the most.", "Expert", "person_id")
    exchanges = many("Times at which the person worked for another organisation.", "Exchange", "person_id")
    telework_arrangements = many("Times of work from elsewhere.", "TeleworkArrangement", "person_id")
    allowance_entitlements = many("Allowances that the person receives.", "AllowanceEntitlement", "person_id")
    pathway_progress = many("Pathways that the person is on.", "PathwayProgress", "person_id")
    consents = many("What the person agreed to.", "Consent", "person_id")
    data_subject_requests = many(
        "What the person asked about their own data.", "DataSubjectRequest", "person_id"
    )
    audit_entries = many("Who did or read what in this record.", "AuditEntry", about("person"))
