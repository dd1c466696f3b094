"""Where and with what the figures were measured: machine, versions, commit. No path and no name of a host goes in here."""

from __future__ import annotations

import platform
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import psutil

from tests.bench.servers import CACHE, CHECKOUT

if TYPE_CHECKING:
    from tests.bench.bench import Bench


async def described(bench: Bench) -> dict[str, Any]:
    """What belongs above every table."""
    connection = await asyncpg.connect(bench.url)
    try:
        version = await connection.fetchval("SHOW server_version")
        offers = await connection.fetchval("SELECT count(*) FROM opportunity")
        size = await connection.fetchval("SELECT pg_database_size(current_database())")
    finally:
        await connection.close()
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": _commit(),
        "processor": _processor(),
        "cores": psutil.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "load_before": [round(one, 2) for one in psutil.getloadavg()],
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "postgresql": version,
        "offers": offers,
        "database_mb": round(size / 1e6),
    }


def node() -> str | None:
    """The Node that runs the peers which need one: the machine's own, if none was installed for them."""
    installed = sorted(CACHE.glob("*/node_modules/node-*/bin/node"))
    return _said(str(installed[0]) if installed else "node", "--version")


def busy() -> str | None:
    """A sentence if others use this machine too, so that the figures tell less."""
    load, cores = psutil.getloadavg()[0], psutil.cpu_count() or 1
    if load < cores / 4:
        return None
    return f"this machine was busy before the run (load {load:.1f} on {cores} cores): trust ratios, and not even those to the last tenth"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"


def _commit() -> str:
    commit = _said("git", "rev-parse", "--short", "HEAD")
    return (
        f"{commit} with changes" if commit and _said("git", "status", "--porcelain") else commit or "unknown"
    )


def _said(*command: str) -> str | None:
    """What a program prints; None if it is not there or fails."""
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None
