"""A malformed seed row is refused by file, row and column, with what was expected, and nothing at all is loaded."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from hub.errors import SeedError
from seeds.loader import load
from tests.seeds.sheets import Sheets, row_count

if TYPE_CHECKING:
    from collections.abc import Callable

    import asyncpg


def _cell(file: str, row: int, column: str, value: str) -> Callable[[Sheets], None]:
    return lambda sheets: sheets.put(file, row, column, value)


def _rows(file: str, change: Callable[[list[list[str]]], object]) -> Callable[[Sheets], None]:
    return lambda sheets: sheets.change_rows(file, lambda rows: void(change(rows)))


def _bytes(file: str, change: Callable[[bytes], bytes]) -> Callable[[Sheets], None]:
    def spoil(sheets: Sheets) -> None:
        path = sheets.folder / file
        path.write_bytes(change(path.read_bytes()))

    return spoil


def void(_value: object) -> None:
    return


def _without_a_column(column: str) -> Callable[[list[list[str]]], None]:
    def change(rows: list[list[str]]) -> None:
        index = rows[0].index(column)
        for row in rows:
            del row[index]

    return change


# how the sheets are spoilt, and the whole of what is said about it
CASES = {
    "a column is missing": (
        _rows("former_districts.csv", _without_a_column("name_en")),
        "former_districts.csv, row 1, column name_en: expected this column, found none of that name",
    ),
    "a column is one too many": (
        _rows(
            "frameworks.csv",
            lambda rows: [row.append("") if n else row.append("colour") for n, row in enumerate(rows)],
        ),
        (
            "frameworks.csv, row 1, column colour: expected only the columns code, edition, issued_on, legal_basis, name_en,"
            " name_vi, provenance_status, source, source_url, url, found one more"
        ),
    ),
    "a column comes twice": (
        _rows(
            "frameworks.csv", lambda rows: [row.append("code" if not n else "") for n, row in enumerate(rows)]
        ),
        "frameworks.csv, row 1, column code: expected each column once, found it twice",
    ),
    "a row is too short": (
        _rows("provinces.csv", lambda rows: rows[4].pop()),
        "provinces.csv, row 5, column commune_level_units: expected 7 cells in the row, found 6",
    ),
    "a row is too long": (
        _rows("provinces.csv", lambda rows: rows[4].append("x")),
        "provinces.csv, row 5, column commune_level_units: expected 7 cells in the row, found 8",
    ),
    "a required cell is empty": (
        _cell("organisations.csv", 3, "name_vi", "  "),
        "organisations.csv, row 3, column name_vi: expected a value, found ''",
    ),
    "a word is none of the vocabulary": (
        _cell("observations.csv", 2, "bound", "MORE_THAN"),
        "observations.csv, row 2, column bound: expected one of EXACT, AT_LEAST, ABOUT, found 'MORE_THAN'",
    ),
    "a word in a list is none of the vocabulary": (
        _cell("indicators.csv", 2, "breakdowns", "PROVINCE;DISTRICT"),
        (
            "indicators.csv, row 2, column breakdowns: expected one of PROVINCE, AREA, COMMUNE, ORGANISATION, TIER,"
            " found 'PROVINCE;DISTRICT'"
        ),
    ),
    "a verification is unknown": (
        _cell("organisations.csv", 2, "verification", "perhaps"),
        "organisations.csv, row 2, column verification: expected one of verified, well-known, not looked up, found 'perhaps'",
    ),
    "a number is a word": (
        _cell("targets.csv", 3, "value", "eighty"),
        "targets.csv, row 3, column value: expected a number, at least 0, found 'eighty'",
    ),
    "a number is none": (
        _cell("targets.csv", 3, "value", "NaN"),
        "targets.csv, row 3, column value: expected a number, at least 0, found 'NaN'",
    ),
    "a whole number has a fraction": (
        _cell("provinces.csv", 2, "commune_level_units", "126.5"),
        "provinces.csv, row 2, column commune_level_units: expected a whole number, at least 1, found '126.5'",
    ),
    "a latitude is out of range": (
        _cell("communes.csv", 12, "latitude", "99"),
        "communes.csv, row 12, column latitude: expected a number from 8 to 23.5, found '99'",
    ),
    "a longitude is out of range": (
        _cell("communes.csv", 12, "longitude", "-104.9"),
        "communes.csv, row 12, column longitude: expected a number from 102 to 110, found '-104.9'",
    ),
    "a date is none": (
        _cell("targets.csv", 2, "due_on", "31/12/2030"),
        "targets.csv, row 2, column due_on: expected a date such as 2030-12-31, found '31/12/2030'",
    ),
    "a time is none": (
        _cell("demo_sessions.csv", 2, "starts_at", "2027-01-11"),
        (
            "demo_sessions.csv, row 2, column starts_at: expected a time in the province such as 2027-03-01 08:00,"
            " found '2027-01-11'"
        ),
    ),
    "a code is not shaped as one": (
        _cell("communes.csv", 2, "official_code", "691"),
        "communes.csv, row 2, column official_code: expected five digits, found '691'",
    ),
    "a code is unknown": (
        _cell("organisations.csv", 3, "parent_id", "tq-xyz"),
        "organisations.csv, row 3, column parent_id: expected a known organisation, found 'tq-xyz'",
    ),
    "a code in a list is unknown": (
        _cell("demo_partnerships.csv", 2, "parties", "demo-firm-1;nobody"),
        "demo_partnerships.csv, row 2, column parties: expected a known organisation, found 'nobody'",
    ),
    "a skill is unknown": (
        _cell("demo_experts.csv", 2, "skills", "TT02-2025/9.9=4"),
        "demo_experts.csv, row 2, column skills: expected a known skill, found 'TT02-2025/9.9'",
    ),
    "a level is out of range": (
        _cell("demo_experts.csv", 2, "skills", "TT02-2025/1.1=9"),
        (
            "demo_experts.csv, row 2, column skills: expected skills with a level from 1 to 8, such as TT02-2025/1.1=4,"
            " found 'TT02-2025/1.1=9'"
        ),
    ),
    "a key comes twice": (
        _rows("organisations.csv", lambda rows: rows.append(list(rows[4]))),
        "organisations.csv, row 85, column code: expected each organisation once, found 'tq-doha' as in organisations.csv, row 5",
    ),
    "a number of a register comes twice": (
        _cell("organisations.csv", 31, "moet_admission_code", "DTC"),
        (
            "organisations.csv, row 33, column value: expected each organisation_identifier once,"
            " found 'ictu MOET_ADMISSION' as in organisations.csv, row 31"
        ),
    ),
    "a merger cannot be read": (
        _cell("communes.csv", 2, "merged_from", "Phường Quang Trung"),
        (
            "communes.csv, row 2, column merged_from: expected units such as `00688 Phường Quang Trung (part, main)`,"
            " with | between, found 'Phường Quang Trung'"
        ),
    ),
    "two sheets contradict each other": (
        _cell("communes.csv", 2, "former_district_code", "026"),
        (
            "communes.csv, row 2, column former_district_code: expected the district that lists this commune in"
            " former_districts.csv, found '026'"
        ),
    ),
    "an observation has two subjects": (
        _cell("observations.csv", 2, "tier", "PROVINCE"),
        "observations.csv, row 2, column unit: expected exactly one of unit, area, organisation, tier, found '08'",
    ),
    "a rule of the database alone is broken": (
        _cell("demo_sessions.csv", 3, "ends_at", "2026-01-01 08:00"),
        (
            "demo_sessions.csv, row 3, column ck_session_starts_before_ends: expected a row that session accepts, found new row"
            ' for relation "session" violates check constraint "ck_session_starts_before_ends"'
        ),
    ),
    "a file is Latin-1": (
        _bytes("frameworks.csv", lambda text: text.replace("Khung kiến".encode(), b"Khung ki\xean", 1)),
        "frameworks.csv, row 3, column name_vi: expected UTF-8, found the byte 0xea",
    ),
    "a quote stays open": (
        _bytes("topics.csv", lambda text: text + b'"AI'),
        "topics.csv, line 13: expected CSV, found unexpected end of data",
    ),
    "a file is empty": (
        _bytes("demo_telework.csv", lambda _: b""),
        (
            "demo_telework.csv, row 1: expected the columns contract, days_per_week, ends_on, key, person, starts_on,"
            " found an empty file"
        ),
    ),
    "a file is missing": (
        lambda sheets: (sheets.folder / "targets.csv").unlink(),
        "targets.csv: expected this seed file in data/, found none",
    ),
    "a text has a NUL": (
        _bytes("frameworks.csv", lambda text: text.replace(b"Digital comp", b"Digital\x00comp", 1)),
        (
            "frameworks.csv, row 2, column name_en: expected text without NUL, found 'Digital\\x00competence framework for"
            " learners (Circular 02/2025/TT-BGDDT)'"
        ),
    ),
    "a number has the marks of a programming language": (
        _cell("communes.csv", 2, "latitude", "2_2"),
        "communes.csv, row 2, column latitude: expected a number from 8 to 23.5, found '2_2'",
    ),
    "a number has no end": (
        _cell("communes.csv", 2, "area_km2_approx", "1e400"),
        "communes.csv, row 2, column area_km2_approx: expected a number, at least 0, found '1e400'",
    ),
    "a count is larger than the column": (
        _cell("demo_courses.csv", 2, "seats", "99999999999"),
        "demo_courses.csv, row 2, column seats: expected a whole number up to 2147483647, found 99999999999",
    ),
    "a date has no dashes": (
        _cell("targets.csv", 2, "due_on", "20301231"),
        "targets.csv, row 2, column due_on: expected a date such as 2030-12-31, found '20301231'",
    ),
    "a date is on no calendar": (
        _cell("targets.csv", 2, "due_on", "2030-02-30"),
        "targets.csv, row 2, column due_on: expected a date such as 2030-12-31, found '2030-02-30'",
    ),
    "an address is none": (
        _cell("programmes.csv", 2, "url", "mst.gov.vn"),
        "programmes.csv, row 2, column url: expected an address such as https://example.vn, found 'mst.gov.vn'",
    ),
    "a website is none": (
        _cell("organisations.csv", 2, "website", "ftp://example.vn"),
        "organisations.csv, row 2, column website: expected an address such as https://example.vn, found 'ftp://example.vn'",
    ),
    "the address of a source is none": (
        _cell("targets.csv", 2, "source_url", "the gazette"),
        "targets.csv, row 2, column source_url: expected an address such as https://example.vn, found 'the gazette'",
    ),
    "a telephone number has no country": (
        _cell("demo_contacts.csv", 2, "phone", "02073822000"),
        (
            "demo_contacts.csv, row 2, column phone: expected a number with its country, such as +84207000000,"
            " found '02073822000'"
        ),
    ),
    "a mail address is none": (
        _cell("demo_contacts.csv", 2, "email", "example.vn"),
        "demo_contacts.csv, row 2, column email: expected an address such as ai@example.vn, found 'example.vn'",
    ),
    "no commune is left": (
        _rows("communes.csv", lambda rows: rows.__delitem__(slice(1, None))),
        "communes.csv, row 1, column official_code: expected the communes of the province, one a row, found none",
    ),
    "a group of people that others speak of is gone": (
        _cell("demo_people.csv", 6, "group", "pupils"),
        "demo_people.csv, row 1, column group: expected the group students, found none of that name",
    ),
    "a pathway that people are on has no steps": (
        _rows("demo_pathway_steps.csv", lambda rows: rows.__delitem__(slice(1, None))),
        "demo_pathway_steps.csv, row 1, column pathway: expected steps of demo-pathway-01, found none",
    ),
}


@pytest.mark.parametrize(("spoil", "message"), CASES.values(), ids=CASES)
async def test_is_refused_by_file_row_and_column_and_nothing_is_loaded(
    spoil: Callable[[Sheets], None],
    message: str,
    sheets: Sheets,
    unseeded: asyncpg.Connection,
    unseeded_url: str,
) -> None:
    spoil(sheets)
    with pytest.raises(SeedError, match=f"^{re.escape(message)}$"):
        await load(unseeded_url, data=sheets.folder)
    assert await row_count(unseeded) == 0
    assert await unseeded.fetchval("SELECT to_regclass('seeds.state') IS NULL")


async def test_a_malformed_row_in_a_later_version_leaves_what_was_loaded(
    clone: asyncpg.Connection, seeded_clone_url: str, sheets: Sheets
) -> None:
    before = await row_count(clone)
    sheets.put("organisations.csv", 2, "name_vi", "Tên mới")
    sheets.put("demo_sessions.csv", 3, "ends_at", "2026-01-01 08:00")
    with pytest.raises(SeedError, match=r"^demo_sessions\.csv, row 3, "):
        await load(seeded_clone_url, data=sheets.folder)
    assert await row_count(clone) == before
    assert not await clone.fetchval("SELECT EXISTS (SELECT FROM organisation WHERE name_vi = 'Tên mới')")


async def test_decomposed_and_padded_text_is_mended_silently(
    sheets: Sheets, connection: asyncpg.Connection, database_url: str
) -> None:
    decomposed = unicodedata.normalize("NFD", "Khung năng lực số cho người học")
    assert decomposed != unicodedata.normalize("NFC", decomposed)
    sheets.put("frameworks.csv", 2, "name_vi", f"  {decomposed.replace(' ', '   ')} ")
    await load(database_url, data=sheets.folder)
    name = await connection.fetchval("SELECT name_vi FROM framework WHERE code = 'TT02-2025'")
    assert name == "Khung năng lực số cho người học"


async def test_a_byte_order_mark_of_a_spreadsheet_program_is_no_mistake(
    sheets: Sheets, connection: asyncpg.Connection, database_url: str
) -> None:
    path = sheets.folder / "frameworks.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    await load(database_url, data=sheets.folder)
    assert await connection.fetchval("SELECT count(*) FROM framework") == 3
