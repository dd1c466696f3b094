"""What the database knows of words: how a text becomes them, which ones it has learnt, and from which rows."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from hub.models.base import Base
from hub.models.search import SEARCHED, SearchType
from hub.policy import rules
from hub.read.catalog import Row

if TYPE_CHECKING:
    import asyncpg

INSERT = """
    INSERT INTO pilot (code, title_vi, technology, status, result_vi, provenance_status)
    VALUES ($1, $2, $3, $4, 'x', 'SYNTHETIC')
"""


async def known(connection: asyncpg.Connection[Any]) -> set[str]:
    return {row["word"] for row in await connection.fetch("SELECT word FROM search_word")}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("TP.Hà Giang", "tp ha giang"),
        ("146/QĐ-TTg", "146 qd ttg"),
        ("Đào tạo số", "dao tao so"),
        (unicodedata.normalize("NFD", "Đào tạo số"), "dao tao so"),
        ("a@b.vn <b>", "a b vn  b>"),
    ],
)
async def test_words_are_folded_and_parted(reader: asyncpg.Connection[Any], text: str, folded: str) -> None:
    assert await reader.fetchval("SELECT search_text($1)", text) == folded


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hòa", "Hoà", True),
        ("Thủy", "thuỷ", True),
        ("Hồ", unicodedata.normalize("NFD", "hồ"), True),
        ("Hồ", "Hộ", False),
        ("má", "mạ", False),
        ("đá", "da", False),
    ],
)
async def test_accents_are_told_apart_wherever_the_tone_stands(
    reader: asyncpg.Connection[Any],
    one: str,
    other: str,
    same: bool,  # noqa: FBT001 - what is expected
) -> None:
    assert await reader.fetchval("SELECT search_accents($1) = search_accents($2)", one, other) is same


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ('Đào tạo <b>số</b> & "AI"', "<mark>Đào tạo</mark> &lt;b&gt;số&lt;/b&gt; &amp; &quot;AI&quot;"),
        ("<mark>tạo</mark>", "&lt;mark&gt;<mark>tạo</mark>&lt;/mark&gt;"),
        ("không có gì", None),
        ("", None),
        (None, None),
    ],
)
async def test_a_fragment_is_safe_html(
    reader: asyncpg.Connection[Any], text: str | None, marked: str | None
) -> None:
    assert await reader.fetchval("SELECT search_fragment($1, '{dao,tao}')", text) == marked


async def test_of_a_long_text_a_fragment_shows_what_is_around_the_word(
    reader: asyncpg.Connection[Any],
) -> None:
    text = "trước " * 500 + "đào tạo " + "sau " * 500
    shown = await reader.fetchval("SELECT search_fragment($1, '{dao,tao}')", text)

    assert shown.startswith("… trước ")
    assert shown.endswith(" …")
    assert "<mark>đào tạo</mark> sau" in shown
    assert len(shown) < 400


async def test_words_are_learnt_from_rows_that_the_public_sees_and_from_no_other(
    connection: asyncpg.Connection[Any],
) -> None:
    await connection.execute(INSERT, "one", "Chợ phiên", "hoparlo", "RUNNING")
    await connection.execute(INSERT, "two", "Bí mật", "zorglub", "IDEA")

    assert {"cho", "phien", "hoparlo"} <= await known(connection)
    assert not {"bi", "mat", "zorglub"} & await known(connection)

    await connection.execute("UPDATE pilot SET status = 'APPROVED' WHERE code = 'two'")
    assert {"bi", "mat", "zorglub"} <= await known(connection)

    await connection.execute("UPDATE pilot SET technology = 'turlututu 4711' WHERE code = 'one'")
    assert "turlututu" in await known(connection)
    assert "4711" not in await known(connection)


async def test_many_rows_are_learnt_from_at_once(connection: asyncpg.Connection[Any]) -> None:
    rows = [(f"code-{number}", f"tên gọi {'abcdefghij'[number % 10] * 3}", "x", "RUNNING", "x", "SYNTHETIC")
            for number in range(500)]  # fmt: skip
    await connection.copy_records_to_table(
        "pilot",
        records=rows,
        columns=["code", "title_vi", "technology", "status", "result_vi", "provenance_status"],
    )

    assert await known(connection) >= {"ten", "goi", "aaa", "jjj"}


@pytest.mark.parametrize("table", sorted(SEARCHED))
def test_what_the_public_sees_is_what_the_policy_says(table: str) -> None:
    conditions = rules.PUBLIC_ROWS[table](Row("", Base.metadata.tables[table]))

    said = " AND ".join(str(one).replace(f"{table}.", "").replace(".status", "status") for one in conditions)
    assert SEARCHED[table].public == (said or "true")


def test_every_searched_table_is_a_kind_of_hit() -> None:
    assert {kind.name.lower() for kind in SearchType} == set(SEARCHED)


async def test_a_row_of_a_megabyte_is_stored(connection: asyncpg.Connection[Any]) -> None:
    words = " ".join(f"word{number}" for number in range(200_000))
    await connection.execute(INSERT, "long", "x" * 5_000, words, "RUNNING")

    assert await connection.fetchval("SELECT length(technology) FROM pilot") == len(words)
