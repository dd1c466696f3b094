"""Starts peers, waits until they answer, and ends them, however the bench itself ends. It asks nothing but whether they are there."""

from __future__ import annotations

import difflib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from hub.lifeline import end_with
from tests.bench.peers import Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from tests.bench.peers import Peer

CHECKOUT = Path(__file__).parents[2]
CACHE = CHECKOUT / ".cache" / "bench"
READY_SECONDS = 60.0
_STOP_SECONDS = 8.0
_LAST_LINES = 4
_ASK_SECONDS = 60.0


def ask(port: int, document: str, variables: Mapping[str, Any] | None = None) -> Any:
    """The answer to one question, decoded; an answer with another status too. Raises OSError."""
    body = orjson.dumps({"query": document, "variables": variables or {}})
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/graphql",
        body,
        {"content-type": "application/json", "accept": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=_ASK_SECONDS) as answer:  # noqa: S310
            return orjson.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return orjson.loads(error.read())


class Ports:
    """Hands out ports of the loopback: free ones of the system's choice, or from a number upwards."""

    def __init__(self, base: int | None, say: Callable[[str], object]) -> None:
        self._next = base
        self._say = say

    def take(self, whose: str) -> int:
        """A port that nobody listens on now."""
        if self._next is None:
            return _free(0)
        while True:
            port, self._next = self._next, self._next + 1
            try:
                return _free(port)
            except OSError:
                self._say(f"port {port} is taken by another program; {whose} gets the next one")


def _free(port: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Server:
    """A peer that runs."""

    name: str
    peer: Peer
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def pid(self) -> int:
        return self.process.pid

    def died(self) -> str | None:
        """A sentence if it has ended by itself."""
        code = self.process.poll()
        return None if code is None else f"{self.name} ended with code {code}: {last_lines(self.log)}"

    def stop(self) -> None:
        """End it, and whatever it started."""
        for by, seconds in ((signal.SIGTERM, _STOP_SECONDS), (signal.SIGKILL, _STOP_SECONDS)):
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, by)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
                break
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)  # children that stayed behind


def last_lines(log: Path) -> str:
    """The end of what a server wrote, in one line."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    kept = [line.strip() for line in lines if line.strip()][-_LAST_LINES:]
    return " | ".join(kept) or "it wrote nothing"


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """The caller's environment, without what it says about a hub or a PostgreSQL of theirs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HUB_", "PG"))}
    return {**kept, **extra}


def start(  # noqa: PLR0913 - what a server needs
    peer: Peer,
    url: str,
    ports: Ports,
    *,
    name: str | None = None,
    extra: Mapping[str, str] | None = None,
    ready_seconds: float = READY_SECONDS,
) -> Server:
    """Install and start a peer, and wait until it answers.

    Raises:
        Unavailable: it cannot be installed, did not start, or not in time.
    """
    name = name or peer.name
    if lacks := peer.missing():
        raise Unavailable(lacks)
    folder = CACHE / peer.folder
    folder.mkdir(parents=True, exist_ok=True)
    peer.prepare(folder)
    port = ports.take(name)
    log = CACHE / "logs" / f"{peer.folder}-{port}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as written:
        try:
            process = subprocess.Popen(
                peer.command(folder, url, port),
                cwd=CHECKOUT,
                env=environment({**peer.environment, **(extra or {})}),
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=written,
                start_new_session=True,  # Ctrl-C is for the bench, which ends it
                preexec_fn=partial(end_with, os.getpid(), signal.SIGTERM),  # noqa: PLW1509 - no threads here
            )
        except OSError as error:
            raise Unavailable(f"{name} cannot be started: {error}") from None
    server = Server(name, peer, port, process, log)
    _wait(server, ready_seconds)
    return server


def _wait(server: Server, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if sentence := server.died():
            server.stop()
            raise Unavailable(sentence)
        with suppress(OSError, orjson.JSONDecodeError, AttributeError):
            if "data" in (ask(server.port, "{ __typename }") or {}):
                return
        time.sleep(0.05)
    server.stop()
    raise Unavailable(f"{server.name} did not answer within {seconds:.0f} s: {last_lines(server.log)}")


def nearest(wrong: str, known: Sequence[str]) -> str:
    """What was probably meant, as a half sentence."""
    near = difflib.get_close_matches(wrong, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
