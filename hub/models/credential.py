"""Credentials: what a person can show for something achieved; shaped so that Open Badges 3.0 can be exported later."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Link, Titled, no_later


class Credential(Titled, External, Entity):
    """An achievement of a person; the title is that of the achievement. Revoked, never deleted."""

    __table_args__ = (
        Index(None, "person_id", "issued_on", "id"),
        Index(None, "issuer_id", "issued_on", "id"),
        Index(None, "opportunity_id", "issued_on", "id"),
        no_later("issued_on", "expires_on"),
        no_later("issued_on", "revoked_on"),
        CheckConstraint("(revoked_on IS NULL) = (revocation_reason IS NULL)", name="revocation"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    issuer_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    opportunity_id: Mapped[UUID | None] = mapped_column(ForeignKey("opportunity.id"))
    enrolment_id: Mapped[UUID | None] = mapped_column(ForeignKey("enrolment.id"), unique=True)
    issued_on: Mapped[date]
    expires_on: Mapped[date | None]
    revoked_on: Mapped[date | None]
    revocation_reason: Mapped[str | None]


class CredentialSkill(Link):
    """A skill that a credential attests, at a level from 1 to 8."""

    __table_args__ = (
        Index(None, "skill_id", "credential_id"),
        CheckConstraint("level BETWEEN 1 AND 8", name="level"),
    )

    credential_id: Mapped[UUID] = mapped_column(
        ForeignKey("credential.id", ondelete="CASCADE"), primary_key=True
    )
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"), primary_key=True)
    level: Mapped[int]
