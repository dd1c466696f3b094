"""The name of a request: in every response as `X-Request-Id`, and in every line that is logged on its behalf.

A client or a proxy may choose it, if it is a short token that no log can misread; otherwise the hub does. This is
the outermost part of the application, so what nobody foresaw anywhere is masked here as well.
"""

from __future__ import annotations

import random
import re
from http import HTTPStatus
from typing import TYPE_CHECKING

import orjson
from starlette.responses import Response

from hub import log

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-Id"
KEY = "hub.request_id"  # in the scope of the request

_NAME = HEADER.lower().encode()
_TOKEN = re.compile(rb"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LOG = log.logger(__name__)


class RequestIds:
    """Wraps an application; the id of a request is `scope[KEY]`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the life of the application."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = _chosen(scope["headers"]) or b"%032x" % random.getrandbits(
            128
        )  # no secret, only unlike others
        scope[KEY] = given.decode()
        log.about(scope[KEY])
        started = False

        async def named(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = [*message["headers"], (_NAME, given)]
            await send(message)

        try:
            await self._app(scope, receive, named)
        except Exception as error:
            if started:
                raise
            await failed(scope, error)(scope, receive, named)


def failed(
    scope: Scope,
    error: Exception,
    code: str = "INTERNAL",
    sentence: str = "Something unforeseen happened",
    media: str = "application/json",
) -> Response:
    """What a client is told of an error that is not its own: its request's id. The log has the rest."""
    request_id = scope[KEY]
    _LOG.error("request failed", code=code, exc_info=error)
    extensions = {"code": code, "requestId": request_id}
    body = {"errors": [{"message": f"{sentence}; the request is {request_id}.", "extensions": extensions}]}
    status = HTTPStatus.INTERNAL_SERVER_ERROR if code == "INTERNAL" else HTTPStatus.SERVICE_UNAVAILABLE
    headers = {"Cache-Control": "no-store"}
    return Response(orjson.dumps(body), status, headers, f"{media}; charset=utf-8")


def _chosen(headers: Iterable[tuple[bytes, bytes]]) -> bytes | None:
    for name, value in headers:
        if name == _NAME:
            return value if _TOKEN.fullmatch(value) else None
    return None
