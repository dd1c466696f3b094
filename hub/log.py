"""How the hub logs: one line an event, with the request it belongs to.

A person at a terminal gets colours and aligned words, anything else gets JSON. Everything goes to standard
error, libraries included; standard output belongs to what a command was asked to print. No personal data and
no secret is ever logged, only ids and counts.
"""

from __future__ import annotations

import logging
import sys
from contextvars import ContextVar
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from structlog.typing import EventDict, Processor

_REQUEST: ContextVar[str] = ContextVar("request")


def _of_request(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Add the request that is being answered."""
    request = _REQUEST.get(None)
    return event if request is None else {"request_id": request, **event}


_BEFORE: list[Processor] = [
    _of_request,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def configure(level: str) -> None:
    """Set up logging for this process, at `debug`, `info`, `warning` or `error`. Calling it again replaces it."""
    terminal = sys.stderr.isatty()
    shown: list[Processor] = (
        [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
        if terminal
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *shown],
            foreign_pre_chain=_BEFORE,
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for chatty in ("asyncio", "alembic", "uvicorn"):  # their "info" is of use when looking for a fault only
        logging.getLogger(chatty).setLevel(level.upper() if level == "debug" else "WARNING")
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_BEFORE,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """The logger of a module, by its `__name__`; then `log.info("seeded", rows=124)`."""
    found: structlog.stdlib.BoundLogger = structlog.get_logger(name)
    return found


def about(request_id: str) -> None:
    """Name the request in everything that is logged from now on in this task, by whatever module."""
    _REQUEST.set(request_id)
