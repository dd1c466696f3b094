"""Who a request comes from: a client by the key in `Authorization: Bearer`, or an address without one.

Each has an account that its questions are charged to. A key that is none is refused (401) and never taken for no key,
so that a program whose key has expired learns of it. Keys stand in that header and nowhere else: one in a URL is
refused, because URLs are logged on the way.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from hub.auth.key import PREFIX, hash_of, holds_key, is_key
from hub.errors import Unauthenticated
from hub.http.request import Refusal
from hub.policy.viewer import PUBLIC

if TYPE_CHECKING:
    from starlette.requests import Request

    from hub.auth.clients import Client, Clients
    from hub.http.limits import Account, Rates
    from hub.policy.viewer import Viewer

HEADER = "Authorization"

_NAME = HEADER.lower().encode()
_FORM = re.compile(r"bearer +(\S+) *", re.IGNORECASE)
_MALFORMED = f"Send `Bearer` and a key of the hub as it was issued: {PREFIX} and 56 letters and digits."


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, and whose account pays."""

    viewer: Viewer
    account: Account


@dataclass(frozen=True, slots=True)
class Callers:
    """Recognises callers. `deadline` is the longest that a look-up may take, in seconds."""

    rates: Rates
    clients: Clients
    deadline: float

    async def of(self, request: Request) -> Caller:
        """Who sent a request, whose account is charged with the smallest cost.

        Raises:
            Refusal: 401 for a key that is none, 429 if nothing is left in the account, 400 for a key in the URL.
        """
        if holds_key(request.scope["query_string"]):
            raise Refusal(
                HTTPStatus.BAD_REQUEST,
                "BAD_REQUEST",
                f"Send a key in the header {HEADER}; have this one revoked, because URLs are logged on their way.",
            )
        for name, _ in request.scope["headers"]:
            if name == _NAME and (client := await self._client(request)) is not None:
                caller = Caller(client.viewer, self.rates.of_client(client))
                break
        else:
            caller = Caller(PUBLIC, self.rates.of_address(request))
        caller.account.enter()
        return caller

    async def _client(self, request: Request) -> Client | None:
        """The client whose key a request carries; None if it carries none. Raises `Refusal`."""
        given = request.headers.getlist(HEADER)
        if not any(map(_means_a_key, given)):
            return None
        found = _FORM.fullmatch(given[0]) if len(given) == 1 else None
        key = found[1] if found else ""
        key_hash = hash_of(key)
        client = self.clients.remembered(key_hash)
        if client is not None:
            return client
        if not is_key(key.encode()):
            raise self._refused(request, _MALFORMED)
        if not self.clients.was_known(key_hash):
            # Who showed a good key before is looked up again, whatever else came from the same address.
            self.rates.of_refused_keys(request).check()
        try:
            async with asyncio.timeout(self.deadline):
                return await self.clients.look_up(key_hash)
        except Unauthenticated as error:
            raise self._refused(request, error.message) from None

    def _refused(self, request: Request, sentence: str) -> Refusal:
        """401, charged to the address."""
        account = self.rates.of_address(request)
        account.enter()
        self.rates.of_refused_keys(request).enter()
        challenge = 'Bearer error="invalid_token"'
        headers = {"WWW-Authenticate": challenge, **account.headers()}
        return Refusal(HTTPStatus.UNAUTHORIZED, Unauthenticated.code, sentence, headers)


def _means_a_key(value: str) -> bool:
    """Whether this is of our scheme, or holds a key in another: taking it for no credential would hide a mistake."""
    return value[:7].strip().lower() == "bearer" or holds_key(value.encode())
