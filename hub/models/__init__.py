"""The tables of the hub, one file per entity, here in the order in which they depend on each other.

`from hub import models` and `models.Organisation` is how the rest of the hub names them.
"""

# ruff: noqa: I001 - the order is that of the foreign keys
from hub.models.administrative_unit import AdministrativeUnit, UnitSuccession
from hub.models.area import Area, AreaMembership, AreaTouch
from hub.models.sub_unit import SubUnit
from hub.models.infrastructure_status import InfrastructureStatus
from hub.models.organisation import Organisation, OrganisationContact, OrganisationIdentifier
from hub.models.framework import Framework
from hub.models.skill import Skill, SkillMatch
from hub.models.strategic_plan import StrategicPlan, StrategicPlanDocument
from hub.models.indicator import Indicator
from hub.models.target import Target
from hub.models.observation import Observation
from hub.models.programme import Programme, ProgrammeOrganisation
from hub.models.job_position import JobPosition, JobPositionSkill
from hub.models.staff_need import StaffNeed, StaffNeedSkill
from hub.models.opportunity import Opportunity, OpportunitySkill, OpportunityUnit
from hub.models.lesson import Lesson
from hub.models.course import Course
from hub.models.internship import Internship
from hub.models.scholarship import Scholarship
from hub.models.expert_assignment import ExpertAssignment
from hub.models.pilot_call import PilotCall
from hub.models.skill_centre import SkillCentre
from hub.models.session import Session
from hub.models.partnership import Partnership, PartnershipParty
from hub.models.person import Person
from hub.models.membership import Membership
from hub.models.assessment import Assessment
from hub.models.application import Application, ApplicationDocument
from hub.models.enrolment import Enrolment
from hub.models.completion_import import CompletionImport, CompletionImportRow
from hub.models.completion import Completion
from hub.models.credential import Credential, CredentialSkill
from hub.models.community_team import CommunityTeam
from hub.models.team_membership import TeamMembership
from hub.models.team_activity import TeamActivity
from hub.models.expert import Expert, ExpertSkill
from hub.models.match import Match
from hub.models.expert_contract import ExpertContract, ExpertContractDeliverable
from hub.models.exchange import Exchange
from hub.models.telework_arrangement import TeleworkArrangement
from hub.models.allowance_scheme import AllowanceScheme, AllowanceSchemePosition
from hub.models.allowance_entitlement import AllowanceEntitlement, AllowanceSuspension
from hub.models.pilot import Pilot, PilotPartner, PilotRolloutUnit
from hub.models.pathway import Pathway, PathwayStep, PathwayStepOpportunity, PathwayStepSkill
from hub.models.pathway_progress import PathwayProgress, PathwayStepDone
from hub.models.outcome import Outcome
from hub.models.consent import Consent
from hub.models.data_subject_request import DataSubjectRequest
from hub.models.audit_entry import AuditEntry
from hub.models.api_client import ApiClient, ApiClientUsage
from hub.models.webhook_subscription import WebhookSubscription
from hub.models.event_outbox import EventOutbox
from hub.models.search import SearchWord, learn_words
from hub.models.triggers import guard_every_table

guard_every_table()
learn_words()

__all__ = [
    "AdministrativeUnit",
    "AllowanceEntitlement",
    "AllowanceScheme",
    "AllowanceSchemePosition",
    "AllowanceSuspension",
    "ApiClient",
    "ApiClientUsage",
    "Application",
    "ApplicationDocument",
    "Area",
    "AreaMembership",
    "AreaTouch",
    "Assessment",
    "AuditEntry",
    "CommunityTeam",
    "Completion",
    "CompletionImport",
    "CompletionImportRow",
    "Consent",
    "Course",
    "Credential",
    "CredentialSkill",
    "DataSubjectRequest",
    "Enrolment",
    "EventOutbox",
    "Exchange",
    "Expert",
    "ExpertAssignment",
    "ExpertContract",
    "ExpertContractDeliverable",
    "ExpertSkill",
    "Framework",
    "Indicator",
    "InfrastructureStatus",
    "Internship",
    "JobPosition",
    "JobPositionSkill",
    "Lesson",
    "Match",
    "Membership",
    "Observation",
    "Opportunity",
    "OpportunitySkill",
    "OpportunityUnit",
    "Organisation",
    "OrganisationContact",
    "OrganisationIdentifier",
    "Outcome",
    "Partnership",
    "PartnershipParty",
    "Pathway",
    "PathwayProgress",
    "PathwayStep",
    "PathwayStepDone",
    "PathwayStepOpportunity",
    "PathwayStepSkill",
    "Person",
    "Pilot",
    "PilotCall",
    "PilotPartner",
    "PilotRolloutUnit",
    "Programme",
    "ProgrammeOrganisation",
    "Scholarship",
    "SearchWord",
    "Session",
    "Skill",
    "SkillCentre",
    "SkillMatch",
    "StaffNeed",
    "StaffNeedSkill",
    "StrategicPlan",
    "StrategicPlanDocument",
    "SubUnit",
    "Target",
    "TeamActivity",
    "TeamMembership",
    "TeleworkArrangement",
    "UnitSuccession",
    "WebhookSubscription",
]
