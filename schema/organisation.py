"""Organisations in GraphQL: authorities, universities, firms and associations."""

from hub import models
from hub.models.search import SearchType
from resolvers.search import having_words
from schema.declare import column, entity, facet, link, localised, many, one, owned, through, words


@link(models.OrganisationIdentifier)
class OrganisationIdentifier:
    """The number or name of an organisation in one register."""

    scheme = column("The register.", filterable=True)
    value = column("The number or name there.", filterable=True)


@entity(
    models.Organisation,
    root=("organisations", "organisation"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.ORGANISATION)),
    },
    facets={
        "kind": facet("By what it is.", "kind"),
        "status": facet("By whether it works today.", "status"),
        "tier": facet("By tier of government; null counts those that are no authority.", "tier"),
    },
)
class Organisation:
    """An organisation that offers, hosts, funds, employs or coordinates: authority, university, firm, association."""

    code = column("Stable public code, for example `fpt`.", filterable=True, sort=True)
    kind = column("What it is.", filterable=True)
    status = column("Whether it works today.", filterable=True)
    name = localised("Its name", sort=True)
    abbreviation = column("Its usual abbreviation; null if it has none.", filterable=True)
    tier = column("The tier of government; null for others than authorities.", filterable=True)
    website = column("Its public web address; null if unknown.")
    note = column("What else is to be known about the record; null if nothing.")
    identifiers = owned(
        "Its numbers and names in registers.", "OrganisationIdentifier", "organisation_id", order=("scheme",)
    )
    contacts = owned(
        "For what it can be addressed, where it made a contact public.",
        "OrganisationContact",
        "organisation_id",
        order=("role", "id"),
    )
    head_office = one(
        "The province, ward or commune of its head office; null if unknown.",
        "AdministrativeUnit",
        "head_office_unit_id",
    )
    parent = one("The organisation that it belongs to; null if to none.", "Organisation", "parent_id")
    children = many("Organisations that belong to it.", "Organisation", "parent_id")
    partnerships = many(
        "Agreements to which it is a party.",
        "Partnership",
        through(models.PartnershipParty, "organisation_id", "partnership_id"),
    )
    skill_centres = many("Skill centres that it runs.", "SkillCentre", "organisation_id")

    opportunities = many("What it offers.", "Opportunity", "provider_id")
    hosted_internships = many("Internships that take place in it.", "Opportunity", "host_organisation_id")
    funded_scholarships = many("Scholarships that it pays for.", "Opportunity", "funder_id")
    led_programmes = many("Programmes that it leads.", "Programme", "lead_organisation_id")
    co_organised_programmes = many(
        "Programmes that it runs together with their lead.",
        "Programme",
        through(models.ProgrammeOrganisation, "organisation_id", "programme_id"),
    )
    led_pilots = many("Pilots that it leads.", "Pilot", "lead_organisation_id")
    partnered_pilots = many(
        "Pilots in which it takes part beside their lead.",
        "Pilot",
        through(models.PilotPartner, "organisation_id", "pilot_id"),
    )
    issued_credentials = many("Credentials that it issued.", "Credential", "issuer_id")

    issued_plans = many("Strategic plans that it issued.", "StrategicPlan", "issuer_id")
    targets = many("What it should reach, and by when.", "Target", "organisation_id")
    observations = many("What was measured of it.", "Observation", "organisation_id")

    staff_needs = many("What staff it lacks.", "StaffNeed", "organisation_id")
    memberships = many("Who acts in it, in which role.", "Membership", "organisation_id")
    employees = many("People whom it employs.", "Person", "employer_id")
    expert_contracts = many("Its contracts with experts.", "ExpertContract", "organisation_id")
    outgoing_exchanges = many("Exchanges of its staff to others.", "Exchange", "from_organisation_id")
    incoming_exchanges = many("Exchanges of others' staff to it.", "Exchange", "to_organisation_id")
    allowance_entitlements = many(
        "Entitlements of its staff to allowances.", "AllowanceEntitlement", "organisation_id"
    )
    api_clients = many("Programs that may call the hub in its name.", "ApiClient", "organisation_id")
