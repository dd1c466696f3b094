"""The load generator as the bench holds it: started once, given jobs, ended with the bench."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Self

import orjson

from tests.bench.load import Job, Outcome

if TYPE_CHECKING:
    from types import TracebackType

CHECKOUT = Path(__file__).parents[2]


class GeneratorError(Exception):
    """A job could not be done: the server was not there, or the generator ended."""


class Generator:
    """A load generator process; a job at a time. Use it as a context."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.load"],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for the bench, which ends it
        )

    def start(self, job: Job) -> None:
        """Begin a job, and do not wait; `result` does."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(orjson.dumps(asdict(job)) + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise GeneratorError("the load generator ended") from None

    def result(self) -> Outcome:
        """What the job that was started last has found. Raises GeneratorError."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise GeneratorError("the load generator ended")
        found = orjson.loads(line)
        if "unreachable" in found:
            raise GeneratorError(f"the server is not there any more ({found['unreachable']})")
        return Outcome(**found)

    def run(self, job: Job) -> Outcome:
        """Do a job, and wait for what it finds. Raises GeneratorError."""
        self.start(job)
        return self.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.terminate()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()
