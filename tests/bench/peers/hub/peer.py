"""The hub, as a peer of itself: this checkout, one worker, with no limit on what one client may ask for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.bench.peers import Peer

if TYPE_CHECKING:
    from pathlib import Path


def _missing() -> None:
    return None


def _prepare(_: Path) -> None:
    return None


def _command(_: Path, url: str, port: int) -> list[str]:
    serve = [sys.executable, "-m", "hub", "serve", "--no-seed", "--port", str(port)]
    return ["env", f"HUB_DATABASE_URL={url}", *serve]


PEER = Peer(
    name="hub",
    folder="hub",
    missing=_missing,
    prepare=_prepare,
    command=_command,
    environment={"HUB_RATE_LIMIT": "0", "HUB_LOG_LEVEL": "warning"},
)
