"""The embedded PostgreSQL does not outlive its hub, loses nothing, and says what is wrong in one line."""

from __future__ import annotations

import json
import os
import pwd
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

from hub.db.embedded import EmbeddedPostgres
from hub.errors import StartError

if TYPE_CHECKING:
    from collections.abc import Iterator

HOLDER = Path(__file__).with_name("holder.py")
ROOT = Path(__file__).parents[2]
# A user that exists, is not root, and is not the one that root gives new clusters to.
SOMEBODY = next(user.pw_uid for user in pwd.getpwall() if user.pw_uid != 0 and user.pw_name != "nobody")
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="changes user")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel ties the processes together")


def start(data_dir: Path, *, join: bool = False) -> EmbeddedPostgres:
    """A server that does not wait for the disk: no test here cuts the power."""
    return EmbeddedPostgres.start(data_dir, join=join, options={"fsync": "off"})


@pytest.fixture
def data_dir() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="hub-test-"))
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """A data folder whose server was started once; copied by the tests that spoil theirs."""
    folder = Path(tempfile.mkdtemp(prefix="hub-test-"))
    start(folder / "data").stop()
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def used_dir(made: Path, data_dir: Path) -> Path:
    """A data folder of this test's own, whose server was started before: quicker than a new one."""
    shutil.copytree(made, data_dir)
    return data_dir


class Holder:
    """Another hub process that runs a server."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stdout is not None
        self.said: dict[str, Any] = json.loads(process.stdout.readline())

    @property
    def url(self) -> str:
        return str(self.said["url"])

    @property
    def postgres(self) -> int:
        return int(self.said["postgres"])


@contextmanager
def holding(data_dir: Path, **wish: Any) -> Iterator[Holder]:
    process = subprocess.Popen(
        [sys.executable, str(HOLDER), json.dumps({"data_dir": str(data_dir), **wish})],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        yield Holder(process)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(pid: int, seconds: float) -> bool:
    """Whether the process ends in time."""
    until = time.monotonic() + seconds
    while is_alive(pid) and time.monotonic() < until:
        time.sleep(0.02)
    return not is_alive(pid)


def wait_until_stopped(server: EmbeddedPostgres) -> None:
    until = time.monotonic() + 3
    while server.is_running():
        assert time.monotonic() < until
        time.sleep(0.02)


def owner_of(path: Path | str) -> int:
    return Path(path).stat().st_uid


async def run(url: str, sql: str) -> Any:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()


async def test_data_survives_stop_and_start(used_dir: Path) -> None:
    with start(used_dir) as server:
        await run(server.url, "CREATE TABLE kept AS SELECT 'đào tạo số' AS word")
    with start(used_dir) as server:
        assert await run(server.url, "SELECT word FROM kept") == "đào tạo số"


async def test_text_is_compared_by_unicode_and_not_by_the_machine(data_dir: Path) -> None:
    with start(data_dir) as server:
        assert (
            await run(server.url, "SELECT datlocale FROM pg_database WHERE datname = 'hub'")
            == "PG_UNICODE_FAST"
        )
        assert await run(server.url, "SELECT lower('ĐÀO TẠO')") == "đào tạo"


def test_a_second_start_is_ready_in_half_a_second(made: Path) -> None:
    begun = time.monotonic()
    with start(made):
        took = time.monotonic() - begun
    assert took < 0.5


def test_a_stopped_server_leaves_no_process_and_no_socket(made: Path) -> None:
    server = start(made)
    pid = server.pid
    sockets = Path(server.url.partition("host=")[2].partition("&")[0]).parent
    assert pid is not None
    assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    server.stop()
    assert not is_alive(pid)
    assert not sockets.exists()


@needs_linux
def test_killing_the_hub_stops_postgres_and_the_next_start_finds_the_folder_free(used_dir: Path) -> None:
    with holding(used_dir) as hub:
        hub.process.kill()
        assert wait_for(hub.postgres, seconds=3)
    leftover = Path(hub.url.partition("host=")[2].partition("&")[0]).parent
    with start(used_dir):
        assert not leftover.exists()


@needs_linux
async def test_a_start_waits_for_the_postgres_of_a_hub_killed_just_before(used_dir: Path) -> None:
    with holding(used_dir) as hub:
        await run(hub.url, "CREATE TABLE kept AS SELECT 1 AS one")
        hub.process.kill()
        hub.process.wait()
        with start(used_dir) as server:
            assert await run(server.url, "SELECT one FROM kept") == 1


async def test_what_was_committed_outlives_the_killing_of_postgres(used_dir: Path) -> None:
    server = start(used_dir)
    await run(server.url, "CREATE TABLE kept AS SELECT n FROM generate_series(1, 1000) n")
    assert server.pid is not None
    os.kill(server.pid, signal.SIGKILL)
    wait_until_stopped(server)
    server.stop()
    with start(used_dir) as server:
        assert await run(server.url, "SELECT count(*) FROM kept") == 1000


async def test_a_killed_server_is_revived_at_the_same_url(used_dir: Path) -> None:
    with start(used_dir) as server:
        url = server.url
        await run(url, "CREATE TABLE kept AS SELECT 1 AS one")
        assert server.pid is not None
        os.kill(server.pid, signal.SIGKILL)
        wait_until_stopped(server)
        server.revive()
        assert server.url == url
        assert await run(url, "SELECT one FROM kept") == 1


async def test_a_path_of_three_hundred_characters_works(data_dir: Path) -> None:
    long = data_dir / ("a" * 100) / ("b c" * 33) / ("d" * 100)
    with start(long) as server:
        assert await run(server.url, "SELECT 1") == 1


def test_a_socket_folder_that_a_killed_hub_left_is_swept_away_later(
    used_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, fresh, full = (used_dir.parent / f"hub-{name * 8}" for name in "abc")
    for folder in (left, fresh, full):
        (folder / "s").mkdir(parents=True)
    (full / "s/.s.PGSQL.5432").touch()
    for folder in (left, full):
        os.utime(folder, (0, 0))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(used_dir.parent))
    start(used_dir).stop()
    assert (left.exists(), fresh.exists(), full.exists()) == (False, True, True)


async def test_two_data_folders_are_two_servers(used_dir: Path, made: Path) -> None:
    with start(made) as one, start(used_dir) as other:
        await run(one.url, "CREATE TABLE only_here ()")
        assert await run(other.url, "SELECT to_regclass('only_here')") is None
        await run(one.url, "DROP TABLE only_here")


async def test_another_process_joins_when_it_may_and_leaves_the_server_running(made: Path) -> None:
    with holding(made) as hub:
        with start(made, join=True) as joined:
            assert joined.joined
            assert joined.url == hub.url
            assert joined.pid is None
        assert await run(hub.url, "SELECT 1") == 1


def test_a_second_owner_is_refused_by_the_number_of_the_first(made: Path) -> None:
    with holding(made) as hub:
        begun = time.monotonic()
        with pytest.raises(
            StartError, match=rf"in use by another hub \(process {hub.process.pid}\).*HUB_DATA_DIR"
        ):
            start(made)
        assert time.monotonic() - begun < 1


def test_joining_a_folder_that_nobody_holds_starts_a_server(made: Path) -> None:
    with start(made, join=True) as server:
        assert not server.joined


def test_the_folder_of_another_version_is_refused(used_dir: Path) -> None:
    (used_dir / "postgres/PG_VERSION").write_text("17\n")
    with pytest.raises(StartError, match=r"is of PostgreSQL 17, and this hub brings 18; move it away"):
        start(used_dir)


@pytest.mark.parametrize("lost", ["PG_VERSION", "global", "base", "pg_wal"])
def test_a_half_written_folder_is_refused_and_left_alone(used_dir: Path, lost: str) -> None:
    there = used_dir / "postgres" / lost
    there.unlink() if there.is_file() else shutil.rmtree(there)
    before = sorted(entry.name for entry in (used_dir / "postgres").iterdir())
    with pytest.raises(
        StartError, match=rf"half-written .*{lost}.* is missing.*move it away, or set HUB_DATA_DIR"
    ):
        start(used_dir)
    assert sorted(entry.name for entry in (used_dir / "postgres").iterdir()) == before


def test_what_postgres_itself_refuses_is_said_in_its_words(used_dir: Path) -> None:
    shutil.rmtree(used_dir / "postgres/pg_xact")
    with pytest.raises(
        StartError,
        match=r"PostgreSQL does not start on .*: could not access status of transaction \d+; see .*postgres\.log",
    ):
        start(used_dir)


def test_a_start_that_was_cut_short_in_the_making_leaves_no_trace_in_the_next(data_dir: Path) -> None:
    (data_dir / "postgres.new-abc").mkdir(parents=True)
    (data_dir / "server.lock").touch()
    with start(data_dir):
        assert sorted(entry.name for entry in data_dir.iterdir()) == [
            "postgres",
            "postgres.log",
            "server.lock",
        ]


@pytest.mark.parametrize(
    ("file", "said"),
    [("PG_VERSION", "itself a PostgreSQL data folder"), ("thesis.odt", "holds other things")],
)
def test_a_folder_of_somebody_else_is_refused_and_left_alone(data_dir: Path, file: str, said: str) -> None:
    data_dir.mkdir()
    (data_dir / file).write_text("17")
    with pytest.raises(StartError, match=said):
        start(data_dir)
    assert [entry.name for entry in data_dir.iterdir()] == [file]


def test_a_file_instead_of_a_folder_is_refused(data_dir: Path) -> None:
    data_dir.write_text("")
    with pytest.raises(StartError, match="is not a folder; set HUB_DATA_DIR"):
        start(data_dir)


def test_a_folder_that_cannot_be_written_is_refused(data_dir: Path) -> None:
    data_dir.parent.chmod(0o755)
    data_dir.mkdir(mode=0o555)
    with holding(data_dir, user=SOMEBODY if os.geteuid() == 0 else None) as hub:  # root writes everywhere
        assert re.search(r"cannot be written .*make it writable, or set HUB_DATA_DIR", hub.said["error"])


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[None]:
    folder.mkdir(parents=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], capture_output=True, check=False
    )
    if done.returncode != 0:
        pytest.skip("may not mount")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@needs_root
@needs_linux
@pytest.mark.parametrize(
    ("options", "said"), [("size=8m", "is full .*free some space"), ("ro", "cannot be written .*Read-only")]
)
def test_a_disk_that_is_full_or_read_only_is_named(data_dir: Path, options: str, said: str) -> None:
    with mounted(data_dir, options), pytest.raises(StartError, match=f"{said}.*set HUB_DATA_DIR"):
        start(data_dir)


@needs_root
async def test_root_keeps_its_folders_closed_and_postgres_runs_as_somebody_else(data_dir: Path) -> None:
    data_dir.parent.chmod(0o700)
    with start(data_dir) as server:
        assert await run(server.url, "SELECT 1") == 1
        assert owner_of(f"/proc/{server.pid}") != 0
    assert stat.S_IMODE(data_dir.parent.stat().st_mode) == 0o700
    assert owner_of(data_dir) == 0


@needs_root
def test_no_other_account_can_connect(made: Path) -> None:
    with start(made) as server:
        nobody = (made / "postgres").stat().st_uid
        for other in (SOMEBODY, nobody):
            tried = subprocess.run(
                [
                    sys.executable,
                    "-c",
                    _CONNECT,
                    server.url.partition("host=")[2].partition("&")[0],
                    str(other),
                ],
                capture_output=True,
                text=True,
                check=False,
            )
            assert "PermissionError" in tried.stderr


_CONNECT = """
import os, socket, sys
os.setgroups([]); os.setgid(int(sys.argv[2])); os.setuid(int(sys.argv[2]))
socket.socket(socket.AF_UNIX).connect(sys.argv[1] + "/.s.PGSQL.5432")
"""


@needs_root
async def test_an_ordinary_user_starts_and_root_continues_as_that_user(data_dir: Path) -> None:
    os.chown(data_dir.parent, SOMEBODY, SOMEBODY)
    with holding(data_dir, user=SOMEBODY) as hub:
        if "error" in hub.said and "cannot run" in hub.said["error"]:
            pytest.skip("an ordinary user cannot read this environment")
        assert owner_of(f"/proc/{hub.postgres}") == SOMEBODY
    with start(data_dir) as server:
        assert owner_of(f"/proc/{server.pid}") == SOMEBODY
    with holding(data_dir, user=SOMEBODY) as hub:
        assert "error" not in hub.said


@needs_root
def test_an_ordinary_user_is_told_whose_the_folder_is(used_dir: Path) -> None:
    for path in (used_dir.parent, used_dir, used_dir / "server.lock"):
        os.chown(path, SOMEBODY, SOMEBODY)
    with holding(used_dir, user=SOMEBODY) as hub:
        assert "belongs to user 0; run the hub as that user" in hub.said["error"]
