"""Bad input, in literals and in variables, by GET and by POST: refused with a code or answered, and the hub goes on."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    import httpx2

MODERN = {"accept": "application/graphql-response+json"}
JSON = {**MODERN, "content-type": "application/json"}

Row = tuple[str, str, str, str | None, str | None]

# What is wrong, type and value of the filter as GraphQL, the value as JSON; what each is answered with, or None for
# an answer without an error.
OFFERS, FIRMS, UNITS = "opportunities", "organisations", "administrativeUnits"
FILTERS = {OFFERS: "OpportunityFilter", FIRMS: "OrganisationFilter", UNITS: "AdministrativeUnitFilter"}
LITERAL, VARIABLE = "GRAPHQL_VALIDATION_FAILED", "BAD_VARIABLES"
TABLE: dict[str, Row] = {
    "NUL": (FIRMS, '{code: ["\\u0000"]}', '{"code": ["\\u0000"]}', "BAD_INPUT", "BAD_INPUT"),
    "a lone surrogate": (
        FIRMS,
        '{code: ["\\ud800"]}',
        '{"code": ["\\ud800"]}',
        "GRAPHQL_PARSE_FAILED",
        "BAD_REQUEST",
    ),
    "surrogates in the wrong order": (
        FIRMS,
        '{code: ["\\udc00\\ud800"]}',
        '{"code": ["\\udc00\\ud800"]}',
        "GRAPHQL_PARSE_FAILED",
        "BAD_REQUEST",
    ),
    "2^63 of money": (
        OFFERS,
        "{cost: {from: 9223372036854775808}}",
        '{"cost": {"from": 9223372036854775808}}',
        LITERAL,
        VARIABLE,
    ),
    "2^63 - 1 of money": (
        OFFERS,
        "{cost: {from: 9223372036854775807}}",
        '{"cost": {"from": 9223372036854775807}}',
        None,
        None,
    ),
    "-2^63 - 1 of money": (
        OFFERS,
        "{cost: {from: -9223372036854775809}}",
        '{"cost": {"from": -9223372036854775809}}',
        LITERAL,
        VARIABLE,
    ),
    "2^64 of money": (
        OFFERS,
        "{cost: {from: 18446744073709551616}}",
        '{"cost": {"from": 18446744073709551616}}',
        LITERAL,
        VARIABLE,
    ),
    "half a dong": (OFFERS, "{cost: {from: 0.5}}", '{"cost": {"from": 0.5}}', LITERAL, VARIABLE),
    "5 000 digits": (
        OFFERS,
        f"{{cost: {{from: {'1' * 5_000}}}}}",
        f'{{"cost": {{"from": {"1" * 5_000}}}}}',
        LITERAL,
        "BAD_REQUEST",
    ),
    "1e400": (
        OFFERS,
        "{practiceHours: {from: 1e400}}",
        '{"practiceHours": {"from": 1e400}}',
        "BAD_INPUT",
        "BAD_REQUEST",
    ),
    "-1e400": (
        OFFERS,
        "{practiceHours: {to: -1e400}}",
        '{"practiceHours": {"to": -1e400}}',
        "BAD_INPUT",
        "BAD_REQUEST",
    ),
    "1e-400": (OFFERS, "{practiceHours: {from: 1e-400}}", '{"practiceHours": {"from": 1e-400}}', None, None),
    "NaN": (
        OFFERS,
        "{practiceHours: {from: NaN}}",
        '{"practiceHours": {"from": NaN}}',
        LITERAL,
        "BAD_REQUEST",
    ),
    "year 0": (
        OFFERS,
        '{startsOn: {from: "0000-01-01"}}',
        '{"startsOn": {"from": "0000-01-01"}}',
        LITERAL,
        VARIABLE,
    ),
    "year 1": (
        OFFERS,
        '{startsOn: {from: "0001-01-01"}}',
        '{"startsOn": {"from": "0001-01-01"}}',
        None,
        None,
    ),
    "year 9999": (OFFERS, '{startsOn: {to: "9999-12-31"}}', '{"startsOn": {"to": "9999-12-31"}}', None, None),
    "year 10000": (
        OFFERS,
        '{startsOn: {to: "10000-01-01"}}',
        '{"startsOn": {"to": "10000-01-01"}}',
        LITERAL,
        VARIABLE,
    ),
    "29 February": (
        OFFERS,
        '{startsOn: {from: "2028-02-29"}}',
        '{"startsOn": {"from": "2028-02-29"}}',
        None,
        None,
    ),
    "no 29 February": (
        OFFERS,
        '{startsOn: {from: "2027-02-29"}}',
        '{"startsOn": {"from": "2027-02-29"}}',
        LITERAL,
        VARIABLE,
    ),
    "an instant of year 0": (
        OFFERS,
        '{closesAt: {from: "0000-01-01T00:00:00Z"}}',
        '{"closesAt": {"from": "0000-01-01T00:00:00Z"}}',
        LITERAL,
        VARIABLE,
    ),
    "an instant of year 10000": (
        OFFERS,
        '{closesAt: {to: "10000-01-01T00:00:00Z"}}',
        '{"closesAt": {"to": "10000-01-01T00:00:00Z"}}',
        LITERAL,
        VARIABLE,
    ),
    "an instant before year 1": (
        OFFERS,
        '{closesAt: {from: "0001-01-01T00:00:00+14:00"}}',
        '{"closesAt": {"from": "0001-01-01T00:00:00+14:00"}}',
        LITERAL,
        VARIABLE,
    ),
    "an instant after year 9999": (
        OFFERS,
        '{closesAt: {to: "9999-12-31T23:59:59-14:00"}}',
        '{"closesAt": {"to": "9999-12-31T23:59:59-14:00"}}',
        LITERAL,
        VARIABLE,
    ),
    "a contradiction": (
        FIRMS,
        '{code: ["fpt"], not: {code: ["fpt"]}}',
        '{"code": ["fpt"], "not": {"code": ["fpt"]}}',
        None,
        None,
    ),
    "a range backwards": (OFFERS, "{cost: {from: 5, to: 1}}", '{"cost": {"from": 5, "to": 1}}', None, None),
    "nothing in a list": (FIRMS, "{code: []}", '{"code": []}', None, None),
    "null in a list": (FIRMS, "{code: [null]}", '{"code": [null]}', LITERAL, VARIABLE),
    "a wrong enum value": (FIRMS, "{kind: [NONSENSE]}", '{"kind": ["NONSENSE"]}', LITERAL, VARIABLE),
    "a text for a list of objects": (FIRMS, '{and: "x"}', '{"and": "x"}', LITERAL, VARIABLE),
    "a malformed id": (FIRMS, '{id: ["nonsense"]}', '{"id": ["nonsense"]}', "BAD_ID", "BAD_ID"),
    "an id of something else": (
        FIRMS,
        '{id: ["area_00000000-0000-7000-8000-000000000000"]}',
        '{"id": ["area_00000000-0000-7000-8000-000000000000"]}',
        "BAD_ID",
        "BAD_ID",
    ),
    "not in not, 200 deep": (
        FIRMS,
        "{not: " * 200 + "{}" + "}" * 200,
        '{"not": ' * 200 + "{}" + "}" * 200,
        "TOO_COMPLEX",
        "TOO_COMPLEX",
    ),
    "200 conditions": (
        FIRMS,
        "{or: [" + "{} " * 201 + "]}",
        '{"or": [' + ", ".join(['{"code": ["a"]}'] * 200) + "]}",
        "TOO_COMPLEX",
        "TOO_COMPLEX",
    ),
}
LARGE: dict[str, Row] = {
    "100 000 codes": (
        FIRMS,
        "{code: [" + '"a" ' * 100_000 + "]}",
        '{"code": [' + ", ".join(['"a"'] * 100_000) + "]}",
        "TOO_COMPLEX",
        "TOO_COMPLEX",
    ),
    "100 000 brackets": (FIRMS, "[" * 100_000, "[" * 100_000, "TOO_COMPLEX", "BAD_REQUEST"),
    "100 000 pairs of brackets": (
        FIRMS,
        "[" * 100_000 + "]" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        "TOO_COMPLEX",
        "BAD_REQUEST",
    ),
    "200 pairs of brackets": (
        FIRMS,
        "[" * 200 + "]" * 200,
        "[" * 200 + "]" * 200,
        "TOO_COMPLEX",
        "TOO_COMPLEX",
    ),
    "a text of 900 kB": (
        FIRMS,
        '{code: ["' + "x" * 900_000 + '"]}',
        '{"code": ["' + "x" * 900_000 + '"]}',
        "TOO_COMPLEX",
        None,
    ),
    "a key of 900 kB": (
        FIRMS,
        "{" + "x" * 900_000 + ": 1}",
        '{"' + "x" * 900_000 + '": 1}',
        "TOO_COMPLEX",
        VARIABLE,
    ),
}


def literal(root: str, value: str) -> str:
    return f"{{ {root}(first: 1, filter: {value}) {{ nodes {{ id }} }} }}"


def variable(root: str) -> str:
    return f"query($f: {FILTERS[root]}) {{ {root}(first: 1, filter: $f) {{ nodes {{ id }} }} }}"


async def sent(client: httpx2.AsyncClient, query: str, variables: str, method: str) -> httpx2.Response:
    """A request whose variables are JSON that no encoder would write."""
    if method == "GET":
        return await client.get(f"/graphql?query={quote(query)}&variables={quote(variables)}", headers=MODERN)
    body = b'{"query": %b, "variables": %b}' % (json.dumps(query).encode(), variables.encode())
    return await client.post("/graphql", content=body, headers=JSON)


def check(response: httpx2.Response, expected: str | None) -> None:
    answer: dict[str, Any] = response.json()
    found = answer["errors"][0]["extensions"]["code"] if "errors" in answer else None
    assert (response.status_code, found) == (400 if expected else 200, expected)
    assert len(response.content) < 10_000


async def healthy(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/graphql", json={"query": '{ organisation(by: {code: "fpt"}) { code } }'})
    assert answer.json()["data"] == {"organisation": {"code": "fpt"}}
    assert (await client.get("/health/ready")).status_code == 200


async def check_row(client: httpx2.AsyncClient, method: str, row: Row) -> None:
    root, value, text, of_literal, of_variable = row
    check(await sent(client, literal(root, value), "null", method), of_literal)
    check(await sent(client, variable(root), f'{{"f": {text}}}', method), of_variable)
    await healthy(client)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", TABLE)
async def test_bad_values_are_refused_with_a_code(client: httpx2.AsyncClient, method: str, name: str) -> None:
    await check_row(client, method, TABLE[name])


@pytest.mark.parametrize("name", LARGE)
async def test_large_values_are_refused_with_a_code(client: httpx2.AsyncClient, name: str) -> None:
    await check_row(client, "POST", LARGE[name])


@pytest.mark.parametrize(
    "number", ["2147483648", "-2147483649", "9223372036854775808", "1" * 5_000, "1e400", "2.5"]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_page_sizes_that_are_no_int(client: httpx2.AsyncClient, method: str, number: str) -> None:
    check(
        await sent(client, f"{{ organisations(first: {number}) {{ nodes {{ id }} }} }}", "null", method),
        LITERAL,
    )
    query = "query($n: Int) { organisations(first: $n) { nodes { id } } }"
    unreadable = number == "1e400" or len(number) > 1_000
    check(await sent(client, query, f'{{"n": {number}}}', method), "BAD_REQUEST" if unreadable else VARIABLE)
    await healthy(client)


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"7",
        b"[]",
        b"",
        b"\xff",
        b'{"query": "\xff"}',
        b'{"query": "\xc0\x80"}',
        b'{"query": "\\ud800"}',
        b'{"query": "{ __typename }", "variables": 1e400}',
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"{" * 100_000,
        b"\0" * 1_000,
    ],
    ids=range(14),
)
async def test_bodies_that_are_no_request(client: httpx2.AsyncClient, body: bytes) -> None:
    response = await client.post("/graphql", content=body, headers=JSON)
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] in {"BAD_REQUEST", "BATCH_UNSUPPORTED"}
    await healthy(client)


async def test_a_compressed_body_is_no_way_around_the_limits(client: httpx2.AsyncClient) -> None:
    bomb = gzip.compress(b'{"query": "' + b" " * 50_000_000 + b'"}')
    response = await client.post("/graphql", content=bomb, headers={**JSON, "content-encoding": "gzip"})
    assert response.status_code == 415
    await healthy(client)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("query=%FF", "GRAPHQL_PARSE_FAILED"),
        ("query=%00", "GRAPHQL_PARSE_FAILED"),
        ("query=%ED%A0%80", "GRAPHQL_PARSE_FAILED"),
        ("query=%", "GRAPHQL_PARSE_FAILED"),
        ("query=", "BAD_REQUEST"),
        ("", "BAD_REQUEST"),
        ("query={__typename}&variables=%FF", "BAD_REQUEST"),
        ("query={__typename}&variables=7", "BAD_REQUEST"),
        ("query={__typename}&variables=[]", "BAD_REQUEST"),
        ("query={__typename}&variables={", "BAD_REQUEST"),
        ("query={__typename}&operationName=%00", "OPERATION_UNKNOWN"),
    ],
)
async def test_addresses_that_are_no_request(client: httpx2.AsyncClient, address: str, code: str) -> None:
    check(await client.get(f"/graphql?{address}", headers=MODERN), code)
    await healthy(client)
