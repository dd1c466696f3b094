"""How much one address may ask for in a minute; addresses are told by a proxy that is trusted, or they are this machine."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest

from hub.http.limits import Account, Left
from hub.http.request import Refusal
from hub.settings import Settings
from tests.serving import client_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx2

FPT = '{ organisation(by: {code: "fpt"}) { code } }'  # costs 2
PAGE = "{ organisations(first: 10) { nodes { code } } }"  # costs 14
ONE, OTHER = "203.0.113.7", "198.51.100.9"


@asynccontextmanager
async def limited(url: str, per_minute: int = 20) -> AsyncIterator[httpx2.AsyncClient]:
    settings = Settings(rate_limit=per_minute, trusted_proxies="127.0.0.1")  # type: ignore[arg-type]
    async with client_of(settings, url) as client:
        yield client


async def ask(client: httpx2.AsyncClient, address: str | None, query: str = FPT) -> httpx2.Response:
    headers = {} if address is None else {"x-forwarded-for": address}
    return await client.post("/graphql", json={"query": query}, headers=headers)


def told(response: httpx2.Response) -> tuple[int, int]:
    """What is left, and in how many seconds all is there again."""
    found = re.fullmatch(r'"cost";r=(\d+);t=(\d+)', response.headers["ratelimit"])
    assert found is not None
    return int(found[1]), int(found[2])


async def test_each_answer_is_charged_its_cost_and_says_what_is_left(seeded_database_url: str) -> None:
    async with limited(seeded_database_url) as client:
        first = await ask(client, ONE)
        assert first.headers["ratelimit-policy"] == '"cost";q=20;w=60'
        assert told(first)[0] == 18
        left, seconds = told(await ask(client, ONE, PAGE))
        assert left == 4
        assert 1 <= seconds <= 60


async def test_when_nothing_is_left_the_answer_is_429_until_the_window_ends(seeded_database_url: str) -> None:
    async with limited(seeded_database_url) as client:
        assert (await ask(client, ONE, PAGE)).status_code == 200
        assert (await ask(client, ONE, PAGE)).status_code == 200  # let in, because something was left
        refused = await ask(client, ONE)
        assert refused.status_code == 429
        assert refused.json()["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
        left, seconds = told(refused)
        assert left == 0
        assert abs(int(refused.headers["retry-after"]) - seconds) == 0
        assert (await ask(client, OTHER)).status_code == 200


async def test_a_mistake_is_charged_the_smallest_cost(seeded_database_url: str) -> None:
    async with limited(seeded_database_url) as client:
        assert told(await ask(client, ONE, "{ nothing }"))[0] == 19


async def test_a_refused_cost_is_charged_the_smallest_cost(seeded_database_url: str) -> None:
    async with limited(seeded_database_url) as client:
        deep = "{ a: organisations(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { id } } } } } } }"
        refused = await ask(client, ONE, deep)
        assert refused.json()["extensions"]["cost"]["limit"] == 50_000
        assert told(refused)[0] == 19


async def test_this_machine_is_not_counted(seeded_database_url: str) -> None:
    async with limited(seeded_database_url, per_minute=1) as client:
        for address in (None, "127.0.0.1", "::1", "::ffff:127.0.0.1"):
            for _ in range(3):
                answer = await ask(client, address)
                assert (answer.status_code, "ratelimit" in answer.headers) == (200, False)


async def test_addresses_of_one_network_are_one_customer(seeded_database_url: str) -> None:
    async with limited(seeded_database_url) as client:
        await ask(client, "2001:db8:1:2::3")
        assert told(await ask(client, "2001:db8:1:2:ffff::4"))[0] == 16
        assert told(await ask(client, "2001:db8:1:3::4"))[0] == 18
        assert told(await ask(client, "::ffff:203.0.113.7"))[0] == 18
        assert told(await ask(client, ONE))[0] == 16


async def test_only_a_trusted_proxy_is_believed_and_only_what_it_added(seeded_database_url: str) -> None:
    async with limited(seeded_database_url) as client:
        await ask(client, f"{OTHER}, {ONE}")
        assert told(await ask(client, ONE))[0] == 16
    async with client_of(Settings(rate_limit=20), seeded_database_url) as client:
        assert "ratelimit" not in (await ask(client, ONE)).headers


async def test_there_may_be_no_limit(seeded_database_url: str) -> None:
    async with limited(seeded_database_url, per_minute=0) as client:
        assert "ratelimit" not in (await ask(client, ONE)).headers


class Opening(NamedTuple):
    """A window that opens between its refusal and the question when it will."""

    name: str = "cost"
    policy: str = '"cost";q=20;w=60'

    def enter(self) -> bool:
        return False

    def charge(self, cost: int) -> None:
        raise AssertionError(cost)

    def left(self) -> Left:
        return Left(20, 60)

    def exhausted(self, seconds: int) -> str:
        return f"wait {seconds}"


def test_a_window_that_opens_at_that_moment_is_refused_all_the_same() -> None:
    with pytest.raises(Refusal, match="wait 60") as caught:
        Account((Opening(),)).enter()
    assert caught.value.headers["Retry-After"] == "60"
