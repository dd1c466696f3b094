"""The search over the real seeds: Vietnamese with and without accents, abbreviations, old names, typing errors."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from hub.db.pool import open_pool
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HITS = """query($query: String!, $types: [SearchType!], $near: Near) {
  search(query: $query, types: $types, near: $near, first: 100) {
    nodes { type name score exactAccents distanceKm matches { field fragment } } } }"""


@pytest.fixture(scope="module")
async def graph(seeded_database_url: str) -> AsyncIterator[Graph]:
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


async def hits(graph: Graph, query: str, *types: str, **near: Any) -> list[dict[str, Any]]:
    variables: dict[str, Any] = {"query": query} | ({"types": types} if types else {}) | near
    found: list[dict[str, Any]] = (await graph.ask(HITS, **variables))["search"]["nodes"]
    return found


async def names(graph: Graph, query: str, *types: str) -> list[str]:
    return [hit["name"] for hit in await hits(graph, query, *types)]


@pytest.mark.parametrize(
    "written",
    [
        "chuyển đổi số",
        "CHUYỂN ĐỔI SỐ",
        "chuyen doi so",
        "Chuyen-doi so!",
        unicodedata.normalize("NFD", "chuyển đổi số"),
        "CĐS",
        "cds",
    ],
)
async def test_a_word_is_found_however_it_is_written(graph: Graph, written: str) -> None:
    found = await names(graph, written, "ORGANISATION")

    assert sorted(found) == ["Cục Chuyển đổi số quốc gia", "Trung tâm Chuyển đổi số tỉnh Tuyên Quang"]


@pytest.mark.parametrize(
    ("written", "same"), [("Thuỷ", "Thủy"), ("Hoà", "Hòa"), ("Mĩ Lâm", "Mỹ Lâm"), ("Lí", "Lý")]
)
async def test_two_spellings_of_a_word_find_the_same(graph: Graph, written: str, same: str) -> None:
    found = await names(graph, written)

    assert found
    assert set(found) == set(await names(graph, same))


async def test_a_tone_on_the_other_vowel_is_exact_all_the_same(graph: Graph) -> None:
    one = await hits(graph, "Thanh Thuỷ", "ADMINISTRATIVE_UNIT")
    other = await hits(graph, "Thanh Thủy", "ADMINISTRATIVE_UNIT")

    assert one == other
    assert (one[0]["name"], one[0]["exactAccents"]) == ("Thanh Thủy", True)


@pytest.mark.parametrize("typed", ["hồ", "số", "sở"])
async def test_exact_accents_come_first(graph: Graph, typed: str) -> None:
    found = await hits(graph, typed, "OPPORTUNITY", "ADMINISTRATIVE_UNIT", "INDICATOR", "PROGRAMME", "SKILL")

    assert [hit["score"] for hit in found] == sorted((hit["score"] for hit in found), reverse=True)
    assert {hit["exactAccents"] for hit in found} == {True, False}
    for hit in found:
        named = [
            one for one in hit["matches"] if one["field"].startswith(("name", "title", "full", "former"))
        ]
        words = (
            " ".join(one["fragment"] for one in named).lower().replace("<mark>", "").replace("</mark>", "")
        )
        assert hit["exactAccents"] == (typed in re.split(r"\W+", words))


async def test_a_query_without_accents_says_nothing_of_them(graph: Graph) -> None:
    assert {hit["exactAccents"] for hit in await hits(graph, "so")} == {False}


@pytest.mark.parametrize("typed", ["ma", "má", "mạ", "Mạ"])
async def test_without_accents_all_of_them_are_found(graph: Graph, typed: str) -> None:
    assert set(await names(graph, typed)) == set(await names(graph, "ma"))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("CNTT", "công nghệ thông tin"),
        ("ATTT", "an toàn thông tin"),
        ("UBND", "ủy ban nhân dân"),
        ("KHCN", "khoa học và công nghệ"),
        ("KH&CN", "khoa học và công nghệ"),
        ("ĐH", "đại học"),
        ("CSDL", "cơ sở dữ liệu"),
        ("DVCTT", "dịch vụ công trực tuyến"),
    ],
)
async def test_an_abbreviation_and_its_long_form_find_each_other(graph: Graph, short: str, long: str) -> None:
    by_short, by_long = await names(graph, short), await names(graph, long)

    assert by_short
    assert set(by_short) <= set(by_long)  # the words of the long form may also stand apart


async def test_the_long_form_finds_a_title_with_the_abbreviation(graph: Graph) -> None:
    assert "Hiệp hội Phần mềm và Dịch vụ CNTT Việt Nam" in await names(graph, "công nghệ thông tin")


@pytest.mark.parametrize(
    ("old", "today"),
    [
        ("Hà Giang", ["Tuyên Quang", "Hà Giang 1", "Hà Giang 2"]),
        ("Ha Giang", ["Tuyên Quang", "Hà Giang 1", "Hà Giang 2"]),
        ("TP. Hà Giang", ["Hà Giang 1", "Hà Giang 2", "Ngọc Đường"]),
        ("Huyện Na Hang", ["Côn Lôn", "Hồng Thái", "Nà Hang", "Thượng Nông", "Yên Hoa"]),
        ("P. Minh Xuân", ["Minh Xuân"]),
        ("xã Phương Độ", ["Hà Giang 1"]),
        ("X. Phương Thiện", ["Hà Giang 1"]),
    ],
)
async def test_an_old_name_finds_the_units_of_today(graph: Graph, old: str, today: list[str]) -> None:
    found = await names(graph, old, "ADMINISTRATIVE_UNIT")

    assert found[: len(today)] == today


async def test_a_former_unit_is_no_hit_beside_its_successor(graph: Graph) -> None:
    for hit in await hits(graph, "Phương Độ", "ADMINISTRATIVE_UNIT", "AREA"):
        assert (hit["type"], hit["name"]) == ("ADMINISTRATIVE_UNIT", "Hà Giang 1")
        assert hit["matches"] == [{"field": "formerNames", "fragment": "Xã <mark>Phương Độ</mark>"}]


async def test_a_former_district_is_found_as_an_area(graph: Graph) -> None:
    assert await names(graph, "huyen na hang", "AREA") == ["Huyện Na Hang"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chuyen doi soo", "Cục Chuyển đổi số quốc gia"),
        ("Universty", "Trường Đại học Tân Trào"),
        ("Tuyne Quang", "Trung tâm Chuyển đổi số tỉnh Tuyên Quang"),
        ("Tan Trao Universities", "Trường Đại học Tân Trào"),
    ],
)
async def test_a_typing_error_is_forgiven(graph: Graph, typed: str, meant: str) -> None:
    found = await hits(graph, typed, "ORGANISATION")

    assert meant in [hit["name"] for hit in found]
    assert {hit["exactAccents"] for hit in found} == {False}


async def test_english_finds_what_is_called_so_in_english(graph: Graph) -> None:
    found = await hits(graph, "information security", "SKILL")

    assert found[0]["name"] == "An toàn thông tin"
    assert found[0]["matches"] == [{"field": "nameEn", "fragment": "<mark>Information security</mark>"}]


async def test_common_words_do_not_count_unless_there_is_no_other(graph: Graph) -> None:
    assert await names(graph, "University of the Tan Trao") == await names(graph, "University Tan Trao")
    assert (await names(graph, "và"))[:2] == [
        "Yên Minh",
        "Bộ Giáo dục và Đào tạo",
    ]  # Yên Minh: Xã Lao Và Chải


async def test_a_code_is_found_first_and_alone(graph: Graph) -> None:
    (hit,) = await hits(graph, "02545")

    assert hit == {
        "type": "ADMINISTRATIVE_UNIT",
        "name": "Tân Trào",
        "score": 99,
        "exactAccents": True,
        "distanceKm": None,
        "matches": [{"field": "code", "fragment": "<mark>02545</mark>"}],
    }


async def test_a_sentence_finds_what_has_most_of_its_words(graph: Graph) -> None:
    found = await hits(graph, "tôi muốn học an toàn thông tin ở đâu trong tỉnh này vậy xyzzy")

    assert found
    assert all(hit["score"] < 20 and not hit["exactAccents"] for hit in found)
    assert "an toàn thông tin" in found[0]["name"].lower()


@pytest.mark.parametrize(
    "hostile",
    [
        "", " ", "!!!", "'\"&|!():*\\", "🎉", "\u200b", "((((", "a" * 3000, "x " * 5000, "a & b | !c", "%_%", "<b>",
        "and or not", "\u0301", "١٢٣", "ﬃ", "\U0001d518", "̈", "--", "'; DROP TABLE area; --", "\\m(", "[", "a\u0000"[:1],
    ],
)  # fmt: skip
async def test_hostile_text_is_answered(graph: Graph, hostile: str) -> None:
    answer = await graph.answer(HITS, query=hostile)

    assert "errors" not in answer
    listed = (
        "query($query: String!) { organisations(filter: {not: {query: $query}}) { totalCount { value } } }"
    )
    assert (await graph.ask(listed, query=hostile))["organisations"]["totalCount"]["value"] > 0


@pytest.mark.parametrize("hostile", ["\0", "a\0b"])
async def test_what_no_database_can_store_is_refused(graph: Graph, hostile: str) -> None:
    answer = await graph.answer(HITS, query=hostile)

    assert [error["extensions"]["code"] for error in answer["errors"]] == ["BAD_INPUT"]


async def test_near_keeps_what_is_near_and_says_how_far(graph: Graph) -> None:
    near = {"place": {"unit": "02545"}, "withinKm": 15}
    found = await hits(graph, "xã", "ADMINISTRATIVE_UNIT", near=near)

    assert found[0]["distanceKm"] is not None
    assert 0 < len(found) < len(await hits(graph, "xã", "ADMINISTRATIVE_UNIT"))
    assert all(hit["distanceKm"] <= 15 for hit in found)
    assert await hits(graph, "kỹ năng", "SKILL", near=near) == []  # a skill is nowhere


async def test_pages_meet_end_to_end(graph: Graph) -> None:
    question = """query($after: String) { search(query: "xã", first: 7, after: $after) {
      totalCount { value } edges { cursor node { name score } } pageInfo { hasNextPage endCursor } } }"""
    seen: list[Any] = []
    after = None
    while True:
        page = (await graph.ask(question, after=after))["search"]
        seen += [tuple(edge["node"].values()) for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]

    assert len(seen) == page["totalCount"]["value"]
    assert [score for _, score in seen] == sorted((score for _, score in seen), reverse=True)


async def test_a_hit_leads_to_the_thing_itself(graph: Graph) -> None:
    question = """{ search(query: "Tân Trào", types: [ORGANISATION, ADMINISTRATIVE_UNIT], first: 2) {
      nodes { node { __typename ... on Organisation { code } ... on AdministrativeUnit { code kind } } } } }"""

    assert (await graph.ask(question))["search"]["nodes"] == [
        {"node": {"__typename": "AdministrativeUnit", "code": "02545", "kind": "COMMUNE"}},
        {"node": {"__typename": "Organisation", "code": "ttru"}},
    ]


async def test_the_filter_composes_with_others(graph: Graph) -> None:
    question = """query($query: String!) {
      both: organisations(filter: {query: $query, kind: [UNIVERSITY]}) { totalCount { value } nodes { kind } }
      rest: organisations(filter: {not: {query: $query}}) { totalCount { value } }
      either: organisations(filter: {or: [{query: $query}, {not: {query: $query}}]}) { totalCount { value } }
      through: opportunities(filter: {provider: {query: $query}}) { totalCount { value } }
      found: organisations(filter: {query: $query}) { totalCount { value } } }"""
    told = await graph.ask(question, query="dai hoc")

    assert {node["kind"] for node in told["both"]["nodes"]} == {"UNIVERSITY"}
    counts = {name: one["totalCount"]["value"] for name, one in told.items()}
    assert counts["rest"] + counts["found"] == counts["either"]
    assert 0 < counts["both"] < counts["found"]
    assert counts["through"] > 0
