"""What each kind of filter lets through, held against plain SQL over the same rows.

The conditions on the right were written by hand and know nothing of the read path: `t` is the row of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
from graphql import get_named_type

import schema
from hub.db.pool import open_pool
from hub.read.catalog import Everything
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from hub.db.pool import Pool

OFFERED = "t.status IN ('PUBLISHED', 'CLOSED')"
OFFERED_BY = "SELECT 1 FROM opportunity o WHERE o.status IN ('PUBLISHED', 'CLOSED') AND o.provider_id = t.id"
VISIBLE = {  # the rows of a list that the public sees
    "organisations": "true",
    "administrativeUnits": "true",
    "areas": "true",
    "skills": "true",
    "opportunities": OFFERED,
    "partnerships": "t.status IN ('ACTIVE', 'EXPIRED', 'ENDED')",
    "staffNeeds": "t.status IN ('OPEN', 'MATCHED', 'FILLED')",
}
TABLES = {name: schema.CATALOG[field.target].row("t").table.name
          for name, field in schema.CATALOG["Query"].fields.items() if isinstance(field, Everything)}  # fmt: skip
HEAD_OFFICE = "SELECT 1 FROM administrative_unit u WHERE u.id = t.head_office_unit_id"
TAUGHT = "SELECT 1 FROM opportunity_skill s WHERE s.opportunity_id = t.id AND s.role = 'TAUGHT'"

# ruff: noqa: S608 - the SQL below is of the tests' own making
CASES: list[tuple[str, str, dict[str, Any] | None, str]] = [
    # one of several values
    ("organisations", "one of", {"kind": ["COLLEGE", "MINISTRY"]}, "t.kind IN ('COLLEGE', 'MINISTRY')"),
    ("organisations", "a single value stands for a list of it", {"kind": "COLLEGE"}, "t.kind = 'COLLEGE'"),
    ("organisations", "a value twice, a value of nobody", {"code": ["fpt", "fpt", "?"]}, "t.code = 'fpt'"),
    ("organisations", "none of no values", {"code": []}, "false"),
    ("organisations", "unknown is none of the values", {"abbreviation": ["FPT", ""]}, "t.abbreviation IN ('FPT', '')"),
    ("organisations", "case and accents count", {"abbreviation": ["fpt"]}, "false"),
    ("administrativeUnits", "a text with wild cards is itself", {"code": ["%", "0_"]}, "false"),
    # lists that overlap
    ("opportunities", "one of the topics", {"topics": ["AI", "DATA_ANALYTICS"]}, "'AI' = ANY (t.topics) OR 'DATA_ANALYTICS' = ANY (t.topics)"),
    ("opportunities", "no topic", {"topics": []}, "false"),
    ("opportunities", "an empty list of a row overlaps nothing", {"audiences": ["STUDENT"]}, "'STUDENT' = ANY (t.audiences)"),
    ("administrativeUnits", "one of the texts", {"formerNames": ["Huyện Na Hang", "?"]}, "'Huyện Na Hang' = ANY (t.former_names)"),
    # ranges
    ("opportunities", "both ends are included", {"practiceHours": {"from": 6, "to": 12}}, "t.practice_hours >= 6 AND t.practice_hours <= 12"),
    ("opportunities", "one point", {"cost": {"from": 0, "to": 0}}, "t.cost = 0"),
    ("opportunities", "an open end", {"cost": {"from": 1}}, "t.cost > 0"),
    ("opportunities", "the other open end", {"startsOn": {"to": "2027-03-01"}}, "t.starts_on < '2027-03-02'"),
    ("opportunities", "from behind to", {"startsOn": {"from": "2027-03-02", "to": "2027-03-01"}}, "false"),
    ("opportunities", "without ends unknown lies in it too", {"startsOn": {}}, "true"),
    ("opportunities", "null is an open end", {"startsOn": {"from": None, "to": "2027-03-01"}}, "t.starts_on <= '2027-03-01'"),
    ("opportunities", "instants in any zone", {"closesAt": {"from": "2026-12-20T23:59:59+07:00", "to": "2026-12-20T16:59:59Z"}}, "t.closes_at = '2026-12-20T16:59:59Z'"),
    ("opportunities", "numbers past 2^31", {"amount": {"to": 2**62}}, "t.amount IS NOT NULL"),
    # Booleans
    ("opportunities", "true", {"creditBearing": True}, "t.credit_bearing"),
    ("opportunities", "unknown counts as false", {"creditBearing": False}, "t.credit_bearing IS NOT TRUE"),
    ("administrativeUnits", "a computed flag", {"isCurrent": False}, "t.valid_to <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"),
    # rows elsewhere, one at most
    ("organisations", "is there", {"parent": {}}, "t.parent_id IS NOT NULL"),
    ("organisations", "is there and fulfils", {"headOffice": {"code": ["08"], "isCurrent": True}}, f"EXISTS ({HEAD_OFFICE} AND u.code = '08' AND u.valid_to IS NULL)"),
    ("organisations", "is there and does not fulfil", {"headOffice": {"not": {"code": ["01"]}}}, f"EXISTS ({HEAD_OFFICE} AND u.code <> '01')"),
    ("organisations", "is not there, or does not fulfil", {"not": {"headOffice": {"code": ["01"]}}}, f"NOT EXISTS ({HEAD_OFFICE} AND u.code = '01')"),
    ("organisations", "over two steps", {"headOffice": {"province": {"code": ["08"]}}}, f"EXISTS ({HEAD_OFFICE} AND u.province_id IN (SELECT id FROM administrative_unit WHERE code = '08'))"),
    ("staffNeeds", "a member of a union", {"organisation": {"kind": ["PROVINCIAL_DEPARTMENT"]}}, "EXISTS (SELECT 1 FROM organisation o WHERE o.id = t.organisation_id AND o.kind = 'PROVINCIAL_DEPARTMENT')"),
    # rows elsewhere, any number
    ("organisations", "some at all", {"children": {"some": {}}}, "t.id IN (SELECT parent_id FROM organisation)"),
    ("organisations", "none at all", {"children": {"none": {}}}, "NOT EXISTS (SELECT 1 FROM organisation c WHERE c.parent_id = t.id)"),
    ("organisations", "neither some nor none", {"children": {}}, "true"),
    ("organisations", "null is absent", {"children": {"some": None, "none": {}}}, "NOT EXISTS (SELECT 1 FROM organisation c WHERE c.parent_id = t.id)"),
    ("organisations", "some and none", {"children": {"some": {}, "none": {"kind": ["TECH_FIRM"]}}}, "t.id IN (SELECT parent_id FROM organisation) AND NOT EXISTS (SELECT 1 FROM organisation c WHERE c.parent_id = t.id AND c.kind = 'TECH_FIRM')"),
    ("areas", "through a table between", {"communes": {"some": {"kind": ["WARD"]}}}, "t.id IN (SELECT m.area_id FROM area_membership m JOIN administrative_unit u ON u.id = m.unit_id WHERE u.kind = 'WARD')"),
    ("areas", "some within none", {"communes": {"none": {"skillCentres": {"some": {}}}}}, "NOT EXISTS (SELECT 1 FROM area_membership m JOIN skill_centre c ON c.unit_id = m.unit_id WHERE m.area_id = t.id)"),
    ("opportunities", "what a row owns", {"skillsTaught": {"some": {"level": {"from": 5}, "skill": {"topic": ["AI"]}}}}, f"EXISTS ({TAUGHT} AND s.level >= 5 AND s.skill_id IN (SELECT id FROM skill WHERE topic = 'AI'))"),
    ("opportunities", "in one role and not in the other", {"skillsTaught": {"none": {}}}, f"NOT EXISTS ({TAUGHT})"),
    # connectives
    ("organisations", "no filter", None, "true"),
    ("organisations", "nothing asked", {}, "true"),
    ("organisations", "null asks nothing", {"code": None, "parent": None, "children": None, "and": None, "or": None, "not": None}, "true"),
    ("organisations", "all of nothing", {"and": []}, "true"),
    ("organisations", "one of nothing", {"or": []}, "false"),
    ("organisations", "one of what asks nothing", {"or": [{}]}, "true"),
    ("organisations", "not what asks nothing", {"not": {}}, "false"),
    ("organisations", "not one of nothing", {"not": {"or": []}}, "true"),
    ("organisations", "side by side", {"kind": ["UNIVERSITY"], "headOffice": {"code": ["01"]}}, f"t.kind = 'UNIVERSITY' AND EXISTS ({HEAD_OFFICE} AND u.code = '01')"),
    ("organisations", "and", {"and": [{"kind": ["UNIVERSITY"]}, {"code": ["ictu", "fpt"]}]}, "t.code = 'ictu'"),
    ("organisations", "or", {"or": [{"kind": ["MINISTRY"]}, {"code": ["ictu", "fpt"]}]}, "t.kind = 'MINISTRY' OR t.code IN ('ictu', 'fpt')"),
    ("organisations", "or beside another", {"kind": ["MINISTRY"], "or": [{"code": ["moet"]}, {"code": ["fpt"]}]}, "t.code = 'moet'"),
    ("organisations", "each of a list holds as a whole", {"or": [{"kind": ["MINISTRY"], "code": ["fpt"]}, {"code": ["ictu"]}]}, "t.code = 'ictu'"),
    ("organisations", "unknown fulfils not", {"not": {"tier": ["PROVINCE"]}}, "t.tier IS DISTINCT FROM 'PROVINCE'"),
    ("organisations", "not one of several", {"not": {"or": [{"tier": ["PROVINCE"]}, {"abbreviation": ["FPT"]}]}}, "t.tier IS DISTINCT FROM 'PROVINCE' AND t.abbreviation IS DISTINCT FROM 'FPT'"),
    ("organisations", "not all of several", {"not": {"tier": ["PROVINCE"], "kind": ["PROVINCIAL_DEPARTMENT"]}}, "t.tier IS DISTINCT FROM 'PROVINCE' OR t.kind <> 'PROVINCIAL_DEPARTMENT'"),
    ("organisations", "not not", {"not": {"not": {"tier": ["PROVINCE"]}}}, "t.tier IS NOT DISTINCT FROM 'PROVINCE'"),
    # rules: a filter never sees a row that the public does not
    ("opportunities", "drafts are not there to be found", {"status": ["DRAFT", "IN_REVIEW", "ARCHIVED"]}, "false"),
    ("organisations", "nobody is employed", {"employees": {"some": {}}}, "false"),
    ("organisations", "nobody is employed by anybody", {"employees": {"none": {}}}, "true"),
    ("organisations", "not somebody", {"not": {"employees": {"some": {"category": ["CIVIL_SERVANT"]}}}}, "true"),
    ("organisations", "offers that are shown", {"opportunities": {"some": {}}}, f"EXISTS ({OFFERED_BY})"),
    ("organisations", "without offers that are shown", {"opportunities": {"none": {}}}, f"NOT EXISTS ({OFFERED_BY})"),
    ("organisations", "offers in a hidden state", {"opportunities": {"some": {"status": ["DRAFT"]}}}, "false"),
    ("organisations", "hidden behind a step", {"opportunities": {"some": {"applications": {"some": {}}}}}, "false"),
    ("organisations", "contacts that are public", {"contacts": {"some": {}}}, "t.id IN (SELECT organisation_id FROM organisation_contact WHERE is_public)"),
    ("skills", "taught by what is shown", {"taughtBy": {"none": {}}}, "NOT EXISTS (SELECT 1 FROM opportunity_skill s JOIN opportunity o ON o.id = s.opportunity_id WHERE s.skill_id = t.id AND s.role = 'TAUGHT' AND o.status IN ('PUBLISHED', 'CLOSED'))"),
]  # fmt: skip


async def found(graph: Graph, root: str, filter_: dict[str, Any] | None) -> set[str]:
    """The ids of all rows of a root list that a filter lets through, page by page."""
    type_ = get_named_type(schema.SCHEMA.query_type.fields[root].args["filter"].type).name
    text = (
        f"query($filter: {type_}, $after: String) {{ list: {root}(filter: $filter, first: 100, after: $after) "
        "{ nodes { id } totalCount { value } pageInfo { hasNextPage endCursor } } }"
    )
    ids: list[str] = []
    after = None
    while True:
        page = (await graph.ask(text, filter=filter_, after=after))["list"]
        ids += [node["id"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert page["totalCount"]["value"] == len(ids) == len(set(ids))
    return set(ids)


async def expected(connection: asyncpg.Connection[Any], root: str, condition: str) -> set[str]:
    """The ids of the visible rows that fulfil a condition in SQL."""
    table = TABLES[root]
    rows = await connection.fetch(f"SELECT id FROM {table} t WHERE ({VISIBLE[root]}) AND ({condition})")
    return {f"{table}_{row['id']}" for row in rows}


@pytest.mark.parametrize(
    ("root", "filter_", "condition"),
    [pytest.param(root, f, c, id=f"{root}: {name}") for root, name, f, c in CASES],
)
async def test_a_filter_lets_through_what_the_same_condition_in_sql_does_and_its_not_the_others(
    graph: Graph, seeded: asyncpg.Connection[Any], root: str, filter_: dict[str, Any] | None, condition: str
) -> None:
    wanted, everything = await expected(seeded, root, condition), await expected(seeded, root, "true")
    assert await found(graph, root, filter_) == wanted
    if filter_ is not None:
        assert await found(graph, root, {"not": filter_}) == everything - wanted


@pytest.mark.parametrize("chosen", [[], ["fpt"], ["fpt", "ictu", "fpt"]], ids=["none", "one", "several"])
async def test_a_filter_by_id_lets_through_those_of_the_ids(graph: Graph, chosen: list[str]) -> None:
    every = (await graph.ask("{ list: organisations(first: 100) { nodes { id code } } }"))["list"]["nodes"]
    ids = {node["code"]: node["id"] for node in every}
    nobody = "organisation_00000000-0000-7000-8000-000000000000"
    wanted = [ids[code] for code in chosen]
    assert await found(graph, "organisations", {"id": [*wanted, nobody]}) == set(wanted)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("area_00000000-0000-7000-8000-000000000000", "This id names something else than an Organisation."),
        ("organisation_1", "This is not an id that the hub handed out."),
        ("", "This is not an id that the hub handed out."),
        ("person_00000000-0000-7000-8000-000000000000'; --", "This is not an id that the hub handed out."),
    ],
)
async def test_a_filter_by_the_id_of_something_else_is_refused_at_any_depth(
    graph: Graph, value: str, message: str
) -> None:
    filter_ = {"not": {"or": [{"children": {"some": {"id": [value]}}}]}}
    text = "query($f: OrganisationFilter) {\n  x: organisations(filter: $f) { nodes { id } }\n}"
    place = {"locations": [{"line": 2, "column": 3}], "path": ["x"]}
    refusal = {"message": message, **place, "extensions": {"code": "BAD_ID"}}
    assert await graph.answer(text, f=filter_) == {"errors": [refusal]}


@pytest.fixture
async def clone(seeded_clone_url: str) -> AsyncIterator[asyncpg.Connection[Any]]:
    """A connection to a database of this test, by which anything can be changed to anything."""
    opened = await asyncpg.connect(seeded_clone_url, server_settings={"session_replication_role": "replica"})
    yield opened
    await opened.close()


@pytest.fixture
async def pool_of_clone(seeded_clone_url: str) -> AsyncIterator[Pool]:
    opened = await open_pool(seeded_clone_url, size=1, timeout=30)
    yield opened
    await opened.close()


async def test_a_row_elsewhere_is_not_there_once_it_is_hidden(
    clone: asyncpg.Connection[Any], pool_of_clone: Pool
) -> None:
    graph = Graph.over(pool_of_clone)
    everything = await found(graph, "opportunities", None)
    funded = await found(graph, "opportunities", {"fundedBy": {}})
    assert len(funded) == 2

    await clone.execute("UPDATE opportunity SET status = 'CANCELLED' WHERE kind = 'SCHOLARSHIP'")

    left = await found(graph, "opportunities", None)
    assert funded < left < everything
    assert await found(graph, "opportunities", {"fundedBy": {}}) == set()
    assert await found(graph, "opportunities", {"fundedBy": {"not": {}}}) == set()
    assert await found(graph, "opportunities", {"not": {"fundedBy": {}}}) == left


async def test_a_look_up_by_external_id_needs_both_its_parts(
    clone: asyncpg.Connection[Any], pool_of_clone: Pool
) -> None:
    await clone.execute("UPDATE organisation SET source = 'moet', external_id = 'TQU' WHERE code = 'ttru'")
    graph = Graph.over(pool_of_clone)
    text = "query($name: ExternalId!) { x: organisation(by: {externalId: $name}) { code external { source id } } }"
    name = {"source": "moet", "id": "TQU"}
    assert await graph.ask(text, name=name) == {"x": {"code": "ttru", "external": name}}
    for other in ({"source": "most", "id": "TQU"}, {"source": "moet", "id": "tqu"}):
        answer = await graph.answer(text, name=other)
        assert answer["data"] == {"x": None}
        assert [error["extensions"] for error in answer["errors"]] == [{"code": "NOT_FOUND"}]
