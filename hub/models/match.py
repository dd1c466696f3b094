"""Matches: candidates proposed for a staff need, with a score and the reasons for it. A match decides nothing."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, Label, Vocabulary, vocabulary


class MatchStatus(Vocabulary):
    """What became of a proposed candidate."""

    PROPOSED = Label("Proposed", "Đề xuất")
    SHORTLISTED = Label("Shortlisted", "Vào danh sách rút gọn")
    ACCEPTED = Label("Accepted", "Được chấp nhận")
    DECLINED = Label("Declined", "Không phù hợp")


class Match(Entity):
    """A candidate for a need: an expert, an intern (by the application), or a team member.

    `score` runs from 0 to 1; `reasons` are sentences for a person to read.
    """

    __table_args__ = (
        UniqueConstraint("staff_need_id", "expert_id"),
        UniqueConstraint("staff_need_id", "application_id"),
        UniqueConstraint("staff_need_id", "team_membership_id"),
        Index(None, "staff_need_id", text("score DESC"), "id"),
        CheckConstraint(
            "num_nonnulls(expert_id, application_id, team_membership_id) = 1", name="one_candidate"
        ),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
    )

    staff_need_id: Mapped[UUID] = mapped_column(ForeignKey("staff_need.id", ondelete="CASCADE"))
    expert_id: Mapped[UUID | None] = mapped_column(ForeignKey("expert.id"), index=True)
    application_id: Mapped[UUID | None] = mapped_column(ForeignKey("application.id"), index=True)
    team_membership_id: Mapped[UUID | None] = mapped_column(ForeignKey("team_membership.id"), index=True)
    score: Mapped[Decimal] = mapped_column(Numeric(5, 4))
    reasons: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    status: Mapped[MatchStatus] = mapped_column(
        vocabulary(MatchStatus), server_default=MatchStatus.PROPOSED.name
    )
