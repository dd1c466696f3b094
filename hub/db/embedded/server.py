"""Start, ready, stop: one PostgreSQL, which cannot outlive the hub that started it.

`postgres` is a direct child that the kernel stops (a fast shutdown) when the hub ends in whatever way, `kill -9`
included. It listens on a socket in a private folder and on nothing else. This module never touches data: what
is in the folder, and whether it may be started, is `cluster`'s business.
"""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from hub.db.embedded import cluster as clusters
from hub.db.embedded.account import Account, hand_over
from hub.db.embedded.claim import Claim, Notice, holder, open_log, remove_sockets, who_holds
from hub.db.embedded.programs import programs_for
from hub.errors import StartError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from io import TextIOWrapper
    from types import TracebackType

# For a small machine that runs the hub beside it; an override goes through `options`.
OPTIONS: Mapping[str, str] = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "shared_preload_libraries": "pg_stat_statements",  # the count of statements per query is a promise we measure
    "cluster_name": "hub",
}

# A crash is repaired before PostgreSQL is ready, which takes as long as there is log to replay.
_READY_SECONDS = 60.0
_STOP_SECONDS = 15.0
_STALE_SECONDS = 120.0
_PORT = 5432
_SOCKET_FOLDER_BYTES = 107 - len("/hub-12345678/s/.s.PGSQL.5432")
_PM_STATUS_LINE = 7


class EmbeddedPostgres:
    """A server on a data folder: our own, or (`joined`) that of another hub process.

    `url` is `postgresql://hub@/hub?host=...&port=...`. Leaving the `with` block stops a server of our own and
    does nothing to a joined one.
    """

    def __init__(self, url: str, *, stops: _Owned | None = None) -> None:
        self.url = url
        self._owned = stops

    @classmethod
    def start(cls, data_dir: Path, *, join: bool = False, options: Mapping[str, str] | None = None) -> Self:
        """Start PostgreSQL on a data folder (made if need be), and return when it answers.

        With `join`, a server that another hub runs on this folder is used as it is. `options` go over
        `OPTIONS`. Call this from the main thread: the kernel ties PostgreSQL's life to the calling thread.

        Raises:
            StartError: what is wrong with the folder, in one line, with how to mend it.
        """
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError(
                "start PostgreSQL from the main thread: it is stopped when the starting thread ends"
            )
        data_dir = Path(os.path.abspath(data_dir))  # noqa: PTH100 - keeps symlinks as the user wrote them
        with _explained(data_dir):
            data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            clusters.check_is_ours(data_dir)
            while (claim := Claim.take(data_dir)) is None:
                if not join:
                    raise StartError(
                        f"the data folder {data_dir} is in use by another hub ({who_holds(data_dir)}); "
                        "stop that one, or set HUB_DATA_DIR to another folder"
                    )
                if (other := holder(data_dir)) is not None:
                    return cls(other.url)
            try:
                owned = _Owned(data_dir, claim, {**OPTIONS, **(options or {})})
            except BaseException:
                claim.release()
                raise
            return cls(owned.url, stops=owned)

    @property
    def joined(self) -> bool:
        """Whether the server is another process's."""
        return self._owned is None

    @property
    def pid(self) -> int | None:
        """The process id of our own server; None for a joined one."""
        return self._owned.process.pid if self._owned and self._owned.process else None

    def is_running(self) -> bool:
        """Whether our own server has not ended by itself; a joined one is taken to run."""
        return self._owned is None or (self._owned.process is not None and self._owned.process.poll() is None)

    def revive(self) -> None:
        """Start our own server again after it ended by itself, at the same URL; it recovers what was committed.

        Raises:
            StartError: it does not start again.
        """
        if self._owned is not None:
            self._owned.launch()

    def stop(self) -> None:
        """Stop our own server: no new work, transactions rolled back, everything committed on disk."""
        if self._owned is not None:
            self._owned.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class _Owned:
    """The server process of this hub, with the claim and the socket folder that go with it."""

    process: subprocess.Popen[str] | None = None

    def __init__(self, data_dir: Path, claim: Claim, options: Mapping[str, str]) -> None:
        self._cluster = clusters.cluster_in(data_dir)
        there = clusters.check(data_dir)
        self._account = Account.for_cluster(self._cluster)
        self._programs = programs_for(self._account)
        self._options = options
        self._claim: Claim | None = claim
        if not there:
            clusters.make(data_dir, self._account, self._programs, sync=options.get("fsync") != "off")
        if self._cluster.stat().st_uid != self._account.uid:
            self._account.own(self._cluster)  # copied here by root, who may not run it
        self._sockets = _socket_folder(self._account)
        self.url = f"postgresql://{clusters.USER}@/{clusters.DATABASE}?host={self._sockets}/s&port={_PORT}"
        claim.announce(Notice(os.getpid(), "", str(self._sockets)))
        try:
            self.launch()
            claim.announce(Notice(os.getpid(), self.url, str(self._sockets)))
        except BaseException:
            self._end()
            remove_sockets(self._sockets)
            raise

    def launch(self) -> None:
        """Start the process and return when it answers, once whatever ran on the folder before has ended."""
        sockets = self._sockets / "s"
        with (
            open_log(self._cluster.parent, self._cluster) as log,
            hand_over(self._cluster, sockets) as (names, handed),
        ):
            arguments = ["-D", names[0], "-k", names[1], "-p", str(_PORT)]
            arguments += [part for name, value in self._options.items() for part in ("-c", f"{name}={value}")]
            self.process = self._account.start(
                [str(self._programs / "bin/postgres"), *arguments],
                handed=handed,
                dies_by=signal.SIGINT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
            self._wait_until_ready(self.process, log)

    def _wait_until_ready(self, process: subprocess.Popen[str], log: TextIOWrapper) -> None:
        """Wait for the word that PostgreSQL writes for `pg_ctl`; it is there before the first connection."""
        start = log.tell()
        until = time.monotonic() + _READY_SECONDS
        while not _is_ready(self._cluster, process.pid):
            if process.poll() is not None:
                log.seek(start)
                reason = clusters.reason_in(log.read(), self._cluster)
                raise StartError(f"PostgreSQL does not start on {self._cluster}: {reason}; see {log.name}")
            if time.monotonic() > until:
                raise StartError(f"PostgreSQL is not ready after {_READY_SECONDS:.0f} s; see {log.name}")
            time.sleep(0.005)

    def stop(self) -> None:
        """Stop the server, then let go of the folder. Calling it again does nothing."""
        if self._claim is None:
            return
        self._end()
        remove_sockets(self._sockets)
        self._claim.release()
        self._claim = None

    def _end(self) -> None:
        """Fast shutdown; failing that in time, the immediate one, from which the next start recovers."""
        if self.process is None:
            return
        for word in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            self.process.send_signal(word)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(_STOP_SECONDS)
                return


def _is_ready(cluster: Path, pid: int) -> bool:
    try:
        lines = (cluster / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return False
    return len(lines) > _PM_STATUS_LINE and lines[0] == str(pid) and lines[_PM_STATUS_LINE].strip() == "ready"


def _socket_folder(account: Account) -> Path:
    """A new `hub-xxxxxxxx/s`: the outer folder is ours alone, the inner one is PostgreSQL's."""
    places = (os.environ.get("XDG_RUNTIME_DIR", ""), tempfile.gettempdir(), "/tmp")  # noqa: S108 - mkdtemp is private
    short = [place for place in places if place and len(os.fsencode(place)) <= _SOCKET_FOLDER_BYTES]
    place = next((place for place in short if os.access(place, os.W_OK | os.X_OK)), short[-1])
    _sweep(Path(place))
    try:
        folder = Path(tempfile.mkdtemp(prefix="hub-", dir=place))
        (folder / "s").mkdir(mode=0o700)
        account.own(folder / "s")
    except OSError as error:
        raise StartError(
            f"cannot make a folder for PostgreSQL's socket in {place} ({error.strerror}); set TMPDIR to another"
        ) from error
    return folder


def _sweep(place: Path) -> None:
    """Remove what killed hubs left whose data folders are gone: old, ours, and empty, as PostgreSQL leaves them."""
    for inner in place.glob("hub-????????/s"):
        with contextlib.suppress(OSError):
            found = inner.parent.lstat()
            if found.st_uid == os.geteuid() and time.time() - found.st_mtime > _STALE_SECONDS:
                inner.rmdir()
                inner.parent.rmdir()


@contextlib.contextmanager
def _explained(data_dir: Path) -> Iterator[None]:
    """Turn what the system refuses on the data folder into one line for a person."""
    try:
        yield
    except OSError as error:
        mend = "set HUB_DATA_DIR to another folder"
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            said = f"the disk of the data folder {data_dir} is full; free some space, or {mend}"
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            said = f"the data folder {data_dir} cannot be written ({error.strerror}); make it writable, or {mend}"
        elif error.errno in (errno.ENOTDIR, errno.EEXIST):
            said = f"the data folder {data_dir} is not a folder; {mend}"
        else:
            said = f"the data folder {data_dir} cannot be used ({error}); {mend}"
        raise StartError(said) from error
