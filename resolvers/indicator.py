"""Indicators as SQL: how their latest figures differ between groups of subjects.

Figures of different subjects are compared, never added up. Only approved observations count, whoever asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Column,
    Date,
    Double,
    Integer,
    Numeric,
    Text,
    Uuid,
    and_,
    case,
    cast,
    func,
    null,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import distinct_on

from hub.models import AreaMembership, Observation
from hub.models.administrative_unit import GovernmentTier, Remoteness
from hub.models.base import Label, Vocabulary, vocabulary
from hub.read.catalog import raw, shape, text

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select, Subquery

    from hub.read.catalog import Arguments

    Groups = dict[str, ColumnElement[Any]]


class SubjectKind(Vocabulary):
    """Of what kind a subject of an indicator is."""

    PROVINCE = Label("Province", "Tỉnh")
    WARD = Label("Ward", "Phường")
    COMMUNE = Label("Commune", "Xã")
    AREA = Label("Area", "Khu vực")
    ORGANISATION = Label("Organisation", "Tổ chức")
    TIER = Label("Tier of government", "Cấp chính quyền")


class ComparisonGroupBy(Vocabulary):
    """By what the subjects of an indicator are grouped to be compared."""

    REMOTENESS = Label(
        "Wards and communes by how hard they are to reach", "Xã, phường theo mức độ khó tiếp cận"
    )
    AREA = Label("Areas, with their wards and communes", "Khu vực, gồm các xã, phường")
    TIER = Label("Tiers of government", "Cấp chính quyền")
    KIND = Label("All subjects by their kind", "Mọi đối tượng theo loại")


COMPARISON: Final = shape(
    "indicator_comparison",
    Column("id", Uuid(), nullable=False),
    Column("key", Text(), nullable=False),
    Column("remoteness", vocabulary(Remoteness)),
    Column("area", Uuid()),
    Column("tier", vocabulary(GovernmentTier)),
    Column("kind", vocabulary(SubjectKind)),
    Column("subjects", Integer(), nullable=False),
    Column("value", Double(), nullable=False),
    Column("smallest", Double(), nullable=False),
    Column("largest", Double(), nullable=False),
    Column("measured_from", Date(), nullable=False),
    Column("measured_to", Date(), nullable=False),
)
_GROUPS: Final = ("remoteness", "area", "tier", "kind")


def compared(key: ColumnElement[Any] | None, arguments: Arguments) -> Select[Any]:
    """A row for each group of subjects that were measured, by the argument `groupBy`."""
    figures = _grouped(key, arguments)
    name = arguments.value("groupBy").value.lower()
    group = figures.c[name]
    values = {
        "id": cast(func.md5(func.coalesce(cast(group, Text), text("-"))), Uuid()),
        "key": func.coalesce(func.min(figures.c.code), text("-")),
        **{one: group if one == name else cast(null(), COMPARISON.c[one].type) for one in _GROUPS},
        "subjects": cast(func.count(), Integer),
        "value": cast(func.round(func.avg(figures.c.value), raw("2")), Double),
        "smallest": cast(func.min(figures.c.value), Double),
        "largest": cast(func.max(figures.c.value), Double),
        "measured_from": func.min(figures.c.period_end),
        "measured_to": func.max(figures.c.period_end),
    }
    return select(*(value.label(one) for one, value in values.items())).group_by(group)


def _grouped(key: ColumnElement[Any] | None, arguments: Arguments) -> Subquery:
    """The latest figure of each subject, with the group that it belongs to and the code of that."""
    scope, latest = arguments.scope, _latest(key)
    (_, unit), (_, area), (_, organisation) = (
        scope.fresh(name) for name in ("AdministrativeUnit", "Area", "Organisation")
    )
    member = AreaMembership.__table__.alias(f"{area.name}_member")
    source = latest.outerjoin(unit.aliased, and_(unit.key == latest.c.unit_id, *scope.visible(unit)))
    by = arguments.value("groupBy").value
    if by == "AREA":
        source = source.outerjoin(member, member.c.unit_id == unit.key)
        mine = or_(area.key == latest.c.area_id, area.key == member.c.area_id)
        source = source.join(area.aliased, and_(mine, *scope.visible(area)))
        group, code, where = area.key, area.c.code, raw("true")
    elif by == "REMOTENESS":
        group = code = unit.c.remoteness
        where = unit.c.kind.in_([text("WARD"), text("COMMUNE")])
    elif by == "TIER":
        group = code = latest.c.tier
        where = latest.c.tier.is_not(None)
    else:
        source = source.outerjoin(
            organisation.aliased,
            and_(organisation.key == latest.c.organisation_id, *scope.visible(organisation)),
        )
        group = code = case(
            (unit.key.is_not(None), unit.c.kind),
            (latest.c.area_id.is_not(None), text("AREA")),
            (organisation.key.is_not(None), text("ORGANISATION")),
            (latest.c.tier.is_not(None), text("TIER")),
        )
        where = group.is_not(None)
    columns = group.label(by.lower()), code.label("code"), latest.c.value, latest.c.period_end
    return select(*columns).select_from(source).where(where).subquery("figure")


def _latest(key: ColumnElement[Any] | None) -> Subquery:
    """The approved observation of each subject of the indicator whose period ended last."""
    other = Observation.__table__.alias("seen")
    subject = other.c.unit_id, other.c.area_id, other.c.organisation_id, other.c.tier
    every = select(*subject, cast(other.c.value, Numeric).label("value"), other.c.period_end)
    every = every.where(other.c.indicator_id == key, other.c.status == text("APPROVED"))
    return every.ext(distinct_on(*subject)).order_by(*subject, other.c.period_end.desc()).subquery("latest")
