"""Job positions: what a post is, and which skills it requires at which level."""

from __future__ import annotations

from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.administrative_unit import GovernmentTier
from hub.models.base import Code, Entity, External, Link, Titled, vocabulary
from hub.models.search import searched


class JobPosition(Titled, External, Entity):
    """A kind of post. `full_time_dx`: digital transformation, information or cyber security is its whole work."""

    __table_args__ = (*searched("job_position", "title_vi", "title_en"), Index(None, "title_sort", "id"))

    code: Mapped[str] = mapped_column(Code, unique=True)
    full_time_dx: Mapped[bool] = mapped_column(server_default=text("false"))
    tier: Mapped[GovernmentTier | None] = mapped_column(vocabulary(GovernmentTier))


class JobPositionSkill(Link):
    """A skill that a position requires, at a level from 1 to 8."""

    __table_args__ = (
        Index(None, "skill_id", "job_position_id"),
        CheckConstraint("level BETWEEN 1 AND 8", name="level"),
    )

    job_position_id: Mapped[UUID] = mapped_column(
        ForeignKey("job_position.id", ondelete="CASCADE"), primary_key=True
    )
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"), primary_key=True)
    level: Mapped[int]
