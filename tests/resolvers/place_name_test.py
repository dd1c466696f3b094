"""Names and codes of before July 2025 lead to the units of today, held against the sheets that the seeds come from."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

from hub.db.pool import open_pool
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

DATA = Path(__file__).parents[2] / "seeds" / "data"
MERGED = re.compile(r"([0-9]{5}) ((?:Phường|Xã|Thị trấn) [^()|]+?)(?: \((part)(, main)?\))?")


def sheet(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


COMMUNES = {row["official_code"]: row for row in sheet("communes.csv")}
DISTRICTS = {row["former_district_code"]: row for row in sheet("former_districts.csv")}


def former() -> dict[str, tuple[str, list[str], str]]:
    """By code, each merged unit: its full name, where it went, and where most of it went."""
    went: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    names = {}
    for code, row in COMMUNES.items():
        for item in row["merged_from"].split("|"):
            match = MERGED.fullmatch(item.strip())
            assert match
            names[match[1]] = match[2]
            went[match[1]].append((code, match[3] is None or match[4] is not None))
    return {
        code: (name, [one for one, _ in went[code]], *[one for one, main in went[code] if main])  # type: ignore[misc]
        for code, name in names.items()
    }


FORMER = former()


def plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


def middle(codes: list[str]) -> tuple[float, float]:
    points = [(float(COMMUNES[code]["latitude"]), float(COMMUNES[code]["longitude"])) for code in codes]
    latitudes, longitudes = zip(*points, strict=True)
    return sum(latitudes) / len(points), sum(longitudes) / len(points)


@pytest.fixture(scope="module")
async def graph(seeded_database_url: str) -> AsyncIterator[Graph]:
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


async def unit(graph: Graph, name: str) -> str | None:
    """The code of the unit of today that a name leads to."""
    question = "query($name: String!) { administrativeUnit(by: { name: $name }) { code isCurrent } }"
    answer = await graph.answer(question, name=name)
    if answer["data"]["administrativeUnit"] is None:
        assert [error["extensions"]["code"] for error in answer["errors"]] == ["NOT_FOUND"]
        return None
    assert answer["data"]["administrativeUnit"]["isCurrent"]
    return str(answer["data"]["administrativeUnit"]["code"])


async def away(graph: Graph, place: dict[str, Any], code: str) -> float | None:
    """Kilometres from a place to the unit of today with this code."""
    question = """query($place: Place!, $code: String!) {
      administrativeUnit(by: { code: $code }) { distanceKm(from: $place) } }"""
    data = await graph.ask(question, place=place, code=code)
    return data["administrativeUnit"]["distanceKm"]  # type: ignore[no-any-return]


async def offset(graph: Graph, place: dict[str, Any], point: tuple[float, float]) -> float | None:
    """Kilometres between a place and a point, as far as two distances to the same unit can tell."""
    here = {"point": {"latitude": point[0], "longitude": point[1]}}
    one, other = [await away(graph, each, "02545") for each in (place, here)]
    return None if one is None or other is None else abs(one - other)


async def listed(graph: Graph, name: str) -> set[str]:
    question = """query($name: String!) {
      administrativeUnits(first: 100, filter: { anyName: $name }) { nodes { code isCurrent } } }"""
    nodes = (await graph.ask(question, name=name))["administrativeUnits"]["nodes"]
    assert all(node["isCurrent"] for node in nodes)
    return {node["code"] for node in nodes}


async def test_every_merged_unit_leads_to_a_unit_that_received_it(graph: Graph) -> None:
    assert len(FORMER) == 330
    full_names = defaultdict(list)
    for code, (name, _, main) in FORMER.items():
        full_names[name].append((code, main))
    for name, several in full_names.items():
        # The name of a unit of today goes first; among former units of one name that of the smallest code.
        mains = [main for _, main in sorted(several)]
        todays = [code for code, row in COMMUNES.items() if row["full_name_vi"] == name]
        assert await unit(graph, name) == (todays or sorted(mains))[0], name
        assert {went for code, _ in several for went in FORMER[code][1]} <= await listed(graph, name), name


async def test_every_code_of_a_merged_unit_is_a_place(graph: Graph) -> None:
    for code, (_, _, main) in FORMER.items():
        # Handed to another unit of today, the code means that one.
        expected = code if code in COMMUNES else main
        assert await away(graph, {"unit": code}, expected) == 0, code


@pytest.mark.parametrize("code", sorted(DISTRICTS))
async def test_a_former_district_is_the_middle_of_its_communes(graph: Graph, code: str) -> None:
    name, communes = DISTRICTS[code]["name_vi"], DISTRICTS[code]["commune_codes"].split()
    bare = name.removeprefix("Huyện ").removeprefix("Thành phố ")
    point = middle(communes)

    for place in (
        {"name": name},
        {"name": plain(name)},
        {"name": DISTRICTS[code]["name_en"]},
        {"unit": code},
        {"unit": f"D-{code}"},
    ):
        assert await offset(graph, place, point) <= 0.1, place  # type: ignore[operator]
    named = [one for one in communes if plain(COMMUNES[one]["name_vi"]) == plain(bare)]
    assert await unit(graph, name) in (named or communes)
    assert set(communes) <= await listed(graph, name)


@pytest.mark.parametrize("name", ["Hà Giang", "Tuyên Quang"])
async def test_a_former_province_is_the_province_of_today_and_the_middle_of_its_communes(
    graph: Graph, name: str
) -> None:
    communes = [code for code, row in COMMUNES.items() if row["former_province_vi"] == name]
    place = {"name": f"tỉnh {name}"}
    everywhere = communes if name == "Hà Giang" else list(COMMUNES)  # the name of today's province, too
    assert await offset(graph, place, middle(everywhere)) <= 0.1  # type: ignore[operator]
    assert await unit(graph, name) == await unit(graph, f"tỉnh {name}") == "08"
    question = """query($name: String!) { administrativeUnits(first: 1, filter: { anyName: $name }) { totalCount { value } } }"""
    found = (await graph.ask(question, name=f"Tỉnh {name}"))["administrativeUnits"]["totalCount"]["value"]
    assert found == len(communes) + 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Na Hang", "02221"),
        ("NA HANG", "02221"),
        ("  nà   hang ", "02221"),
        ("H. Na Hang", "02221"),
        ("h.na hang", "02221"),
        ("Na Hang District", "02221"),
        (unicodedata.normalize("NFD", "huyện Chiêm Hóa"), "02287"),
        ("Chiêm Hóa", "02287"),
        ("Chiem Hoa", "02287"),
        ("X. Năng Khả", FORMER["02281"][2]),
        ("tt Na Hang", "02221"),
        ("thị trấn Na Hang", "02221"),
        ("P. Hà Giang 1", "00694"),
        ("Xã Hà Giang 1", "00694"),
        ("tp hà nội", "01"),
        ("Phương Độ", FORMER["00946"][2]),
        ("p phuong thien", FORMER["00949"][2]),
    ],
)
async def test_a_name_may_be_written_as_people_write(graph: Graph, name: str, code: str) -> None:
    assert await unit(graph, name) == code


async def test_to_measure_from_a_city_is_meant_before_a_province(graph: Graph) -> None:
    for name, code in (
        ("Ha Giang", "024"),
        ("tp ha giang", "024"),
        ("TP.Hà Giang", "024"),
        ("Tuyên Quang", "070"),
    ):
        assert await offset(graph, {"name": name}, middle(DISTRICTS[code]["commune_codes"].split())) <= 0.1  # type: ignore[operator]


async def test_accents_decide_between_names_that_are_otherwise_equal(graph: Graph) -> None:
    """Xã Tân Thanh is of today; two communes Tân Thành were merged, the one with the smaller code into Tân Quang."""
    assert await unit(graph, "Tân Thanh") == "02578"
    assert await unit(graph, "tan thanh") == "02578"
    assert await unit(graph, "xã Tân Thành") == FORMER["01162"][2]
    assert {FORMER[code][2] for code in ("01162", "02401", "02590")} <= await listed(graph, "tan thanh")


@pytest.mark.parametrize(
    "name", ["", "huyện", "Atlantis", "%", "Na Han", "'; --", "x" * 10_000, "\\", "(", "a\u0301"]
)
async def test_a_name_that_nothing_has_is_found_nowhere_and_near_nothing(graph: Graph, name: str) -> None:
    assert await unit(graph, name) is None
    assert await away(graph, {"name": name}, "02545") is None
    assert await listed(graph, name) == set()
    question = "query($near: Near!) { administrativeUnits(filter: { near: $near }) { nodes { code } } }"
    near = {"place": {"name": name}, "withinKm": 10_000}
    assert (await graph.ask(question, near=near))["administrativeUnits"]["nodes"] == []


async def test_filters_take_the_codes_of_former_units(graph: Graph) -> None:
    question = """query($code: String!) {
      here: opportunities(first: 100, filter: { province: $code }) { nodes { code } }
      for: opportunities(first: 100, filter: { eligibleUnit: $code }) { nodes { code } }
      suits: opportunities(first: 100, filter: { suits: { unit: $code } }) { nodes { code } } }"""
    handed_on = next(code for code in FORMER if code not in COMMUNES and FORMER[code][2] == "02221")
    assert await graph.ask(question, code=handed_on) == await graph.ask(question, code="02221")
    assert await graph.ask(question, code="02") == await graph.ask(question, code="08")


async def test_what_takes_place_in_a_former_district_takes_place_in_its_communes(graph: Graph) -> None:
    question = "query($code: String!) { opportunities(first: 100, filter: { province: $code }) { nodes { code unit { code } } } }"
    everything = (await graph.ask(question, code="08"))["opportunities"]["nodes"]
    communes = DISTRICTS["070"]["commune_codes"].split()
    for code in ("070", "D-070"):
        found = (await graph.ask(question, code=code))["opportunities"]["nodes"]
        assert found == [node for node in everything if node["unit"]["code"] in communes] != []


async def test_a_look_up_by_code_stays_exact(graph: Graph) -> None:
    gone = next(code for code in FORMER if code not in COMMUNES)
    for code in (gone, "072", "D-072", "02"):
        answer = await graph.answer(f'{{ administrativeUnit(by: {{ code: "{code}" }}) {{ code }} }}')
        assert answer["data"]["administrativeUnit"] is None


async def test_a_name_that_somebody_only_wrote_into_the_list_is_found_too(seeded_clone_url: str) -> None:
    connection = await asyncpg.connect(seeded_clone_url)
    await connection.execute(
        "UPDATE administrative_unit SET former_names = former_names || '{Châu Đại Man}' WHERE code = '02287'"
    )
    await connection.close()
    pool = await open_pool(seeded_clone_url, size=1, timeout=10)
    try:
        graph = Graph.over(pool)
        assert await unit(graph, "châu đại man") == "02287"
        assert await listed(graph, "Chau Dai Man") == {"02287"}
        assert await away(graph, {"name": "Châu Đại Man"}, "02287") == 0
    finally:
        await pool.close()


async def test_a_place_is_looked_up_once_however_often_it_is_needed(graph: Graph) -> None:
    """Twice for a near filter and once a row for the distance would be hundreds of look-ups."""
    question = """query($name: String!) {
      opportunities(first: 100, filter: { near: { place: { name: $name }, withinKm: 60 } }) { nodes { distanceKm(from: { name: $name }) } }
      skillCentres(first: 100, filter: { near: { place: { name: $name }, withinKm: 60 } }) { nodes { distanceKm(from: { name: $name }) } } }"""
    data = await graph.ask(question, name="huyện Na Hang")
    assert data["opportunities"]["nodes"]
    assert all(node["distanceKm"] <= 60 for node in data["opportunities"]["nodes"])
