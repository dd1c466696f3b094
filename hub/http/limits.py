"""How much one client or one address may ask for, in the unit of `extensions.cost`.

Whoever shows a key has an account of its own: a minute, and a day if it has a quota. Everybody else shares the minute
of an address. A request is let in while anything is left, and charged what it cost once that is known; a question
with a great cost is therefore answered once, and then waited for. Minutes are counted in memory, by each worker for
itself; days in PostgreSQL, for all workers (`hub/auth/usage.py`). Addresses of this machine are not counted: a proxy on
it has to be named as trusted, and is then asked whom it speaks for.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from hub.auth.usage import DAY, VIETNAM, seconds_left
from hub.http.request import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request

    from hub.auth.clients import Client
    from hub.auth.usage import Usage

WINDOW: Final = 60
ABANDONED: Final = 1_000  # what a question is charged whose client did not wait for the answer
ADDRESSES_KEPT: Final = 4_096
REFUSED_KEYS: Final = (
    60  # so many an address may show in a minute; a key has 256 bits, a look-up costs a statement
)


class Left(NamedTuple):
    """What is left of a window, and the seconds until all is there again."""

    cost: int
    seconds: int


class Window(Protocol):
    """A time in which only so much may be asked for."""

    @property
    def name(self) -> str:
        """What the headers call it."""

    @property
    def policy(self) -> str:
        """As `RateLimit-Policy` says it; empty if there is no limit."""

    def enter(self) -> bool:
        """Whether anything was left; the smallest cost is charged then."""

    def charge(self, cost: int) -> None:
        """Take a cost off what is left."""

    def left(self) -> Left:
        """What is left."""

    def exhausted(self, seconds: int) -> str:
        """The sentence for who has nothing left, for so many seconds."""


@dataclass(frozen=True, slots=True)
class Minute:
    """The minute of one address or client, in the memory of this worker."""

    limiter: FixedWindowRateLimiter
    item: RateLimitItem
    who: str
    name: str
    policy: str
    what: str  # they have done who have nothing left

    def enter(self) -> bool:
        """Whether anything was left."""
        return self.limiter.hit(self.item, self.who)

    def charge(self, cost: int) -> None:
        """Take a cost off what is left."""
        self.limiter.hit(self.item, self.who, cost=cost)

    def left(self) -> Left:
        """What is left of the minute."""
        stats = self.limiter.get_window_stats(self.item, self.who)
        return Left(stats.remaining, max(1, min(WINDOW, round(stats.reset_time - time.time()))))

    def exhausted(self, seconds: int) -> str:
        """The sentence for who has nothing left."""
        return f"{self.what}; go on in {seconds} s."


@dataclass(frozen=True, slots=True)
class Day:
    """The day of one client, in Vietnam, in PostgreSQL. Without a quota it is counted all the same."""

    usage: Usage
    client: Client
    name: str = "cost-per-day"

    @property
    def policy(self) -> str:
        """As `RateLimit-Policy` says it; empty without a quota."""
        quota = self.client.quota_per_day
        return "" if quota is None else f'"{self.name}";q={quota};w={DAY}'

    def enter(self) -> bool:
        """Whether anything was left."""
        quota = self.client.quota_per_day
        if quota is not None and self.usage.used(self.client.id) >= quota:
            return False
        self.charge(1)
        return True

    def charge(self, cost: int) -> None:
        """Take a cost off what is left."""
        self.usage.add(self.client.id, cost)

    def left(self) -> Left:
        """What is left of the day; nothing is ever left of no quota."""
        return Left(
            max((self.client.quota_per_day or 0) - self.usage.used(self.client.id), 0), seconds_left()
        )

    def exhausted(self, seconds: int) -> str:
        """The sentence for who has nothing left."""
        opens = datetime.now(VIETNAM) + timedelta(seconds=seconds)
        return (
            f"This client has used its quota of {self.client.quota_per_day} for the day; go on at"
            f" {opens.isoformat(timespec='minutes')}."
        )


@dataclass(frozen=True, slots=True)
class Account:
    """The windows of one client or address; none where nobody counts."""

    windows: tuple[Window, ...] = ()

    def enter(self) -> None:
        """Let a request in, and charge it the smallest cost. Raises `Refusal` (429) if nothing is left."""
        for window in self.windows:
            if not window.enter():
                raise self._refusal()

    def check(self) -> None:
        """Raise `Refusal` (429) if nothing is left."""
        if any(window.policy and not window.left().cost for window in self.windows):
            raise self._refusal()

    def charge(self, cost: int) -> None:
        """Take a cost off what is left, in every window."""
        if cost > 0:
            for window in self.windows:
                window.charge(cost)

    def headers(self) -> Mapping[str, str]:
        """What the client is told (draft-ietf-httpapi-ratelimit-headers, in its form of 2025)."""
        return _told(self._states())

    def _states(self) -> list[tuple[Window, Left]]:
        """The windows that have a limit, and what is left of them."""
        return [(window, window.left()) for window in self.windows if window.policy]

    def _refusal(self) -> Refusal:
        """429 for the window that opens last of those in which nothing is left."""
        states = self._states()  # a window may have opened since it refused: then it is still the one to name
        window, (_, seconds) = max(states, key=lambda state: (not state[1].cost, state[1].seconds))
        headers = {**_told(states), "Retry-After": str(seconds)}
        return Refusal(HTTPStatus.TOO_MANY_REQUESTS, "RATE_LIMITED", window.exhausted(seconds), headers)


def _told(states: Sequence[tuple[Window, Left]]) -> dict[str, str]:
    if not states:
        return {}
    return {
        "RateLimit-Policy": ", ".join([window.policy for window, _ in states]),
        "RateLimit": ", ".join(
            [f'"{window.name}";r={left.cost};t={left.seconds}' for window, left in states]
        ),
    }


UNCOUNTED: Final = Account()


class Rates:
    """The accounts of all. `per_minute` is what each may ask for in a minute; 0: whatever it likes."""

    def __init__(self, per_minute: int, usage: Usage) -> None:
        self._usage = usage
        self._cost = RateLimitItemPerMinute(max(per_minute, 1))
        self._keys = RateLimitItemPerMinute(REFUSED_KEYS, namespace="refused keys")
        self._limiter = FixedWindowRateLimiter(MemoryStorage()) if per_minute else None
        self._accounts = lru_cache(maxsize=ADDRESSES_KEPT)(self._account)

    def of_address(self, request: Request) -> Account:
        """The account of an address."""
        return self._accounts(request.client.host) if request.client else UNCOUNTED

    def of_client(self, client: Client) -> Account:
        """The account of a client, wherever it asks from."""
        day = Day(self._usage, client)
        what = "This client has asked for more than the hub answers in a minute"
        return Account((*self._minute(f"client {client.id}", what), day))

    def of_refused_keys(self, request: Request) -> Account:
        """What an address may show of keys that are none."""
        who = _counted(request.client.host) if request.client else None
        what = "This address has shown too many keys that the hub does not take"
        return Account(self._minute(who, what, "refused-keys", self._keys))

    def _account(self, host: str) -> Account:
        what = "This address has asked for more than the hub answers in a minute"
        return Account(self._minute(_counted(host), what))

    def _minute(
        self, who: str | None, what: str, name: str = "cost", item: RateLimitItem | None = None
    ) -> tuple[Minute, ...]:
        """The minute of whoever is counted."""
        if self._limiter is None or who is None:
            return ()
        item = item or self._cost
        return (Minute(self._limiter, item, who, name, f'"{name}";q={item.amount};w={WINDOW}', what),)


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
