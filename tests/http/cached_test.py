"""Answers to GET: a strong ETag, 304 for those who have it, kept unless something went wrong."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import asyncpg
import pytest

from hub.settings import Settings
from tests.serving import client_of

if TYPE_CHECKING:
    import httpx2

MODERN = "application/graphql-response+json"
QUERY = '{ organisation(by: {code: "fpt"}) { name } }'


async def get(client: httpx2.AsyncClient, query: str = QUERY, **headers: str) -> httpx2.Response:
    sent = {"accept": MODERN, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return await client.get("/graphql", params={"query": query}, headers=sent)


async def test_an_answer_has_a_strong_tag_and_may_be_kept_if_it_is_asked_for_each_time(
    client: httpx2.AsyncClient,
) -> None:
    first, second = await get(client), await get(client)
    assert first.headers["etag"] == second.headers["etag"]
    assert first.headers["etag"].startswith('"')
    assert first.headers["cache-control"] == "public, no-cache"
    assert first.headers["vary"] == "Accept, Accept-Language, Authorization"


async def test_representations_differ_in_their_tags(client: httpx2.AsyncClient) -> None:
    answers = [
        await get(client),
        await get(client, accept_language="en"),
        await get(client, accept="application/json"),
        await get(client, accept="application/json", accept_language="en"),
    ]
    assert len({answer.headers["etag"] for answer in answers}) == 4


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*", '{} ,"x"'])
async def test_who_has_the_answer_is_told_so(client: httpx2.AsyncClient, form: str) -> None:
    tag = (await get(client)).headers["etag"]
    again = await get(client, if_none_match=form.format(tag))
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert again.headers["cache-control"] == "public, no-cache"
    assert again.headers["vary"] == "Accept, Accept-Language, Authorization"


async def test_who_has_another_answer_gets_this_one(client: httpx2.AsyncClient) -> None:
    answer = await get(client, if_none_match='"other", W/"another"')
    assert (answer.status_code, answer.json()["data"]) == (
        200,
        {"organisation": {"name": "Công ty Cổ phần FPT"}},
    )


@pytest.mark.parametrize(
    ("query", "status"),
    [("{", 400), ('{ organisation(by: {code: "none"}) { code } }', 200), ("", 400), ("mutation { x }", 405)],
)
async def test_what_went_wrong_is_not_kept(client: httpx2.AsyncClient, query: str, status: int) -> None:
    answer = await get(client, query, if_none_match="*")
    assert answer.status_code == status
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


async def test_head_says_what_get_would(client: httpx2.AsyncClient) -> None:
    answer = await client.head("/graphql", params={"query": QUERY}, headers={"accept": MODERN})
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["etag"] == (await get(client)).headers["etag"]


async def test_answers_to_post_are_for_who_asked(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/graphql", json={"query": QUERY})
    assert "etag" not in answer.headers
    assert "cache-control" not in answer.headers


@pytest.mark.parametrize("accept", [MODERN, "application/json"])
@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("mutation { __typename }", None),
        ("mutation M { anything }", None),
        ("query Q { __typename } mutation M { __typename }", "M"),
        ("mutation{x}fragment F on Query{x}", None),
    ],
)
async def test_a_mutation_by_get_is_405(
    client: httpx2.AsyncClient, query: str, name: str | None, accept: str
) -> None:
    parameters = {"query": query, **({"operationName": name} if name else {})}
    answer = await client.get("/graphql", params=parameters, headers={"accept": accept})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("query Q { __typename } mutation M { __typename }", "Q"),
        ('{ __type(name: "mutation") { name } }', None),
    ],
)
async def test_a_query_that_names_mutations_is_no_mutation(
    client: httpx2.AsyncClient, query: str, name: str | None
) -> None:
    parameters = {"query": query, **({"operationName": name} if name else {})}
    answer = await client.get("/graphql", params=parameters, headers={"accept": MODERN})
    assert answer.status_code in {
        200,
        400,
    }  # 400: the schema has no mutations yet, so the document is not valid


async def test_every_worker_sees_a_write_from_the_moment_that_it_is_acknowledged(
    seeded_clone_url: str,
) -> None:
    async with (
        client_of(Settings(), seeded_clone_url) as one,
        client_of(Settings(cache_mb=1), seeded_clone_url) as another,
    ):
        connection = await asyncpg.connect(seeded_clone_url)
        for number in range(25):
            name = f"Công ty {number}"
            await connection.execute("UPDATE organisation SET name_vi = $1 WHERE code = 'fpt'", name)
            answers = await asyncio.gather(*(get(client) for client in (one, another) for _ in range(3)))
            assert {answer.json()["data"]["organisation"]["name"] for answer in answers} == {name}
            (tag,) = {answer.headers["etag"] for answer in answers}
            again = await asyncio.gather(*(get(client, if_none_match=tag) for client in (one, another)))
            assert [answer.status_code for answer in again] == [304, 304]
        await connection.close()
