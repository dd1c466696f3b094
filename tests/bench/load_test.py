"""The load generator against a tiny server: what it counts, what it takes for a failure, and when it ends."""

from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from tests.bench.generator import Generator, GeneratorError
from tests.bench.load import MOST_FAILURES, Job, run

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable


class Tiny:
    """An HTTP server that answers as a function says, and remembers what it was sent."""

    def __init__(self, answer: Callable[[int, bytes], bytes | None]) -> None:
        self.answer, self.bodies, self.connections, self.port = answer, [], 0, 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().partition(b"content-length:")[2].split()[0])
                self.bodies.append(await reader.readexactly(length))
                answer = self.answer(len(self.bodies), self.bodies[-1])
                if answer is None:
                    break
                for part in (answer[:40], answer[40:]):  # an answer may come in pieces
                    writer.write(part)
                    await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        writer.close()


def http(body: bytes, status: int = 200) -> bytes:
    return b"HTTP/1.1 %d X\r\ncontent-length: %d\r\n\r\n%s" % (status, len(body), body)


GOOD = http(b'{"data":{"a":"' + b"x" * 5_000 + b'"}}')


@asynccontextmanager
async def serving(answer: Callable[[int, bytes], bytes | None]) -> AsyncIterator[Tiny]:
    tiny = Tiny(answer)
    server = await asyncio.start_server(tiny.serve, "127.0.0.1", 0)
    tiny.port = server.sockets[0].getsockname()[1]
    async with server:
        yield tiny


async def test_a_count_of_requests_is_sent_over_kept_connections_in_their_order() -> None:
    async with serving(lambda *_: GOOD) as tiny:
        found = await run(Job(tiny.port, ['{"q":1}', '{"q":2}', '{"q":"ế"}'], 2, 30, count=9, start=1))
    assert (found.sent, len(found.latencies), found.failures, tiny.connections) == (9, 9, 0, 2)
    assert sorted(tiny.bodies) == sorted([b'{"q":1}', b'{"q":2}', '{"q":"ế"}'.encode()] * 3)
    assert tiny.bodies[0] == b'{"q":2}'
    assert found.bytes == 9 * (len(GOOD) - len(http(b"")) - 3)


async def test_only_what_is_answered_after_settling_is_measured() -> None:
    async with serving(lambda *_: GOOD) as tiny:
        found = await run(Job(tiny.port, ["{}"], 4, 0.2, settle=0.2, families={"me": os.getpid()}))
    assert 0.15 < found.seconds < 0.5
    assert 0 < len(found.latencies) < found.sent
    assert found.cpu["me"] >= 0
    assert found.own_cpu > 0


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (http(b'{"data":null,"errors":[{"message":"no"}]}'), 'status 200: {"data":null,"errors"'),
        (http(b'{"errors":[]}'), 'status 200: {"errors"'),
        (http(b'{"data":{}}', 503), "status 503"),
        (b"nonsense\r\n\r\n", "not HTTP"),
        (None, "the server closed the connection"),
    ],
)
async def test_anything_but_data_is_a_failure(answer: bytes | None, said: str) -> None:
    async with serving(lambda *_: answer) as tiny:
        found = await run(Job(tiny.port, ["{}"], 1, 5, count=3))
    assert found.latencies == []
    assert found.failures >= 1
    assert found.failure is not None
    assert found.failure.startswith(said)


async def test_a_server_that_only_fails_is_left_alone() -> None:
    async with serving(lambda *_: http(b"{}")) as tiny:
        found = await run(Job(tiny.port, ["{}"], 1, 30))
    assert found.failures == MOST_FAILURES


async def test_a_pause_is_kept_between_requests() -> None:
    async with serving(lambda *_: GOOD) as tiny:
        found = await run(Job(tiny.port, ["{}"], 1, 30, count=3, pause=0.05))
    assert found.seconds > 0.1


async def test_the_generator_is_a_process_that_does_job_after_job() -> None:
    async with serving(lambda *_: GOOD) as tiny:
        with Generator() as generator:
            for count in (3, 5):
                found = await asyncio.to_thread(generator.run, Job(tiny.port, ["{}"], 2, 30, count=count))
                assert len(found.latencies) == count
    # the generator is gone, and nobody listens any more
    with Generator() as generator, pytest.raises(GeneratorError, match="not there any more"):
        generator.run(Job(tiny.port, ["{}"], 1, 1))
