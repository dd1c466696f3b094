"""Nearness as SQL: distances between points in a straight line, and what lies within some kilometres.

Roads in the mountains are much longer than the crow's way; every field that shows a distance says so. A row
without a known point is near nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Double, Numeric, cast, func, literal_column, or_, select

from hub.models import AdministrativeUnit
from resolvers.place_name import point_of_code, point_of_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from hub.read.catalog import Arguments, Filter, FilterScope, Match, Row

    Point = tuple[ColumnElement[float], ColumnElement[float]]

DEFAULT_KM: Final = 25  # 50 km already cover 22 to 59 of the 124 communes
EARTH_KM: Final = 6371.0
A_HAIR_LESS: Final = 1 - 1e-15
ONLINE: Final = ("ONLINE_LIVE", "MOOC")

_UNIT = AdministrativeUnit.__table__


def distance(one: Point, other: Point) -> ColumnElement[float]:
    """Great-circle distance of two points in kilometres (haversine); null where a point is not known."""
    (lat1, lon1), (lat2, lon2) = ((func.radians(lat), func.radians(lon)) for lat, lon in (one, other))
    chord = func.power(func.sin((lat2 - lat1) / 2), 2) + func.cos(lat1) * func.cos(lat2) * func.power(
        func.sin((lon2 - lon1) / 2), 2
    )
    # Rounding can lift the chord of opposite points a hair above one. LEAST would do, but takes null for no bound.
    return 2 * literal_column(str(EARTH_KM)) * func.asin(func.sqrt(chord) * literal_column(str(A_HAIR_LESS)))


def origin(place: Any, scope: FilterScope) -> Point:
    """The point of an input `Place`: that of a unit or former district, by code or by name, or the one given."""
    if place.get("point") is not None:
        point = place["point"]
        return scope.bind(point["latitude"]), scope.bind(point["longitude"])
    by_code = place.get("unit") is not None
    found = point_of_code(place["unit"], scope) if by_code else point_of_name(place["name"], scope)
    latitude, longitude = (select(found.c[name]).scalar_subquery() for name in ("latitude", "longitude"))
    return latitude, longitude


def _point(*conditions: ColumnElement[bool]) -> Point:
    """The point of the unit that fulfils the conditions."""
    latitude, longitude = (
        select(column).where(*conditions).scalar_subquery()
        for column in (_UNIT.c.latitude, _UNIT.c.longitude)
    )
    return latitude, longitude


def own_point(row: Row) -> Point:
    """The point of the row itself."""
    return row.c.latitude, row.c.longitude


def point_of_unit(row: Row) -> Point:
    """The point of the ward or commune that the row belongs to."""
    return _point(_UNIT.c.id == row.c.unit_id)


def point_of_head_office(row: Row) -> Point:
    """The point of the ward or commune of its head office."""
    return _point(_UNIT.c.id == row.c.head_office_unit_id)


def building_or_unit(row: Row) -> Point:
    """The point of the building, or else of its ward or commune."""
    (lat, lon), (unit_lat, unit_lon) = own_point(row), point_of_unit(row)
    return func.coalesce(lat, unit_lat), func.coalesce(lon, unit_lon)


def distance_from(point: Callable[[Row], Point]) -> Callable[[Row, Arguments], ColumnElement[float]]:
    """Kilometres, to 100 metres, from the argument `from` to the row."""

    def expression(row: Row, arguments: Arguments) -> ColumnElement[float]:
        kilometres = distance(point(row), origin(arguments.value("from"), arguments.scope))
        return cast(func.round(cast(kilometres, Numeric), 1), Double)

    return expression


def near_point(point: Callable[[Row], Point]) -> Filter:
    """The row's point lies within some kilometres of a place."""

    def make(row: Row, value: Any, scope: FilterScope) -> ColumnElement[bool]:
        return distance(point(row), origin(value["place"], scope)) <= _limit(value, scope)

    return make


def near_by_unit(row: Row, value: Any, scope: FilterScope) -> ColumnElement[bool]:
    """The row's ward or commune lies within some kilometres of a place, or the offer is online if that will do."""
    units = _units_within(origin(value["place"], scope), _limit(value, scope))
    return _or_online(row, row.c.unit_id.in_(units), value)


def nearby(arguments: Arguments) -> Match:
    """Offers within `withinKm` of the unit, or online."""
    scope = arguments.scope

    def match(key: ColumnElement[Any], row: Row) -> ColumnElement[bool]:
        value = {"withinKm": arguments.value("withinKm"), "orOnline": arguments.value("orOnline")}
        units = _units_within(_point(_UNIT.c.id == key), _limit(value, scope))
        return _or_online(row, row.c.unit_id.in_(units), value)

    return match


def _units_within(place: Point, limit: ColumnElement[float]) -> Any:
    unit = _UNIT.alias("near_unit")
    return select(unit.c.id).where(distance((unit.c.latitude, unit.c.longitude), place) <= limit)


def _limit(value: Any, scope: FilterScope) -> ColumnElement[float]:
    leaf = value.get("withinKm")
    return literal_column(str(float(DEFAULT_KM))) if leaf is None else scope.bind(leaf)


def _or_online(row: Row, near: ColumnElement[bool], value: Any) -> ColumnElement[bool]:
    wanted = value.get("orOnline")
    if wanted is None or not wanted.value:
        return near
    return or_(near, row.c.delivery_mode.in_([literal_column(f"'{mode}'") for mode in ONLINE]))
