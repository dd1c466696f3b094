"""Indicators: what is measured, in which unit, and how it is counted. Values are observations, never columns here."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import (
    Code,
    Entity,
    External,
    Label,
    Named,
    Vocabulary,
    vocabulary,
    vocabulary_array,
    within,
)
from hub.models.opportunity import Audience
from hub.models.search import searched
from hub.models.skill import SkillTopic


class IndicatorUnit(Vocabulary):
    """What one step of an indicator's value is. Persons are distinct people, participations are not."""

    PERCENT = Label("Percent", "Phần trăm")
    PERSONS = Label("Persons", "Người")
    PARTICIPATIONS = Label("Participations", "Lượt")
    TEAMS = Label("Teams", "Tổ")
    COUNT = Label("Pieces", "Đơn vị, số lượng")
    VND = Label("Vietnamese dong", "Đồng")


class IndicatorDirection(Vocabulary):
    """Which way of an indicator is better."""

    HIGHER_IS_BETTER = Label("Higher is better", "Càng cao càng tốt")
    LOWER_IS_BETTER = Label("Lower is better", "Càng thấp càng tốt")


class IndicatorKind(Vocabulary):
    """Whether an indicator counts what was done or what changed."""

    OUTPUT = Label("Output: what was done", "Đầu ra")
    OUTCOME = Label("Outcome: what changed", "Kết quả")


class IndicatorCalculation(Vocabulary):
    """Where an indicator's values come from."""

    MANUAL = Label("Entered from reports", "Nhập từ báo cáo")
    DERIVED = Label("Computed from the hub's records", "Tính từ dữ liệu của hệ thống")


class IndicatorBreakdown(Vocabulary):
    """For what kind of subject an indicator is observed."""

    PROVINCE = Label("The whole province", "Toàn tỉnh")
    AREA = Label("By area", "Theo khu vực")
    COMMUNE = Label("By commune", "Theo xã, phường")
    ORGANISATION = Label("By organisation", "Theo cơ quan")
    TIER = Label("By tier of government", "Theo cấp chính quyền")


class Indicator(Named, External, Entity):
    """A measure of the plan; `numerator` and `denominator` say in words what a percentage divides.

    `topics` and `audiences` say which training moves it: none if no training does.
    """

    __table_args__ = (
        *searched("indicator", "name_vi", "name_en"),
        Index(None, "strategic_plan_id", "name_sort", "id"),
        Index(None, "name_sort", "id"),
        within("breakdowns", IndicatorBreakdown),
        within("topics", SkillTopic),
        within("audiences", Audience),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    strategic_plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("strategic_plan.id"))
    unit: Mapped[IndicatorUnit] = mapped_column(vocabulary(IndicatorUnit))
    direction: Mapped[IndicatorDirection] = mapped_column(
        vocabulary(IndicatorDirection), server_default=IndicatorDirection.HIGHER_IS_BETTER.name
    )
    kind: Mapped[IndicatorKind] = mapped_column(vocabulary(IndicatorKind))
    calculation: Mapped[IndicatorCalculation] = mapped_column(
        vocabulary(IndicatorCalculation), server_default=IndicatorCalculation.MANUAL.name
    )
    breakdowns: Mapped[list[str]] = mapped_column(
        vocabulary_array(IndicatorBreakdown), server_default=text("'{}'")
    )
    topics: Mapped[list[str]] = mapped_column(vocabulary_array(SkillTopic), server_default=text("'{}'"))
    audiences: Mapped[list[str]] = mapped_column(vocabulary_array(Audience), server_default=text("'{}'"))
    numerator_vi: Mapped[str | None]
    numerator_en: Mapped[str | None]
    denominator_vi: Mapped[str | None]
    denominator_en: Mapped[str | None]
