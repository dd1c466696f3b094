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
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.routing import Route

from hub.http.cached import NEVER, cached
from hub.http.deadline import Gone, arriving, watched
from hub.http.limits import ABANDONED
from hub.http.origin import refuse_foreign
from hub.http.request import HTML, MODERN, Refusal, language, media_type, read_parameters
from hub.http.request_id import failed
from hub.read.document import is_mutation
from hub.read.run import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.requests import Request

    from hub.http.caller import Callers
    from hub.http.trusted import Trusted
    from hub.read.run import Answer, Engine

HUNG_UP = 499  # for the log: nobody reads it
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
        return Route(path, self.handle, methods=["GET", "POST", "HEAD"])

    async def handle(self, request: Request) -> Response:
        """One request."""
        media = MODERN
        try:
            reading = request.method != "POST"
            media = media_type(request.headers.get("accept"), html=self.ide is not None and reading)
            if media == HTML and self.ide is not None:
                return self.ide()
            if reading:
                refuse_foreign(request, self.origins)
            return await self._answer(request, media, reading=reading)
        except Refusal as refusal:
            headers = {"Cache-Control": NEVER, **refusal.headers}
            return Response(orjson.dumps(refusal.body), refusal.status, headers, f"{media}; charset=utf-8")
        except (Gone, ClientDisconnect):
            return Response(status_code=HUNG_UP)
        except _LOST as error:
            return failed(request.scope, error, "UNAVAILABLE", "The database cannot be reached now", media)
        except Exception as error:  # noqa: BLE001 - the last line of defence: nothing unforeseen reaches a client
            return failed(request.scope, error, media=media)

    async def _answer(self, request: Request, media: str, *, reading: bool) -> Response:
        caller = await self.callers.of(request)
        parameters = await arriving(read_parameters(request))
        text = self.trusted.text(parameters)
        if reading and is_mutation(text, parameters.operation_name):
            raise Refusal(
                HTTPStatus.METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "Send a mutation by POST.",
                {"Allow": "POST"},
            )
        spoken = language(request.headers.get("accept-language"))
        question = Question(text, parameters.operation_name, parameters.variables, caller.viewer, spoken)
        try:
            answer = await watched(request, self.engine().answer(question), self.deadline)
        except (Gone, Refusal):
            caller.account.charge(ABANDONED - 1)
            raise
        caller.account.charge(answer.cost - 1)
        shared = caller.viewer.client is None
        response = _response(request, answer, media, reading=reading, shared=shared)
        response.headers.update(caller.account.headers())
        return response


def _response(request: Request, answer: Answer, media: str, *, reading: bool, shared: bool) -> Response:
    content_type = f"{media}; charset=utf-8"
    if reading and not answer.refused and not answer.partial:
        return cached(request, answer, content_type, VARY, shared=shared)
    status = HTTPStatus.BAD_REQUEST if answer.refused and media == MODERN else HTTPStatus.OK
    headers = {"Vary": VARY, "Cache-Control": NEVER} if reading else {"Vary": VARY}
    return Response(answer.body, status, headers, content_type)
