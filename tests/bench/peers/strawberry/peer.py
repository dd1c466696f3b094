"""Plain Strawberry, DataLoaders and SQLAlchemy: what one would write in Python without the hub's compiler.

It runs in the environment of the hub, with the same versions of the same packages, so there is nothing to install.
"""

from __future__ import annotations

import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

from tests.bench.peers import Peer

if TYPE_CHECKING:
    from pathlib import Path


def _missing() -> None:
    return None


def _prepare(_: Path) -> None:
    return None


def _command(_: Path, url: str, port: int) -> list[str]:
    return [sys.executable, "-m", "tests.bench.peers.strawberry.server", url, str(port)]


PEER = Peer(
    name=f"Strawberry {version('strawberry-graphql')} + DataLoader",
    folder="strawberry",
    missing=_missing,
    prepare=_prepare,
    command=_command,
)
