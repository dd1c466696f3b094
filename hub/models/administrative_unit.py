"""Administrative units: the provinces, and the wards and communes of Tuyen Quang, today's and former ones.

Since 1 July 2025 there are two tiers, province and commune; districts live on only as areas (`area.py`).
Polygons are not stored: their source has no clear licence.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Label, Link, Named, Vocabulary, not_negative, vocabulary
from hub.models.search import searched


class AdministrativeUnitKind(Vocabulary):
    """What an administrative unit is. Townships ended on 30 June 2025 and name former units only."""

    PROVINCE = Label("Province or centrally run city", "Tỉnh, thành phố trực thuộc trung ương")
    WARD = Label("Ward", "Phường")
    COMMUNE = Label("Commune", "Xã")
    TOWNSHIP = Label("Township (until 30 June 2025)", "Thị trấn (đến 30/6/2025)")


class GovernmentTier(Vocabulary):
    """A tier of government. DISTRICT ended on 30 June 2025 and is accepted for earlier dates only."""

    CENTRAL = Label("Central", "Trung ương")
    PROVINCE = Label("Province", "Cấp tỉnh")
    DISTRICT = Label("District (until 30 June 2025)", "Cấp huyện (đến 30/6/2025)")
    COMMUNE = Label("Commune", "Cấp xã")


class Remoteness(Vocabulary):
    """How hard a commune is to reach. Empty means unknown: there is no official list yet."""

    NONE = Label("Not remote", "Không thuộc vùng xa")
    REMOTE = Label("Remote", "Vùng sâu, vùng xa")
    VERY_REMOTE = Label("Very remote", "Đặc biệt khó khăn")


class SuccessionShare(Vocabulary):
    """How much of a former unit went into a unit of today."""

    WHOLE = Label("The whole unit", "Toàn bộ")
    PART = Label("A part of the unit", "Một phần")


class AdministrativeUnit(Named, External, Entity):
    """A province, ward or commune, from `valid_from` (included) to `valid_to` (excluded; null: still there).

    `code` is the official code: 2 digits for a province, 5 for the others. A merged unit often hands its
    code to the unit that replaces it, so a code is unique at any one date, not for ever. `latitude` and
    `longitude` are degrees WGS 84 of a point inside the unit. `commune_count` is the official number of
    wards and communes of a province, which the hub need not hold as rows.
    """

    __table_args__ = (
        *searched(
            "administrative_unit",
            "name_vi",
            "name_en",
            "full_name_vi",
            "full_name_en",
            "alt_spelling_vi",
            lists=("former_names",),
        ),
        Index("uq_administrative_unit_code", "code", unique=True, postgresql_where=text("valid_to IS NULL")),
        ExcludeConstraint(
            ("code", "="),
            (text("daterange(valid_from, valid_to)"), "&&"),
            using="gist",
            name="ex_administrative_unit_code",
        ),
        Index(None, "province_id", "name_sort", "id"),
        Index(None, "name_sort", "id"),
        Index(None, "former_names", postgresql_using="gin"),
        CheckConstraint(
            "code ~ CASE kind WHEN 'PROVINCE' THEN '^[0-9]{2}$' ELSE '^[0-9]{5}$' END", name="code_shape"
        ),
        CheckConstraint("(kind = 'PROVINCE') = (province_id IS NULL)", name="province"),
        CheckConstraint(
            "kind <> 'TOWNSHIP' OR (valid_to IS NOT NULL AND valid_to <= '2025-07-01')", name="no_township"
        ),
        CheckConstraint("num_nulls(latitude, longitude) <> 1", name="point_whole"),
        CheckConstraint("latitude BETWEEN 6 AND 24", name="latitude"),
        CheckConstraint("longitude BETWEEN 102 AND 118", name="longitude"),
        CheckConstraint("area_km2_approx > 0", name="area_km2_approx"),
        CheckConstraint("valid_from < valid_to", name="validity"),
        *not_negative("commune_count"),
    )

    code: Mapped[str]
    kind: Mapped[AdministrativeUnitKind] = mapped_column(vocabulary(AdministrativeUnitKind))
    full_name_vi: Mapped[str]
    full_name_en: Mapped[str | None]
    slug: Mapped[str | None]
    alt_spelling_vi: Mapped[str | None]
    former_names: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    area_km2_approx: Mapped[float | None]
    province_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    remoteness: Mapped[Remoteness | None] = mapped_column(vocabulary(Remoteness))
    commune_count: Mapped[int | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class UnitSuccession(Link):
    """What became of a former unit: the whole of it, or a part, went into `successor`.

    `main` marks the successor that received the larger part, where the source says so.
    """

    __table_args__ = (
        Index(None, "successor_id", "predecessor_id"),
        Index(
            "uq_unit_succession_whole",
            "predecessor_id",
            unique=True,
            postgresql_where=text("share = 'WHOLE'"),
        ),
        CheckConstraint("predecessor_id <> successor_id", name="two_units"),
    )

    predecessor_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"), primary_key=True)
    successor_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"), primary_key=True)
    share: Mapped[SuccessionShare] = mapped_column(vocabulary(SuccessionShare))
    main: Mapped[bool] = mapped_column(server_default=text("false"))
