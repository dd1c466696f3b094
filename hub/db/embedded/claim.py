"""Who holds a data folder, and where others find the server that runs on it.

Two locks, each released by the kernel when its holders are gone, so that nothing here guesses from a number
whether a process still lives:

* `server.lock` is held by the hub that owns the server. Its text says where the server is.
* `postgres.log` is held by PostgreSQL itself, whose output it is. Held without the first one, it shows a
  PostgreSQL that has outlived its hub and is about to stop.

A claim never starts or stops a server of its own; it only asks one that was left behind to stop.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hub.errors import StartError

if TYPE_CHECKING:
    from io import TextIOWrapper

_LEFT_BEHIND_SECONDS = 8.0
_OTHER_STARTS_SECONDS = 60.0
_LOG_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class Notice:
    """What the holder of a data folder tells others: its process, and the server's URL and socket folder."""

    pid: int
    url: str = ""
    sockets: str = ""


class Claim:
    """This process holds a data folder until `release`, or until it ends in whatever way."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, data_dir: Path) -> Claim | None:
        """Hold the folder, or None if another hub holds it. Removes what a killed holder left behind."""
        descriptor = os.open(data_dir / "server.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        if not _lock(descriptor):
            os.close(descriptor)
            return None
        claim = cls(descriptor)
        left = _read(data_dir)
        claim.announce(Notice(os.getpid()))
        if left and left.sockets:
            remove_sockets(Path(left.sockets))
        return claim

    def announce(self, notice: Notice) -> None:
        """Say where the server is."""
        text = json.dumps({"pid": notice.pid, "url": notice.url, "sockets": notice.sockets})
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, text.encode(), 0)

    def release(self) -> None:
        """Let others have the folder."""
        with contextlib.suppress(OSError):  # a full disk must not keep us from letting go
            os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)


def holder(data_dir: Path) -> Notice | None:
    """The notice of the hub that holds the folder, once its server is ready; None if it let go meanwhile.

    Raises:
        StartError: the other hub does not get its server ready.
    """
    descriptor = os.open(data_dir / "server.lock", os.O_RDONLY | os.O_CLOEXEC)
    until = time.monotonic() + _OTHER_STARTS_SECONDS
    try:
        while not _lock(descriptor):
            notice = _read(data_dir)
            if notice and notice.url:
                return notice
            if time.monotonic() > until:
                raise StartError(
                    f"another hub holds the data folder {data_dir}, but its server is not ready; see {data_dir}/postgres.log"
                )
            time.sleep(0.02)
        return None
    finally:
        os.close(descriptor)


def who_holds(data_dir: Path) -> str:
    """The other hub, in words."""
    notice = _read(data_dir)
    return f"process {notice.pid}" if notice else "another process"


def open_log(data_dir: Path, cluster: Path) -> TextIOWrapper:
    """PostgreSQL's log, held by us; PostgreSQL inherits the hold with the descriptor.

    Raises:
        StartError: a PostgreSQL that outlived its hub does not stop.
    """
    path = data_dir / "postgres.log"
    log = path.open("a+", encoding="utf-8", errors="replace")
    until = time.monotonic() + _LEFT_BEHIND_SECONDS
    asked = False
    while not _lock(log.fileno()):
        if not asked:
            _ask_to_stop(cluster)
            asked = True
        if time.monotonic() > until:
            log.close()
            raise StartError(
                f"a PostgreSQL left by an earlier hub still runs on {cluster} (process {_postmaster(cluster)}); stop it"
            )
        time.sleep(0.02)
    if log.tell() > _LOG_BYTES:
        path.replace(path.with_suffix(".log.1"))
        log.close()
        return open_log(data_dir, cluster)
    return log


def remove_sockets(folder: Path) -> None:
    """Remove a socket folder of ours, and nothing else, whatever the notice says."""
    with contextlib.suppress(OSError):
        if folder.name.startswith("hub-") and folder.lstat().st_uid == os.geteuid():
            shutil.rmtree(folder)


def _lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _read(data_dir: Path) -> Notice | None:
    """What `server.lock` says; None while it is being written, or if it is not ours."""
    try:
        found: dict[str, Any] = json.loads((data_dir / "server.lock").read_text(encoding="utf-8"))
        return Notice(int(found["pid"]), str(found["url"]), str(found["sockets"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _postmaster(cluster: Path) -> int | None:
    try:
        return int((cluster / "postmaster.pid").read_text(encoding="utf-8").partition("\n")[0])
    except (OSError, ValueError):
        return None


def _ask_to_stop(cluster: Path) -> None:
    """A fast shutdown. The kernel asked already on Linux; elsewhere nobody did."""
    pid = _postmaster(cluster)
    if pid and pid > 1:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGINT)
