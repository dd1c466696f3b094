"""Activities of community teams: what was done on a day, in counts only. No citizen is ever named here."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import (
    Entity,
    External,
    Label,
    Vocabulary,
    classified,
    not_negative,
    vocabulary,
    vocabulary_array,
    within,
)
from hub.models.skill import SkillTopic


class TeamActivityKind(Vocabulary):
    """What a team did."""

    HOME_VISIT = Label("Home visits", "Đến từng nhà hướng dẫn")
    CLASS = Label("Class", "Lớp hướng dẫn")
    SERVICE_DESK = Label("Service desk", "Bàn hỗ trợ dịch vụ công")
    MARKET_DAY = Label("Market day", "Chợ phiên")
    CAMPAIGN = Label("Campaign", "Chiến dịch")


class TeamActivity(External, Entity):
    """One activity of a team: people helped, public service cases, payment set-ups, sellers brought online."""

    __table_args__ = (
        Index(None, "team_id", "held_on", "id"),
        Index(None, "held_on", "id"),
        within("topics", SkillTopic),
        *not_negative("people_helped", "online_service_cases", "payment_setups", "commerce_onboardings"),
    )

    team_id: Mapped[UUID] = mapped_column(ForeignKey("community_team.id"))
    held_on: Mapped[date]
    kind: Mapped[TeamActivityKind] = mapped_column(vocabulary(TeamActivityKind))
    topics: Mapped[list[str]] = mapped_column(vocabulary_array(SkillTopic), server_default=text("'{}'"))
    people_helped: Mapped[int] = mapped_column(server_default=text("0"))
    online_service_cases: Mapped[int] = mapped_column(server_default=text("0"))
    payment_setups: Mapped[int] = mapped_column(server_default=text("0"))
    commerce_onboardings: Mapped[int] = mapped_column(server_default=text("0"))
    reported_by: Mapped[str | None] = mapped_column(info=classified("O"))
