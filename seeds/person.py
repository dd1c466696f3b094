"""Made-up people: `Nhân vật mẫu 001` and so on, so that nobody can be mistaken for a real person.

Phones are in a range that no network of Vietnam uses (+84 000 ...), addresses in the reserved domain `.example`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.opportunity import Audience
from seeds import community_team
from seeds.row import SYNTHETIC, Origin, Ref, Row, external
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "demo_people.csv"
_YOUNGEST: Final = 2005
# Other sheets and modules speak of the people of these by name.
_NEEDED: Final = (
    "officials-1", "officials-2", "employees", "dx-officers", "students", "teachers", "businesses", "experts"
)  # fmt: skip


def groups(folder: Path) -> dict[str, list[str]]:
    """The keys of the people of each group: `experts` has `demo-experts-1` and so on."""
    found = {cells["group"]: [key for key, _ in _members(cells)] for cells in _sheet(folder)}
    for group in _NEEDED:
        if group not in found:
            raise Origin(FILE, 1).error("group", f"the group {group}", "none of that name")
    return found


def rows(folder: Path) -> Iterator[Row]:
    """People of the groups first, then one for each place in a team."""
    number = 0
    for cells in _sheet(folder):
        for key, position in _members(cells):
            number += 1
            born = cells.whole("birth_year", 1930, _YOUNGEST)
            values = _person(key, number) | {
                "birth_year": None if born is None else min(born + position % 9, _YOUNGEST),
                "home_unit_id": cells.ref("home_unit", "administrative_unit"),
                "category": cells.word("category", Audience),
                "employer_id": cells.ref("employer", "organisation"),
                "job_position_id": cells.ref("job_position", "job_position"),
            }
            yield Row("person", key, values, cells.origin)
    for cells in community_team.sheet(folder):
        for key in community_team.places(cells):
            number += 1
            values = _person(key, number) | {
                "birth_year": 1965 + number * 7 % 38,
                "home_unit_id": Ref("administrative_unit", cells["unit"], "unit"),
                "category": Audience.TEAM_MEMBER.name,
            }
            yield Row("person", key, values, cells.origin)


def _sheet(folder: Path) -> list[Cells]:
    return list(read(folder, FILE, "group count category", "home_unit employer job_position birth_year"))


def _members(cells: Cells) -> list[tuple[str, int]]:
    count = cells.whole("count", 1, 500) or 0
    return [(f"demo-{cells['group']}-{position}", position) for position in range(1, count + 1)]


def _person(key: str, number: int) -> dict[str, Any]:
    return {
        **external(key),
        "full_name": f"Nhân vật mẫu {number:03}",
        "given_name": f"Mẫu {number:03}",
        "phone": f"+84000{number:06}" if number % 3 else None,
        "email": f"nhan-vat-{number:03}@mau.example" if number % 2 else None,
        "subject": f"demo:{key}" if number % 5 == 1 else None,
        **SYNTHETIC,
    }
