"""The cluster in a data folder: made whole or not at all, and checked before PostgreSQL is let near it.

`<data folder>/postgres` is PostgreSQL's own folder. It is made under another name and renamed when it is
complete, so that a start which was cut short leaves nothing that looks like data. Whatever is there is never
deleted or repaired: it may be all that somebody has.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hub.db.embedded.account import hand_over
from hub.db.embedded.programs import MAJOR
from hub.errors import StartError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hub.db.embedded.account import Account

USER = DATABASE = "hub"

_FOLDER = "postgres"
_HALF = "postgres.new-"
_MEND = "move it away, or set HUB_DATA_DIR to another folder"
_NOT_CONTENT = {"lost+found"}
_REAL_NAME = re.compile(r"/proc/self/fd/\d+")
_NEW_CLUSTER_BYTES = 128 * 1024 * 1024
_START_BYTES = 16 * 1024 * 1024

# The builtin provider sorts and folds the same on every machine; with plain C the text-search parser takes
# every dash for a word.
_INITDB = (
    f"--username={USER}",
    "--auth=trust",  # over a socket in a folder that only our own user may enter
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--locale-provider=builtin",
    "--builtin-locale=PG_UNICODE_FAST",
    "--no-instructions",
)


def cluster_in(data_dir: Path) -> Path:
    """The cluster's folder, whether it is there or not."""
    return data_dir / _FOLDER


def check(data_dir: Path) -> bool:
    """Whether a cluster that we can start is there; False if there is none yet.

    Raises:
        StartError: something is there that we must not touch, or there is no room to work.
    """
    cluster = cluster_in(data_dir)
    _check_room(data_dir, _START_BYTES)
    if not cluster.exists():
        return False
    _check_owner(cluster)
    if not any(cluster.iterdir()):
        return False
    _check_content(cluster)
    return True


def check_is_ours(data_dir: Path) -> None:
    """Refuse a folder that holds somebody else's things.

    Raises:
        StartError: the folder is not empty and has no mark of the hub.
    """
    names = {entry.name for entry in data_dir.iterdir() if not entry.name.startswith(".")} - _NOT_CONTENT
    if "PG_VERSION" in names:
        raise StartError(f"{data_dir} is itself a PostgreSQL data folder, not one of the hub's; {_MEND}")
    if names and not names & {"server.lock", _FOLDER}:
        raise StartError(
            f"the data folder {data_dir} holds other things ({min(names)}, ...) and no data of the hub; {_MEND}"
        )


def _check_owner(cluster: Path) -> None:
    owner = cluster.stat().st_uid
    if os.geteuid() not in (0, owner):
        raise StartError(
            f"the data folder {cluster} belongs to user {owner}; "
            "run the hub as that user, or set HUB_DATA_DIR to another folder"
        )


def _check_content(cluster: Path) -> None:
    missing = [
        name
        for name in ("PG_VERSION", "global/pg_control", "base", "pg_wal")
        if not (cluster / name).exists()
    ]
    if missing:
        raise StartError(
            f"the data folder {cluster} is half-written or not PostgreSQL's ({missing[0]} is missing); {_MEND}"
        )
    found = (cluster / "PG_VERSION").read_text(encoding="utf-8", errors="replace").strip()
    if found != MAJOR:
        raise StartError(
            f"the data folder {cluster} is of PostgreSQL {found or '(unknown)'}, and this hub brings {MAJOR}; {_MEND}"
        )


def _check_room(data_dir: Path, needed: int) -> None:
    disk = os.statvfs(data_dir)
    free = disk.f_bavail * disk.f_frsize
    if free < needed:
        raise StartError(
            f"the disk of the data folder {data_dir} is full ({free // 1024} kB left, {needed // 1024} kB needed); "
            "free some space, or set HUB_DATA_DIR to another folder"
        )


def make(data_dir: Path, account: Account, programs: Path, *, sync: bool = True) -> None:
    """Make the cluster and its database `hub`; without `sync`, for tests, it may not survive a power cut.

    Raises:
        StartError: PostgreSQL's own words about what went wrong.
    """
    _check_room(data_dir, _NEW_CLUSTER_BYTES)
    for stale in data_dir.glob(f"{_HALF}*"):
        shutil.rmtree(stale, ignore_errors=True)
    half = Path(tempfile.mkdtemp(prefix=_HALF, dir=data_dir))
    try:
        account.own(half)
        with hand_over(half) as ((name,), handed):
            durable = () if sync else ("--no-sync",)
            _run(account, [str(programs / "bin/initdb"), "-D", name, *_INITDB, *durable], handed, half)
            _run(
                account,
                [str(programs / "bin/postgres"), "--single", "-D", name, "template1"],
                handed,
                half,
                f"CREATE DATABASE {DATABASE}",
            )
        half.rename(cluster_in(data_dir))
        _sync_folder(data_dir)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _run(account: Account, command: list[str], handed: Sequence[int], folder: Path, words: str = "") -> None:
    program = account.start(
        command,
        handed=list(handed),
        dies_by=signal.SIGTERM,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        said, _ = program.communicate(words)
    except BaseException:  # Ctrl-C: the program is in a session of its own and did not hear it
        program.kill()
        program.wait()
        raise
    if program.returncode != 0 or (words and "ERROR:" in said):
        raise StartError(
            f"cannot make the data folder {cluster_in(folder.parent)}: {reason_in(said, folder)}"
        )


def reason_in(output: str, folder: Path) -> str:
    """The line in PostgreSQL's output that says why it gave up, with the folder by its real name."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [
        line for line in lines if any(word in line for word in ("FATAL:", "PANIC:", "ERROR:", "error:"))
    ]
    line = (telling or lines or ["it gave no reason"])[0 if telling else -1]
    for word in ("FATAL:", "PANIC:", "ERROR:", "error:"):
        line = line.rpartition(word)[2].strip() or line
    return _REAL_NAME.sub(str(folder), line)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
