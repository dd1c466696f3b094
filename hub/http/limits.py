"""How much one address may ask for in a minute, in the unit of `extensions.cost`.

Counted in memory, by each worker for itself. A request is let in while anything is left, and charged what it cost
once that is known; a question with a great cost is therefore answered once, and then waited for. Addresses of this
machine are not counted: a proxy on it has to be named as trusted, and is then asked whom it speaks for.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Final

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from hub.http.request import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

WINDOW: Final = 60
ABANDONED: Final = 1_000  # what a question is charged whose client did not wait for the answer


class Rates:
    """The counts of all addresses. `per_minute` is what each may ask for; 0: whatever it likes."""

    def __init__(self, per_minute: int) -> None:
        self.policy: Final = f'"cost";q={per_minute};w={WINDOW}'
        self._item = RateLimitItemPerMinute(max(per_minute, 1))
        self._limiter = FixedWindowRateLimiter(MemoryStorage()) if per_minute else None

    def account(self, request: Request) -> Account:
        """The account of whoever asks, charged with the smallest cost. Raises `Refusal` (429) if nothing is left."""
        who = _counted(request.client.host) if request.client else None
        account = Account(self, who if self._limiter else None)
        if not account.charge(1):
            headers = account.headers()
            raise Refusal(
                HTTPStatus.TOO_MANY_REQUESTS,
                "RATE_LIMITED",
                "This address has asked for more than the hub answers in a minute; the headers say when to go on.",
                {**headers, "Retry-After": headers["RateLimit"].rpartition("t=")[2]},
            )
        return account

    def hit(self, who: str, cost: int) -> bool:
        """Whether that much was left."""
        return self._limiter is None or self._limiter.hit(self._item, who, cost=cost)

    def left(self, who: str) -> tuple[int, int]:
        """How much is left, and the seconds until all is there again."""
        if self._limiter is None:
            return 0, 0
        stats = self._limiter.get_window_stats(self._item, who)
        return max(stats.remaining, 0), max(1, min(WINDOW, round(stats.reset_time - time.time())))


@dataclass(frozen=True, slots=True)
class Account:
    """The account of one address; `who` is None where nobody counts."""

    rates: Rates
    who: str | None

    def charge(self, cost: int) -> bool:
        """Take a cost off what is left. Whether there was as much."""
        return self.who is None or cost <= 0 or self.rates.hit(self.who, cost)

    def headers(self) -> Mapping[str, str]:
        """What the client is told (draft-ietf-httpapi-ratelimit-headers, in its form of 2025)."""
        if self.who is None:
            return {}
        left, seconds = self.rates.left(self.who)
        return {"RateLimit-Policy": self.rates.policy, "RateLimit": f'"cost";r={left};t={seconds}'}


@lru_cache(maxsize=4096)
def _counted(host: str) -> str | None:
    """What an address is counted as: an IPv6 network of the size that one customer has; None for this machine."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    if address.is_loopback:
        return None
    return str(address if address.version == 4 else ip_network((address, 64), strict=False))  # noqa: PLR2004
