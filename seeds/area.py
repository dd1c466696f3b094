"""Areas: the eighteen former districts of the two merged provinces, with the communes of each.

A commune belongs to the former district that most of its merged units came from; ten communes also took land
from another one, and `area_touch` says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hub.models.area import AreaBasis
from hub.models.base import ProvenanceStatus
from seeds.administrative_unit import PROVINCE, communes
from seeds.row import Ref, Row, provenance
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "former_districts.csv"
_SOURCE: Final = provenance(
    ProvenanceStatus.VERIFIED,
    "Former districts and the communes merged from them, as in three independent data sets; which district a"
    " commune across two of them counts for is a convention of the hub",
)


def rows(folder: Path) -> Iterator[Row]:
    """Areas, their communes, and the communes that touch them."""
    names = "former_district_code name_vi name_en kind former_province_code former_province_vi"
    listed: dict[str, str] = {}
    for cells in read(folder, FILE, f"{names} communes_now commune_codes"):
        yield _area(cells)
        codes = cells["commune_codes"].split()
        if cells.whole("communes_now") != len(codes):
            raise cells.error("communes_now", f"{len(codes)}, the number of commune_codes")
        listed |= dict.fromkeys(codes, cells["former_district_code"])
    for cells in communes(folder):
        if listed.get(cells["official_code"]) != cells["former_district_code"]:
            raise cells.error("former_district_code", f"the district that lists this commune in {FILE}")
        yield _membership(cells)
        for code in cells["other_former_district_codes"].split():
            yield _touch(cells, code)


def _area(cells: Cells) -> Row:
    values = {
        "code": _code(cells["former_district_code"]),
        "basis": AreaBasis.FORMER_DISTRICT.name,
        "name_vi": cells["name_vi"],
        "name_en": cells["name_en"],
        "province_id": Ref("administrative_unit", PROVINCE, "former_province_code"),
        **_SOURCE,
    }
    return Row("area", _code(cells["former_district_code"]), values, cells.origin)


def _membership(cells: Cells) -> Row:
    code = _code(cells["former_district_code"])
    values = {
        "area_id": Ref("area", code, "former_district_code"),
        "unit_id": Ref("administrative_unit", cells["official_code"], "official_code"),
        "basis": AreaBasis.FORMER_DISTRICT.name,
    }
    return Row("area_membership", f"{code} {cells['official_code']}", values, cells.origin)


def _touch(cells: Cells, district: str) -> Row:
    values = {
        "area_id": Ref("area", _code(district), "other_former_district_codes"),
        "unit_id": Ref("administrative_unit", cells["official_code"], "official_code"),
    }
    return Row("area_touch", f"{_code(district)} {cells['official_code']}", values, cells.origin)


def _code(district: str) -> str:
    return f"D-{district}"
