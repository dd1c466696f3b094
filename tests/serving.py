"""A hub that is really served: uvicorn on a free port of the loopback."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx2
import uvicorn

from hub.asgi import create_app

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from hub.settings import Settings


@asynccontextmanager
async def served(settings: Settings, database_url: str) -> AsyncIterator[str]:
    """The address of a hub that is served on that database."""
    app = create_app(settings, database_url)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host="127.0.0.1",
            port=0,
            log_config=None,
            lifespan="on",
            proxy_headers=False,
            access_log=False,
        )
    )
    serving = asyncio.create_task(server.serve())
    while not server.started:
        assert not serving.done(), "the hub did not start"
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    await serving


@asynccontextmanager
async def client_of(settings: Settings, database_url: str) -> AsyncIterator[httpx2.AsyncClient]:
    """An HTTP client of such a hub."""
    async with served(settings, database_url) as url, httpx2.AsyncClient(base_url=url) as client:
        yield client
