"""Community digital teams: neighbours who help others with digital services, in communes and villages."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import (
    URL,
    Code,
    Entity,
    External,
    Label,
    Named,
    Vocabulary,
    classified,
    matches,
    vocabulary,
)
from hub.models.triggers import moves


class TeamLevel(Vocabulary):
    """For what a team is responsible."""

    COMMUNE = Label("Commune or ward", "Cấp xã")
    VILLAGE = Label("Village or residential group", "Cấp thôn, tổ dân phố")


class TeamStatus(Vocabulary):
    """Whether a team works."""

    PROPOSED = Label("Proposed", "Đề xuất thành lập")
    ACTIVE = Label("Active", "Đang hoạt động")
    INACTIVE = Label("Inactive", "Tạm ngừng hoạt động")
    DISSOLVED = Label("Dissolved", "Đã giải thể")


_S = TeamStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.PROPOSED,),
    moves={
        _S.PROPOSED: (_S.ACTIVE,),
        _S.ACTIVE: (_S.INACTIVE,),
        _S.INACTIVE: (_S.DISSOLVED,),
        _S.DISSOLVED: (),
    },
)


class CommunityTeam(Named, External, Entity):
    """A team of one commune (level COMMUNE) or of one village of it (level VILLAGE, with `sub_unit_id`).

    `decision_no` is the number of the founding decision. `size_limit` replaces the province's rule (10
    members in a commune team, 5 in a village team) where a decision allows it.
    """

    __table_args__ = (
        ForeignKeyConstraint(("sub_unit_id", "unit_id"), ("sub_unit.id", "sub_unit.unit_id")),
        Index(
            "uq_community_team_commune",
            "unit_id",
            unique=True,
            postgresql_where=text("level = 'COMMUNE' AND status = 'ACTIVE'"),
        ),
        Index(
            "uq_community_team_village",
            "sub_unit_id",
            unique=True,
            postgresql_where=text("level = 'VILLAGE' AND status = 'ACTIVE'"),
        ),
        Index(None, "unit_id", "name_sort", "id"),
        Index(None, "sub_unit_id", "id"),
        Index(None, "name_sort", "id"),
        CheckConstraint("(level = 'VILLAGE') = (sub_unit_id IS NOT NULL)", name="level_place"),
        CheckConstraint("status NOT IN ('INACTIVE', 'DISSOLVED') OR inactive_on IS NOT NULL", name="dated"),
        CheckConstraint("size_limit > 0", name="size_limit"),
        CheckConstraint("founded_on <= inactive_on", name="founded_on_inactive_on"),
        matches("zalo_link", URL, "zalo_link"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    level: Mapped[TeamLevel] = mapped_column(vocabulary(TeamLevel))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"))
    sub_unit_id: Mapped[UUID | None]
    status: Mapped[TeamStatus] = mapped_column(
        vocabulary(TeamStatus), server_default=TeamStatus.PROPOSED.name
    )
    decision_no: Mapped[str | None]
    founded_on: Mapped[date | None]
    inactive_on: Mapped[date | None]
    size_limit: Mapped[int | None]
    zalo_link: Mapped[str | None] = mapped_column(info=classified("O"))


moves("community_team", LIFECYCLE)
