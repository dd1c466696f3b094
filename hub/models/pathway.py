"""Pathways: ordered steps from training over practice to use at work. A step names offers or skills, not people."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import (
    Code,
    Entity,
    External,
    Label,
    Link,
    Titled,
    Vocabulary,
    vocabulary,
    vocabulary_array,
    within,
)
from hub.models.opportunity import Audience, OpportunityKind
from hub.models.search import searched


class PathwayStage(Vocabulary):
    """What a step of a pathway is for."""

    TRAINING = Label("Training", "Đào tạo")
    PRACTICE = Label("Practice", "Thực hành")
    IMPLEMENTATION = Label("Use at work", "Triển khai thực tế")


class Pathway(Titled, External, Entity):
    """A pathway for some audiences; its steps are rows of `pathway_step`."""

    __table_args__ = (
        *searched("pathway", "title_vi", "title_en", texts=("summary_vi", "summary_en")),
        Index(None, "title_sort", "id"),
        within("audiences", Audience),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    summary_vi: Mapped[str | None]
    summary_en: Mapped[str | None]
    audiences: Mapped[list[str]] = mapped_column(vocabulary_array(Audience), server_default=text("'{}'"))


class PathwayStep(Titled, Entity):
    """One step: any of the named offers, or any offer of these kinds that teaches the named skills.

    `min_level` (1 to 8) is what the step asks in skills whose own row names no other level.
    """

    __table_args__ = (
        UniqueConstraint("pathway_id", "position"),
        within("opportunity_kinds", OpportunityKind),
        CheckConstraint("position > 0", name="position"),
        CheckConstraint("min_level BETWEEN 1 AND 8", name="min_level"),
    )

    pathway_id: Mapped[UUID] = mapped_column(ForeignKey("pathway.id", ondelete="CASCADE"))
    position: Mapped[int]
    stage: Mapped[PathwayStage] = mapped_column(vocabulary(PathwayStage))
    opportunity_kinds: Mapped[list[str]] = mapped_column(
        vocabulary_array(OpportunityKind), server_default=text("'{}'")
    )
    min_level: Mapped[int | None]


class PathwayStepSkill(Link):
    """A skill that a step builds, at a level from 1 to 8."""

    __table_args__ = (
        Index(None, "skill_id", "pathway_step_id"),
        CheckConstraint("level BETWEEN 1 AND 8", name="level"),
    )

    pathway_step_id: Mapped[UUID] = mapped_column(
        ForeignKey("pathway_step.id", ondelete="CASCADE"), primary_key=True
    )
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"), primary_key=True)
    level: Mapped[int | None]


class PathwayStepOpportunity(Link):
    """An offer by which a step can be taken."""

    __table_args__ = (Index(None, "opportunity_id", "pathway_step_id"),)

    pathway_step_id: Mapped[UUID] = mapped_column(
        ForeignKey("pathway_step.id", ondelete="CASCADE"), primary_key=True
    )
    opportunity_id: Mapped[UUID] = mapped_column(ForeignKey("opportunity.id"), primary_key=True)
