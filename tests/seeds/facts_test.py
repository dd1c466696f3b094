"""What is true on day one is there, complete, and says where it comes from."""

# ruff: noqa: S608 - the names are those of the models
from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import asyncpg
import pytest

from hub.models.base import Base
from hub.models.organisation import OrganisationKind
from seeds.contents import ENTITIES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

REAL = "provenance_status <> 'SYNTHETIC'"
MADE_UP = "provenance_status = 'SYNTHETIC'"
# Whatever offers something, is offered, or is a person or a team of persons.
NEVER_REAL = (
    "opportunity", "session", "skill_centre", "person", "community_team", "team_membership", "team_activity",
    "application", "enrolment", "staff_need", "expert", "expert_contract", "exchange", "pilot", "sub_unit",
    "infrastructure_status", "credential", "assessment", "allowance_entitlement",
)  # fmt: skip


@pytest.fixture
async def db(seeded_database_url: str) -> AsyncIterator[asyncpg.Connection]:
    opened = await asyncpg.connect(seeded_database_url)
    yield opened
    await opened.close()


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("administrative_unit WHERE kind = 'PROVINCE' AND valid_to IS NULL", 34),
        ("administrative_unit WHERE kind = 'COMMUNE' AND valid_to IS NULL", 117),
        ("administrative_unit WHERE kind = 'WARD' AND valid_to IS NULL", 7),
        ("administrative_unit WHERE kind <> 'PROVINCE' AND valid_to = '2025-07-01'", 330),
        ("administrative_unit WHERE kind = 'PROVINCE' AND valid_to = '2025-07-01'", 2),
        ("administrative_unit WHERE kind <> 'PROVINCE' AND valid_to IS NULL AND latitude IS NULL", 0),
        ("administrative_unit WHERE alt_spelling_vi IS NOT NULL", 6),
        ("unit_succession WHERE share = 'PART'", 10),
        ("unit_succession WHERE share = 'PART' AND main", 5),
        ("area WHERE basis = 'FORMER_DISTRICT'", 18),
        ("area_membership", 124),
        ("(SELECT DISTINCT unit_id FROM area_touch) AS touching", 10),
        (f"organisation WHERE {REAL}", 83),
        ("organisation WHERE provenance_status = 'VERIFIED'", 41),
        ("organisation WHERE status = 'PLANNED'", 1),
        ("skill s JOIN framework f ON f.id = framework_id WHERE f.code = 'TT02-2025' AND level = 'AREA'", 6),
        (
            "skill s JOIN framework f ON f.id = framework_id WHERE f.code = 'TT02-2025' AND level = 'COMPETENCE'",
            24,
        ),
        ("skill WHERE level = 'COMPETENCE' AND parent_id IS NULL", 0),
        (
            "skill s JOIN framework f ON f.id = framework_id WHERE f.code = 'TQ-TOPICS' AND level = 'TOPIC'",
            11,
        ),
        (
            "skill_match m JOIN skill s ON s.id = skill_id WHERE scheme = 'DIGCOMP_2_2' AND level = 'COMPETENCE'",
            21,
        ),
        ("target WHERE due_on = '2030-12-31' AND provenance_status = 'VERIFIED'", 5),
        ("indicator", 14),
        ("programme WHERE provenance_status = 'UNVERIFIED'", 2),
        ("allowance_scheme WHERE amount_per_month = 5000000 AND starts_on = '2025-08-15'", 1),
    ],
)
async def test_the_reference_data_are_complete(db: asyncpg.Connection, what: str, expected: int) -> None:
    assert await db.fetchval(f"SELECT count(*) FROM {what}") == expected


async def test_the_plan_has_its_four_targets_for_2030(db: asyncpg.Connection) -> None:
    found = await db.fetch(
        "SELECT i.code, t.value::int, u.code FROM target t JOIN indicator i ON i.id = t.indicator_id"
        " JOIN strategic_plan p ON p.id = t.strategic_plan_id JOIN administrative_unit u ON u.id = t.unit_id"
        " WHERE p.code = 'TQ-ITHR-2025-2030' AND t.due_on = '2030-12-31' ORDER BY 1"
    )
    assert [tuple(row) for row in found] == [
        ("AGENCY_DATA_ANALYTICS", 80, "08"),
        ("AREA_SKILL_CENTRE_COVERAGE", 100, "08"),
        ("CADRE_BASIC_DIGITAL_SKILLS", 100, "08"),
        ("ONLINE_SERVICES_STABLE", 100, "08"),
    ]


async def test_published_figures_keep_their_bound_their_basis_and_the_province_they_speak_of(
    db: asyncpg.Connection,
) -> None:
    found = await db.fetch(
        "SELECT i.code, o.value::int, o.bound, o.count_basis, o.period_end::text, u.valid_to IS NULL AS today"
        " FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN administrative_unit u ON u.id = o.unit_id"
        " WHERE o.status = 'APPROVED' AND o.provenance_status = 'VERIFIED' ORDER BY 1, 5"
    )
    assert [tuple(row) for row in found] == [
        ("TEAM_COUNT", 1871, "EXACT", None, "2024-12-31", False),
        ("TEAM_COUNT", 1833, "EXACT", None, "2025-12-31", True),
        ("TEAM_MEMBERS", 10257, "EXACT", "PERSONS", "2024-12-31", False),
        ("TRAINED_INFOSEC", 850, "ABOUT", "PERSONS", "2025-11-30", True),
        ("TRAINED_MOOC", 2500, "AT_LEAST", "PARTICIPATIONS", "2025-11-30", True),
        ("TRAINED_ON_SITE", 800, "AT_LEAST", "PERSONS", "2025-11-30", True),
        ("TRAINED_TOTAL", 3000, "AT_LEAST", "PERSONS", "2025-11-30", True),
    ]


async def test_a_unit_divided_between_two_has_both_as_successors_and_one_of_them_as_the_main(
    db: asyncpg.Connection,
) -> None:
    found = await db.fetch(
        "SELECT s.code, x.share, x.main FROM unit_succession x JOIN administrative_unit p ON p.id = x.predecessor_id"
        " JOIN administrative_unit s ON s.id = x.successor_id WHERE p.full_name_vi = 'Phường Quang Trung' ORDER BY 1"
    )
    assert [tuple(row) for row in found] == [("00691", "PART", True), ("00694", "PART", False)]


@pytest.mark.parametrize(
    ("former_name", "codes"),
    [
        ("Phường Quang Trung", ["00691", "00694"]),
        ("Huyện Na Hang", ["02221", "02239", "02245", "02248", "02260"]),
        ("Thị trấn Mèo Vạc", ["00769"]),
    ],
)
async def test_the_unit_or_district_of_an_old_address_leads_to_the_communes_of_today(
    db: asyncpg.Connection, former_name: str, codes: list[str]
) -> None:
    found = await db.fetch(
        "SELECT code FROM administrative_unit WHERE former_names @> ARRAY[$1] AND valid_to IS NULL ORDER BY 1",
        former_name,
    )
    assert [row["code"] for row in found] == codes


async def test_the_old_province_name_leads_to_its_communes_and_to_the_province_of_today(
    db: asyncpg.Connection,
) -> None:
    found = await db.fetch(
        "SELECT kind = 'PROVINCE' AS whole, count(*) FROM administrative_unit"
        " WHERE former_names @> ARRAY['Tỉnh Hà Giang'] AND valid_to IS NULL GROUP BY 1 ORDER BY 1"
    )
    assert [tuple(row) for row in found] == [(False, 73), (True, 1)]


async def test_every_point_lies_in_the_north_of_vietnam(db: asyncpg.Connection) -> None:
    south, north, west, east = await db.fetchrow(
        "SELECT min(latitude), max(latitude), min(longitude), max(longitude) FROM administrative_unit"
    )
    assert 21.4 < south < north < 23.4
    assert 104.3 < west < east < 105.7


async def test_every_kind_of_organisation_in_the_sheet_is_a_word_of_the_vocabulary(
    db: asyncpg.Connection,
) -> None:
    kinds = {row["kind"] for row in await db.fetch("SELECT DISTINCT kind FROM organisation")}
    assert kinds <= set(OrganisationKind.__members__)


async def test_tan_trao_university_has_its_admission_code_its_website_and_its_superior(
    db: asyncpg.Connection,
) -> None:
    found = await db.fetch(
        "SELECT i.scheme, i.value, p.code FROM organisation o JOIN organisation p ON p.id = o.parent_id"
        " JOIN organisation_identifier i ON i.organisation_id = o.id WHERE o.code = 'ttru' ORDER BY 1"
    )
    assert [tuple(row) for row in found] == [
        ("MOET_ADMISSION", "TQU", "tq-ppc"),
        ("WEBSITE", "https://daihoctantrao.edu.vn", "tq-ppc"),
    ]


@pytest.mark.parametrize("table", sorted(ENTITIES))
async def test_every_row_says_in_words_where_it_comes_from(db: asyncpg.Connection, table: str) -> None:
    assert not await db.fetch(f"SELECT id FROM {table} WHERE coalesce(provenance_source, '') = ''")


@pytest.mark.parametrize("table", NEVER_REAL)
async def test_every_offer_person_and_team_is_marked_as_made_up(db: asyncpg.Connection, table: str) -> None:
    assert await db.fetchval(f"SELECT count(*) > 0 AND bool_and({MADE_UP}) FROM {table}")


async def test_nothing_made_up_belongs_to_a_real_organisation(db: asyncpg.Connection) -> None:
    found = await _made_up_of_real(db)
    assert found == {}


async def _made_up_of_real(db: asyncpg.Connection) -> dict[str, int]:
    """How many made-up rows name a real organisation, by table and column, found from the foreign keys."""
    links = [
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        if table.name in ENTITIES
        for column in table.columns
        if any(key.target_fullname == "organisation.id" for key in column.foreign_keys)
    ]
    counts = {
        f"{table}.{column}": await db.fetchval(
            f"SELECT count(*) FROM {table} t JOIN organisation o ON o.id = t.{column} AND o.{REAL} WHERE t.{MADE_UP}"
        )
        for table, column in links
    }
    assert len(counts) > 10
    return {link: count for link, count in counts.items() if count}


@pytest.mark.parametrize(
    ("link", "owner"),
    [
        ("programme_organisation", "programme"),
        ("partnership_party", "partnership"),
        ("pilot_partner", "pilot"),
    ],
)
async def test_no_real_organisation_is_a_partner_in_something_made_up(
    db: asyncpg.Connection, link: str, owner: str
) -> None:
    assert not await db.fetch(
        f"SELECT FROM {link} l JOIN {owner} t ON t.id = l.{owner}_id AND t.{MADE_UP}"
        f" JOIN organisation o ON o.id = l.organisation_id AND o.{REAL}"
    )


async def test_every_text_is_composed_trimmed_and_without_double_spaces(db: asyncpg.Connection) -> None:
    texts = [
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.columns
        if str(column.type) in {"TEXT", "VARCHAR(64)"} and not column.computed
    ]
    assert len(texts) > 100
    for table, column in texts:
        for (text,) in await db.fetch(f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL"):
            assert text == unicodedata.normalize("NFC", text), (table, column)
            assert text == re.sub(r" {2,}", " ", text.strip()), (table, column)


async def test_people_have_names_and_phones_that_nobody_can_have(db: asyncpg.Connection) -> None:
    assert await db.fetchval(
        "SELECT bool_and(full_name LIKE 'Nhân vật mẫu %' AND coalesce(phone, '+84000') LIKE '+84000%'"
        " AND coalesce(email, '.example') LIKE '%.example') FROM person"
    )


@pytest.mark.parametrize("kind", ["COURSE", "INTERNSHIP", "SCHOLARSHIP", "EXPERT_ASSIGNMENT", "PILOT_CALL"])
async def test_there_are_published_offers_of_every_kind(db: asyncpg.Connection, kind: str) -> None:
    assert (
        await db.fetchval("SELECT count(*) FROM opportunity WHERE kind = $1 AND status = 'PUBLISHED'", kind)
        >= 2
    )


async def test_every_table_of_the_domain_has_a_row_to_show(db: asyncpg.Connection) -> None:
    # These come to be by what people and programs do with the hub.
    born_later = {
        "api_client",
        "api_client_usage",
        "webhook_subscription",
        "audit_entry",
        "event_outbox",
        "application_document",
    }
    empty = {
        table.name
        for table in Base.metadata.tables.values()
        if not await db.fetchval(f"SELECT EXISTS (SELECT FROM {table.name})")
    }
    assert empty <= born_later
