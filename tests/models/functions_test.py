"""Vietnamese order and folding, as PostgreSQL computes them."""

from __future__ import annotations

import csv
import io
import random
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import asyncpg

COMMUNES = Path(__file__).parents[2] / "seeds/data/communes.csv"

# The order that ICU's collation `vi` (CLDR) gives.
ICU_ORDER = [
    "An",
    "An Tường",
    "Ăn",
    "Ân Thi",
    "Bạch Đích",
    "Bạch Ngọc",
    "Bạch Xa",
    "Bản Máy",
    "Bắc Mê",
    "Bắc Quang",
    "Bằng Hành",
    "Bằng Lang",
    "Bình An",
    "Cán Tỷ",
    "Cao Bồ",
    "Du Già",
    "Đồng Tâm",
    "Đồng Văn",
    "Đồng Yên",
    "Đường Hồng",
    "Đường Thượng",
    "Ha",
    "Hà",
    "Hả",
    "Hã",
    "Há",
    "Hạ",
    "Hà Giang 1",
    "Hà Giang 2",
    "Hồ Thầu",
    "Hồng Sơn",
    "Hồng Thái",
    "Hùng An",
    "Khâu Vai",
    "Lũng Cú",
    "Lũng Phìn",
    "Lực Hành",
    "Mậu Duệ",
    "Mèo Vạc",
    "Minh Xuân",
    "Mỹ Lâm",
    "Ngọc Đường",
    "Ngọc Long",
    "Sà Phìn",
    "Sơn Dương",
    "Sơn Thủy",
    "Sơn Vĩ",
    "Tân Trào",
    "Thượng Lâm",
    "Thượng Nông",
    "Uy",
    "Ưng",
    "Vị Xuyên",
    "Xín Mần",
    "Yên Cường",
    "Yên Minh",
]


async def in_order(reader: asyncpg.Connection, names: list[str]) -> list[str]:
    statement = 'SELECT name FROM unnest($1::text[]) AS name ORDER BY vi_sort_key(name) COLLATE "C"'
    return [row["name"] for row in await reader.fetch(statement, names)]


async def test_names_are_in_the_order_of_the_vietnamese_alphabet(reader: asyncpg.Connection) -> None:
    shuffled = random.Random(1).sample(ICU_ORDER, len(ICU_ORDER))  # noqa: S311

    assert await in_order(reader, shuffled) == ICU_ORDER


async def test_decomposed_and_capital_letters_have_the_same_key(reader: asyncpg.Connection) -> None:
    for name in ("Đồng Văn", "Thủy Nguyên", "Ưng Ước", "Ậ"):
        keys = {
            await reader.fetchval("SELECT vi_sort_key($1)", unicodedata.normalize(form, spelling))
            for form in ("NFC", "NFD")
            for spelling in (name, name.upper(), name.lower())
        }
        assert len(keys) == 1, name


async def test_all_communes_sort_as_their_own_keys_say(reader: asyncpg.Connection) -> None:
    names = [row["name_vi"] for row in csv.DictReader(io.StringIO(COMMUNES.read_text(encoding="utf-8")))]
    keys = dict(await reader.fetch("SELECT name, vi_sort_key(name) FROM unnest($1::text[]) AS name", names))

    assert len(set(keys.values())) == len(set(names))
    assert await in_order(reader, names) == sorted(names, key=lambda name: keys[name].encode())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ĐÀO TẠO SỐ", "dao tao so"),
        (unicodedata.normalize("NFD", "Đào tạo số"), "dao tao so"),
        ("Hòa", "hoa"),
        ("Hoà", "hoa"),
        ("FPT 2026", "fpt 2026"),
    ],
)
async def test_folding_forgets_case_tones_and_marks(
    reader: asyncpg.Connection, text: str, folded: str
) -> None:
    assert await reader.fetchval("SELECT fold($1)", text) == folded


async def test_folding_may_stand_in_an_index(reader: asyncpg.Connection) -> None:
    await reader.execute("CREATE INDEX ON organisation USING gin (fold(name_vi) gin_trgm_ops)")
