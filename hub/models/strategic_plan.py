"""Strategic plans: the documents that set targets, from the national decision down to the province's plan."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import URL, Code, Entity, External, Link, Named, matches, no_later
from hub.models.search import searched


class StrategicPlan(Named, External, Entity):
    """A plan with a period and a motto; `parent_id` is the plan that it carries out."""

    __table_args__ = (
        *searched("strategic_plan", "name_vi", "name_en", texts=("motto_vi", "motto_en")),
        Index(None, "parent_id", "name_sort", "id"),
        Index(None, "issuer_id", "name_sort", "id"),
        Index(None, "name_sort", "id"),
        no_later("starts_on", "ends_on"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("strategic_plan.id"))
    issuer_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    motto_vi: Mapped[str | None]
    motto_en: Mapped[str | None]


class StrategicPlanDocument(Link):
    """A document of a plan, in order: its number (`146/QD-TTg`), date and address."""

    __table_args__ = (matches("url", URL, "url"),)

    strategic_plan_id: Mapped[UUID] = mapped_column(
        ForeignKey("strategic_plan.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[str | None]
    title_vi: Mapped[str]
    title_en: Mapped[str | None]
    issued_on: Mapped[date | None]
    url: Mapped[str | None]
