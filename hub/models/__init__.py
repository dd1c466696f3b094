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
from hub.models.opportunity import Opportunity, OpportunitySkill, OpportunityUnit
from hub.models.course import Course
from hub.models.internship import Internship
from hub.models.scholarship import Scholarship
from hub.models.expert_assignment import ExpertAssignment
from hub.models.pilot_call import PilotCall
from hub.models.skill_centre import SkillCentre
from hub.models.session import Session
from hub.models.partnership import Partnership, PartnershipParty

__all__ = [
    "AdministrativeUnit",
    "Area",
    "AreaMembership",
    "AreaTouch",
    "Course",
    "ExpertAssignment",
    "Framework",
    "Indicator",
    "InfrastructureStatus",
    "Internship",
    "Observation",
    "Opportunity",
    "OpportunitySkill",
    "OpportunityUnit",
    "Organisation",
    "OrganisationContact",
    "OrganisationIdentifier",
    "Partnership",
    "PartnershipParty",
    "PilotCall",
    "Programme",
    "ProgrammeOrganisation",
    "Scholarship",
    "Session",
    "Skill",
    "SkillCentre",
    "SkillMatch",
    "StrategicPlan",
    "StrategicPlanDocument",
    "SubUnit",
    "Target",
    "UnitSuccession",
]
