"""`hub bench`: measures the hub beside its peers, with the bench that lies in the checkout's tests.

The bench is no part of the product: this only finds it, and becomes it, with the arguments as they are.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer  # noqa: TC002 - it reads the annotation when the program runs

from hub.errors import CommandError

CHECKOUT = Path(__file__).absolute().parents[1]


def bench(context: typer.Context) -> None:
    """Measure the hub beside its peers, in a checkout; --help lists the options."""
    if not (CHECKOUT / "tests" / "bench" / "__main__.py").is_file():
        raise CommandError(
            "the bench is no part of an installed hub: clone the repository, and run `make bench` or `hub bench` there"
        )
    os.chdir(CHECKOUT)
    os.execv(sys.executable, [sys.executable, "-m", "tests.bench", *context.args])  # noqa: S606 - no shell
