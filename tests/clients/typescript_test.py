"""A TypeScript client, generated from the committed schema: its types hold, and what it asks is answered.

Needs Node and npm, and once the packages of the lock, kept in `.cache`; without them it is skipped, and says why.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).with_name("typescript")
SCHEMA = ROOT / "schema" / "schema.graphql"
EXAMPLES = sorted((ROOT / "schema" / "examples").glob("*.graphql"))
INSTALL_SECONDS = 120
OLDEST_NODE = 20


@pytest.fixture(scope="module")
def packages() -> Path:
    """The folder `node_modules` of the lock, whole; made in another place and renamed."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("no node and npm on this machine")
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.lstrip("v").split(".")[0]) < OLDEST_NODE:
        pytest.skip(f"node {version.strip()} is too old")
    lock = (HERE / "package-lock.json").read_bytes()
    kept = ROOT / ".cache" / f"typescript-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as half:
            install(npm, Path(half) / "whole")
            if not kept.exists():
                (Path(half) / "whole").rename(kept)
    return kept / "node_modules"


def install(npm: str, folder: Path) -> None:
    folder.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder)
    command = [npm, "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=INSTALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"npm did not install the packages in {INSTALL_SECONDS} seconds")
    if done.returncode != 0:
        if "EUSAGE" in done.stderr:  # the lock is not that of package.json, which no network mends
            pytest.fail(done.stderr)
        pytest.skip(f"npm cannot install the packages: {done.stderr.splitlines()[:1]}")


@pytest.fixture(scope="module")
def program(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The client, generated, checked and compiled."""
    folder = tmp_path_factory.mktemp("client")
    for source in HERE.iterdir():
        shutil.copy(source, folder)
    (folder / "node_modules").symlink_to(packages, target_is_directory=True)
    run(folder, "node", "generate.mjs", SCHEMA, "generated.ts", "questions.graphql", *EXAMPLES)
    run(folder, "node", "node_modules/typescript/bin/tsc", "--project", ".")
    return folder / "out" / "client.js"


def run(folder: Path, *command: str | Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


async def test_a_generated_client_has_types_that_hold_and_is_answered(program: Path, endpoint: str) -> None:
    process = await asyncio.create_subprocess_exec(
        "node", program, endpoint, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    said, wrong = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, wrong.decode()
    answer = json.loads(said)
    assert answer["code"] == "fpt"
    assert answer["offers"] > 0
    assert len(answer["amounts"]) == answer["offers"]
