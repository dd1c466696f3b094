"""Areas: editable sets of communes, the first of them the eighteen former districts.

An area is a convention of the province, not a unit of government; nothing may treat it as a tier.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Code, Entity, External, Label, Link, Named, Vocabulary, vocabulary
from hub.models.search import searched


class AreaBasis(Vocabulary):
    """By what reading communes are grouped; a commune is in at most one area of each basis."""

    FORMER_DISTRICT = Label("Former district (until 30 June 2025)", "Huyện cũ (đến 30/6/2025)")
    CUSTOM = Label("Cluster set by the province", "Cụm do tỉnh xác định")


class Area(Named, External, Entity):
    """A set of communes. `code` is `D-` and the 3-digit code for a former district."""

    __table_args__ = (
        *searched("area", "name_vi", "name_en"),
        UniqueConstraint("id", "basis"),
        Index(None, "basis", "name_sort", "id"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    basis: Mapped[AreaBasis] = mapped_column(vocabulary(AreaBasis))
    province_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"), index=True)


class AreaMembership(Link):
    """A commune belongs to an area: the one area of that basis which counts for indicators."""

    __table_args__ = (
        ForeignKeyConstraint(("area_id", "basis"), ("area.id", "area.basis"), ondelete="CASCADE"),
        UniqueConstraint("unit_id", "basis"),
    )

    area_id: Mapped[UUID] = mapped_column(primary_key=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"), primary_key=True)
    basis: Mapped[AreaBasis] = mapped_column(vocabulary(AreaBasis))


class AreaTouch(Link):
    """A commune also took land from this former district, without being counted in its area."""

    __table_args__ = (Index(None, "unit_id", "area_id"),)

    area_id: Mapped[UUID] = mapped_column(ForeignKey("area.id", ondelete="CASCADE"), primary_key=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"), primary_key=True)
