"""Gives memory back that the collector and the allocator hold on to. It changes nothing that a program can see."""

from __future__ import annotations

import ctypes
import gc


def give_back() -> None:
    """Collect cycles, and let the C library return free pages (where it can: glibc). Takes some milliseconds."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
