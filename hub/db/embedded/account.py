"""As whom PostgreSQL runs, and how it reaches its folders.

PostgreSQL refuses to run as root, so a hub that is root runs it as the owner of the cluster: `nobody` for a
cluster of our own making. That account can often not even enter the checkout (a home folder is 0700), and
opening the parents to the world would be the cure that is worse. So every folder is *handed over as an open
directory*: PostgreSQL sees `/proc/self/fd/3`, whose parents nobody asks for. The socket folder goes the same
way, inside a folder that only the hub's own user may enter, so that no other account can connect. Paths of
any length work as a side effect. This module never changes the mode or the owner of a folder that it was
not told to own, and adds no users.
"""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from hub.errors import StartError
from hub.lifeline import end_with

if TYPE_CHECKING:
    import signal
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ON_LINUX = sys.platform == "linux"

# Nothing of the caller's: PGPORT, PGDATA and the like would change what the programs do.
_ENVIRONMENT: Mapping[str, str] = {"PATH": os.defpath, "LC_ALL": "C"}


@dataclass(frozen=True, slots=True)
class Account:
    """The user and group of the PostgreSQL processes; `switched` when they are not the hub's own."""

    uid: int
    gid: int
    switched: bool

    @classmethod
    def for_cluster(cls, cluster: Path) -> Account:
        """The owner of an existing cluster, `nobody` for a new one, or simply ourselves when we are not root."""
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid(), switched=False)
        if cluster.exists() and (found := cluster.stat()).st_uid != 0:
            return cls(found.st_uid, found.st_gid, switched=True)
        return cls(*_nobody(), switched=True)

    def own(self, folder: Path) -> None:
        """Give one folder to this account, and what is in it."""
        if not self.switched:
            return
        os.chown(folder, self.uid, self.gid)
        for parent, folders, files in os.walk(folder):
            for name in folders + files:
                os.chown(os.path.join(parent, name), self.uid, self.gid, follow_symlinks=False)  # noqa: PTH118 - os.walk gives text

    def start(
        self, command: list[str], *, handed: list[int], dies_by: signal.Signals, **streams: Any
    ) -> subprocess.Popen[str]:
        """Start a program as this account, in a session of its own; it gets `dies_by` when this process ends.

        The kernel sends that signal when the *thread* that started the program ends, so call this from the
        main thread.

        Raises:
            StartError: the program could not be started.
        """
        identity: dict[str, Any] = (
            {"user": self.uid, "group": self.gid, "extra_groups": []} if self.switched else {}
        )
        try:
            return subprocess.Popen(  # noqa: S603 - our own programs, no shell
                command,
                cwd="/",
                env=_ENVIRONMENT,
                pass_fds=handed,
                # Ctrl-C goes to the terminal's whole group; PostgreSQL is told by the hub, after the requests.
                start_new_session=True,
                preexec_fn=partial(end_with, os.getpid(), dies_by),  # noqa: PLW1509 - it calls nothing but the kernel
                text=True,
                **streams,
                **identity,
            )
        except (OSError, subprocess.SubprocessError) as error:
            why = getattr(error, "strerror", None) or error
            raise StartError(f"cannot run {command[0]} as user {self.uid}: {why}") from error


@contextmanager
def hand_over(*folders: Path) -> Iterator[tuple[list[str], list[int]]]:
    """The names by which a child process reaches these folders, and the descriptors to pass to it."""
    if not _ON_LINUX:
        yield [str(folder) for folder in folders], []
        return
    opened = [os.open(folder, os.O_RDONLY | os.O_DIRECTORY) for folder in folders]
    try:
        yield [f"/proc/self/fd/{number}" for number in opened], opened
    finally:
        for number in opened:
            os.close(number)


def _nobody() -> tuple[int, int]:
    try:
        found = pwd.getpwnam("nobody")
    except KeyError:  # a container without a user list; the number is the kernel's own overflow id
        return 65534, 65534
    return found.pw_uid, found.pw_gid
