"""The enumerations of the hub's schema that the peer knows: their names are what PostgreSQL stores."""

from enum import Enum, StrEnum

import strawberry


def _enum(name: str, *values: str) -> type[Enum]:
    return strawberry.enum(StrEnum(name, {value: value for value in values}))


OpportunityKind = _enum(
    "OpportunityKind", "COURSE", "INTERNSHIP", "SCHOLARSHIP", "EXPERT_ASSIGNMENT", "PILOT_CALL"
)
OpportunityStatus = _enum(
    "OpportunityStatus", "DRAFT", "IN_REVIEW", "PUBLISHED", "SUSPENDED", "CLOSED", "ARCHIVED", "CANCELLED"
)
DeliveryMode = _enum("DeliveryMode", "ON_SITE", "ONLINE_LIVE", "MOOC", "BLENDED", "WORKPLACE")
SkillTopic = _enum(
    "SkillTopic",
    "INFORMATION_SYSTEMS",
    "DIGITAL_SIGNATURE",
    "NATIONAL_DATABASES",
    "ELECTRONIC_RECORDS",
    "INFORMATION_SECURITY",
    "ONLINE_PUBLIC_SERVICES",
    "CASHLESS_PAYMENT",
    "DATA_ANALYTICS",
    "AI",
    "E_COMMERCE",
    "DIGITAL_CULTURE",
)
OrganisationKind = _enum(
    "OrganisationKind",
    "PROVINCIAL_PEOPLES_COMMITTEE",
    "PROVINCIAL_DEPARTMENT",
    "PROVINCIAL_AGENCY",
    "PUBLIC_SERVICE_CENTRE",
    "COMMUNE_PEOPLES_COMMITTEE",
    "DX_CENTRE",
    "MINISTRY",
    "MINISTRY_AGENCY",
    "UNIVERSITY",
    "UNIVERSITY_CAMPUS",
    "COLLEGE",
    "TRAINING_INSTITUTION",
    "TECH_FIRM",
    "TECH_FIRM_BRANCH",
    "STATE_ENTERPRISE",
    "ENTERPRISE",
    "MASS_ORGANISATION",
    "PROFESSIONAL_ASSOCIATION",
    "INTERNATIONAL_ORGANISATION",
)
AdministrativeUnitKind = _enum("AdministrativeUnitKind", "PROVINCE", "WARD", "COMMUNE", "TOWNSHIP")
CountPrecision = _enum("CountPrecision", "EXACT", "AT_LEAST")
OpportunityOrderBy = _enum("OpportunityOrderBy", "CLOSES_AT_ASC")
