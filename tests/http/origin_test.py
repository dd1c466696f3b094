"""Pages of other origins: who may read (CORS), and which requests are refused unasked (CSRF)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hub.errors import StartError
from hub.settings import Settings
from tests.serving import client_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx2

QUERY = {"query": "{ __typename }"}
FRIEND = "https://portal.example.vn"
STRANGER = "https://elsewhere.example"


@pytest.fixture(scope="module")
async def open_to_a_friend(seeded_database_url: str) -> AsyncIterator[httpx2.AsyncClient]:
    async with client_of(
        Settings.read(cors_origins=f"{FRIEND}, http://localhost:3000/"), seeded_database_url
    ) as client:
        yield client


def preflight(origin: str, headers: str = "content-type,graphql-require-preflight") -> dict[str, str]:
    return {
        "origin": origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": headers,
    }


async def test_no_origin_is_allowed_by_default(client: httpx2.AsyncClient) -> None:
    asked = await client.options("/graphql", headers=preflight(FRIEND))
    answered = await client.post("/graphql", json=QUERY, headers={"origin": FRIEND})
    assert asked.status_code == 405
    assert answered.status_code == 200
    assert not [
        name for one in (asked, answered) for name in one.headers if name.startswith("access-control")
    ]


@pytest.mark.parametrize("origin", [FRIEND, "http://localhost:3000"])
async def test_an_origin_of_the_list_may_ask_and_read(
    open_to_a_friend: httpx2.AsyncClient, origin: str
) -> None:
    asked = await open_to_a_friend.options("/graphql", headers=preflight(origin))
    assert asked.status_code == 200
    assert asked.headers["access-control-allow-origin"] == origin
    assert "GraphQL-Require-Preflight" in asked.headers["access-control-allow-headers"]
    answered = await open_to_a_friend.post("/graphql", json=QUERY, headers={"origin": origin})
    assert answered.headers["access-control-allow-origin"] == origin
    assert "X-Request-Id" in answered.headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in asked.headers | answered.headers


async def test_an_origin_that_is_not_on_the_list_may_not(open_to_a_friend: httpx2.AsyncClient) -> None:
    asked = await open_to_a_friend.options("/graphql", headers=preflight(STRANGER))
    assert asked.status_code == 400
    answered = await open_to_a_friend.post("/graphql", json=QUERY, headers={"origin": STRANGER})
    assert "access-control-allow-origin" not in asked.headers | answered.headers


async def test_caches_keep_origins_apart(open_to_a_friend: httpx2.AsyncClient) -> None:
    answer = await open_to_a_friend.get("/graphql", params=QUERY)
    assert answer.headers["vary"] == "Accept, Accept-Language, Authorization, Origin"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("parameters", [QUERY, {"documentId": "x"}, {}])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_a_plain_get_from_another_site_is_refused(
    client: httpx2.AsyncClient, method: str, parameters: dict[str, str], site: str
) -> None:
    answer = await client.request(method, "/graphql", params=parameters, headers={"sec-fetch-site": site})
    assert answer.status_code == 403
    if method == "GET":
        assert answer.json()["errors"][0]["extensions"]["code"] == "CSRF_REFUSED"


async def test_an_accept_header_is_no_proof(client: httpx2.AsyncClient) -> None:
    headers = {"sec-fetch-site": "cross-site", "accept": "application/graphql-response+json"}
    assert (await client.get("/graphql", params=QUERY, headers=headers)).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"graphql-require-preflight": "1"},
        {"x-requested-with": "XMLHttpRequest"},
        {"apollo-require-preflight": "true"},
        {"x-apollo-operation-name": "Q"},
        {"content-type": "application/json"},
    ],
    ids=lambda headers: next(iter(headers)),
)
async def test_a_get_that_the_browser_asked_about_is_answered(
    client: httpx2.AsyncClient, headers: dict[str, str]
) -> None:
    answer = await client.get("/graphql", params=QUERY, headers={"sec-fetch-site": "cross-site", **headers})
    assert answer.status_code == 200


@pytest.mark.parametrize("site", [None, "none", "same-origin"])
async def test_who_is_no_page_of_another_site_needs_nothing(
    client: httpx2.AsyncClient, site: str | None
) -> None:
    headers = {"sec-fetch-site": site} if site else {}
    assert (await client.get("/graphql", params=QUERY, headers=headers)).status_code == 200


async def test_an_origin_of_the_list_needs_no_preflight(open_to_a_friend: httpx2.AsyncClient) -> None:
    for origin, status in ((FRIEND, 200), (STRANGER, 403)):
        headers = {"sec-fetch-site": "cross-site", "origin": origin}
        assert (await open_to_a_friend.get("/graphql", params=QUERY, headers=headers)).status_code == status


@pytest.mark.parametrize(
    "media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
async def test_what_a_form_can_post_is_refused(client: httpx2.AsyncClient, media: str) -> None:
    answer = await client.post(
        "/graphql", content=b'{"query": "{ __typename }"}', headers={"content-type": media}
    )
    assert answer.status_code == 415


@pytest.mark.parametrize(
    "given", ["portal.example.vn", "https://a.example/path", "ftp://a.example", "https://"]
)
def test_what_is_no_origin_is_refused_at_the_start(given: str) -> None:
    with pytest.raises(StartError, match="expected origins such as"):
        Settings.read(cors_origins=given)


def test_all_origins_can_be_allowed() -> None:
    assert Settings.read(cors_origins="*").cors_origins == ("*",)
