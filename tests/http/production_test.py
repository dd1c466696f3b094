"""A hub in production, and one that keeps its schema to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hub.settings import Settings
from tests.serving import client_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx2

MODERN = {"accept": "application/graphql-response+json"}
MISTAKES = [
    {"query": "{ organisationz { nodes { code } } }"},
    {"query": "{ organisations(frist: 1) { nodes { code } } }"},
    {"query": "{ organisations { nodes { coed } } }"},
    {"query": "{ organisations(orderBy: [CODE_ASK]) { nodes { code } } }"},
    {"query": "query($f: OrganisationFilte) { organisations(filter: $f) { nodes { code } } }"},
    {
        "query": "query($f: OrganisationFilter) { organisations(filter: $f) { nodes { code } } }",
        "variables": {"f": {"cod": ["fpt"]}},
    },
]


@pytest.fixture(scope="module")
async def production(seeded_database_url: str) -> AsyncIterator[httpx2.AsyncClient]:
    settings = Settings(production=True, introspection=False)
    async with client_of(settings, seeded_database_url) as client:
        yield client


@pytest.mark.parametrize("body", MISTAKES)
async def test_production_does_not_say_what_may_have_been_meant(
    production: httpx2.AsyncClient, client: httpx2.AsyncClient, body: Any
) -> None:
    helped = await client.post("/graphql", json=body, headers=MODERN)
    assert "Did you mean" in helped.text
    alone = await production.post("/graphql", json=body, headers=MODERN)
    assert (alone.status_code, "Did you mean" in alone.text) == (400, False)


async def test_production_has_no_ide(production: httpx2.AsyncClient) -> None:
    answer = await production.get("/graphql", headers={"accept": "text/html,*/*;q=0.8"})
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("application/json")


@pytest.mark.parametrize(
    "query",
    [
        "{ __schema { queryType { name } } }",
        '{ __type(name: "Area") { kind } }',
        '{ organisation(by: {code: "fpt"}) { code } s: __schema { queryType { name } } }',
        "{ ...F } fragment F on Query { __schema { queryType { name } } }",
    ],
)
async def test_introspection_can_be_switched_off(production: httpx2.AsyncClient, query: str) -> None:
    answer = await production.post("/graphql", json={"query": query}, headers=MODERN)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "INTROSPECTION_DISABLED"


async def test_names_of_types_are_still_told(production: httpx2.AsyncClient) -> None:
    query = '{ __typename organisation(by: {code: "fpt"}) { __typename } }'
    answer = await production.post("/graphql", json={"query": query}, headers=MODERN)
    assert answer.json()["data"] == {"__typename": "Query", "organisation": {"__typename": "Organisation"}}


async def test_introspection_stays_on_by_itself(seeded_database_url: str) -> None:
    async with client_of(Settings(production=True), seeded_database_url) as client:
        answer = await client.post("/graphql", json={"query": "{ __schema { queryType { name } } }"})
        assert answer.json()["data"] == {"__schema": {"queryType": {"name": "Query"}}}
