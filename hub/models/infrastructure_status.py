"""What a commune has to work with: network and equipment, as dated statements. Never a constant of the commune."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Label, Vnd, Vocabulary, not_negative, vocabulary


class Connectivity(Vocabulary):
    """How good the network is where officials and citizens use it."""

    NONE = Label("No network", "Không có mạng")
    WEAK = Label("Weak or unstable network", "Mạng yếu, không ổn định")
    STABLE = Label("Stable network", "Mạng ổn định")


class InfrastructureStatus(External, Entity):
    """The network and equipment of a commune as seen on one day.

    `device_count` and `equipment_gap` count computers there and computers missing; `funding_needed` is in
    whole dong.
    """

    __table_args__ = (
        UniqueConstraint("unit_id", "observed_on"),
        Index(None, "connectivity", "unit_id"),
        *not_negative("device_count", "equipment_gap", "funding_needed"),
    )

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"))
    observed_on: Mapped[date]
    connectivity: Mapped[Connectivity] = mapped_column(vocabulary(Connectivity))
    fixed_broadband: Mapped[bool | None]
    mobile_4g: Mapped[bool | None]
    device_count: Mapped[int | None]
    equipment_gap: Mapped[int | None]
    funding_needed: Mapped[int | None] = mapped_column(Vnd)
