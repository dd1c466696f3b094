"""The data of the bench: a folder with a seeded PostgreSQL of its own, made once and kept, and never that of a hub in use."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hub.db.embedded import EmbeddedPostgres
from hub.errors import HubError
from tests.bench.servers import CACHE, CHECKOUT, environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_BYTES_OF_AN_OFFER = 15_000
_BYTES_OF_THE_REST = 200_000_000
_OFFERS_A_MINUTE = 25_000  # on two cores: what a person is told to expect, no more


class BenchError(Exception):
    """The bench cannot go on; its text is one line that says what is missing."""


def folder_for(offers: int) -> Path:
    """Where the data of that many offers is kept."""
    return CACHE / f"data-{offers}"


def ensure(folder: Path, offers: int | None, say: Callable[[str], object]) -> None:
    """See to it that a folder is migrated and seeded; with None, it stays as large as it is.

    Raises:
        BenchError: the disk has no room for it, or the hub cannot make it.
    """
    there = (folder / "postgres").exists()
    if not there and offers is None:
        raise BenchError(f"there is no data in {folder}; --offers says how much to make there")
    if not there:
        _check_room(folder, offers or 0)
        minutes = max(1, round((offers or 0) / _OFFERS_A_MINUTE))
        say(f"making the data once: {offers} offers in {_shown(folder)}, about {minutes} min")
    task = ["migrate"] if offers is None else ["seed", "--scale", str(offers)]
    command = [sys.executable, "-m", "hub", *task, "--data-dir", str(folder)]
    done = subprocess.run(
        command, cwd=CHECKOUT, env=environment({}), check=False, stdout=subprocess.DEVNULL, stderr=None
    )
    if done.returncode:
        raise BenchError(f"the data in {_shown(folder)} could not be made; the reason is in the line above")


def _check_room(folder: Path, offers: int) -> None:
    needed = _BYTES_OF_THE_REST + offers * _BYTES_OF_AN_OFFER
    above = next(one for one in (folder, *folder.parents) if one.exists())
    free = shutil.disk_usage(above).free
    if free < needed:
        raise BenchError(
            f"{offers} offers need {needed / 1e9:.1f} GB of disk in {_shown(folder)}, and {free / 1e9:.1f} GB are free; "
            "make room, or choose fewer with --offers or another place with --data-dir"
        )


def _shown(folder: Path) -> str:
    return str(folder.relative_to(CHECKOUT)) if folder.is_relative_to(CHECKOUT) else str(folder)


@contextmanager
def postgres(folder: Path) -> Iterator[EmbeddedPostgres]:
    """A PostgreSQL on the folder, stopped afterwards. Raises BenchError, such as when another hub uses the folder."""
    try:
        started = EmbeddedPostgres.start(folder)
    except HubError as error:
        raise BenchError(error.message) from None
    with started:
        yield started
