"""Cursors: each that no list of that kind and order handed out is refused, wherever it stands, in one form of words."""

from __future__ import annotations

import base64
import hashlib
import json
import string
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import BigInteger, Date, DateTime, Integer, Numeric, SmallInteger, Text, Uuid

from hub.errors import BadCursor
from hub.read import cursor

if TYPE_CHECKING:
    from sqlalchemy.types import TypeEngine

    from tests.graph import Graph

DAMAGED = "This cursor is damaged or was not handed out by the hub."
FOREIGN = "This cursor belongs to another list or another sort order; ask for the first page again."
NOBODY = "01a00000-0000-7000-8000-000000000000"


def forged(*parts: Any) -> str:
    """A cursor of these parts with the right check sum."""
    payload = json.dumps(list(parts), ensure_ascii=False)
    check = hashlib.sha256(payload.encode()).hexdigest()[:8]
    return base64.urlsafe_b64encode((check + payload).encode()).decode()


def keys_of(text: str) -> list[str]:
    """Signature and keys of a cursor."""
    parts: list[str] = json.loads(base64.urlsafe_b64decode(text)[8:])
    return parts


async def handed_out(graph: Graph, list_: str) -> str:
    """The cursor of the first row of a list."""
    answer = await graph.ask(f"{{ page: {list_} {{ edges {{ cursor }} }} }}")
    return str(answer["page"]["edges"][0]["cursor"])


async def said_to(graph: Graph, after: str, list_: str = "organisations(first: 1, after: $c)") -> Any:
    """What a list says to a cursor: the codes that follow, or the only error."""
    answer = await graph.answer(f"query($c: String) {{ page: {list_} {{ nodes {{ code }} }} }}", c=after)
    if "data" in answer:
        return [node["code"] for node in answer["data"]["page"]["nodes"]]
    (error,) = answer["errors"]
    assert error == {
        "message": error["message"],
        "locations": [{"line": 1, "column": 21}],
        "path": ["page"],
        "extensions": {"code": "BAD_CURSOR"},
    }
    return error["message"]


async def test_a_forged_cursor_with_the_right_form_is_but_a_position(graph: Graph) -> None:
    sign, *_ = keys_of(await handed_out(graph, "organisations(first: 1)"))
    assert await said_to(graph, forged(sign, "", NOBODY)) == ["mps"]
    assert await said_to(graph, forged(sign, "~", NOBODY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "=",
        "====",
        "null",
        "a" * 5_000,
        "A" * 16_001,
        "Q" * 16_000,
        "đầu trang",
        "\N{GRINNING FACE}",
        "\n",
        "-_-_",
        "'; DROP TABLE organisation; --",
        base64.urlsafe_b64encode(b"\xff" * 30).decode(),
        base64.urlsafe_b64encode(b"00000000" + b"[" * 2_000).decode(),
    ],
)
async def test_what_is_no_cursor_is_refused(graph: Graph, text: str) -> None:
    assert await said_to(graph, text) == DAMAGED


async def test_a_cursor_cut_short_anywhere_or_made_longer_is_refused(graph: Graph) -> None:
    whole = await handed_out(graph, "organisations(first: 1)")
    for length in range(len(whole)):
        assert await said_to(graph, whole[:length]) == DAMAGED, length
    for longer in (
        whole + "=",
        whole + "A",
        whole + "AAAA",
        "A" + whole,
        whole + whole,
        whole + "\n",
        " " + whole,
    ):
        assert await said_to(graph, longer) == DAMAGED, longer


async def test_a_cursor_with_any_character_changed_is_refused(graph: Graph) -> None:
    whole = await handed_out(graph, "organisations(first: 1)")
    other = dict(zip(string.printable, string.printable[1:] + " ", strict=True))
    for place, character in enumerate(whole):
        for changed in {other[character], "A", "=", "-", "+", "/", "é"} - {character}:
            assert await said_to(graph, whole[:place] + changed + whole[place + 1 :]) == DAMAGED, (
                place,
                changed,
            )


async def test_a_cursor_spelled_otherwise_is_refused(graph: Graph) -> None:
    """Base64 ignores the last bits of a character before the padding."""
    digits = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
    codes = ("fpt", "hust", "hou", "moet", "mst", "vng")
    found = [await handed_out(graph, f'organisations(filter: {{code: "{code}"}})') for code in codes]
    whole = next(text for text in found if text.endswith("="))
    body, padding = whole.rstrip("="), "=" * whole.count("=")
    twin = body[:-1] + digits[digits.index(body[-1]) + 1] + padding
    assert base64.urlsafe_b64decode(twin) == base64.urlsafe_b64decode(whole)
    assert await said_to(graph, twin) == DAMAGED


@pytest.mark.parametrize(
    "list_",
    [
        "areas(first: 1)",
        "skills(first: 1)",
        "organisations(first: 1, orderBy: [NAME_DESC])",
        "organisations(first: 1, orderBy: [CODE_ASC])",
        "organisations(first: 1, orderBy: [NAME_ASC])",
        "organisations(first: 1, orderBy: [NAME_ASC, CODE_ASC])",
        "organisations(first: 1, orderBy: [CREATED_AT_ASC])",
    ],
)
async def test_a_cursor_of_another_list_or_order_is_refused(graph: Graph, list_: str) -> None:
    assert await said_to(graph, await handed_out(graph, list_)) == FOREIGN


async def test_a_cursor_of_one_order_fits_every_list_of_the_type_in_that_order(graph: Graph) -> None:
    after = await handed_out(graph, 'organisations(filter: {code: "fpt"}, orderBy: [CODE_ASC])')
    text = 'query($c: String) { organisation(by: {code: "fpt"}) { page: children(first: 2, orderBy: %s, after: $c) { nodes { code } } } }'
    assert await graph.ask(text % "[CODE_ASC]", c=after) == {
        "organisation": {"page": {"nodes": [{"code": "fpt-is"}, {"code": "fpt-polytechnic"}]}}
    }
    (error,) = (await graph.answer(text % "[CODE_DESC]", c=after))["errors"]
    assert error == {
        "message": FOREIGN,
        "locations": [{"line": 1, "column": 55}],
        "path": ["organisation", "page"],
        "extensions": {"code": "BAD_CURSOR"},
    }


@pytest.mark.parametrize(
    "side", ["first: 1, after: $c", "last: 1, before: $c", "first: 1, before: $c", "after: $c, before: $c"]
)
async def test_both_ends_of_a_page_refuse_alike(graph: Graph, side: str) -> None:
    assert await said_to(graph, "x", f"organisations({side})") == DAMAGED


async def test_a_bad_cursor_is_refused_however_it_is_given_and_whatever_was_planned_before(
    graph: Graph,
) -> None:
    good = await handed_out(graph, "organisations(first: 1)")
    assert await said_to(graph, good) == ["moet"]
    plans = len(graph.engine.plans)
    assert await said_to(graph, "x") == DAMAGED
    assert await said_to(graph, good) == ["moet"]
    assert len(graph.engine.plans) == plans
    (error,) = (await graph.answer('{ organisations(after: "x") { totalCount { value } } }'))["errors"]
    assert (error["message"], error["extensions"]) == (DAMAGED, {"code": "BAD_CURSOR"})


WRONG_KEYS = [
    ("organisations(orderBy: [CREATED_AT_ASC], after: $c)", ["x"]),
    ("organisations(orderBy: [CREATED_AT_ASC], after: $c)", [""]),
    ("organisations(orderBy: [CREATED_AT_ASC], after: $c)", [NOBODY.upper()]),
    ("organisations(orderBy: [CREATED_AT_ASC], after: $c)", [f"{{{NOBODY}}}"]),
    ("organisations(orderBy: [CREATED_AT_ASC], after: $c)", ["'; SELECT 1; --"]),
    ("organisations(after: $c)", ["a\0", NOBODY]),
    ("organisations(after: $c)", ["a", "b"]),
    ("opportunities(after: $c)", ["2026-13-45 00:00:00+00", NOBODY]),
    ("opportunities(after: $c)", ["2026-12-15", NOBODY]),
    ("opportunities(after: $c)", ["tomorrow", NOBODY]),
    ("opportunities(after: $c)", ["now", NOBODY]),
    ("opportunities(after: $c)", ["2026-12-15 10:00:00+07", NOBODY]),
    ("opportunities(before: $c)", ["", NOBODY]),
    ("staffNeeds(orderBy: [URGENCY_DESC], after: $c)", ["1.5", NOBODY]),
    ("staffNeeds(orderBy: [URGENCY_DESC], after: $c)", ["99999", NOBODY]),
    ("staffNeeds(orderBy: [URGENCY_DESC], after: $c)", ["HIGH", NOBODY]),
    ("staffNeeds(orderBy: [URGENCY_DESC], after: $c)", ["\u0661", NOBODY]),
]


@pytest.mark.parametrize(("list_", "keys"), WRONG_KEYS)
async def test_keys_of_a_wrong_type_behind_a_right_check_sum_are_refused(
    graph: Graph, list_: str, keys: list[str]
) -> None:
    asked = list_.replace(", after: $c", "").replace("(after: $c)", "").replace("(before: $c)", "")
    sign, *_ = keys_of(await handed_out(graph, asked))
    answer = await graph.answer(
        f"query($c: String) {{ page: {list_} {{ nodes {{ id }} }} }}", c=forged(sign, *keys)
    )
    assert answer == {
        "errors": [
            {
                "message": DAMAGED,
                "locations": [{"line": 1, "column": 21}],
                "path": ["page"],
                "extensions": {"code": "BAD_CURSOR"},
            }
        ]
    }


async def test_parts_that_are_no_list_of_texts_behind_a_right_check_sum_are_refused(graph: Graph) -> None:
    sign, name, key = keys_of(await handed_out(graph, "organisations(first: 1)"))
    for parts, message in (
        ((), DAMAGED),
        ((sign, name, 7), DAMAGED),
        ((sign, name, None), DAMAGED),
        ((sign, [name], key), DAMAGED),
        ((sign, {"a": name}, key), DAMAGED),
        ((7, name, key), DAMAGED),
        ((sign,), FOREIGN),
        ((sign, name), FOREIGN),
        ((sign, name, key, key), FOREIGN),
        (("", name, key), FOREIGN),
        ((sign.upper(), name, key), FOREIGN),
    ):
        assert await said_to(graph, forged(*parts)) == message, parts


@pytest.mark.parametrize(
    "payload", ["{}", '"x"', "7", "null", "", "[", '["a"] ["b"]', '["\\ud800"]', '["a",]']
)
async def test_other_json_behind_a_right_check_sum_is_refused(graph: Graph, payload: str) -> None:
    check = hashlib.sha256(payload.encode()).hexdigest()[:8]
    assert await said_to(graph, base64.urlsafe_b64encode((check + payload).encode()).decode()) == DAMAGED


@pytest.mark.parametrize(
    ("type_", "good", "bad"),
    [
        (Uuid(), [NOBODY], ["", NOBODY[:-1], NOBODY + "0", NOBODY.replace("-", "")]),
        (
            SmallInteger(),
            ["0", "-32768", "32767"],
            ["32768", "-32769", "1.0", "+1", " 1", "1_0", "", "\u0661"],
        ),
        (Integer(), ["2147483647", "-2147483648"], ["2147483648", "0x10"]),
        (BigInteger(), ["9223372036854775807"], ["9223372036854775808", "9" * 31]),
        (Numeric(5, 4), ["0.9375", "1", "-9.9999"], ["10", "0.00001", "NaN", "1e3", "."]),
        (Numeric(), ["12345678901234567890.5"], ["Infinity", "--1"]),
        (
            Date(),
            ["2026-12-15", "infinity", "-infinity"],
            ["2026-02-30", "2026-W10-1", "15/12/2026", "today", ""],
        ),
        (
            DateTime(timezone=True),
            [
                "2026-12-15 16:59:59+00",
                "2026-12-15 16:59:59.123456+00",
                "2026-12-15 16:59:59.5+00",
                "infinity",
            ],
            [
                "2026-12-15T16:59:59+00",
                "2026-12-15 24:59:59+00",
                "2026-12-15 16:59:59",
                "2026-12-15 16:59:59+07",
            ],
        ),
        (Text(), ["", "đ", "'"], ["\0", "a\0b"]),
    ],
)
def test_a_key_is_read_as_postgresql_writes_its_type(
    type_: TypeEngine[Any], good: list[str], bad: list[str]
) -> None:
    sign = cursor.signature("Thing", ["ORDER"])
    assert [cursor.decode(forged(sign, key), sign, [type_]).keys for key in good] == [(key,) for key in good]
    for key in bad:
        with pytest.raises(BadCursor, match="damaged"):
            cursor.decode(forged(sign, key), sign, [type_])
