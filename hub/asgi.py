"""The composition root: the only place where the schema, the read path, the database and HTTP meet.

It joins parts and starts nothing by itself; `hub.cli` decides where and how the application is served.
"""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

import schema
from hub import log
from hub.auth.clients import Clients
from hub.auth.usage import Usage
from hub.db.changes import listen
from hub.db.pool import open_pool
from hub.errors import TooComplex
from hub.http.caller import Callers
from hub.http.graphql import Endpoint, Shortcut
from hub.http.health import health_routes
from hub.http.ide import ide_page, ide_routes, load_examples
from hub.http.limits import Rates
from hub.http.origin import cors
from hub.http.request_id import RequestIds
from hub.http.trusted import Trusted, identify, read_documents
from hub.memory import give_back
from hub.read.answers import Answers
from hub.read.document import DocumentError, read
from hub.read.run import Engine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from hub.db.pool import Pool
    from hub.http.ide import Example
    from hub.read.run import Answer
    from hub.settings import Settings

ENDPOINT = "/graphql"
MEGABYTE = 1_000_000
POOL_SIZE = 4  # per worker: PostgreSQL on two cores is saturated by as many

_LOG = log.logger(__name__)


def create_app(settings: Settings, database_url: str) -> Starlette:
    """The hub as an ASGI application on a database that is migrated already."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.pool = await open_pool(database_url, size=POOL_SIZE, timeout=settings.deadline)
        changes = await listen(database_url)
        app.state.engine = _engine(settings, app.state.pool, Answers(changes, settings.cache_mb * MEGABYTE))
        _spare_the_collector()
        try:
            yield
        finally:
            await usage.close()
            await changes.close()
            await app.state.pool.close()

    usage = Usage(lambda: app.state.pool)
    rates, clients = Rates(settings.rate_limit, usage), Clients(lambda: app.state.pool, usage)
    callers = Callers(rates, clients, settings.deadline)
    examples = load_examples(Path(schema.__file__).parent / "examples")
    page = None if settings.production else ide_page(ENDPOINT, examples)
    ide = None if page is None else lambda: page
    trusted = _trusted(settings, examples)
    endpoint = Endpoint(
        lambda: app.state.engine, ide, trusted, callers, settings.deadline, settings.cors_origins
    )
    routes = [*ide_routes(ENDPOINT), endpoint.route(ENDPOINT), *health_routes(lambda: app.state.pool)]
    app = Starlette(routes=routes, lifespan=lifespan, middleware=_middleware(settings, endpoint))
    return app


def _engine(settings: Settings, pool: Pool, answers: Answers[Answer]) -> Engine:
    """What answers questions, as the settings say."""
    return Engine(
        schema.SCHEMA,
        schema.CATALOG,
        pool,
        cost_limit=settings.cost_limit,
        hints=not settings.production,
        introspection=settings.introspection,
        answers=answers,
    )


def _middleware(settings: Settings, endpoint: Endpoint) -> list[Middleware]:
    """What a request passes before it is routed, from the outside inwards."""
    shortcut = Middleware(Shortcut, path=ENDPOINT, endpoint=endpoint)
    proxies = _proxies(settings.trusted_proxies)
    return [Middleware(RequestIds), *cors(settings.cors_origins), *proxies, shortcut]


def _proxies(trusted: Sequence[str]) -> list[Middleware]:
    """Believes these, and nobody else, whom they speak for (`X-Forwarded-For`)."""
    return [Middleware(ProxyHeadersMiddleware, trusted_hosts=list(trusted))] if trusted else []


def _trusted(settings: Settings, examples: Sequence[Example]) -> Trusted:
    """The examples, and the documents of the folder; one that the schema refuses is said now, not by a client."""
    known = {identify(one.document): one.document for one in examples}
    if settings.trusted_documents is not None:
        found = read_documents(settings.trusted_documents)
        for name, text in found.items():
            try:
                read(schema.SCHEMA, text)
            except (DocumentError, TooComplex) as error:
                _LOG.warning("a trusted document will be refused", document=name, reason=str(error))
        known |= found
    return Trusted(known, only=settings.trusted_only)


def _spare_the_collector() -> None:
    """Schema and catalogue live as long as the process; looking through them again takes Python 200 ms each time."""
    give_back()
    gc.freeze()
