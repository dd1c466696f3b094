"""mercurius: Fastify, graphql-jit and DataLoaders, with SQL by hand. It is asked the hub's own documents.

Its root lists read the columns that are asked for with one hand-written statement; what hangs below a row comes through a
DataLoader per relation, so one statement per level. Statements are prepared and named, documents are kept and compiled.

Tried, and no faster in processor time: graphql-jit without serializers of leaves, node-postgres in pipeline mode, one
loader for both roles of skills, PostgreSQL's own choice between plans for all values and for these. mercurius' own loaders
compare whole rows as text to find equal ones, where a DataLoader compares ids.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.bench.peers import Peer, node

HERE = Path(__file__).parent


def _command(cache: Path, url: str, port: int) -> list[str]:
    return [str(node.binary(cache)), str(cache / "server.js"), url, str(port)]


PEER = Peer(
    name=f"mercurius {node.version(HERE, 'mercurius')} (JIT, DataLoader)",
    folder="mercurius",
    missing=node.missing,
    prepare=partial(node.install, HERE),
    command=_command,
    environment={"NODE_ENV": "production"},
)
