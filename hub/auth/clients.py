"""Which client a key belongs to: one indexed look-up, remembered for a few seconds.

So a key that is revoked is refused `REMEMBERED_SECONDS` later at the latest, by every worker. Nothing is remembered
of keys that were refused, and a database that cannot be asked is an error of its own, never a refusal.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from hub.auth.usage import VIETNAM, today
from hub.errors import Unauthenticated
from hub.policy.viewer import PUBLIC, Viewer
from hub.read.run import Recent

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from hub.auth.usage import Usage
    from hub.db.pool import Pool

REMEMBERED_SECONDS: Final = 5.0
CLIENTS_KEPT: Final = 10_000

_FIND: Final = """
SELECT client.id, client.quota_per_day, client.expires_at, client.revoked_at, coalesce(used.cost, 0) AS cost
FROM api_client AS client
LEFT JOIN api_client_usage AS used ON used.api_client_id = client.id AND used.day = $2
WHERE client.key_hash = $1
"""


@dataclass(frozen=True, slots=True)
class Client:
    """A program that was recognised. `quota_per_day` is the cost that it may ask for in a day; None: any."""

    id: UUID
    quota_per_day: int | None
    viewer: Viewer


@dataclass(frozen=True, slots=True)
class _Known:
    client: Client
    until: float  # of `time.monotonic`


class Clients:
    """The clients of one database. `pool` is looked up at each use: it exists only once the hub has started."""

    def __init__(self, pool: Callable[[], Pool], usage: Usage) -> None:
        self.usage: Final = usage
        self._pool = pool
        self._known: Recent[bytes, _Known] = Recent(CLIENTS_KEPT)

    def remembered(self, key_hash: bytes) -> Client | None:
        """The client, if its key was looked up a moment ago."""
        known = self._known.get(key_hash)
        return known.client if known is not None and time.monotonic() < known.until else None

    def was_known(self, key_hash: bytes) -> bool:
        """Whether the key was good when it was looked up last, however long ago."""
        return self._known.get(key_hash) is not None

    async def look_up(self, key_hash: bytes) -> Client:
        """The client whose key has this hash.

        Raises:
            Unauthenticated: there is none, or its key is expired or revoked.
        """
        day = today()
        async with self._pool().connection() as connection:
            row = await connection.fetchrow(_FIND, key_hash, day)
        now = datetime.now(UTC)
        refusal = _refusal(row, now)
        if refusal is not None:
            self._known.forget(key_hash)
            raise Unauthenticated(refusal)
        client = Client(row["id"], row["quota_per_day"], Viewer(PUBLIC.role, row["id"]))
        rest = min(REMEMBERED_SECONDS, (row["expires_at"] - now).total_seconds())
        self._known.put(key_hash, _Known(client, time.monotonic() + rest))
        self.usage.learn(client.id, day, row["cost"])
        return client


def _refusal(row: Any, now: datetime) -> str | None:
    """Why a key is not taken; None if it is. Whoever holds a key may know what became of it."""
    if row is None:
        return "The hub does not know this key."
    if row["revoked_at"] is not None:
        return f"This key was revoked on {row['revoked_at'].astimezone(VIETNAM):%Y-%m-%d}; ask the centre for a new one."
    if row["expires_at"] <= now:
        return f"This key expired on {row['expires_at'].astimezone(VIETNAM):%Y-%m-%d}; ask the centre for a new one."
    return None
