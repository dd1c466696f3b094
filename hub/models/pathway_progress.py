"""Progress on pathways: how far a person has come, step by step, with the evidence."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Link, classified, no_later


class PathwayProgress(External, Entity):
    """A person on a pathway, from the first step to `completed_on`."""

    __table_args__ = (
        UniqueConstraint("person_id", "pathway_id"),
        Index(None, "pathway_id", "started_on", "id"),
        no_later("started_on", "completed_on"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    pathway_id: Mapped[UUID] = mapped_column(ForeignKey("pathway.id"))
    started_on: Mapped[date]
    completed_on: Mapped[date | None]


class PathwayStepDone(Link):
    """A step that a person has started or done, and what shows it."""

    __table_args__ = (
        Index(None, "pathway_step_id", "pathway_progress_id"),
        Index(None, "enrolment_id"),
        no_later("started_on", "completed_on"),
    )

    pathway_progress_id: Mapped[UUID] = mapped_column(
        ForeignKey("pathway_progress.id", ondelete="CASCADE"), primary_key=True
    )
    pathway_step_id: Mapped[UUID] = mapped_column(ForeignKey("pathway_step.id"), primary_key=True)
    started_on: Mapped[date]
    completed_on: Mapped[date | None]
    enrolment_id: Mapped[UUID | None] = mapped_column(ForeignKey("enrolment.id"))
    evidence: Mapped[str | None] = mapped_column(info=classified("B"))
