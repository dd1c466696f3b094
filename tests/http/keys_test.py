"""Programs with a key: recognised, counted for themselves, refused when the key is none; and a key is never repeated."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import asyncpg
import httpx2
import pytest

from hub import log
from hub.auth import clients, registry, usage
from hub.auth.key import new_key
from hub.http.trusted import identify
from hub.settings import Settings
from tests.serving import client_of, served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from hub.auth.registry import Issued
    from tests.conftest import Databases

FPT = '{ organisation(by: {code: "fpt"}) { code } }'  # costs 2
FOUND = {"organisation": {"code": "fpt"}}
MODERN = {"accept": "application/graphql-response+json"}
ADDRESS = {"x-forwarded-for": "203.0.113.7"}


@pytest.fixture
async def url(databases: Databases, seeded_template: str) -> AsyncIterator[str]:
    made = await databases.create(seeded_template)
    yield made
    await databases.drop(made)


async def issue(url: str, quota: int | None = None) -> Issued:
    connection = await asyncpg.connect(url)
    try:
        order = registry.Order(organisation="fpt", name="Lịch", purpose="Thử", days=30, quota_per_day=quota)
        return await registry.issue(connection, order)
    finally:
        await connection.close()


async def change(url: str, statement: str, *values: Any) -> Any:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(statement, *values)
    finally:
        await connection.close()


async def counted(url: str, cost: int) -> None:
    """Wait until so much stands in the table."""
    async with asyncio.timeout(10):
        while await change(url, "SELECT sum(cost)::int FROM api_client_usage") != cost:  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.05)


@asynccontextmanager
async def hub(url: str, per_minute: int = 20) -> AsyncIterator[httpx2.AsyncClient]:
    settings = Settings(rate_limit=per_minute, trusted_proxies="127.0.0.1")  # type: ignore[arg-type]
    async with client_of(settings, url) as client:
        yield client


async def ask(
    client: httpx2.AsyncClient, key: str | None, query: str = FPT, **headers: str
) -> httpx2.Response:
    shown = {} if key is None else {"authorization": f"Bearer {key}"}
    return await client.post("/graphql", json={"query": query}, headers={**MODERN, **shown, **headers})


def left(response: httpx2.Response) -> dict[str, int]:
    """What is left, by the name of the window."""
    return {
        name: int(rest)
        for name, rest in re.findall(r'"([a-z-]+)";r=(\d+);t=\d+', response.headers["ratelimit"])
    }


def refused(response: httpx2.Response) -> str:
    """The sentence of a 401 that is one in every respect."""
    assert response.status_code == 401, response.text
    assert response.headers["www-authenticate"] == 'Bearer error="invalid_token"'
    assert response.headers["cache-control"] == "no-store"
    (error,) = response.json()["errors"]
    assert error["extensions"] == {"code": "UNAUTHENTICATED"}
    assert "data" not in response.json()
    return str(error["message"])


async def test_two_keys_at_one_address_have_accounts_of_their_own(url: str) -> None:
    one, other = await issue(url), await issue(url)
    async with hub(url) as client:
        answer = await ask(client, one.key, **ADDRESS)
        assert (answer.status_code, answer.json()["data"]) == (200, FOUND)
        assert answer.headers["ratelimit-policy"] == '"cost";q=20;w=60'
        assert left(answer) == {"cost": 18}
        assert left(await ask(client, one.key, **ADDRESS)) == {"cost": 16}
        assert left(await ask(client, other.key, **ADDRESS)) == {"cost": 18}
        assert left(await ask(client, None, **ADDRESS)) == {"cost": 18}
        elsewhere = {"x-forwarded-for": "198.51.100.9"}
        assert left(await ask(client, one.key, **elsewhere)) == {"cost": 14}


async def test_a_client_on_this_machine_is_counted(url: str) -> None:
    one = await issue(url)
    async with hub(url) as client:
        assert left(await ask(client, one.key)) == {"cost": 18}
        assert "ratelimit" not in (await ask(client, None)).headers


async def test_a_busy_address_does_not_keep_a_client_out(url: str) -> None:
    one = await issue(url)
    async with hub(url, per_minute=2) as client:
        await ask(client, None, **ADDRESS)
        assert (await ask(client, None, **ADDRESS)).status_code == 429
        assert (await ask(client, one.key, **ADDRESS)).status_code == 200


async def test_an_exhausted_minute_says_so(url: str) -> None:
    one = await issue(url, quota=1_000)
    async with hub(url, per_minute=2) as client:
        await ask(client, one.key)
        answer = await ask(client, one.key)
    assert answer.status_code == 429
    (error,) = answer.json()["errors"]
    seconds = int(answer.headers["retry-after"])
    assert 1 <= seconds <= 60
    assert error == {
        "message": f"This client has asked for more than the hub answers in a minute; go on in {seconds} s.",
        "extensions": {"code": "RATE_LIMITED"},
    }
    assert left(answer) == {"cost": 0, "cost-per-day": 998}  # a refusal takes nothing off the day


async def test_an_exhausted_day_says_so_and_when_it_opens(url: str) -> None:
    one = await issue(url, quota=3)
    async with hub(url) as client:
        first = await ask(client, one.key)
        assert first.headers["ratelimit-policy"] == '"cost";q=20;w=60, "cost-per-day";q=3;w=86400'
        assert left(first) == {"cost": 18, "cost-per-day": 1}
        assert left(await ask(client, one.key)) == {
            "cost": 16,
            "cost-per-day": 0,
        }  # let in: something was left
        answer = await ask(client, one.key)
    assert answer.status_code == 429
    (error,) = answer.json()["errors"]
    assert re.fullmatch(
        r"This client has used its quota of 3 for the day; go on at \d{4}-\d\d-\d\dT00:00\+07:00\.",
        error["message"],
    )
    assert 1 <= int(answer.headers["retry-after"]) <= 86_400
    assert f"t={answer.headers['retry-after']}" in answer.headers["ratelimit"].rpartition(",")[2]


async def test_workers_share_the_day_and_a_restart_keeps_it(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(usage, "BATCH_SECONDS", 0.05)
    monkeypatch.setattr(clients, "REMEMBERED_SECONDS", 0.05)
    one = await issue(url, quota=6)
    async with hub(url) as first, hub(url) as second:
        await ask(first, one.key)
        await counted(url, 2)
        assert left(await ask(second, one.key))["cost-per-day"] == 2
        await counted(url, 4)
        await asyncio.sleep(0.1)  # the first forgets whose key it is, and learns the sum when it looks
        assert left(await ask(first, one.key))["cost-per-day"] == 0
    async with hub(url) as restarted:
        assert (await ask(restarted, one.key)).status_code == 429
    assert await change(url, "SELECT cost FROM api_client_usage WHERE api_client_id = $1", one.id) == 6


async def test_a_client_without_a_quota_is_counted_all_the_same(url: str) -> None:
    one = await issue(url)
    async with hub(url, per_minute=0) as client:
        assert "ratelimit" not in (await ask(client, one.key)).headers
    assert await change(url, "SELECT cost FROM api_client_usage WHERE api_client_id = $1", one.id) == 2
    assert await change(url, "SELECT last_used_at > now() - interval '1 minute' FROM api_client_usage")


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "bearer x",
        "Bearer eyJhbGciOiJIUzI1NiJ9.e30.x",
        "Bearer " + "hub_" + "a" * 56,
        "Bearer " + "x" * 20_000,
        "Bearer é",
        "Bearer\t" + new_key(),
        f"Bearer {new_key()} {new_key()}",
        f"Bearer {new_key()}a",
        f"Bearer {new_key().upper()}",
        f"Bearer {new_key()},Bearer {new_key()}",
        new_key(),
        f"Token {new_key()}",
    ],
    ids=range(13),
)
async def test_what_is_no_key_is_401(client: httpx2.AsyncClient, header: str) -> None:
    sent = [(b"authorization", header.encode("latin-1")), (b"accept", MODERN["accept"].encode())]
    for answer in (
        await client.post("/graphql", json={"query": FPT}, headers=sent),
        await client.get("/graphql", params={"query": FPT}, headers=sent),
    ):
        sentence = refused(answer)
        assert (
            sentence == "Send `Bearer` and a key of the hub as it was issued: hub_ and 56 letters and digits."
        )


async def test_a_key_that_nobody_has_is_401_also_for_old_clients(client: httpx2.AsyncClient) -> None:
    key = new_key()
    assert refused(await ask(client, key)) == "The hub does not know this key."
    old = await ask(client, key, accept="application/json")
    assert old.headers["content-type"] == "application/json; charset=utf-8"
    assert refused(old) == "The hub does not know this key."


async def test_two_headers_are_401(url: str) -> None:
    one = await issue(url)
    shown = ("authorization", f"Bearer {one.key}")
    async with hub(url) as client:
        for pair in ([shown, shown], [("authorization", "Basic YTpi"), shown]):
            refused(await client.post("/graphql", json={"query": FPT}, headers=[*pair, *MODERN.items()]))


@pytest.mark.parametrize("header", ["", "Basic YTpi", "Digest a=b", "Bearerx y", "é", "Negotiate", "Bear er"])
async def test_another_scheme_is_no_credential_of_ours(client: httpx2.AsyncClient, header: str) -> None:
    sent = [(b"authorization", header.encode("latin-1"))]
    answer = await client.post("/graphql", json={"query": FPT}, headers=sent)
    assert (answer.status_code, answer.json()["data"]) == (200, FOUND)


@pytest.mark.parametrize("value", [b"Bearer a\x00b", b"Bearer hub_\x00", b"Bearer " + b"x" * 200_000])
async def test_what_no_header_may_hold_does_no_harm(client: httpx2.AsyncClient, value: bytes) -> None:
    where = urlsplit(str(client.base_url))

    def send() -> bytes:
        with socket.create_connection((where.hostname or "", where.port or 0), timeout=5) as raw:
            raw.sendall(
                b"GET /graphql?query={__typename} HTTP/1.1\r\nHost: a\r\nAuthorization: "
                + value
                + b"\r\n\r\n"
            )
            return raw.recv(100)

    status = (await asyncio.to_thread(send)).split()[1]
    assert status in {b"400", b"401"}
    assert (await ask(client, None)).status_code == 200


async def test_the_scheme_may_be_written_in_any_case(url: str) -> None:
    one = await issue(url)
    async with hub(url) as client:
        for scheme in ("bearer", "BEARER", "Bearer "):
            answer = await ask(client, None, authorization=f"{scheme} {one.key}")
            assert answer.status_code == 200


async def test_a_revoked_key_is_refused_within_the_time_that_is_promised(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert clients.REMEMBERED_SECONDS == 5
    monkeypatch.setattr(clients, "REMEMBERED_SECONDS", 0.3)
    one = await issue(url)
    async with hub(url) as client:
        assert (await ask(client, one.key)).status_code == 200
        await change(url, "UPDATE api_client SET revoked_at = now() WHERE id = $1", one.id)
        await asyncio.sleep(0.35)
        sentence = refused(await ask(client, one.key))
        assert re.fullmatch(
            r"This key was revoked on \d{4}-\d\d-\d\d; ask the centre for a new one\.", sentence
        )


async def test_a_key_is_good_until_it_expires_and_not_a_moment_longer(url: str) -> None:
    one = await issue(url)
    async with hub(url) as client:
        await ask(client, None)
        await change(url, "UPDATE api_client SET expires_at = now() + interval '2 s' WHERE id = $1", one.id)
        assert (await ask(client, one.key)).status_code == 200
        await asyncio.sleep(2.1)  # less than it is remembered
        assert "This key expired on" in refused(await ask(client, one.key))


async def test_a_key_is_looked_up_once_in_a_while(url: str) -> None:
    one = await issue(url)
    await change(url, "CREATE EXTENSION pg_stat_statements")
    async with hub(url, per_minute=0) as client:
        for _ in range(20):
            assert (await ask(client, one.key, "{ __typename }")).status_code == 200
    calls = (
        "SELECT calls FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid"
        " WHERE datname = current_database() AND query LIKE '%client.key_hash = $%'"
    )
    assert await change(url, calls) == 1


async def test_refused_keys_are_charged_to_the_address_and_then_not_looked_up(url: str) -> None:
    one, late = await issue(url), await issue(url)
    async with hub(url, per_minute=1_000) as client:
        assert (await ask(client, one.key, **ADDRESS)).status_code == 200
        first = await ask(client, new_key(), **ADDRESS)
        refused(first)
        assert left(first) == {"cost": 999}
        for _ in range(59):
            refused(await ask(client, new_key(), **ADDRESS))
        answer = await ask(client, new_key(), **ADDRESS)
        assert (answer.status_code, left(answer)) == (429, {"refused-keys": 0})
        assert answer.json()["errors"][0]["message"].startswith(
            "This address has shown too many keys that the hub does not take; go on in "
        )
        assert (await ask(client, late.key, **ADDRESS)).status_code == 429
        assert (await ask(client, one.key, **ADDRESS)).status_code == 200  # it was good before
        assert (await ask(client, late.key, **{"x-forwarded-for": "198.51.100.9"})).status_code == 200
        assert (await ask(client, None, **ADDRESS)).status_code == 200


async def test_mistyped_keys_use_up_the_account_of_the_address(url: str) -> None:
    async with hub(url, per_minute=2) as client:
        for status in (401, 401, 429):
            assert (await ask(client, "hub_x", **ADDRESS)).status_code == status


async def test_a_key_in_a_url_is_refused(url: str) -> None:
    one = await issue(url)
    async with hub(url) as client:
        for name in ("access_token", "key", "query"):
            answer = await client.get("/graphql", params={"query": FPT, name: one.key}, headers=MODERN)
            assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (
                400,
                "BAD_REQUEST",
            )
            assert one.key not in answer.text
        answer = await client.get("/graphql", params={"query": FPT, "access_token": "x"}, headers=MODERN)
        assert (answer.status_code, "ratelimit" in answer.headers) == (200, False)  # means nothing


async def test_a_lost_database_is_503_and_not_401(url: str, databases: Databases) -> None:
    one = await issue(url)
    async with hub(url) as client:
        await databases.drop(url)
        answer = await ask(client, one.key)
    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert "www-authenticate" not in answer.headers


async def test_a_look_up_that_hangs_is_503_after_the_deadline(url: str) -> None:
    one = await issue(url)
    blocker = await asyncpg.connect(url)
    async with client_of(Settings(deadline=1.5), url) as client, blocker.transaction():
        await blocker.execute("LOCK TABLE api_client IN ACCESS EXCLUSIVE MODE")
        assert (await ask(client, one.key)).status_code == 503
        assert (await ask(client, None)).status_code == 200
    await blocker.close()


async def test_answers_to_a_client_are_kept_by_it_alone(url: str) -> None:
    one = await issue(url)
    shown = {**MODERN, "authorization": f"Bearer {one.key}"}
    async with hub(url) as client:
        open_to_all = await client.get("/graphql", params={"query": FPT}, headers=MODERN)
        own = await client.get("/graphql", params={"query": FPT}, headers=shown)
        again = await client.get(
            "/graphql", params={"query": FPT}, headers={**shown, "if-none-match": own.headers["etag"]}
        )
    assert open_to_all.headers["cache-control"] == "public, no-cache"
    assert own.headers["cache-control"] == again.headers["cache-control"] == "private, no-cache"
    assert {one.headers["vary"] for one in (open_to_all, own, again)} == {
        "Accept, Accept-Language, Authorization"
    }
    assert own.headers["etag"] == open_to_all.headers["etag"]
    assert (again.status_code, again.content, left(again)) == (304, b"", {"cost": 16})


async def test_trusted_documents_are_answered_to_clients(url: str, tmp_path: Path) -> None:
    one = await issue(url)
    (tmp_path / "fpt.graphql").write_text(FPT)
    shown = {**MODERN, "authorization": f"Bearer {one.key}"}
    async with client_of(Settings(trusted_documents=tmp_path, trusted_only=True), url) as client:
        known = await client.get("/graphql", params={"documentId": identify(FPT)}, headers=shown)
        assert (known.status_code, known.json()["data"]) == (200, FOUND)
        assert left(known) == {"cost": 199_998}
        assert (await ask(client, one.key, "{ __typename }")).status_code == 403


async def test_a_client_sees_what_the_public_sees(url: str) -> None:
    one = await issue(url)
    query = '{ organisation(by: {code: "fpt"}) { apiClients { nodes { id } totalCount { value } } } }'
    async with hub(url, per_minute=0) as client:
        assert (await ask(client, one.key, query)).json() == (await ask(client, None, query)).json()


async def test_a_key_is_in_no_log_and_no_answer(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = await issue(url), new_key()
    kept = logging.getLogger().handlers, logging.getLogger().level
    log.configure("debug")
    try:
        async with served(Settings(), url) as address, httpx2.AsyncClient(base_url=address) as client:
            answers = [
                await ask(client, one.key),
                await ask(client, other),
                await ask(client, f"{one.key}x"),
                await client.get("/graphql", params={"query": FPT, "key": one.key}),
                await client.post("/graphql", json={"query": FPT}, headers={"authorization": one.key}),
            ]
            await change(url, "ALTER TABLE api_client RENAME COLUMN key_hash TO elsewhere")
            answers.append(await ask(client, other))
    finally:
        logging.getLogger().handlers, _ = kept
        logging.getLogger().setLevel(kept[1])
    assert [answer.status_code for answer in answers] == [200, 401, 401, 400, 401, 500]
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    written = json.dumps(
        [line for line in lines if not line["logger"].startswith("http")]
    )  # the client's own
    assert "UndefinedColumnError" in written
    for key in (one.key, other):
        assert key not in written
        assert key not in json.dumps([[answer.text, dict(answer.headers)] for answer in answers])
