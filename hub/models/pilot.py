"""Pilots: a new solution tried in a few places, measured against criteria set before, then decided on."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import Code, Entity, External, Label, Link, Titled, Vocabulary, no_later, vocabulary
from hub.models.search import searched
from hub.models.triggers import moves


class PilotStatus(Vocabulary):
    """Where a pilot stands."""

    IDEA = Label("Idea", "Ý tưởng")
    APPROVED = Label("Approved", "Đã phê duyệt")
    RUNNING = Label("Running", "Đang thử nghiệm")
    EVALUATED = Label("Evaluated", "Đã đánh giá")
    ADOPTED = Label("Adopted", "Được nhân rộng")
    STOPPED = Label("Stopped", "Đã dừng")


class PilotDecision(Vocabulary):
    """What was decided after the evaluation."""

    ADOPT = Label("Adopt", "Nhân rộng")
    EXTEND = Label("Extend the trial", "Kéo dài thử nghiệm")
    STOP = Label("Stop", "Dừng lại")


_S = PilotStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.IDEA,),
    moves={
        _S.IDEA: (_S.APPROVED,),
        _S.APPROVED: (_S.RUNNING,),
        _S.RUNNING: (_S.EVALUATED,),
        _S.EVALUATED: (_S.ADOPTED, _S.STOPPED, _S.RUNNING),  # RUNNING again: the decision EXTEND
        _S.ADOPTED: (),
        _S.STOPPED: (),
    },
)


class Pilot(Titled, External, Entity):
    """A trial of a technology, led by one organisation, at a skill centre or not. `pilot_call_id` is its call."""

    __table_args__ = (
        *searched(
            "pilot",
            "title_vi",
            "title_en",
            texts=("technology", "hypothesis_vi", "hypothesis_en", "result_vi", "result_en"),
            public="status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED')",
        ),
        Index(None, "title_sort", "id"),
        Index(None, "lead_organisation_id", "title_sort", "id"),
        Index(None, "skill_centre_id", "title_sort", "id"),
        Index(None, "pilot_call_id", "id"),
        Index(None, "status", "decision", "id"),
        CheckConstraint(
            "status <> 'ADOPTED' OR (decision IS NOT NULL AND decision = 'ADOPT')", name="adopted"
        ),
        CheckConstraint(
            "status <> 'STOPPED' OR (decision IS NOT NULL AND decision = 'STOP')", name="stopped"
        ),
        CheckConstraint(
            "status NOT IN ('EVALUATED', 'ADOPTED', 'STOPPED') OR num_nonnulls(result_vi, result_en) > 0",
            name="result",
        ),
        no_later("starts_on", "ends_on"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    technology: Mapped[str]
    status: Mapped[PilotStatus] = mapped_column(vocabulary(PilotStatus), server_default=PilotStatus.IDEA.name)
    lead_organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    skill_centre_id: Mapped[UUID | None] = mapped_column(ForeignKey("skill_centre.id"))
    pilot_call_id: Mapped[UUID | None] = mapped_column(ForeignKey("opportunity.id"))
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    hypothesis_vi: Mapped[str | None]
    hypothesis_en: Mapped[str | None]
    success_criteria: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    result_vi: Mapped[str | None]
    result_en: Mapped[str | None]
    decision: Mapped[PilotDecision | None] = mapped_column(vocabulary(PilotDecision))


class PilotPartner(Link):
    """An organisation takes part in a pilot beside its lead."""

    __table_args__ = (Index(None, "organisation_id", "pilot_id"),)

    pilot_id: Mapped[UUID] = mapped_column(ForeignKey("pilot.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)


class PilotRolloutUnit(Link):
    """A unit to which an adopted pilot is rolled out."""

    __table_args__ = (Index(None, "unit_id", "pilot_id"),)

    pilot_id: Mapped[UUID] = mapped_column(ForeignKey("pilot.id", ondelete="CASCADE"), primary_key=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"), primary_key=True)


moves("pilot", LIFECYCLE)
