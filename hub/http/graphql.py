"""The GraphQL endpoint: a request becomes a question, the engine's bytes become the response.

Request errors are 400 for clients that speak `application/graphql-response+json`, and 200 for those that speak
`application/json`, as the specification says. What nobody foresaw is logged with the request's id and told
to the client by that id alone.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING
from uuid import uuid4

import asyncpg
import orjson
import structlog
from starlette.responses import Response
from starlette.routing import Route

from hub.http.request import HTML, MODERN, Refusal, language, media_type, read_parameters
from hub.policy.viewer import PUBLIC
from hub.read.run import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from hub.read.run import Engine

LOG = structlog.get_logger(__name__)


class Endpoint:
    """`/graphql`. `engine` is looked up at each request: it exists only once the application has started."""

    def __init__(self, engine: Callable[[], Engine], ide: Callable[[], Response] | None) -> None:
        self._engine = engine
        self._ide = ide

    def route(self, path: str) -> Route:
        """The route of the endpoint."""
        return Route(path, self.handle, methods=["GET", "POST", "HEAD"])

    async def handle(self, request: Request) -> Response:
        """One request."""
        media = MODERN
        try:
            media = media_type(
                request.headers.get("accept"), html=self._ide is not None and request.method != "POST"
            )
            if media == HTML and self._ide is not None:
                return self._ide()
            return await self._answer(request, media)
        except Refusal as refusal:
            return Response(orjson.dumps(refusal.body), refusal.status, refusal.headers, media)
        except (
            asyncpg.PostgresConnectionError,
            asyncpg.InterfaceError,
            asyncpg.CannotConnectNowError,
            OSError,
        ) as error:
            return _failed(
                "UNAVAILABLE",
                HTTPStatus.SERVICE_UNAVAILABLE,
                media,
                error,
                "The database cannot be reached now",
            )
        except Exception as error:  # noqa: BLE001 - the last line of defence: nothing unforeseen reaches a client
            return _failed(
                "INTERNAL", HTTPStatus.INTERNAL_SERVER_ERROR, media, error, "Something unforeseen happened"
            )

    async def _answer(self, request: Request, media: str) -> Response:
        parameters = await read_parameters(request)
        spoken = language(request.headers.get("accept-language"))
        question = Question(parameters.query, parameters.operation_name, parameters.variables, PUBLIC, spoken)
        answer: Answer = await self._engine().answer(question)
        status = HTTPStatus.BAD_REQUEST if answer.refused and media == MODERN else HTTPStatus.OK
        return Response(answer.body, status, {"Vary": "Accept, Accept-Language"}, f"{media}; charset=utf-8")


def _failed(code: str, status: HTTPStatus, media: str, error: Exception, sentence: str) -> Response:
    request_id = str(uuid4())
    LOG.error("request failed", code=code, request_id=request_id, exc_info=error)
    extensions = {"code": code, "requestId": request_id}
    body = {"errors": [{"message": f"{sentence}; the request is {request_id}.", "extensions": extensions}]}
    return Response(orjson.dumps(body), status, media_type=media)
