"""Which pages of other origins may ask: cross-origin reading by list (CORS), cross-site requests by preflight (CSRF).

A browser asks before it sends JSON or a header of ours to another origin, and the answer is the list. It does not ask
before a plain GET, so one that comes from another site must carry a header that no plain GET can have, or come
from an origin of the list. The hub never answers with `Access-Control-Allow-Credentials`.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from hub.http.request import LEGACY, Refusal
from hub.http.request_id import HEADER as REQUEST_ID

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The first is the specification's; the others are what clients in use send already.
PREFLIGHT = (
    "GraphQL-Require-Preflight",
    "X-Requested-With",
    "Apollo-Require-Preflight",
    "X-Apollo-Operation-Name",
)
READABLE = (REQUEST_ID, "ETag", "RateLimit", "RateLimit-Policy", "Retry-After")
PREFLIGHT_SECONDS = 7200  # the most that Chromium honours

_FOREIGN = {"cross-site", "same-site"}


def cors(origins: Sequence[str]) -> list[Middleware]:
    """The middleware that lets pages of these origins read answers; none if there are none."""
    if not origins:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=("GET", "HEAD", "POST"),
            allow_headers=(*PREFLIGHT, REQUEST_ID, "If-None-Match"),
            expose_headers=READABLE,
            allow_credentials=False,
            max_age=PREFLIGHT_SECONDS,
        )
    ]


def refuse_foreign(headers: Mapping[str, str], origins: Sequence[str]) -> None:
    """Refuse a GET that a page of another origin can have sent unasked. Raises `Refusal` (403)."""
    if headers.get("sec-fetch-site") not in _FOREIGN:
        return  # no browser, an old one, an address typed in, or a page of our own
    if any(headers.get(name.lower()) for name in PREFLIGHT) or headers.get("content-type", "").startswith(
        LEGACY
    ):
        return  # the browser has asked, and was answered by the list
    if headers.get("origin") in origins:
        return
    raise Refusal(
        HTTPStatus.FORBIDDEN,
        "CSRF_REFUSED",
        f"A page of another site must send the header {PREFLIGHT[0]}, or JSON by POST.",
    )
