"""The peer as a process: `python -m tests.bench.peers.strawberry.server URL PORT`. One worker, on the loopback.

Strawberry's own ASGI view, with JSON by orjson; uvicorn with uvloop and httptools; a pool as large as the hub's. Its
statements only read, so each is a transaction by itself, as SQLAlchemy's manual advises: no BEGIN and no ROLLBACK.
"""

import gc
import sys
from typing import Any

import orjson
import uvicorn
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from strawberry.asgi import GraphQL

from tests.bench.peers.strawberry.graph import SCHEMA, Context
from tests.bench.peers.strawberry.loaders import Loaders

POOL = 4


class View(GraphQL[Context, None]):
    def __init__(self, url: str) -> None:
        super().__init__(SCHEMA, graphql_ide=None, subscription_protocols=())
        engine = create_async_engine(
            make_url(url).set(drivername="postgresql+asyncpg"),
            pool_size=POOL,
            max_overflow=0,
            pool_use_lifo=True,
            pool_reset_on_return=None,
            isolation_level="AUTOCOMMIT",
        )
        self._sessions = async_sessionmaker(engine, expire_on_commit=False)

    async def get_context(self, request: Any, response: Any) -> Context:  # noqa: ARG002
        return Context(Loaders(self._sessions))

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data)

    def decode_json(self, data: str | bytes) -> Any:
        return orjson.loads(data)


def main(url: str, port: int) -> None:
    """Serve until SIGTERM. What is there before the first request is never looked at by the collector, as in the hub."""
    view = View(url)
    gc.collect()
    gc.freeze()
    uvicorn.run(
        view,
        host="127.0.0.1",
        port=port,
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="off",
        access_log=False,
        log_level="warning",
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
