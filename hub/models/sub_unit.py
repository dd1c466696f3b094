"""Villages and residential groups: below the tiers of government, without official codes, but teams exist there."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Label, Named, Vocabulary, vocabulary


class SubUnitKind(Vocabulary):
    """What a place below the commune is: villages in communes, residential groups in wards."""

    VILLAGE = Label("Village", "Thôn, bản")
    RESIDENTIAL_GROUP = Label("Residential group", "Tổ dân phố")


class SubUnit(Named, External, Entity):
    """A village or residential group of one commune.

    Names repeat inside a merged commune (`Thôn 1` came from each of its parts), so they are not unique.
    """

    __table_args__ = (UniqueConstraint("id", "unit_id"), Index(None, "unit_id", "name_sort", "id"))

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"))
    kind: Mapped[SubUnitKind] = mapped_column(vocabulary(SubUnitKind))
    valid_to: Mapped[date | None]
