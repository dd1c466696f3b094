"""Staff needs: what people an organisation or a commune lacks, how urgently, and how the gap might be filled."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import Code, Entity, External, Label, Link, Vocabulary, matches, vocabulary
from hub.models.triggers import moves


class Urgency(Vocabulary):
    """How urgent a need is."""

    LOW = Label("Low", "Thấp")
    NORMAL = Label("Normal", "Bình thường")
    HIGH = Label("High", "Cao")
    CRITICAL = Label("Critical", "Rất cấp bách")


class StaffNeedMode(Vocabulary):
    """How a need might be met."""

    EMPLOY = Label("Employment", "Tuyển dụng")
    CONTRACT = Label("Contract with an expert", "Hợp đồng chuyên gia")
    EXCHANGE = Label("Exchange between authorities", "Điều động, biệt phái")
    TELEWORK = Label("Telework", "Làm việc từ xa")
    INTERN = Label("Intern", "Thực tập sinh")
    TRAIN_OWN = Label("Training of own staff", "Đào tạo cán bộ tại chỗ")


class StaffNeedStatus(Vocabulary):
    """Whether a need is met."""

    OPEN = Label("Open", "Đang cần")
    MATCHED = Label("Candidate found", "Đã có ứng viên phù hợp")
    FILLED = Label("Filled", "Đã đáp ứng")
    WITHDRAWN = Label("Withdrawn", "Đã rút")


_S = StaffNeedStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.OPEN,),
    moves={
        _S.OPEN: (_S.MATCHED, _S.WITHDRAWN),
        _S.MATCHED: (_S.FILLED, _S.WITHDRAWN),
        _S.FILLED: (),
        _S.WITHDRAWN: (),
    },
)


class StaffNeed(External, Entity):
    """`headcount` people for one position, needed by an organisation or by a commune.

    `urgency_rank` orders by urgency, 1 for CRITICAL. `field_of_study` is an ISCED-F 2013 code.
    """

    __table_args__ = (
        Index(None, "organisation_id", "urgency_rank", "id"),
        Index(None, "unit_id", "urgency_rank", "id"),
        Index(None, "job_position_id", "status", "urgency_rank", "id"),
        Index(None, "status", "urgency_rank", "id"),
        Index(None, "urgency_rank", "id"),
        CheckConstraint("num_nonnulls(organisation_id, unit_id) = 1", name="one_place"),
        CheckConstraint("headcount > 0", name="headcount"),
        matches("field_of_study", "[0-9]{2,4}", "field_of_study"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    job_position_id: Mapped[UUID] = mapped_column(ForeignKey("job_position.id"))
    headcount: Mapped[int] = mapped_column(server_default=text("1"))
    urgency: Mapped[Urgency] = mapped_column(vocabulary(Urgency), server_default=Urgency.NORMAL.name)
    urgency_rank: Mapped[int] = mapped_column(
        SmallInteger,
        Computed(
            "CASE urgency WHEN 'CRITICAL' THEN 1 WHEN 'HIGH' THEN 2 WHEN 'NORMAL' THEN 3 ELSE 4 END",
            persisted=True,
        ),
    )
    needed_from: Mapped[date | None]
    mode: Mapped[StaffNeedMode] = mapped_column(vocabulary(StaffNeedMode))
    field_of_study: Mapped[str | None]
    status: Mapped[StaffNeedStatus] = mapped_column(
        vocabulary(StaffNeedStatus), server_default=StaffNeedStatus.OPEN.name
    )
    note: Mapped[str | None]


class StaffNeedSkill(Link):
    """A skill that a need asks for, at a level from 1 to 8."""

    __table_args__ = (
        Index(None, "skill_id", "staff_need_id"),
        CheckConstraint("level BETWEEN 1 AND 8", name="level"),
    )

    staff_need_id: Mapped[UUID] = mapped_column(
        ForeignKey("staff_need.id", ondelete="CASCADE"), primary_key=True
    )
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"), primary_key=True)
    level: Mapped[int]


moves("staff_need", LIFECYCLE)
