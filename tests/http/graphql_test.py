"""GraphQL over HTTP, asked by a real client of a real server."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx2

MODERN = "application/graphql-response+json"
LEGACY = "application/json"
FPT = '{ organisation(by: {code: "fpt"}) { code } }'
FOUND = {"data": {"organisation": {"code": "fpt"}}, "extensions": {"cost": {"requested": 2, "limit": 50_000}}}


async def post(client: httpx2.AsyncClient, body: Any, **headers: str) -> httpx2.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = {"content-type": LEGACY, "accept": MODERN, **{k.replace("_", "-"): v for k, v in headers.items()}}
    return await client.post("/graphql", content=content, headers=sent)


def code(response: httpx2.Response) -> str:
    return str(response.json()["errors"][0]["extensions"]["code"])


@pytest.mark.parametrize(
    "accept", [MODERN, LEGACY, f"{MODERN}, {LEGACY};q=0.5", "*/*", f"text/plain, {LEGACY}"]
)
async def test_post_answers_in_the_media_type_asked_for(client: httpx2.AsyncClient, accept: str) -> None:
    response = await post(client, {"query": FPT}, accept=accept)
    assert response.status_code == 200
    assert (
        response.headers["content-type"]
        == f"{MODERN if accept.startswith(MODERN) else LEGACY}; charset=utf-8"
    )
    assert response.json() == FOUND


async def test_get_answers_a_query(client: httpx2.AsyncClient) -> None:
    query = "query($code: String) { organisation(by: {code: $code}) { code } }"
    parameters = {"query": query, "variables": '{"code": "fpt"}'}
    response = await client.get("/graphql", params=parameters, headers={"accept": MODERN})
    assert (response.status_code, response.json()) == (200, FOUND)


async def test_nothing_acceptable_is_406(client: httpx2.AsyncClient) -> None:
    response = await post(client, {"query": FPT}, accept="image/png")
    assert (response.status_code, code(response)) == (406, "NOT_ACCEPTABLE")


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ noSuchField }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { __typename } query B { __typename }", "OPERATION_UNCLEAR"),
        ("subscription { x }", "GRAPHQL_VALIDATION_FAILED"),
        ("query($n: Int!) { organisations(first: $n) { nodes { code } } }", "BAD_VARIABLES"),
        ("{ organisations(first: 0) { nodes { code } } }", "BAD_INPUT"),
        ("{ organisations(first: -1) { nodes { code } } }", "BAD_INPUT"),
        ("{ organisations(first: 101) { nodes { code } } }", "BAD_INPUT"),
        ("{ organisations(last: 0) { nodes { code } } }", "BAD_INPUT"),
        ("{ organisations(first: 1, last: 1) { nodes { code } } }", "BAD_INPUT"),
        ('{ organisations(after: "x") { nodes { code } } }', "BAD_CURSOR"),
        ('{ node(id: "nonsense") { id } }', "BAD_ID"),
        ('{ organisation(by: {id: "area_00000000-0000-7000-8000-000000000000"}) { id } }', "BAD_ID"),
    ],
)
async def test_request_errors_have_a_code_and_are_400_for_modern_clients(
    client: httpx2.AsyncClient, document: str, expected: str
) -> None:
    modern = await post(client, {"query": document})
    assert (modern.status_code, code(modern)) == (400, expected)
    assert "data" not in modern.json()
    legacy = await post(client, {"query": document}, accept=LEGACY)
    assert (legacy.status_code, code(legacy)) == (200, expected)


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ('{ x: organisation(by: {code: "none"}) { code } }', ["x"]),
        ('{ x: node(id: "area_00000000-0000-7000-8000-000000000000") { id } }', ["x"]),
        ('{ x: nodes(ids: ["area_00000000-0000-7000-8000-000000000000"]) { id } }', ["x", 0]),
    ],
)
async def test_what_is_not_found_is_null_with_an_error(
    client: httpx2.AsyncClient, document: str, path: list[Any]
) -> None:
    response = await post(client, {"query": document})
    assert response.status_code == 200
    (error,) = response.json()["errors"]
    assert (error["extensions"], error["path"]) == ({"code": "NOT_FOUND"}, path)
    assert response.json()["data"] == {"x": [None] if len(path) > 1 else None}


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"7", b'"x"', b"{", b"\xff\xfe", b'{"query": 7}', b'{"query": ""}', b"{}", b"[" * 100_000],
    ids=["empty", "null", "number", "text", "cut", "not UTF-8", "query 7", "no query", "nothing", "brackets"],
)
async def test_bodies_that_are_no_request_are_400(client: httpx2.AsyncClient, body: bytes) -> None:
    response = await post(client, body)
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("name", ["variables", "operationName", "extensions"])
@pytest.mark.parametrize("value", [7, [], True])
async def test_parameters_of_a_wrong_type_are_400(client: httpx2.AsyncClient, name: str, value: Any) -> None:
    response = await post(client, {"query": FPT, name: value})
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("name", ["variables", "operationName", "extensions"])
async def test_parameters_may_be_null(client: httpx2.AsyncClient, name: str) -> None:
    assert (await post(client, {"query": FPT, name: None})).json() == FOUND


async def test_a_batch_is_refused(client: httpx2.AsyncClient) -> None:
    response = await post(client, [{"query": FPT}])
    assert (response.status_code, code(response)) == (400, "BATCH_UNSUPPORTED")


@pytest.mark.parametrize(
    "media", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1"]
)
async def test_other_content_types_are_415(client: httpx2.AsyncClient, media: str) -> None:
    response = await post(client, {"query": FPT}, content_type=media)
    assert (response.status_code, code(response)) == (415, "UNSUPPORTED_MEDIA_TYPE")


async def test_compressed_bodies_are_415(client: httpx2.AsyncClient) -> None:
    response = await post(client, gzip.compress(b"{}"), content_encoding="gzip")
    assert (response.status_code, code(response)) == (415, "UNSUPPORTED_ENCODING")


async def test_a_body_too_large_is_413(client: httpx2.AsyncClient) -> None:
    response = await post(client, b'{"query": "' + b"x" * 1_100_000 + b'"}')
    assert (response.status_code, code(response)) == (413, "BODY_TOO_LARGE")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
async def test_other_methods_are_405(client: httpx2.AsyncClient, method: str) -> None:
    response = await client.request(method, "/graphql")
    assert (response.status_code, set(response.headers["allow"].split(", "))) == (
        405,
        {"GET", "HEAD", "POST"},
    )


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("", "Công ty Cổ phần FPT"),
        ("en", "FPT Corporation"),
        ("fr, en-GB;q=0.8, vi;q=0.5", "FPT Corporation"),
        ("vi-VN, en;q=0.9", "Công ty Cổ phần FPT"),
        ("en;q=0, *", "Công ty Cổ phần FPT"),
        ("ja", "Công ty Cổ phần FPT"),
        (";;;,q=,en;q=x", "Công ty Cổ phần FPT"),
    ],
)
async def test_names_follow_accept_language(client: httpx2.AsyncClient, header: str, name: str) -> None:
    response = await post(
        client, {"query": '{ organisation(by: {code: "fpt"}) { name } }'}, accept_language=header
    )
    assert response.json()["data"] == {"organisation": {"name": name}}


async def test_a_nul_in_a_text_is_a_typed_error(client: httpx2.AsyncClient) -> None:
    query = "query($code: String) { organisation(by: {code: $code}) { code } }"
    response = await post(client, {"query": query, "variables": {"code": "\0"}})
    assert (response.status_code, code(response)) == (400, "BAD_INPUT")


async def test_introspection_answers_beside_data(client: httpx2.AsyncClient) -> None:
    document = '{ a: __typename s: __schema { queryType { name } } organisation(by: {code: "fpt"}) { code } t: __type(name: "Area") { kind } }'
    response = await post(client, {"query": document})
    assert list(response.json()["data"]) == ["a", "s", "organisation", "t"]
    assert response.json()["data"]["s"] == {"queryType": {"name": "Query"}}
    assert response.json()["data"]["t"] == {"kind": "OBJECT"}


async def test_the_hub_says_that_it_lives_and_is_ready(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/health/live")).json() == {"status": "live"}
    assert (await client.get("/health/ready")).json() == {"status": "ready"}


async def test_browsers_get_the_ide(client: httpx2.AsyncClient) -> None:
    response = await client.get("/graphql", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
