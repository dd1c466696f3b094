"""GraphQL over HTTP, the way in: from bytes and headers to a question, as the specification says.

Whatever arrives, it becomes a question or a `Refusal` with a status and a code; nothing here can raise anything
else, and nothing is executed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import orjson
from starlette.requests import ClientDisconnect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request
    from starlette.types import Receive, Scope

MODERN = "application/graphql-response+json"
LEGACY = "application/json"
HTML = "text/html"

LARGEST_BODY = 1024 * 1024
LONGEST_HEADER = 1_000  # characters of an Accept header that are read
HEADERS_KEPT = 256  # different ones that are not read again: most clients send the same


class Refusal(Exception):
    """A request that is not a GraphQL request: HTTP status, code and a sentence."""

    def __init__(
        self, status: HTTPStatus, code: str, message: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = dict(headers or {})
        self.body = {"errors": [{"message": message, "extensions": {"code": code}}]}


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of a GraphQL request; it has a `query` or a `document_id`."""

    query: str | None
    document_id: str | None
    operation_name: str | None
    variables: Mapping[str, Any] | None


def fields(scope: Scope) -> dict[str, str]:
    """The header fields of a request by their names in small letters; one that is there twice is one list."""
    found: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


async def read_parameters(request: Request, headers: Mapping[str, str]) -> Parameters:
    """The parameters of a POST, GET or HEAD request. Raises `Refusal`."""
    if request.method == "POST":
        return _from_json(await _body(request.receive, headers))
    return _from_url(request)


async def _body(receive: Receive, headers: Mapping[str, str]) -> bytes:
    if not _is_json(headers.get("content-type", "")):
        raise Refusal(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            "UNSUPPORTED_MEDIA_TYPE",
            "Send the body as application/json in UTF-8.",
        )
    if headers.get("content-encoding", "identity") != "identity":
        raise Refusal(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_ENCODING", "Send the body without compression."
        )
    parts: list[bytes] = []
    arrived, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        arrived += len(parts[-1])
        if arrived > LARGEST_BODY:
            raise Refusal(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                "BODY_TOO_LARGE",
                f"A body may have {LARGEST_BODY} bytes at the most.",
            )
        more = message.get("more_body", False)
    return b"".join(parts)


def _is_json(content_type: str) -> bool:
    media, _, rest = content_type.partition(";")
    charset = rest.strip().lower().replace('"', "").replace(" ", "")
    return media.strip().lower() == LEGACY and charset in {"", "charset=utf-8", "charset=utf8"}


def _from_json(body: bytes) -> Parameters:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise _bad("The body is not JSON in UTF-8.") from error
    if isinstance(value, list):
        raise Refusal(HTTPStatus.BAD_REQUEST, "BATCH_UNSUPPORTED", "Send one operation per request.")
    if not isinstance(value, dict):
        raise _bad("The body must be a JSON object with a `query`.")
    return _parameters(value)


def _from_url(request: Request) -> Parameters:
    value: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        text = value.get(name)
        if text is not None:
            try:
                value[name] = orjson.loads(text) if text else None
            except orjson.JSONDecodeError as error:
                raise _bad(f"`{name}` is not JSON.") from error
    return _parameters(value)


def _parameters(value: Mapping[str, Any]) -> Parameters:
    query, known, name = value.get("query"), value.get("documentId"), value.get("operationName")
    variables, extensions = value.get("variables"), value.get("extensions")
    if known is not None and (query is not None or not isinstance(known, str) or not known):
        raise _bad("`documentId` must be a text, and stand in the place of `query`.")
    if known is None and (not isinstance(query, str) or not query):
        raise _bad("`query` must be a text with a GraphQL document.")
    if name is not None and not isinstance(name, str):
        raise _bad("`operationName` must be a text.")
    if variables is not None and not isinstance(variables, dict):
        raise _bad("`variables` must be an object.")
    if extensions is not None and not isinstance(extensions, dict):
        raise _bad("`extensions` must be an object.")
    return Parameters(query, known, name or None, variables)


def _bad(message: str) -> Refusal:
    return Refusal(HTTPStatus.BAD_REQUEST, "BAD_REQUEST", message)


def media_type(accept: str | None, *, html: bool) -> str:
    """The media type to answer with. Raises `Refusal` (406) if the client accepts none that we have.

    Clients that do not say, or take anything, are old ones: they get `application/json`.
    """
    if accept is None or not accept.strip():
        return LEGACY
    for media in _preferred(accept[:LONGEST_HEADER]):
        if media in {MODERN, LEGACY} or (media == HTML and html):
            return media
        if media in {"*/*", "application/*"}:
            return LEGACY
    raise Refusal(HTTPStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", f"The hub answers with {MODERN} or {LEGACY}.")


def language(accept: str | None) -> str:
    """The language to answer in: the first of Vietnamese and English that `Accept-Language` prefers."""
    for tag in _preferred((accept or "")[:LONGEST_HEADER]):
        primary = tag.split("-")[0]
        if primary in {"vi", "en"}:
            return primary.upper()
    return "VI"


@lru_cache(maxsize=HEADERS_KEPT)
def _preferred(header: str) -> Sequence[str]:
    """The values of an Accept header, best first; those with `q=0` are refused and left out."""
    weighed = []
    for place, item in enumerate(header.split(",")):
        value, *parameters = (part.strip().lower() for part in item.split(";"))
        quality = next((_number(part[2:]) for part in parameters if part.startswith("q=")), 1.0)
        if value and quality > 0:
            weighed.append((-quality, place, value))
    return [value for _, _, value in sorted(weighed)]


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
