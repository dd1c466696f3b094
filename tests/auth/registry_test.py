"""Clients as an operator keeps them: a key is told once, and who acted stands in the audit log."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from hub.auth import registry
from hub.auth.key import hash_of
from hub.errors import CommandError

if TYPE_CHECKING:
    import asyncpg

    from hub.auth.registry import Issued


async def test_only_the_hash_of_a_key_is_stored(writer: asyncpg.Connection[Any], issued: Issued) -> None:
    row = await writer.fetchrow("SELECT * FROM api_client WHERE id = $1", issued.id)
    assert row is not None
    assert row["key_hash"] == hash_of(issued.key)
    assert issued.key not in str(dict(row))
    assert abs(issued.expires_at - datetime.now(UTC) - timedelta(days=30)) < timedelta(minutes=1)
    assert (row["scopes"], row["quota_per_day"], row["revoked_at"]) == ([], None, None)


async def test_a_key_is_not_in_what_python_shows(issued: Issued) -> None:
    assert issued.key not in f"{issued!r} {issued}"


async def test_an_unknown_organisation_is_said_with_what_was_meant(writer: asyncpg.Connection[Any]) -> None:
    order = registry.Order(organisation="ftp", name="a", purpose="b", days=1)
    with pytest.raises(CommandError, match="no organisation 'ftp'; did you mean fpt"):
        await registry.issue(writer, order)
    assert await writer.fetchval("SELECT count(*) FROM api_client") == 0


async def test_a_key_is_revoked_once(writer: asyncpg.Connection[Any], issued: Issued) -> None:
    assert [row["state"] for row in await registry.listed(writer)] == ["good"]
    assert await registry.revoke(writer, issued.id)
    assert [row["state"] for row in await registry.listed(writer)] == ["revoked"]
    when = await writer.fetchval("SELECT revoked_at FROM api_client")
    assert not await registry.revoke(writer, issued.id)
    assert await writer.fetchval("SELECT revoked_at FROM api_client") == when
    with pytest.raises(CommandError, match="there is no client"):
        await registry.revoke(writer, UUID(int=1))


async def test_issuing_and_revoking_stand_in_the_audit_log(
    writer: asyncpg.Connection[Any], issued: Issued
) -> None:
    await registry.revoke(writer, issued.id)
    await registry.revoke(writer, issued.id)
    log = "SELECT actor, action, entity, entity_id FROM audit_entry WHERE entity = 'api_client' ORDER BY position"
    assert [tuple(row) for row in await writer.fetch(log)] == [
        ("operator", "issued", "api_client", issued.id),
        ("operator", "revoked", "api_client", issued.id),
    ]


async def test_an_expired_client_is_listed_as_such(writer: asyncpg.Connection[Any], issued: Issued) -> None:
    await writer.execute("UPDATE api_client SET expires_at = now() WHERE id = $1", issued.id)
    assert [row["state"] for row in await registry.listed(writer)] == ["expired"]
