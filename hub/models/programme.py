"""Programmes: what bundles offers, has a lead, a plan and a budget. A programme is not itself applied to."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import (
    URL,
    Code,
    Entity,
    External,
    Label,
    Link,
    Named,
    Vnd,
    Vocabulary,
    classified,
    matches,
    no_later,
    not_negative,
    vocabulary,
    vocabulary_array,
    within,
)
from hub.models.opportunity import Audience, DeliveryMode
from hub.models.search import searched


class ProgrammeCategory(Vocabulary):
    """What a programme mainly is."""

    NATIONAL_PROGRAMME = Label("National programme", "Chương trình quốc gia")
    MOVEMENT = Label("Movement or campaign", "Phong trào, chiến dịch")
    MOOC_PLATFORM = Label("Open online course platform", "Nền tảng học trực tuyến mở (MOOC)")
    TRAINING = Label("Training programme", "Chương trình đào tạo, bồi dưỡng")
    INTERNSHIP = Label("Internship programme", "Chương trình thực tập")
    SCHOLARSHIP = Label("Scholarship programme", "Chương trình học bổng")
    EXPERT_NETWORK = Label("Expert network", "Mạng lưới chuyên gia")
    SKILL_FRAMEWORK = Label("Introduction of a skill framework", "Triển khai khung kỹ năng")
    PARTNERSHIP = Label("Programme of a partnership", "Chương trình hợp tác")
    INNOVATION = Label("Innovation programme", "Chương trình đổi mới sáng tạo")


class Programme(Named, External, Entity):
    """A programme under which offers are made. `budget` is in whole dong."""

    __table_args__ = (
        *searched("programme", "name_vi", "name_en", texts=("summary_vi", "summary_en")),
        Index(None, "name_sort", "id"),
        Index(None, "category", "name_sort", "id"),
        Index(None, "lead_organisation_id", "name_sort", "id"),
        Index(None, "strategic_plan_id", "name_sort", "id"),
        Index(None, "audiences", postgresql_using="gin"),
        within("audiences", Audience),
        within("delivery_modes", DeliveryMode),
        matches("url", URL, "url"),
        no_later("starts_on", "ends_on"),
        *not_negative("budget"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    category: Mapped[ProgrammeCategory] = mapped_column(vocabulary(ProgrammeCategory))
    summary_vi: Mapped[str | None]
    summary_en: Mapped[str | None]
    lead_organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    strategic_plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("strategic_plan.id"))
    audiences: Mapped[list[str]] = mapped_column(vocabulary_array(Audience), server_default=text("'{}'"))
    delivery_modes: Mapped[list[str]] = mapped_column(
        vocabulary_array(DeliveryMode), server_default=text("'{}'")
    )
    budget: Mapped[int | None] = mapped_column(Vnd, info=classified("O"))
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    url: Mapped[str | None]


class ProgrammeOrganisation(Link):
    """An organisation that runs a programme together with its lead."""

    __table_args__ = (Index(None, "organisation_id", "programme_id"),)

    programme_id: Mapped[UUID] = mapped_column(
        ForeignKey("programme.id", ondelete="CASCADE"), primary_key=True
    )
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
