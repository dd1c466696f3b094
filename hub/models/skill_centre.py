"""Skill centres: places with seats where digital skills are taught and used."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import (
    PHONE,
    Code,
    Entity,
    External,
    Label,
    Named,
    Vocabulary,
    matches,
    not_negative,
    vocabulary,
    vocabulary_array,
    within,
)
from hub.models.search import searched


class SkillCentreKind(Vocabulary):
    """Whether a centre serves the province or one community."""

    PROVINCIAL_DX_CENTRE = Label("Provincial digital transformation centre", "Trung tâm chuyển đổi số tỉnh")
    COMMUNITY_SKILL_CENTRE = Label("Community skill centre", "Trung tâm kỹ năng số cộng đồng")


class SkillCentreStatus(Vocabulary):
    """Whether a centre can be visited. Only OPERATING centres count as coverage of an area."""

    PLANNED = Label("Planned", "Dự kiến")
    OPERATING = Label("Operating", "Đang hoạt động")
    CLOSED = Label("Closed", "Đã đóng cửa")


class SkillCentreService(Vocabulary):
    """What a visitor gets at a centre."""

    CLASSES = Label("Classes", "Lớp học")
    SELF_STUDY = Label("Computers for self-study", "Máy tính tự học")
    ONLINE_SERVICE_HELP = Label("Help with online public services", "Hỗ trợ dịch vụ công trực tuyến")
    PAYMENT_HELP = Label("Help with cashless payment", "Hỗ trợ thanh toán không dùng tiền mặt")
    COMMERCE_HELP = Label("Help with selling online", "Hỗ trợ bán hàng trực tuyến")
    DEVICE_LENDING = Label("Lending of devices", "Cho mượn thiết bị")
    INTERNET_ACCESS = Label("Free internet access", "Truy cập internet miễn phí")


class SkillCentre(Named, External, Entity):
    """A centre in a ward or commune. Its area is that of the unit. `capacity` counts seats.

    `latitude` and `longitude` (degrees WGS 84) are the building's, where known; else the unit's point serves.
    """

    __table_args__ = (
        *searched("skill_centre", "name_vi", "name_en", texts=("address",)),
        Index(None, "organisation_id", "name_sort", "id"),
        Index(None, "unit_id", "name_sort", "id"),
        Index(None, "name_sort", "id"),
        Index(None, "status", "unit_id"),
        within("services", SkillCentreService),
        matches("phone", PHONE, "phone"),
        CheckConstraint("num_nulls(latitude, longitude) <> 1", name="point_whole"),
        CheckConstraint("latitude BETWEEN 6 AND 24", name="latitude"),
        CheckConstraint("longitude BETWEEN 102 AND 118", name="longitude"),
        *not_negative("capacity"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    kind: Mapped[SkillCentreKind] = mapped_column(vocabulary(SkillCentreKind))
    status: Mapped[SkillCentreStatus] = mapped_column(
        vocabulary(SkillCentreStatus), server_default=SkillCentreStatus.PLANNED.name
    )
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"))
    capacity: Mapped[int | None]
    services: Mapped[list[str]] = mapped_column(
        vocabulary_array(SkillCentreService), server_default=text("'{}'")
    )
    address: Mapped[str | None]
    opening_hours: Mapped[str | None]
    phone: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
