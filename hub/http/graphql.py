"""The GraphQL endpoint: a request becomes a question, the engine's bytes become the response.

Request errors are 400 for clients that speak `application/graphql-response+json`, and 200 for those that speak
`application/json`, as the specification says. What nobody foresaw is logged with the request's id and told
to the client by that id alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

import asyncpg
import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from hub.http.cached import NEVER, cached
from hub.http.deadline import Gone, arriving, watched
from hub.http.limits import ABANDONED
from hub.http.origin import refuse_foreign
from hub.http.reply import Reply
from hub.http.request import HTML, MODERN, Refusal, fields, language, media_type, read_parameters
from hub.http.request_id import failed
from hub.read.document import is_mutation
from hub.read.run import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from starlette.types import ASGIApp, Receive, Scope, Send

    from hub.http.caller import Callers
    from hub.http.trusted import Trusted
    from hub.read.run import Answer, Engine

HUNG_UP = 499  # for the log: nobody reads it
METHODS = ("GET", "POST", "HEAD")
VARY = "Accept, Accept-Language, Authorization"

_LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.QueryCanceledError,  # of a credential's look-up; a question's is an answer of its own
    OSError,
)


@dataclass(frozen=True)
class Endpoint:
    """`/graphql`. `engine` is looked up at each request: it exists only once the application has started."""

    engine: Callable[[], Engine]
    ide: Callable[[], Response] | None
    trusted: Trusted
    callers: Callers
    deadline: float  # seconds
    origins: Sequence[str] = ()

    def route(self, path: str) -> Route:
        """The route of the endpoint."""
        return Route(path, self, methods=METHODS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        reply = await self._reply(Request(scope, receive))
        await reply(scope, receive, send)

    async def _reply(self, request: Request) -> Reply | Response:
        media = MODERN
        try:
            reading = request.method != "POST"
            headers = fields(request.scope)
            media = media_type(headers.get("accept"), html=self.ide is not None and reading)
            if media == HTML and self.ide is not None:
                return self.ide()
            if reading:
                refuse_foreign(headers, self.origins)
            return await self._answer(request, headers, media, reading=reading)
        except Refusal as refusal:
            told = {"Cache-Control": NEVER, **refusal.headers}
            return Response(orjson.dumps(refusal.body), refusal.status, told, f"{media}; charset=utf-8")
        except (Gone, ClientDisconnect):
            return Response(status_code=HUNG_UP)
        except _LOST as error:
            return failed(request.scope, error, "UNAVAILABLE", "The database cannot be reached now", media)
        except Exception as error:  # noqa: BLE001 - the last line of defence: nothing unforeseen reaches a client
            return failed(request.scope, error, media=media)

    async def _answer(
        self, request: Request, headers: Mapping[str, str], media: str, *, reading: bool
    ) -> Reply:
        caller = await self.callers.of(request)
        parameters = await arriving(read_parameters(request, headers))
        text = self.trusted.text(parameters)
        if reading and is_mutation(text, parameters.operation_name):
            raise Refusal(
                HTTPStatus.METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "Send a mutation by POST.",
                {"Allow": "POST"},
            )
        spoken = language(headers.get("accept-language"))
        question = Question(text, parameters.operation_name, parameters.variables, caller.viewer, spoken)
        engine = self.engine()
        answer = await engine.kept(question)
        if answer is None:
            try:
                answer = await watched(request, engine.answer(question), self.deadline)
            except (Gone, Refusal):
                caller.account.charge(ABANDONED - 1)
                raise
        caller.account.charge(answer.cost - 1)
        shared = caller.viewer.client is None
        given = headers.get("if-none-match")
        reply = _cacheable(answer, media, given, shared=shared) if reading else _plain(answer, media)
        reply.headers.update(caller.account.headers())
        return reply


def _cacheable(answer: Answer, media: str, given: str | None, *, shared: bool) -> Reply:
    """The answer to a GET; `given` is its `If-None-Match`."""
    if answer.refused or answer.partial:
        reply = _plain(answer, media)
        reply.headers["Cache-Control"] = NEVER
        return reply
    return cached(given, answer, f"{media}; charset=utf-8", VARY, shared=shared)


def _plain(answer: Answer, media: str) -> Reply:
    status = HTTPStatus.BAD_REQUEST if answer.refused and media == MODERN else HTTPStatus.OK
    return Reply(status, {"Content-Type": f"{media}; charset=utf-8", "Vary": VARY}, answer.body)


class Shortcut:
    """Hands requests of one path to their endpoint before routing: the router takes longer than many an answer."""

    def __init__(self, app: ASGIApp, path: str, endpoint: Endpoint) -> None:
        self._app = app
        self._path = path
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; what the endpoint does not take goes on to the router, which says why."""
        mine = scope["type"] == "http" and scope["path"] == self._path and scope["method"] in METHODS
        await (self._endpoint if mine else self._app)(scope, receive, send)
