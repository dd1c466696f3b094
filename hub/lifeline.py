"""Processes that must not outlive the one that started them, however that one ends, `kill -9` included.

The kernel sends the signal; nobody has to be alive to do it. Only Linux can: elsewhere nothing is tied, and
what was left behind is found at the next start (`hub.db.embedded.claim`).
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import signal

_ON_LINUX = sys.platform == "linux"
_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


def end_with(parent: int, by: signal.Signals) -> None:
    """Have this process sent `by` when its parent process ends, more exactly the thread that started it.

    Call it after any change of user, which forgets the wish. Safe between fork and exec.
    """
    if not _ON_LINUX:
        return
    _LIBC.prctl(_PR_SET_PDEATHSIG, int(by))
    if os.getppid() != parent:  # it ended before this line, so no signal will come
        os._exit(1)
