"""The command `hub`, run as a person runs it: what it prints, how it stops, and what it says of bad input."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import asyncpg
import pytest

from hub.db import external
from hub.db.embedded import EmbeddedPostgres
from hub.errors import StartError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SECONDS = 60.0
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel ties the processes together")


@pytest.fixture(scope="module")
def data_dir() -> Iterator[Path]:
    """One data folder for all: what is migrated and seeded in it once is there for the later ones."""
    folder = Path(tempfile.mkdtemp(prefix="hub-test-"))
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


def hub(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hub", *arguments],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


class Serving:
    """A hub that serves, and what it printed about itself."""

    def __init__(self, process: subprocess.Popen[str], data_dir: Path) -> None:
        self.process = process
        self.said: dict[str, str] = {}
        assert process.stdout is not None
        while "stop" not in self.said:
            line = process.stdout.readline()
            if not line:
                assert process.stderr is not None
                raise AssertionError(process.stderr.read())
            name, _, words = line.strip().partition(" ")
            self.said[name] = words.strip()
        self.postgres = int((data_dir / "postgres/postmaster.pid").read_text().splitlines()[0])

    @property
    def url(self) -> str:
        return self.said["serving"]

    def ask(self, query: str = "{ __typename }") -> object:
        request = urllib.request.Request(  # noqa: S310
            self.url, json.dumps({"query": query}).encode(), {"content-type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310
            return {key: value for key, value in json.load(response).items() if key != "extensions"}

    def stop(self, by: signal.Signals) -> int:
        self.process.send_signal(by)
        return self.process.wait(15)


@contextmanager
def serving(data_dir: Path, *arguments: str) -> Iterator[Serving]:
    process = subprocess.Popen(
        [sys.executable, "-m", "hub", "serve", "--port", "0", "--data-dir", str(data_dir), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Serving(process, data_dir)
        finally:
            process.terminate()


def ends(pid: int, seconds: float = 5) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_serve_says_where_it_is_what_it_loaded_and_what_to_try(data_dir: Path) -> None:
    with serving(data_dir) as server:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/graphql", server.url)
        assert re.match(r"490 administrative unit, .* more in \d+ tables", server.said["loaded"])
        assert str(data_dir) in server.said["data"]
        answered = subprocess.run(server.said["try"], shell=True, capture_output=True, text=True, check=True)  # noqa: S602
        assert json.loads(answered.stdout).keys() == {"data", "extensions"}


def test_a_second_start_keeps_the_data_and_says_that_nothing_changed(data_dir: Path) -> None:
    with serving(data_dir) as server:
        assert server.ask() == {"data": {"__typename": "Query"}}
        assert server.said["loaded"].endswith("(as before)")


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_and_sigterm_stop_everything_also_with_an_open_connection(
    data_dir: Path, by: signal.Signals, workers: str
) -> None:
    with serving(data_dir, "--workers", workers) as server:
        where = urlsplit(server.url)
        with closing(HTTPConnection(where.hostname or "", where.port)) as kept:
            kept.request("GET", "/graphql?query={__typename}")
            kept.getresponse().read()
            begun = time.monotonic()
            assert server.stop(by) == 0
            assert time.monotonic() - begun < 5
        assert ends(server.postgres, 0.5)


@needs_linux
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_killed_server_leaves_neither_postgres_nor_workers(data_dir: Path, workers: str) -> None:
    with serving(data_dir, "--workers", workers) as server:
        children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
        server.process.kill()
        assert ends(server.postgres)
        assert all(ends(int(child)) for child in children)
        where = urlsplit(server.url)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((where.hostname or "", where.port or 0), timeout=1)


@needs_linux
def test_a_server_started_for_a_parent_ends_when_the_parent_is_killed(data_dir: Path) -> None:
    command = f"'{sys.executable}' -m hub serve --port 0 --data-dir '{data_dir}' --until-parent-ends; true"
    with subprocess.Popen(["sh", "-c", command], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        server = Serving(parent, data_dir)
        parent.kill()
        assert ends(server.postgres)


def test_serving_goes_on_after_postgres_was_killed(data_dir: Path) -> None:
    with serving(data_dir) as server:
        os.kill(server.postgres, signal.SIGKILL)
        time.sleep(0.5)
        until = time.monotonic() + 10
        while "errors" in (answer := server.ask("{ administrativeUnits(first: 1) { nodes { id } } }")):  # type: ignore[operator]
            assert time.monotonic() < until, answer
            time.sleep(0.2)
        assert server.stop(signal.SIGTERM) == 0


def test_seed_works_beside_a_serving_hub(data_dir: Path) -> None:
    with serving(data_dir) as server:
        done = hub("seed", "--data-dir", str(data_dir))
        assert (done.returncode, done.stderr) == (0, "")
        assert re.match(r"loaded +490 administrative unit, .* \(as before\)\n", done.stdout)
        assert server.ask() == {"data": {"__typename": "Query"}}


def test_the_committed_schema_is_the_schema_as_served() -> None:
    assert hub("schema", "--check").returncode == 0
    assert hub("schema").stdout == (ROOT / "schema/schema.graphql").read_text(encoding="utf-8")


def refused(*arguments: str, **variables: str) -> str:
    """The one line that a start that cannot be is answered with."""
    begun = time.monotonic()
    done = hub(*arguments, **variables)
    assert time.monotonic() - begun < 10
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("hub: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_a_taken_port_is_named_before_the_slow_work(data_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = refused("serve", HUB_PORT=str(port), HUB_DATA_DIR=str(data_dir / "never"))
    assert f"port {port} on 127.0.0.1 is taken" in said
    assert "HUB_PORT" in said
    assert not (data_dir / "never").exists()


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"HUB_PORT": "eighty"}, "HUB_PORT is 'eighty': expected a whole number from 0 to 65535"),
        ({"HUB_PORT": "65536"}, "HUB_PORT is '65536': expected a whole number from 0 to 65535"),
        ({"HUB_WORKERS": "0"}, "HUB_WORKERS is '0': expected a whole number of processes from 1 to 64"),
        ({"HUB_HOST": "203.0.113.7"}, "cannot listen on 203.0.113.7"),
        ({"HUB_LOG_LEVEL": "loud"}, "HUB_LOG_LEVEL is 'loud': expected debug, info, warning or error"),
        (
            {"HUB_DATABASE_URL": "mysql://me:secret@there/db"},
            "expected postgresql://user:password@host:port/database",
        ),
        (
            {"HUB_DATABASE_URL": "postgresql://me:secret@127.0.0.1:1/db"},
            "the database db at 127.0.0.1:1 cannot be reached: Connection refused",
        ),
        ({"HUB_DATA_DIR": "/dev/null"}, "the data folder /dev/null is not a folder; set HUB_DATA_DIR"),
        ({"HUB_DATA_DIR": str(ROOT)}, "holds other things"),
    ],
)
def test_a_wrong_setting_is_one_line_that_says_what_is_expected(variables: dict[str, str], said: str) -> None:
    line = refused("serve", **{"HUB_PORT": "0", **variables})
    assert said in line
    assert "secret" not in line


def test_a_second_hub_on_the_same_data_is_refused_by_the_number_of_the_first(data_dir: Path) -> None:
    with serving(data_dir) as server:
        said = refused("serve", "--port", "0", "--data-dir", str(data_dir))
        assert f"in use by another hub (process {server.process.pid})" in said


def test_a_variable_that_nothing_reads_is_warned_of(data_dir: Path) -> None:
    done = hub("migrate", HUB_DATA_DIR=str(data_dir), HUB_PROT="9000")
    assert done.returncode == 0
    assert "did you mean HUB_PORT?" in done.stderr


@pytest.mark.parametrize(
    ("database", "said"),
    [
        ("/nowhere?", 'database "nowhere" does not exist'),
        ("/latin?", "stores text as SQL_ASCII, and the hub needs UTF8"),
    ],
)
async def test_an_external_database_that_cannot_be_used_is_explained(
    server_url: str, database: str, said: str
) -> None:
    admin = await asyncpg.connect(server_url)
    await admin.execute("DROP DATABASE IF EXISTS latin")
    await admin.execute(
        "CREATE DATABASE latin TEMPLATE template0 ENCODING sql_ascii LOCALE_PROVIDER libc LOCALE 'C'"
    )
    await admin.close()
    with pytest.raises(StartError, match=said):
        await external.check(server_url.replace("/hub?", database))


async def test_an_external_database_that_is_too_old_is_explained(
    server_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(external, "OLDEST", 99)
    with pytest.raises(StartError, match=r"is PostgreSQL 18, and the hub needs 99 or newer"):
        await external.check(server_url)


async def test_a_wrong_password_is_explained_and_not_repeated() -> None:
    folder = Path(tempfile.mkdtemp(prefix="hub-test-"))
    EmbeddedPostgres.start(folder / "data").stop()
    (folder / "data/postgres/pg_hba.conf").write_text("local all all scram-sha-256\n")
    with (
        EmbeddedPostgres.start(folder / "data") as server,
        pytest.raises(StartError, match="password authentication failed") as caught,
    ):
        await external.check(server.url.replace("hub@", "hub:opensesame@"))
    assert "opensesame" not in caught.value.message
    shutil.rmtree(folder)
