"""Organisations: authorities, universities, firms and associations that offer, host, fund or employ.

An organisation is never deleted while something refers to it: it is made INACTIVE (foreign keys refuse).
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.administrative_unit import GovernmentTier
from hub.models.base import (
    EMAIL,
    PHONE,
    URL,
    Code,
    Entity,
    External,
    Label,
    Link,
    Named,
    Vocabulary,
    classified,
    matches,
    vocabulary,
)
from hub.models.search import searched


class OrganisationKind(Vocabulary):
    """What an organisation is."""

    PROVINCIAL_PEOPLES_COMMITTEE = Label("Provincial People's Committee", "Ủy ban nhân dân cấp tỉnh")
    PROVINCIAL_DEPARTMENT = Label("Provincial department", "Sở, cơ quan chuyên môn cấp tỉnh")
    PROVINCIAL_AGENCY = Label("Provincial branch of a central agency", "Cơ quan ngành dọc tại tỉnh")
    PUBLIC_SERVICE_CENTRE = Label("Public administrative service centre", "Trung tâm phục vụ hành chính công")
    COMMUNE_PEOPLES_COMMITTEE = Label("Commune or ward People's Committee", "Ủy ban nhân dân cấp xã")
    DX_CENTRE = Label("Digital transformation centre", "Trung tâm chuyển đổi số")
    MINISTRY = Label("Ministry", "Bộ, cơ quan ngang bộ")
    MINISTRY_AGENCY = Label("Agency of a ministry", "Cục, vụ, đơn vị thuộc bộ")
    UNIVERSITY = Label("University", "Đại học, trường đại học")
    UNIVERSITY_CAMPUS = Label("University campus", "Phân hiệu đại học")
    COLLEGE = Label("College", "Trường cao đẳng")
    TRAINING_INSTITUTION = Label("Training institution", "Cơ sở đào tạo, bồi dưỡng")
    TECH_FIRM = Label("Technology firm", "Doanh nghiệp công nghệ")
    TECH_FIRM_BRANCH = Label("Branch of a technology firm", "Chi nhánh doanh nghiệp công nghệ")
    STATE_ENTERPRISE = Label("State enterprise", "Doanh nghiệp nhà nước")
    ENTERPRISE = Label("Other enterprise", "Doanh nghiệp khác")
    MASS_ORGANISATION = Label("Mass organisation", "Tổ chức chính trị - xã hội")
    PROFESSIONAL_ASSOCIATION = Label("Professional association", "Hội, hiệp hội nghề nghiệp")
    INTERNATIONAL_ORGANISATION = Label("International organisation", "Tổ chức quốc tế")


class OrganisationStatus(Vocabulary):
    """Whether an organisation works today."""

    PLANNED = Label("Planned, not yet founded", "Dự kiến thành lập")
    ACTIVE = Label("Active", "Đang hoạt động")
    MERGED = Label("Merged into another", "Đã sáp nhập")
    INACTIVE = Label("No longer active", "Ngừng hoạt động")


class IdentifierScheme(Vocabulary):
    """A register in which an organisation has a number or a name."""

    MOET_ADMISSION = Label("Admission code of the Ministry of Education and Training", "Mã trường tuyển sinh")
    TAX_CODE = Label("Enterprise tax code", "Mã số thuế")
    AGENCY_EID = Label("Electronic agency identifier (Decision 20/2020)", "Mã định danh điện tử cơ quan")
    ROR = Label("Research Organization Registry", "Mã ROR")
    WEBSITE = Label("Web address", "Trang thông tin điện tử")


class ContactRole(Vocabulary):
    """For what a contact of an organisation may be addressed."""

    GENERAL = Label("General questions", "Đầu mối chung")
    TRAINING = Label("Training", "Đào tạo, bồi dưỡng")
    INTERNSHIP = Label("Internships", "Thực tập")
    SCHOLARSHIP = Label("Scholarships", "Học bổng")
    PARTNERSHIP = Label("Partnership", "Hợp tác")
    TECHNICAL = Label("Technical questions", "Kỹ thuật")
    DATA_PROTECTION = Label("Protection of personal data", "Bảo vệ dữ liệu cá nhân")


class Organisation(Named, External, Entity):
    """An organisation that offers, hosts, funds, employs or coordinates.

    `code` is the public stable name (`fpt`). `head_office_unit_id` is the ward, commune or province of its
    head office; `parent_id` the superior organisation; `tier` only for authorities.
    """

    __table_args__ = (
        *searched("organisation", "name_vi", "name_en", "abbreviation"),
        Index(None, "name_sort", "id"),
        Index(None, "kind", "name_sort", "id"),
        Index(None, "parent_id", "name_sort", "id"),
        Index(None, "head_office_unit_id", "name_sort", "id"),
        matches("website", URL, "website"),
        matches("code", "[a-z0-9]+(-[a-z0-9]+)*", "code_shape"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    kind: Mapped[OrganisationKind] = mapped_column(vocabulary(OrganisationKind))
    status: Mapped[OrganisationStatus] = mapped_column(
        vocabulary(OrganisationStatus), server_default=OrganisationStatus.ACTIVE.name
    )
    tier: Mapped[GovernmentTier | None] = mapped_column(vocabulary(GovernmentTier))
    abbreviation: Mapped[str | None]
    website: Mapped[str | None]
    head_office_unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    note: Mapped[str | None]


class OrganisationIdentifier(Link):
    """The number or name of an organisation in one register; one per register, and never shared."""

    __table_args__ = (UniqueConstraint("scheme", "value"),)

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    scheme: Mapped[IdentifierScheme] = mapped_column(vocabulary(IdentifierScheme), primary_key=True)
    value: Mapped[str]


class OrganisationContact(External, Entity):
    """A person or desk to address in an organisation, for one purpose. Phone in E.164 (`+84...`)."""

    __table_args__ = (
        Index(None, "organisation_id", "role", "id"),
        matches("phone", PHONE, "phone"),
        matches("email", EMAIL, "email"),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    role: Mapped[ContactRole] = mapped_column(vocabulary(ContactRole))
    name: Mapped[str | None] = mapped_column(info=classified("B"))
    phone: Mapped[str | None] = mapped_column(info=classified("B"))
    email: Mapped[str | None] = mapped_column(info=classified("B"))
    is_public: Mapped[bool] = mapped_column(server_default=text("false"))
