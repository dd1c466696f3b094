"""A short run of the bench: the hub and the hub that remembers, beside peers that are wrong or dead, on the seeds."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.bench import bench as benches
from tests.bench import compare, servers
from tests.bench.bench import Bench
from tests.bench.options import Options
from tests.bench.peers import Peer, load

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXED = Path(__file__).with_name("fixed_answer.py")
DEAD = Peer(
    "Dead", "dead", lambda: None, lambda _: None, lambda *_: [sys.executable, "-c", "exit('it broke')"]
)
WRONG = replace(
    DEAD, name="Wrong", folder="wrong", command=lambda *given: [sys.executable, str(FIXED), str(given[2])]
)
OTHER_WORDS = replace(
    WRONG, name="Other words", folder="words", documents="nobody", cannot={"point": "it has no look-ups"}
)


@pytest.fixture(scope="module")
def found(
    seeded_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[dict[str, Any], list[str]]]:
    peers = {peer.folder: peer for peer in (WRONG, OTHER_WORDS, DEAD)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(servers, "CACHE", tmp_path_factory.mktemp("cache"))
        patch.setattr(benches, "load", lambda folder: peers.get(folder) or load(folder))
        options = Options(seconds=0.3, rounds=2, connections=4, questions=("point",), peers=tuple(peers))
        postgres = SimpleNamespace(url=seeded_database_url, pid=None)
        with Bench(options, postgres, lambda _: None) as bench:
            yield compare.run(bench), bench.notes


def test_the_hub_is_timed_and_who_answers_as_it_does(found: tuple[dict[str, Any], list[str]]) -> None:
    entries = found[0]["questions"]["point"]["entries"]
    assert list(entries) == ["hub", "hub-unchanged"]
    for entry in entries.values():
        assert entry["requests"] > 20
        assert entry["failures"] == 0
        assert 0 < entry["median"] <= entry["p95"] <= entry["p99"]
        assert entry["server_cpu"] > 0
        assert entry["resident"] > 50


def test_a_peer_that_differs_dies_or_cannot_is_noted_and_not_timed(
    found: tuple[dict[str, Any], list[str]],
) -> None:
    notes = "\n".join(found[1])
    assert "Dead is left out: Dead ended with code 1: it broke" in notes
    assert "Wrong differs from the hub in point, and is not timed: with {'offer': " in notes
    assert "data.opportunity is None, and the hub's is {" in notes
    assert "Other words is not asked point: it has no look-ups" in notes
    assert len(found[1]) == 3
