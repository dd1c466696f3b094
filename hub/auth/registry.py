"""The list of API clients, as an operator keeps it: a key is issued, listed without itself, and revoked.

A key is given out once, by `issue`; afterwards nobody can read it anywhere. Issuing and revoking leave a line in the
audit log, in the same transaction.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from hub.auth.key import hash_of, new_key
from hub.auth.usage import today
from hub.errors import CommandError

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    import asyncpg

OPERATOR: Final = "operator"  # who acts at a terminal, in the audit log

_ADD: Final = """
INSERT INTO api_client (organisation_id, name_vi, purpose, scopes, quota_per_day, key_hash, expires_at,
                        provenance_status, provenance_source)
VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7), 'VERIFIED', 'Entered with `hub client add`')
RETURNING id, expires_at
"""
_LIST: Final = """
SELECT client.id, organisation.code AS organisation, client.name_vi AS name, client.purpose, client.scopes,
       client.quota_per_day, coalesce(used.cost, 0) AS used_today, last.last_used_at,
       CASE WHEN client.revoked_at IS NOT NULL THEN 'revoked'
            WHEN client.expires_at <= now() THEN 'expired'
            WHEN client.key_hash IS NULL THEN 'no key' ELSE 'good' END AS state,
       coalesce(client.revoked_at, client.expires_at) AS until
FROM api_client AS client
JOIN organisation ON organisation.id = client.organisation_id
LEFT JOIN api_client_usage AS used ON used.api_client_id = client.id AND used.day = $1
LEFT JOIN LATERAL (
    SELECT last_used_at FROM api_client_usage WHERE api_client_id = client.id ORDER BY day DESC LIMIT 1
) AS last ON true
ORDER BY organisation.code, client.name_sort, client.id
"""
_REVOKE: Final = """
UPDATE api_client SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING organisation_id
"""
_AUDIT: Final = """
INSERT INTO audit_entry (actor, action, entity, entity_id, organisation_id) VALUES ($1, $2, 'api_client', $3, $4)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a new client is to be. `quota_per_day` is a cost; `organisation` a code."""

    organisation: str
    name: str
    purpose: str
    days: int
    quota_per_day: int | None = None
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issued:
    """A new client; the key is nowhere else."""

    id: UUID
    expires_at: datetime
    key: str

    def __repr__(self) -> str:
        return f"Issued({self.id})"


async def issue(connection: asyncpg.Connection[Any], order: Order) -> Issued:
    """Enter a client, and make its key.

    Raises:
        CommandError: there is no such organisation.
    """
    organisation = await connection.fetchval(
        "SELECT id FROM organisation WHERE code = $1", order.organisation
    )
    if organisation is None:
        raise CommandError(await _unknown(connection, order.organisation))
    key = new_key()
    values = (order.name, order.purpose, list(order.scopes), order.quota_per_day, hash_of(key), order.days)
    async with connection.transaction():
        row = await connection.fetchrow(_ADD, organisation, *values)
        await connection.execute(_AUDIT, OPERATOR, "issued", row["id"], organisation)
    return Issued(row["id"], row["expires_at"], key)


async def listed(connection: asyncpg.Connection[Any]) -> list[asyncpg.Record]:
    """All clients, by organisation and name: what they may, whether their key is good, and what they used."""
    return list(await connection.fetch(_LIST, today()))


async def revoke(connection: asyncpg.Connection[Any], client: UUID) -> bool:
    """Lock a client out for good. Whether it was not yet.

    Raises:
        CommandError: there is no such client.
    """
    async with connection.transaction():
        organisation = await connection.fetchval(_REVOKE, client)
        if organisation is not None:
            await connection.execute(_AUDIT, OPERATOR, "revoked", client, organisation)
            return True
    if not await connection.fetchval("SELECT true FROM api_client WHERE id = $1", client):
        raise CommandError(f"there is no client {client}; `hub client list` shows them")
    return False


async def _unknown(connection: asyncpg.Connection[Any], code: str) -> str:
    codes = [row["code"] for row in await connection.fetch("SELECT code FROM organisation")]
    near = difflib.get_close_matches(code.lower(), codes, n=1, cutoff=0.6)
    hint = f"; did you mean {near[0]}?" if near else ", which is its `code` in the graph"
    return f"there is no organisation {code!r}{hint}"
