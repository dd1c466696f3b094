"""Memberships: in which organisation or commune a person acts, in what role, and from when to when.

Roles are rights, and they end with the membership: nothing may read a role without its dates.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Label, Vocabulary, vocabulary


class MembershipRole(Vocabulary):
    """What a person may do in the organisation or commune. Team leaders are heads of a team, not a role here."""

    EMPLOYEE = Label("Employee, without rights in the hub", "Nhân viên, không có quyền trên hệ thống")
    PARTNER_EDITOR = Label("Editor of a partner's offers", "Biên tập viên của đối tác")
    COMMUNE_OFFICER = Label("Officer of a commune or ward", "Cán bộ cấp xã")
    DEPARTMENT_OFFICER = Label("Officer of a department", "Cán bộ sở, ngành")
    CENTRE_STAFF = Label("Staff of the centre", "Nhân viên Trung tâm")
    CENTRE_ADMIN = Label("Administrator of the centre", "Quản trị viên Trung tâm")
    AUDITOR = Label("Auditor", "Kiểm toán viên")


def _no_overlap(column: str) -> ExcludeConstraint:
    return ExcludeConstraint(
        ("person_id", "="),
        (column, "="),
        ("role", "="),
        (text("daterange(valid_from, valid_to)"), "&&"),
        using="gist",
        where=text(f"{column} IS NOT NULL"),
        name=f"ex_membership_{column}",
    )


class Membership(External, Entity):
    """A person acts in an organisation, or for a commune, from `valid_from` (included) to `valid_to` (excluded)."""

    __table_args__ = (
        Index(None, "person_id", "valid_from", "id"),
        Index(None, "organisation_id", "role", "id"),
        Index(None, "unit_id", "role", "id"),
        CheckConstraint("num_nonnulls(organisation_id, unit_id) = 1", name="one_place"),
        CheckConstraint("valid_from < valid_to", name="validity"),
        _no_overlap("organisation_id"),
        _no_overlap("unit_id"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    role: Mapped[MembershipRole] = mapped_column(vocabulary(MembershipRole))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
