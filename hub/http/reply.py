"""A response of the endpoint as ASGI sends it: a status, header fields and bytes that are there already.

Starlette's `Response` encodes and measures what it is given; that takes longer than finding the answer to a question that
was asked before. Whatever is not on that way answers with Starlette's.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import Receive, Scope, Send


class Reply:
    """A response, which can be called as an application. Names and values of `headers` are Latin-1."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: HTTPStatus, headers: Mapping[str, str], body: bytes = b"") -> None:
        self.status = status
        self.headers = dict(headers)
        self.body = body

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        fields = [
            (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in self.headers.items()
        ]
        if self.status != HTTPStatus.NOT_MODIFIED:
            fields.append((b"content-length", b"%d" % len(self.body)))
        await send({"type": "http.response.start", "status": int(self.status), "headers": fields})
        await send({"type": "http.response.body", "body": self.body})
