"""The load generator, a process of its own: `python -m tests.bench.load`, a job a line on standard input, a result a line back.

It shares the machine with what it measures, so it does as little as it can: requests are bytes made before the clock
runs, a connection is one protocol object, an answer is looked at and thrown away. It keeps no books beyond a job.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import httptools
import orjson
import uvloop

from hub.lifeline import end_with
from tests.bench.processes import Family

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_FAILURES = 20  # then the server is not well, and more of the same says nothing
_DRAIN_SECONDS = 60.0
_HEAD = (
    "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
    "Content-Length: {length}\r\n\r\n"
)


@dataclass(frozen=True)
class Job:
    """Keep-alive connections in a closed loop: each sends its next request when its last is answered.

    It ends after `seconds` from the end of `settle`, or once `count` requests were sent, whichever comes first.
    What is answered before `settle` seconds have passed is not measured. Bodies are sent in their order, from `start`
    on, round and round. `pause` is how long, in seconds, a connection waits before its next request.
    """

    port: int
    bodies: list[str]
    connections: int
    seconds: float
    settle: float = 0.0
    count: int | None = None
    start: int = 0
    pause: float = 0.0
    families: dict[str, int] = field(default_factory=dict)  # by any name, the process whose CPU is read


@dataclass(frozen=True)
class Outcome:
    """What a job found. Times in microseconds, one for each request that was answered well within `seconds`."""

    seconds: float
    latencies: list[int]
    bytes: int
    failures: int
    failure: str | None
    own_cpu: float
    cpu: dict[str, float]
    sent: int


class _Run:
    """One job under way: what its connections share."""

    def __init__(self, job: Job) -> None:
        self.job = job
        heads = (_HEAD.format(port=job.port, length=len(body.encode())) for body in job.bodies)
        self.requests = [head.encode() + body.encode() for head, body in zip(heads, job.bodies, strict=True)]
        self.next, self.sent, self.open = job.start, 0, 0
        self.measuring = self.over = False
        self.finished = asyncio.get_running_loop().create_future()
        self.latencies: list[int] = []
        self.bytes = self.failures = 0
        self.failure: str | None = None
        self.began = self.ended = self.own_cpu = 0.0
        self.families = {name: Family(pid) for name, pid in job.families.items()}
        self.cpu: dict[str, float] = {}

    def request(self) -> bytes | None:
        """The next request; None when there is to be no more."""
        if self.over or (self.job.count is not None and self.sent >= self.job.count):
            return None
        request = self.requests[self.next % len(self.requests)]
        self.next += 1
        self.sent += 1
        return request

    def answered(self, seconds: float, status: int, body: bytes) -> None:
        if status != 200 or not body.startswith(b'{"data"') or b'"errors"' in body:
            words = body[:400].decode("utf-8", "replace")
            self.fail(f"status {status}: {words}")
        elif self.measuring:
            self.latencies.append(int(seconds * 1_000_000))
            self.bytes += len(body)

    def fail(self, words: str) -> None:
        self.failures += 1
        self.failure = self.failure or words
        self.over = self.over or self.failures >= MOST_FAILURES

    def begin(self) -> None:
        self.cpu = {name: family.cpu_seconds() for name, family in self.families.items()}
        self.own_cpu, self.began, self.measuring = time.process_time(), time.perf_counter(), True

    def end(self) -> None:
        if self.measuring:
            self.measuring, self.ended = False, time.perf_counter()
            self.own_cpu = time.process_time() - self.own_cpu
            used = {name: family.cpu_seconds() for name, family in self.families.items()}
            self.cpu = {name: used[name] - before for name, before in self.cpu.items()}
        self.over = True

    def leave(self) -> None:
        self.open -= 1
        if not self.open and not self.finished.done():
            self.finished.set_result(None)


class _Connection(asyncio.Protocol):
    """One connection: a request out, its answer in, and again."""

    def __init__(self, run: _Run) -> None:
        self._run = run
        self._parser = httptools.HttpResponseParser(self)
        self._parts: list[bytes] = []
        self._sent = 0.0
        self._waits = False
        self._transport: Any = None
        run.open += 1

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._send()

    def _send(self) -> None:
        request = self._run.request()
        if request is None:
            self._transport.close()
            return
        self._waits = True
        self._sent = time.perf_counter()
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._run.fail(f"not HTTP: {error}")
            self._transport.close()

    def on_body(self, part: bytes) -> None:
        self._parts.append(part)

    def on_message_complete(self) -> None:
        took, self._waits = time.perf_counter() - self._sent, False
        body = self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)
        self._parts = []
        self._run.answered(took, self._parser.get_status_code(), body)
        if self._run.job.pause:
            asyncio.get_running_loop().call_later(self._run.job.pause, self._send)
        else:
            self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._waits or (exc is not None and not self._run.over):
            self._run.fail("the server closed the connection without an answer")
        self._run.leave()


async def run(job: Job) -> Outcome:
    """Do a job. Raises OSError if the server cannot be reached at all."""
    loop, running = asyncio.get_running_loop(), _Run(job)
    connect: Callable[[], Any] = lambda: loop.create_connection(  # noqa: E731 - one line, said once
        lambda: _Connection(running), "127.0.0.1", job.port
    )
    if job.settle == 0:
        running.begin()
    await asyncio.gather(*(connect() for _ in range(job.connections)))
    timers = [loop.call_later(job.settle + job.seconds, running.end)]
    if job.settle:
        timers.append(loop.call_later(job.settle, running.begin))
    try:
        await asyncio.wait_for(running.finished, job.settle + job.seconds + _DRAIN_SECONDS)
    except TimeoutError:
        running.fail(f"no answer within {_DRAIN_SECONDS:.0f} s")
    running.end()
    for timer in timers:
        timer.cancel()
    return Outcome(
        seconds=running.ended - running.began,
        latencies=running.latencies,
        bytes=running.bytes,
        failures=running.failures,
        failure=running.failure,
        own_cpu=running.own_cpu,
        cpu=running.cpu,
        sent=running.sent,
    )


def main() -> None:
    """Do jobs until standard input ends, or the bench does."""
    end_with(os.getppid(), signal.SIGTERM)
    for line in sys.stdin.buffer:
        try:
            answer = asdict(uvloop.run(run(Job(**orjson.loads(line)))))
        except OSError as error:
            answer = {"unreachable": str(error)}
        sys.stdout.buffer.write(orjson.dumps(answer) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
