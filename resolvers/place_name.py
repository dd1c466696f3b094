"""Places by the names and codes that people know: those of today, and those of before July 2025.

A name or code of a former unit or district leads to the units of today that took its place. Names compare without accents,
case and the word for the kind of unit. It must never guess at typing errors (that is what `search` is for), and of several
places with one name it always takes the same: `_best` is the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from sqlalchemy import ColumnElement, Select, Text, case, exists, func, literal_column, or_, select, union_all

from hub import models
from hub.read.catalog import raw, text

if TYPE_CHECKING:
    from sqlalchemy import FromClause

    from hub.read.catalog import FilterScope, Row

# The word for the kind of unit, and how it is abbreviated, without accents; an English one stands behind the name.
_BEFORE: Final = raw("'^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )'")
_BEHIND: Final = raw("' (province|city|town|township|district|ward|commune)$'")
_KINDS: Final = {
    "tp": "thanh pho", "tx": "thi xa", "tt": "thi tran", "h": "huyen", "x": "xa", "p": "phuong",
    "province": "tinh", "city": "thanh pho", "town": "thi xa", "township": "thi tran", "district": "huyen",
    "ward": "phuong", "commune": "xa",
}  # fmt: skip
_NOTHING: Final = raw("''")
_BELONGS = models.AreaMembership.__table__
# What goes first among places of one name. To measure from, a province comes last: who says Hà Giang means the city.
_UNIT_RANKS: Final = {
    "today": 0,
    "province": 1,
    "former_province": 2,
    "district": 3,
    "former": 4,
    "by_hand": 5,
}
_POINT_RANKS: Final = {
    "today": 0,
    "district": 1,
    "former": 2,
    "by_hand": 3,
    "province": 4,
    "former_province": 5,
}


def by_name(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """A name that it bears, or that a place bore which it took over; accents, case and the word for its kind may be left out.

    That word may be abbreviated (`TP.`, `H.`). Of several places the first is taken: one of that very kind, one
    written with these accents, a ward or commune of today, a province of today, a former province, a former district
    (as the commune of its name, else the one nearest to its middle), a former ward or commune (as its main successor);
    among equals that of the smallest code.
    """
    winner = scope.once(("unit by name", leaf), lambda: _best(leaf, scope, _UNIT_RANKS))
    key: ColumnElement[bool] = row.key == select(winner.c.unit_id).scalar_subquery()
    return key


def bears_or_bore(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
    """A unit of today that has this name, took over a unit that had it, or lies where a district or province had it."""
    asked = _Name.of(leaf, scope)

    def every() -> Select[Any]:
        by_hand = _by_hand(asked, scope)
        found = union_all(_places(asked, scope), by_hand).subquery("found")
        closest = func.min(found.c.level).over()
        ranked = select(found.c.unit_id, found.c.level, closest.label("closest")).subquery("ranked")
        return select(ranked.c.unit_id).where(ranked.c.level == ranked.c.closest)

    return row.key.in_(select(scope.once(("units by name", leaf), every).c.unit_id))


def of_code(leaf: Any, scope: FilterScope) -> ColumnElement[Any]:
    """The key of the unit of today with this code, else of the main successor of the former one that had it."""
    code = scope.bind(leaf)

    def one() -> Select[Any]:
        _, unit = scope.fresh("AdministrativeUnit")
        today = select(unit.key.label("unit_id"), raw("-1.0").label("place"), unit.c.code.label("code"))
        today = today.select_from(unit.aliased).where(unit.c.code == code, unit.c.valid_to.is_(None))
        former, heir, share, heirs = _succession(scope)
        later = heirs.with_only_columns(heir.key, share, heir.c.code).where(former.c.code == code)
        found = union_all(today.where(*scope.visible(unit)), later).subquery("found")
        return select(found.c.unit_id).order_by(found.c.place, found.c.code).limit(raw("1"))

    return select(scope.once(("unit by code", leaf), one).c.unit_id).scalar_subquery()


def of_district(leaf: Any, scope: FilterScope) -> Select[Any]:
    """The keys of the communes of the former district with this code: three digits, or `D-` and them."""
    _, area = scope.fresh("Area")
    joined = _BELONGS.join(area.aliased, area.key == _BELONGS.c.area_id)
    matched = _Code(scope.bind(leaf)).district(area)
    communes = select(_BELONGS.c.unit_id).select_from(joined).where(area.c.basis == text("FORMER_DISTRICT"))
    return communes.where(matched.condition, *scope.visible(area))


def point_of_name(leaf: Any, scope: FilterScope) -> FromClause:
    """One row, the point of the place with this name, as `latitude` and `longitude`; none if there is no such place."""
    return scope.once(("point by name", leaf), lambda: _best(leaf, scope, _POINT_RANKS))


def point_of_code(leaf: Any, scope: FilterScope) -> FromClause:
    """One row, the point of the unit or former district with this code; none if there is none."""

    def one() -> Select[Any]:
        found = _places(_Code(scope.bind(leaf)), scope).subquery("found")
        best = select(found.c.unit_id, found.c.latitude, found.c.longitude)
        return best.order_by(*_order(found, _POINT_RANKS)).limit(raw("1"))

    return scope.once(("point by code", leaf), one)


# What is asked for, held against the names and codes of a row.


class Matched(NamedTuple):
    """Whether a row is what was asked for, how closely (0 best, then 1), and whether its accents are the same."""

    condition: ColumnElement[bool]
    level: ColumnElement[int]
    exact: ColumnElement[bool]


class _Asked(Protocol):
    def unit(self, row: Row) -> Matched: ...

    def district(self, row: Row) -> Matched: ...


@dataclass(frozen=True)
class _Code:
    """An official code; of a district three digits, with or without the `D-` of the area."""

    code: ColumnElement[str]

    def unit(self, row: Row) -> Matched:
        return Matched(row.c.code == self.code, raw("0"), raw("true"))

    def district(self, row: Row) -> Matched:
        return Matched(row.c.code.in_([self.code, text("D-").op("||")(self.code)]), raw("0"), raw("true"))


@dataclass(frozen=True)
class _Name:
    """A name without accents.

    `whole` as it is, `bare` without the word for its kind, `full` with that word spelled out (null without one); and
    `written`, the bare name with its accents, in small letters.
    """

    whole: ColumnElement[str]
    bare: ColumnElement[str]
    full: ColumnElement[str]
    written: ColumnElement[str]

    @classmethod
    def of(cls, leaf: Any, scope: FilterScope) -> _Name:
        asked = scope.once(("name", leaf), lambda: _taken_apart(scope.bind(leaf)))
        return cls(
            *(select(asked.c[part]).scalar_subquery() for part in ("whole", "bare", "full", "written"))
        )

    def unit(self, row: Row) -> Matched:
        names = [row.c.name_vi, row.c.alt_spelling_vi]
        return self._matched([func.fold(name) for name in names], func.fold(row.c.full_name_vi), names)

    def district(self, row: Row) -> Matched:
        return self.with_kind(row.c.name_vi)

    def with_kind(self, name: ColumnElement[str]) -> Matched:
        """A name that begins with the word for its kind."""
        folded = func.fold(name)
        return self._matched([func.regexp_replace(folded, _BEFORE, _NOTHING)], folded, [name])

    def _matched(self, bare: list[Any], full: Any, names: list[Any]) -> Matched:
        closely = or_(full == self.full, *(name == self.whole for name in bare))
        tails = [func.right(_small(name), func.length(self.written)) == self.written for name in names]
        return Matched(
            or_(*(name.in_([self.whole, self.bare]) for name in bare)),
            case((closely, raw("0")), else_=raw("1")),
            func.coalesce(or_(*tails), raw("false")),
        )


def _taken_apart(name: ColumnElement[str]) -> Select[Any]:
    """One row with the parts of a name."""
    spaced = func.btrim(func.regexp_replace(name, raw(r"'\s+'"), raw("' '"), raw("'g'")))
    first = select(func.fold(spaced).label("whole"), _small(spaced).label("small")).subquery("first")
    before, behind = (func.substring(first.c.whole, pattern) for pattern in (_BEFORE, _BEHIND))
    stripped = func.regexp_replace(func.regexp_replace(first.c.whole, _BEFORE, _NOTHING), _BEHIND, _NOTHING)
    word = func.coalesce(before, behind).label("word")
    parts = select(first.c.whole, first.c.small, word, stripped.label("bare")).subquery("parts")
    kind = case(
        *((parts.c.word == text(one), text(kind)) for one, kind in _KINDS.items()), else_=parts.c.word
    )
    written = func.right(parts.c.small, func.length(parts.c.bare))
    full = kind.op("||")(text(" ")).op("||")(parts.c.bare)
    return select(parts.c.whole, parts.c.bare, full.label("full"), written.label("written"))


def _small(name: ColumnElement[str]) -> ColumnElement[str]:
    return func.lower(func.normalize(name).collate("pg_unicode_fast"))


# The places that match: of each the unit of today that stands for it, a point, and what decides among several.


def _places(asked: _Asked, scope: FilterScope) -> Any:
    return union_all(_today(asked, scope), _former(asked, scope), _district(asked, scope))


def _best(leaf: Any, scope: FilterScope, ranks: dict[str, int]) -> Select[Any]:
    asked = _Name.of(leaf, scope)
    places = scope.once(("places", leaf), lambda: select(_places(asked, scope).subquery("found")))
    # Names that somebody only wrote into a list are searched where nothing else is found: it takes the longest.
    by_hand = _by_hand(asked, scope).where(~exists(select(raw("1")).select_from(places)))
    found = union_all(select(places), by_hand).subquery("found")
    return (
        select(found.c.unit_id, found.c.latitude, found.c.longitude)
        .order_by(*_order(found, ranks))
        .limit(raw("1"))
    )


def _order(found: Any, ranks: dict[str, int]) -> list[ColumnElement[Any]]:
    rank = case(*((found.c.kind == text(kind), raw(str(place))) for kind, place in ranks.items()))
    return [found.c.level, found.c.exact.desc(), rank, found.c.place, found.c.code, found.c.unit_id]


def _place(  # noqa: PLR0913, PLR0917 - the columns of a row
    unit: Row,
    latitude: ColumnElement[Any],
    longitude: ColumnElement[Any],
    matched: Matched,
    kind: ColumnElement[str],
    place: ColumnElement[Any],
) -> Select[Any]:
    return select(
        unit.key.label("unit_id"),
        latitude.label("latitude"),
        longitude.label("longitude"),
        matched.level.label("level"),
        matched.exact.label("exact"),
        kind.label("kind"),
        place.label("place"),
        unit.c.code.label("code"),
    )


def _is_province(unit: Row, prefix: str, otherwise: str) -> ColumnElement[str]:
    return case((unit.c.kind == text("PROVINCE"), text(f"{prefix}province")), else_=text(otherwise))


def _today(asked: _Asked, scope: FilterScope) -> Select[Any]:
    """A unit of today; a province at the middle of its communes."""
    _, unit = scope.fresh("AdministrativeUnit")
    _, inside = scope.fresh("AdministrativeUnit")
    latitude, longitude = (
        func.coalesce(unit.c[name], _middle(inside, name, [inside.c.province_id == unit.key], scope))
        for name in ("latitude", "longitude")
    )
    matched = asked.unit(unit)
    found = _place(unit, latitude, longitude, matched, _is_province(unit, "", "today"), raw("0.0"))
    found = found.select_from(unit.aliased).where(unit.c.valid_to.is_(None), matched.condition)
    return found.where(*scope.visible(unit))


def _former(asked: _Asked, scope: FilterScope) -> Select[Any]:
    """A former unit as its successors, the one that received most of it first."""
    former, unit, share, heirs = _succession(scope)
    latitude, longitude = (
        func.coalesce(unit.c[name], _middle_of_former(former, name, scope))
        for name in ("latitude", "longitude")
    )
    matched = asked.unit(former)
    found = _place(unit, latitude, longitude, matched, _is_province(former, "former_", "former"), share)
    return heirs.with_only_columns(*found.selected_columns).where(matched.condition)


def _succession(scope: FilterScope) -> tuple[Row, Row, ColumnElement[Any], Select[Any]]:
    """A former unit, its successors of today, how much each received (the smallest number most), and where from."""
    _, former = scope.fresh("AdministrativeUnit")
    _, link = scope.fresh("UnitSuccession")
    _, unit = scope.fresh("AdministrativeUnit")
    share = case((link.c.share == text("WHOLE"), raw("0.0")), (link.c.main, raw("1.0")), else_=raw("2.0"))
    joined = former.aliased.join(link.aliased, link.c.predecessor_id == former.key)
    joined = joined.join(unit.aliased, unit.key == link.c.successor_id)
    heirs = (
        select(unit.key).select_from(joined).where(former.c.valid_to.is_not(None), unit.c.valid_to.is_(None))
    )
    heirs = heirs.where(*(rule for row in (former, link, unit) for rule in scope.visible(row)))
    return former, unit, share, heirs


def _district(asked: _Asked, scope: FilterScope) -> Select[Any]:
    """A former district as each of its communes, the one of its name or else nearest to its middle first."""
    _, area = scope.fresh("Area")
    _, unit = scope.fresh("AdministrativeUnit")
    latitude, longitude = (
        func.avg(unit.c[name]).over(partition_by=area.key) for name in ("latitude", "longitude")
    )
    off = func.power(unit.c.latitude - latitude, raw("2")) + func.power(
        unit.c.longitude - longitude, raw("2")
    )
    bare = func.regexp_replace(func.fold(area.c.name_vi), _BEFORE, _NOTHING)
    near = case((func.fold(unit.c.name_vi) == bare, raw("-1.0")), else_=off)
    matched = asked.district(area)
    found = _place(unit, latitude, longitude, matched, text("district"), near)
    joined = area.aliased.join(_BELONGS, _BELONGS.c.area_id == area.key)
    joined = joined.join(unit.aliased, unit.key == _BELONGS.c.unit_id)
    found = found.select_from(joined).where(area.c.basis == text("FORMER_DISTRICT"), matched.condition)
    return found.where(unit.c.valid_to.is_(None), *scope.visible(area), *scope.visible(unit))


def _by_hand(asked: _Name, scope: FilterScope) -> Select[Any]:
    """A unit of today with this among its `formerNames`."""
    _, unit = scope.fresh("AdministrativeUnit")
    one = func.unnest(unit.c.former_names).table_valued("name").render_derived(name=f"{unit.name}_name")
    matched = asked.with_kind(literal_column(f"{unit.name}_name.name", Text()))
    found = _place(unit, unit.c.latitude, unit.c.longitude, matched, text("by_hand"), raw("0.0"))
    found = found.select_from(unit.aliased.join(one, raw("true")))
    return found.where(unit.c.valid_to.is_(None), matched.condition, *scope.visible(unit))


def _middle(unit: Row, name: str, conditions: list[Any], scope: FilterScope) -> ColumnElement[Any]:
    """The mean of a coordinate over units of today."""
    mean: Select[Any] = select(func.avg(unit.c[name])).select_from(unit.aliased)
    return mean.where(*conditions, unit.c.valid_to.is_(None), *scope.visible(unit)).scalar_subquery()


def _middle_of_former(province: Row, name: str, scope: FilterScope) -> ColumnElement[Any]:
    """The mean of a coordinate over the communes of today that were in a former province."""
    _, unit = scope.fresh("AdministrativeUnit")
    _, former = scope.fresh("AdministrativeUnit")
    _, link = scope.fresh("UnitSuccession")
    joined = former.aliased.join(link.aliased, link.c.predecessor_id == former.key)
    heirs = select(link.c.successor_id).select_from(joined).where(former.c.province_id == province.key)
    heirs = heirs.where(*scope.visible(former), *scope.visible(link))
    return _middle(unit, name, [unit.key.in_(heirs)], scope)
