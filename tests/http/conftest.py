"""A hub that is really served: uvicorn on a free port of the loopback, over the seeded database."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx2
import pytest
import uvicorn

from hub.asgi import create_app
from hub.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture(scope="session")
async def hub_url(seeded_database_url: str) -> AsyncIterator[str]:
    """The address of a served hub, for questions only."""
    app = create_app(Settings(), seeded_database_url)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, lifespan="on"))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        assert not serving.done(), "the hub did not start"
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    await serving


@pytest.fixture
async def client(hub_url: str) -> AsyncIterator[httpx2.AsyncClient]:
    """An HTTP client of the served hub."""
    async with httpx2.AsyncClient(base_url=hub_url) as opened:
        yield opened
