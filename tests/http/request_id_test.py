"""Every response names its request, and the log knows it by that name."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from hub import log
from hub.http.request_id import RequestIds
from hub.settings import Settings
from tests.serving import client_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tests.conftest import Databases


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/graphql"),
        ("GET", "/graphql"),
        ("PUT", "/graphql"),
        ("GET", "/nowhere"),
        ("GET", "/health/ready"),
    ],
)
async def test_every_response_names_its_request(client: httpx2.AsyncClient, method: str, path: str) -> None:
    first, second = [await client.request(method, path) for _ in range(2)]
    assert len(first.headers["x-request-id"]) == 32
    assert first.headers["x-request-id"] != second.headers["x-request-id"]


@pytest.mark.parametrize("given", ["abc", "0af7651916cd43dd8448eb211c80319c", "A-1_2.3"])
async def test_a_client_may_name_its_request(client: httpx2.AsyncClient, given: str) -> None:
    assert (await client.get("/health/live", headers={"x-request-id": given})).headers[
        "x-request-id"
    ] == given


@pytest.mark.parametrize("given", ["", "x" * 65, "a b", "a\tb", '"a"', "../a", "<a>", "é".encode()])
async def test_a_name_that_a_log_could_misread_is_not_taken(
    client: httpx2.AsyncClient, given: str | bytes
) -> None:
    taken = (await client.get("/health/live", headers={"x-request-id": given})).headers["x-request-id"]
    assert len(taken) == 32


async def test_a_lost_database_is_said_by_that_name_alone(
    seeded_clone_url: str, databases: Databases
) -> None:
    async with client_of(Settings(), seeded_clone_url) as client:
        await databases.drop(seeded_clone_url)
        query = '{ organisation(by: {code: "fpt"}) { code } }'
        answer = await client.post("/graphql", json={"query": query}, headers={"x-request-id": "mine-1"})
    (error,) = answer.json()["errors"]
    assert answer.status_code == 503
    assert answer.headers["x-request-id"] == "mine-1"
    assert error["extensions"] == {"code": "UNAVAILABLE", "requestId": "mine-1"}
    assert "mine-1" in error["message"]


def broken(_: Request) -> Response:
    raise ZeroDivisionError


async def test_what_nobody_foresaw_is_masked_and_logged_under_that_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    kept = logging.getLogger().handlers, logging.getLogger().level
    log.configure("info")
    try:
        app = Starlette(routes=[Route("/", broken)], middleware=[Middleware(RequestIds)])
        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://hub") as client:
            answer = await client.get("/", headers={"x-request-id": "mine-2"})
    finally:
        logging.getLogger().handlers = kept[0]
        logging.getLogger().setLevel(kept[1])
    assert "ZeroDivisionError" not in answer.text
    assert answer.status_code == 500
    (line,) = [json.loads(one) for one in capsys.readouterr().err.splitlines() if "request failed" in one]
    assert (line["request_id"], "ZeroDivisionError" in line["exception"]) == ("mine-2", True)
