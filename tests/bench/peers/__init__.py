"""What the bench knows of a peer: how it is installed, started and asked. Each lies in `peers/<folder>/peer.py` as `PEER`.

A peer is one process on the loopback that answers `POST /graphql` as the hub does. Nothing here measures.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HERE = Path(__file__).parent


class Unavailable(Exception):
    """A peer cannot run on this machine; its text is one sentence that says what is missing, and how to mend it."""


def _as_it_is(_question: str, data: Any) -> Any:
    return data


@dataclass(frozen=True)
class Peer:
    """A server that is measured beside the hub: one process, one worker, ends on SIGTERM.

    It is ready when it answers `{ __typename }` at `POST http://127.0.0.1:<port>/graphql`.
    """

    name: str
    """As the table shows it, with the version where it is known."""
    folder: str
    """Its folder in `peers/`, and the name that `--peers` takes."""
    missing: Callable[[], str | None]
    """A sentence of what this machine lacks for it; None if nothing. It installs nothing, and takes no time."""
    prepare: Callable[[Path], None]
    """Install it into that folder (absolute, made by the bench, kept between runs). Idempotent. Raises Unavailable."""
    command: Callable[[Path, str, int], list[str]]
    """The argv, from that folder, the database's URL (postgresql://user@/db?host=/socket/folder), the port.

    It is started in the checkout. Its standard error is kept, and its end is shown if it dies.
    """
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables beside those of the bench itself."""
    documents: str = ""
    """"postgraphile": it is asked `compare/<question>.postgraphile.graphql`; "": the hub's own document.

    A question without a file of its words is not asked; a line in `cannot` says why.
    """
    reshape: Callable[[str, Any], Any] = _as_it_is
    """From the question's name and its `data` to the hub's `data`: for the comparison only, never while timing."""
    cannot: Mapping[str, str] = field(default_factory=dict)
    """By a question's name, the reason why this peer cannot answer it: a dash in the table, and a note below."""


def known() -> list[str]:
    """The folders of all peers, the hub's among them, in alphabetical order."""
    return sorted(path.parent.name for path in HERE.glob("*/peer.py"))


def load(folder: str) -> Peer:
    """The peer of a folder that `known` names."""
    return import_module(f"{__name__}.{folder}.peer").PEER
