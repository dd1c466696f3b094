"""The Python client `gql`, as a partner would use it: the schema fetched and checked against, variables, pages, errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.httpx import HTTPXAsyncTransport
from graphql import GraphQLError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from gql.client import AsyncClientSession

PAGE = gql("""
    query Units($after: String) {
      administrativeUnits(filter: {province: {code: "08"}, isCurrent: true}, first: 50, after: $after) {
        nodes { code name(lang: EN) }
        pageInfo { hasNextPage endCursor }
      }
    }
""")
ONE = gql("query One($by: OrganisationBy!) { organisation(by: $by) { code website } }")


@pytest.fixture
async def session(endpoint: str) -> AsyncIterator[AsyncClientSession]:
    client = Client(transport=HTTPXAsyncTransport(url=endpoint), fetch_schema_from_transport=True)
    async with client as opened:
        yield opened


def with_variables(document: Any, **variables: Any) -> Any:
    document.variable_values = variables
    return document


async def test_all_pages_of_a_list_are_read(session: AsyncClientSession) -> None:
    codes: list[str] = []
    after = None
    while True:
        units = (await session.execute(with_variables(PAGE, after=after)))["administrativeUnits"]
        codes += [node["code"] for node in units["nodes"]]
        if not units["pageInfo"]["hasNextPage"]:
            break
        after = units["pageInfo"]["endCursor"]
    assert len(codes) == len(set(codes)) == 124


async def test_one_thing_is_found_by_an_input_of_one_key(session: AsyncClientSession) -> None:
    found = await session.execute(with_variables(ONE, by={"code": "fpt"}))
    assert found["organisation"]["code"] == "fpt"


async def test_what_is_not_found_comes_with_its_code_and_the_data(session: AsyncClientSession) -> None:
    with pytest.raises(TransportQueryError) as caught:
        await session.execute(with_variables(ONE, by={"code": "none"}))
    assert caught.value.data == {"organisation": None}
    assert caught.value.errors is not None
    assert caught.value.errors[0]["extensions"]["code"] == "NOT_FOUND"


async def test_the_fetched_schema_finds_mistakes_before_they_are_sent(session: AsyncClientSession) -> None:
    with pytest.raises(GraphQLError, match="organisationz"):
        await session.execute(gql("{ organisationz { nodes { code } } }"))


async def test_an_error_of_the_request_has_its_code(endpoint: str) -> None:
    async with Client(transport=HTTPXAsyncTransport(url=endpoint)) as session:
        with pytest.raises(TransportQueryError) as caught:
            await session.execute(gql("{ organisations(first: 0) { nodes { code } } }"))
    assert caught.value.errors is not None
    assert caught.value.errors[0]["extensions"]["code"] == "BAD_INPUT"
