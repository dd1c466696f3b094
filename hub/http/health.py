"""Whether the hub lives, and whether it can answer: for supervisors and load balancers, never for data."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

import asyncpg
from starlette.responses import JSONResponse
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from hub.db.pool import Pool


def health_routes(pool: Callable[[], Pool]) -> list[Route]:
    """`/health/live`: the process answers. `/health/ready`: the database does too."""

    async def live(_: Request) -> JSONResponse:
        return JSONResponse({"status": "live"})

    async def ready(_: Request) -> JSONResponse:
        try:
            async with pool().connection() as connection:
                await connection.execute("SELECT 1")
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            return JSONResponse({"status": "database unreachable"}, HTTPStatus.SERVICE_UNAVAILABLE)
        return JSONResponse({"status": "ready"})

    return [Route("/health/live", live), Route("/health/ready", ready)]
