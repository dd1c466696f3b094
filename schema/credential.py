"""Credentials in GraphQL: what somebody can show for something achieved."""

from hub import models
from schema.declare import column, entity, link, localised, one, owned


@link(models.CredentialSkill)
class CredentialSkill:
    """A skill that a credential attests."""

    skill = one("The skill.", "Skill", "skill_id")
    level = column("The level attested, from 1 to 8.")


@entity(models.Credential, default_order=("ISSUED_ON_DESC",))
class Credential:
    """An achievement of a person, attested by an issuer. Visible by role; the public sees none."""

    title = localised("Title of the achievement")
    person = one("Who achieved it.", "Person", "person_id")
    issuer = one("The organisation that attests it; null if the hub does.", "Organisation", "issuer_id")
    opportunity = one(
        "The offer in which it was achieved; null if none of the hub's.", "Opportunity", "opportunity_id"
    )
    enrolment = one(
        "The enrolment in which it was achieved; null if none is recorded.", "Enrolment", "enrolment_id"
    )
    skills = owned(
        "The skills that it attests.", "CredentialSkill", "credential_id", order=("level", "skill_id")
    )
    issued_on = column("When it was issued.", sort=True)
    expires_on = column("Last day on which it is valid; null if it does not expire.")
    revoked_on = column("When it was revoked; null while it stands.")
    revocation_reason = column("Why it was revoked; null while it stands.")
