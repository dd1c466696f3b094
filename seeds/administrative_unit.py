"""Administrative units: 34 provinces, the 124 wards and communes of Tuyen Quang, and what they were merged from.

A unit of today has its official code as key; one that ended on 30 June 2025 has `former/` before it, because
most codes live on in a successor. Names, codes and mergers are official facts; points and areas are computed
from open data (see `data/NOTICE.md`).
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hub.models.administrative_unit import AdministrativeUnitKind, SuccessionShare
from hub.models.base import ProvenanceStatus
from seeds.row import Origin, Ref, Row, provenance
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MERGED_ON: Final = date(2025, 7, 1)
PROVINCE: Final = "08"
FORMER: Final = "former/"
_FORMER_PROVINCES: Final = {"Hà Giang": "02", "Tuyên Quang": PROVINCE}
_KINDS: Final = {"ward": AdministrativeUnitKind.WARD, "commune": AdministrativeUnitKind.COMMUNE}
_FORMER_KINDS: Final = {
    "Phường": (AdministrativeUnitKind.WARD, "Ward"),
    "Xã": (AdministrativeUnitKind.COMMUNE, "Commune"),
    "Thị trấn": (AdministrativeUnitKind.TOWNSHIP, "Township"),
}
_MERGED: Final = re.compile(r"([0-9]{5}) (Phường|Xã|Thị trấn) ([^()|]+?)(?: \((part)(, main)?\))?")
_OPEN_DATA: Final = provenance(
    ProvenanceStatus.VERIFIED,
    "Decision 19/2025/QD-TTg and Resolution 1684/NQ-UBTVQH15, as in three independent data sets",
    "https://github.com/thanglequoc/vietnamese-provinces-database",
)
PROVINCES: Final = "provinces.csv"
COMMUNES: Final = "communes.csv"


class Merged(NamedTuple):
    """A unit that went, wholly or in part, into a unit of today."""

    code: str
    prefix: str
    name: str
    share: SuccessionShare
    main: bool

    @property
    def full_name(self) -> str:
        """The name as it stood in an address."""
        return f"{self.prefix} {self.name}"


def communes(folder: Path) -> Iterator[Cells]:
    """The rows of the sheet of wards and communes, which areas read as well."""
    return read(
        folder,
        COMMUNES,
        "official_code name_vi full_name_vi name_en full_name_en slug kind province_code former_district_code"
        " former_district_vi former_province_vi merged_from latitude longitude",
        "alt_spelling_vi other_former_district_codes area_km2_approx",
    )


def rows(folder: Path) -> Iterator[Row]:
    """Provinces, then the former units of Tuyen Quang, then those of today, then who succeeded whom."""
    today = list(communes(folder))
    if not today:
        raise Origin(COMMUNES, 1).error("official_code", "the communes of the province, one a row", "none")
    yield from _provinces(folder)
    yield from _former_provinces(today[0])
    yield from _former_communes(today)
    districts = {cells["former_district_code"]: cells["former_district_vi"] for cells in today}
    for cells in today:
        yield _commune(cells, districts)
    for cells in today:
        for merged in mergers(cells):
            yield _succession(cells, merged)


def mergers(cells: Cells) -> list[Merged]:
    """The units named in `merged_from`: `00688 Phường Quang Trung (part, main) | 00691 ...`."""
    found = []
    for item in cells["merged_from"].split("|"):
        match = _MERGED.fullmatch(item.strip())
        if match is None:
            raise cells.error(
                "merged_from", "units such as `00688 Phường Quang Trung (part, main)`, with | between"
            )
        share = SuccessionShare.PART if match[4] else SuccessionShare.WHOLE
        found.append(
            Merged(match[1], match[2], match[3], share, share is SuccessionShare.WHOLE or bool(match[5]))
        )
    return found


def _provinces(folder: Path) -> Iterator[Row]:
    columns = "official_code name_vi name_en full_name_vi full_name_en kind commune_level_units"
    for cells in read(folder, PROVINCES, columns):
        if not re.fullmatch("[0-9]{2}", cells["official_code"]):
            raise cells.error("official_code", "two digits")
        if cells["kind"] not in {"province", "municipality"}:
            raise cells.error("kind", "province or municipality")
        ours = cells["official_code"] == PROVINCE
        values = _unit(cells, AdministrativeUnitKind.PROVINCE) | {
            "commune_count": cells.whole("commune_level_units", 1),
            "former_names": ["Tỉnh Hà Giang", "Hà Giang"] if ours else [],
            "valid_from": MERGED_ON if ours else None,
        }
        yield Row("administrative_unit", cells["official_code"], values, cells.origin)


def _former_provinces(cells: Cells) -> Iterator[Row]:
    for name, code in _FORMER_PROVINCES.items():
        values = _plain(code, name, f"Tỉnh {name}", "Province") | {
            "kind": AdministrativeUnitKind.PROVINCE.name,
            "province_id": None,
        }
        yield Row("administrative_unit", FORMER + code, values, cells.origin)
        yield _successor(cells, FORMER + code, PROVINCE, SuccessionShare.WHOLE, main=True)


def _former_communes(today: list[Cells]) -> Iterator[Row]:
    """One row for each merged unit, although several units of today may have received a part of it."""
    seen: dict[str, Merged] = {}
    for cells in today:
        province = _FORMER_PROVINCES.get(cells["former_province_vi"])
        if province is None:
            raise cells.error("former_province_vi", f"one of {', '.join(_FORMER_PROVINCES)}")
        for merged in mergers(cells):
            before = seen.setdefault(merged.code, merged)
            if before.full_name != merged.full_name:
                raise cells.error("merged_from", f"{merged.code} {before.full_name}, as in an earlier row")
            if before is merged:
                kind, suffix = _FORMER_KINDS[merged.prefix]
                values = _plain(merged.code, merged.name, merged.full_name, suffix) | {
                    "kind": kind.name,
                    "province_id": Ref("administrative_unit", FORMER + province, "former_province_vi"),
                }
                yield Row("administrative_unit", FORMER + merged.code, values, cells.origin)


def _commune(cells: Cells, districts: dict[str, str]) -> Row:
    if not re.fullmatch("[0-9]{5}", cells["official_code"]):
        raise cells.error("official_code", "five digits")
    if cells["kind"] not in _KINDS:
        raise cells.error("kind", f"one of {', '.join(_KINDS)}")
    values = _unit(cells, _KINDS[cells["kind"]]) | {
        "slug": cells["slug"],
        "alt_spelling_vi": cells.text("alt_spelling_vi"),
        "former_names": _former_names(cells, districts),
        "latitude": cells.real("latitude", 8, 23.5),
        "longitude": cells.real("longitude", 102, 110),
        "area_km2_approx": cells.real("area_km2_approx", 0),
        "province_id": cells.ref("province_code", "administrative_unit"),
        "valid_from": MERGED_ON,
    }
    return Row("administrative_unit", cells["official_code"], values, cells.origin)


def _former_names(cells: Cells, districts: dict[str, str]) -> list[str]:
    """What an address here may have said before July 2025: old unit, old district, old province."""
    touched = [districts.get(code) for code in cells["other_former_district_codes"].split()]
    if None in touched:
        raise cells.error("other_former_district_codes", "codes of former districts, with spaces between")
    names = [merged.full_name for merged in mergers(cells)]
    names += [
        cells["former_district_vi"],
        *(name for name in touched if name),
        f"Tỉnh {cells['former_province_vi']}",
    ]
    return list(dict.fromkeys(names))


def _succession(cells: Cells, merged: Merged) -> Row:
    return _successor(cells, FORMER + merged.code, cells["official_code"], merged.share, main=merged.main)


def _successor(cells: Cells, before: str, after: str, share: SuccessionShare, *, main: bool) -> Row:
    values = {
        "predecessor_id": Ref("administrative_unit", before, "merged_from"),
        "successor_id": Ref("administrative_unit", after, "official_code"),
        "share": share.name,
        "main": main,
    }
    return Row("unit_succession", f"{before} {after}", values, cells.origin)


def _unit(cells: Cells, kind: AdministrativeUnitKind) -> dict[str, Any]:
    return _blank() | {
        "code": cells["official_code"],
        "kind": kind.name,
        "name_vi": cells["name_vi"],
        "name_en": cells["name_en"],
        "full_name_vi": cells["full_name_vi"],
        "full_name_en": cells["full_name_en"],
    }


def _plain(code: str, name: str, full_name: str, suffix: str) -> dict[str, Any]:
    """A former unit; its English name is the Vietnamese one without marks, as in official English texts."""
    ascii_name = _without_marks(name)
    return _blank() | {
        "code": code,
        "name_vi": name,
        "name_en": ascii_name,
        "full_name_vi": full_name,
        "full_name_en": f"{ascii_name} {suffix}",
        "valid_to": MERGED_ON,
    }


def _blank() -> dict[str, Any]:
    empty = (
        "slug", "alt_spelling_vi", "latitude", "longitude", "area_km2_approx", "province_id", "commune_count",
        "valid_from", "valid_to",
    )  # fmt: skip
    return dict.fromkeys(empty) | {"former_names": []} | _OPEN_DATA


def _without_marks(name: str) -> str:
    folded = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
