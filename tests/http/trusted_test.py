"""Documents by id: what is in the folder, how it is asked for, and a hub that answers nothing else."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import schema
from hub.errors import StartError
from hub.http.trusted import identify, read_documents
from hub.settings import Settings
from tests.serving import client_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx2

MODERN = {"accept": "application/graphql-response+json"}
BY_CODE = "query($code: String) { organisation(by: {code: $code}) { code } }\n"
NAMED = "query A { a: __typename } query B { b: __typename }"
WRITING = "mutation { __typename }"
OTHER = "{ other: __typename }"
FOUND = {"organisation": {"code": "fpt"}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trusted")
    (folder / "by-code.graphql").write_text(BY_CODE, encoding="utf-8")
    (folder / "manifest.json").write_text(json.dumps({"two-operations": NAMED, identify(WRITING): WRITING}))
    (folder / "notes.txt").write_text("not a document")
    return folder


@pytest.fixture(scope="module")
async def strict(seeded_database_url: str, folder: Path) -> AsyncIterator[httpx2.AsyncClient]:
    """A client of a hub that answers nothing else."""
    async with client_of(
        Settings(trusted_documents=folder, trusted_only=True), seeded_database_url
    ) as client:
        yield client


async def ask(client: httpx2.AsyncClient, method: str, **parameters: Any) -> httpx2.Response:
    if method == "POST":
        return await client.post("/graphql", json=parameters, headers=MODERN)
    written = {
        name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()
    }
    return await client.get("/graphql", params=written, headers=MODERN)


def code(response: httpx2.Response) -> str:
    (error,) = response.json()["errors"]
    return str(error["extensions"]["code"])


def test_an_id_is_that_of_the_specification() -> None:
    text = "query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}"
    assert identify(text) == "sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_document_is_asked_for_by_its_id(strict: httpx2.AsyncClient, method: str) -> None:
    response = await ask(strict, method, documentId=identify(BY_CODE), variables={"code": "fpt"})
    assert (response.status_code, response.json()["data"]) == (200, FOUND)


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_an_operation_of_a_document_is_chosen_by_name(strict: httpx2.AsyncClient, method: str) -> None:
    response = await ask(strict, method, documentId="two-operations", operationName="B")
    assert response.json()["data"] == {"b": "Query"}


async def test_an_answer_by_id_can_be_cached(strict: httpx2.AsyncClient) -> None:
    parameters = {"documentId": identify(BY_CODE), "variables": '{"code":"fpt"}'}
    first = await strict.get("/graphql", params=parameters, headers=MODERN)
    assert first.headers["cache-control"] == "public, no-cache"
    again = {**MODERN, "if-none-match": first.headers["etag"]}
    assert (await strict.get("/graphql", params=parameters, headers=again)).status_code == 304


async def test_a_trusted_mutation_needs_post_too(strict: httpx2.AsyncClient) -> None:
    assert (await ask(strict, "GET", documentId=identify(WRITING))).status_code == 405
    assert code(await ask(strict, "POST", documentId=identify(WRITING))) == "GRAPHQL_VALIDATION_FAILED"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_other_documents_are_refused(strict: httpx2.AsyncClient, method: str) -> None:
    response = await ask(strict, method, query=OTHER)
    assert (response.status_code, code(response)) == (403, "DOCUMENT_NOT_TRUSTED")


async def test_the_text_of_a_trusted_document_is_trusted(strict: httpx2.AsyncClient) -> None:
    assert (await ask(strict, "POST", query=BY_CODE, variables={"code": "fpt"})).json()["data"] == FOUND


@pytest.mark.parametrize("name", [identify(OTHER), "sha256:", "x", "md5:0", "sha256:" + "0" * 64])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_an_unknown_id_is_one_error(client: httpx2.AsyncClient, method: str, name: str) -> None:
    response = await ask(client, method, documentId=name)
    assert (response.status_code, code(response)) == (400, "DOCUMENT_NOT_FOUND")


@pytest.mark.parametrize("body", [{"documentId": 7}, {"documentId": ""}, {"documentId": "x", "query": OTHER}])
async def test_an_id_that_is_none_or_stands_beside_a_text_is_400(
    client: httpx2.AsyncClient, body: Any
) -> None:
    response = await ask(client, "POST", **body)
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    "path", sorted((Path(schema.__file__).parent / "examples").glob("*.graphql")), ids=lambda one: one.stem
)
async def test_the_examples_of_the_ide_have_an_id_everywhere(client: httpx2.AsyncClient, path: Path) -> None:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    response = await ask(client, "GET", documentId=f"sha256:{digest}")
    assert response.status_code == 200
    assert "errors" not in response.json()


def test_both_forms_of_manifest_are_read(tmp_path: Path) -> None:
    digest = identify(OTHER).removeprefix("sha256:")
    listed = [{"id": digest, "name": "Other", "type": "query", "body": OTHER}]
    (tmp_path / "apollo.json").write_text(
        json.dumps({"format": "apollo-persisted-query-manifest", "version": 1, "operations": listed})
    )
    (tmp_path / "codegen.json").write_text(json.dumps({"other": OTHER}))
    assert read_documents(tmp_path) == dict.fromkeys([identify(OTHER), digest, "other"], OTHER)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.json", b"{", "no manifest"),
        ("a.json", b"[]", "no manifest"),
        ("a.json", b'{"x": 7}', "no manifest"),
        ("a.json", b'{"operations": [{"id": "x"}]}', "no manifest"),
        ("a.json", b'{"x y": "{ a }"}', "cannot be the id"),
        ("a.json", json.dumps({"sha256:" + "0" * 64: OTHER}).encode(), "not the SHA-256"),
        ("a.graphql", b"\xff", "UTF-8"),
    ],
)
def test_a_folder_that_cannot_be_read_stops_the_start(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(StartError, match=said):
        read_documents(tmp_path)


def test_a_name_for_two_documents_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"x": OTHER}))
    (tmp_path / "b.json").write_text(json.dumps({"x": NAMED}))
    with pytest.raises(StartError, match="x names two documents"):
        read_documents(tmp_path)


def test_a_folder_that_is_not_there_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="expected a folder"):
        read_documents(tmp_path / "none")
