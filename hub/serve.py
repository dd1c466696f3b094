"""The serving processes: one uvicorn, or several that share a socket and a database.

The address is taken before the slow work begins, so that a taken port is said at once; it listens only when
the application is ready. A PostgreSQL of our own that ends by itself is revived from the process that owns it.
Nothing here knows what is served.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import signal
import socket
import time
from functools import partial
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from hub import log
from hub.asgi import create_app
from hub.errors import StartError
from hub.lifeline import end_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.applications import Starlette

    from hub.db.embedded import EmbeddedPostgres
    from hub.settings import Settings

# Requests that are still running at a stop get this long, and open connections with them.
_GRACE_SECONDS = 3
# A worker imports the application before it answers; on a busy machine that takes its time.
_WORKER_SECONDS = 30
# A PostgreSQL that ends again so soon after it was revived will not be helped by another try.
_REVIVAL_SECONDS = 30.0

_logger = log.logger(__name__)


def take_address(host: str, port: int) -> socket.socket:
    """A socket bound to the address; it does not listen yet, so callers are refused and not kept waiting.

    Raises:
        StartError: the address cannot be had.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError):
        raise StartError(
            f"{host} is not a host name or address; set HUB_HOST or --host to one of this machine"
        ) from None
    taken = socket.socket(family, kind, protocol)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind(address)
    except OSError as error:
        taken.close()
        raise _refused(host, port, error) from None
    return taken


def url_of(taken: socket.socket) -> str:
    """Where a person on this machine finds the hub that listens on this socket."""
    host, port = taken.getsockname()[:2]
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - shown, not bound
    return f"http://{everywhere.get(host, f'[{host}]' if ':' in host else host)}:{port}"


def serve(
    settings: Settings,
    url: str,
    taken: socket.socket,
    postgres: EmbeddedPostgres | None,
    ready: Callable[[], None],
) -> None:
    """Serve until a signal says to stop; `ready` is called once requests are answered.

    Raises:
        StartError: the application does not start, or its database is gone for good.
        KeyboardInterrupt: the signal, once everything here has stopped.
    """
    config = uvicorn.Config(
        partial(_application, settings, url, os.getpid()),
        factory=True,
        loop="uvloop",
        http="httptools",
        workers=settings.workers,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # `hub.asgi` asks the proxies that are trusted, and uvicorn would trust this machine
        timeout_graceful_shutdown=_GRACE_SECONDS,
        timeout_worker_healthcheck=_WORKER_SECONDS,
    )
    logging.getLogger("uvicorn.error").addFilter(_is_news)
    watch = _Watch(postgres, ready)
    if settings.workers > 1:
        _Workers(config, taken, watch).run()
        return
    try:
        _Server(config, watch).run(sockets=[taken])
    except SystemExit:
        raise StartError("the application did not start; the reason is in the lines above") from None
    except OSError as error:
        raise _refused(settings.host, settings.port, error) from error


def _application(settings: Settings, url: str, parent: int) -> Starlette:
    """The application, in whichever process answers requests; a worker ends with the process that manages it."""
    if os.getpid() != parent:
        end_with(parent, signal.SIGTERM)
        log.configure(settings.log_level)
    return create_app(settings, url)


def _is_news(record: logging.LogRecord) -> bool:
    """Whether uvicorn tells more than that a request was cut off because we stop."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))


class _Watch:
    """What the managing process looks after: the announcement, and the database's life."""

    def __init__(self, postgres: EmbeddedPostgres | None, ready: Callable[[], None]) -> None:
        self._postgres = postgres
        self._ready: Callable[[], None] | None = ready
        self._revived = -_REVIVAL_SECONDS

    @property
    def announced(self) -> bool:
        return self._ready is None

    def announce(self) -> None:
        """Say, once, that requests are answered."""
        if self._ready is not None:
            self._ready()
            self._ready = None

    def keep_database_alive(self) -> None:
        """Revive a PostgreSQL of ours that ended by itself.

        Raises:
            StartError: it ended again at once, or does not start.
        """
        if self._postgres is None or self._postgres.is_running():
            return
        if time.monotonic() - self._revived < _REVIVAL_SECONDS:
            raise StartError(
                "PostgreSQL ended twice within half a minute; see postgres.log in the data folder"
            )
        self._revived = time.monotonic()
        _logger.warning("PostgreSQL ended by itself and is started again")
        self._postgres.revive()


class _Server(uvicorn.Server):
    """The one process: it serves, and watches between requests."""

    def __init__(self, config: uvicorn.Config, watch: _Watch) -> None:
        super().__init__(config)
        self._watch = watch

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._watch.announce()

    async def on_tick(self, counter: int) -> bool:
        self._watch.keep_database_alive()
        return await super().on_tick(counter)


class _Workers(Multiprocess):
    """Several processes: this one only manages them."""

    def __init__(self, config: uvicorn.Config, taken: socket.socket, watch: _Watch) -> None:
        super().__init__(config, sockets=[taken])
        self._watch = watch

    def run(self) -> None:
        try:
            super().run()
        except StartError:
            self.terminate_all()
            self.join_all()
            raise
        if any(process.exitcode == STARTUP_FAILURE for process in self.processes):
            raise StartError("a worker did not start; the reason is in the lines above")

    def keep_subprocess_alive(self) -> None:
        self._watch.keep_database_alive()
        super().keep_subprocess_alive()
        if not self._watch.announced and any(process.is_ready(timeout=0.1) for process in self.processes):
            self._watch.announce()


def _refused(host: str, port: int, error: OSError) -> StartError:
    if error.errno == errno.EADDRINUSE:
        return StartError(
            f"port {port} on {host} is taken by another program; stop that one, or choose another port with HUB_PORT or --port"
        )
    if error.errno == errno.EACCES:
        return StartError(
            f"port {port} is not open to this user; choose one above 1023 with HUB_PORT or --port"
        )
    return StartError(
        f"cannot listen on {host} port {port} ({error.strerror}); set HUB_HOST or --host to an address of this machine"
    )
