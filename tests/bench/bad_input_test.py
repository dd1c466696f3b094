"""What the bench says of bad input and of a machine that lacks something: one line, and what can run runs."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from typer.testing import CliRunner

from hub import cli_bench
from hub.cli import app as hub
from hub.errors import CommandError
from tests.bench import database, servers
from tests.bench.__main__ import main
from tests.bench.database import BenchError
from tests.bench.options import read
from tests.bench.peers import Peer, Unavailable, known, load
from tests.bench.variables import sets

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--questions", "lits"], "there is no question 'lits'; did you mean list?"),
        (["--peers", "hub,limt"], "there is no peer 'limt'; did you mean limit?"),
        (["compair"], "there is no part 'compair'; did you mean compare?"),
        (["--rounds", "0"], "argument --rounds: must be 1 or more; --help lists the options"),
        (["--seconds", "x"], "argument --seconds: invalid number value: 'x'; --help lists the options"),
        (["--nonsense"], "unrecognized arguments: --nonsense; --help lists the options"),
        (["growth"], "growth needs --scales with two or more data folders, such as a,b,c"),
    ],
)
def test_a_wrong_argument_is_one_line(arguments: list[str], said: str) -> None:
    with pytest.raises(BenchError) as raised:
        read(arguments)
    assert str(raised.value) == said


def test_all_parts_but_growth_run_without_scales() -> None:
    assert read(["all"]).parts == ("compare", "shapes", "workers", "soak")
    assert read(["all", "--scales", "a,b"]).parts == ("compare", "growth", "shapes", "workers", "soak")


def test_without_arguments_everything_is_compared_on_100_000_offers() -> None:
    options = read([])
    assert (options.parts, options.offers, options.data_dir.name) == (("compare",), 100_000, "data-100000")
    assert len(options.questions) >= 6
    assert options.peers[-1] == "limit"
    assert "hub" not in options.peers


def test_a_folder_of_ones_own_stays_as_large_as_it_is() -> None:
    assert read(["--data-dir", "x"]).offers is None


def test_a_command_line_that_is_wrong_ends_with_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", "--questions", "lits"])
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr() == ("", "bench: there is no question 'lits'; did you mean list?\n")


def test_hub_bench_becomes_the_bench_of_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    became: list[object] = []
    monkeypatch.setattr(os, "chdir", became.append)
    monkeypatch.setattr(os, "execv", lambda program, command: became.extend((program, command)))
    CliRunner().invoke(hub, ["bench", "shapes", "--rounds", "3", "--help"])
    command = [sys.executable, "-m", "tests.bench", "shapes", "--rounds", "3", "--help"]
    assert became == [ROOT, sys.executable, command]


def test_an_installed_hub_says_where_the_bench_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cli_bench, "CHECKOUT", tmp_path)
    error = CliRunner().invoke(hub, ["bench", "--rounds", "1"]).exception
    assert isinstance(error, CommandError)
    assert error.message.startswith("the bench is no part of an installed hub: clone the repository")


def test_too_little_disk_is_said_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 10**9))
    with pytest.raises(BenchError, match=r"100000 offers need 1\.7 GB of disk in .*, and 1\.0 GB are free"):
        database.ensure(tmp_path / "data", 100_000, lambda _: None)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_data_is_not_taken_for_one(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match=r"there is no data in .*; --offers says how much to make there"):
        database.ensure(tmp_path / "data", None, lambda _: None)


def test_a_port_that_is_taken_is_named_and_the_next_one_used() -> None:
    said: list[str] = []
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        ports = servers.Ports(taken, said.append)
        assert ports.take("mercurius") > taken
    assert said[0] == f"port {taken} is taken by another program; mercurius gets the next one"


def test_a_free_port_is_found_without_a_wish() -> None:
    ports = servers.Ports(None, lambda _: None)
    assert ports.take("a") > 1_023


def peer(command: list[str], missing: Callable[[], str | None] = lambda: None) -> Peer:
    return Peer("Some", "some", missing, lambda _: None, lambda *_: command)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(servers, "CACHE", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("ill", "said"),
    [
        (peer([], lambda: "it needs Node 22"), "it needs Node 22"),
        (peer(["no-such-program"]), "Some cannot be started: .*no-such-program"),
        (
            peer([sys.executable, "-c", "import sys; sys.exit('one\\ntwo')"]),
            r"Some ended with code 1: one \| two",
        ),
        (
            peer([sys.executable, "-c", "import time; time.sleep(60)"]),
            "Some did not answer within 1 s: it wrote nothing",
        ),
    ],
)
def test_a_peer_that_cannot_run_says_why(cache: Path, ill: Peer, said: str) -> None:
    with pytest.raises(Unavailable, match=said):
        servers.start(ill, "postgresql://", servers.Ports(None, print), ready_seconds=1)
    assert cache.is_dir()


def test_every_peer_is_whole() -> None:
    for folder in known():
        found = load(folder)
        assert found.folder == folder
        assert found.missing() is None or found.missing()


def test_a_question_whose_variables_the_data_lacks_is_said() -> None:
    with pytest.raises(ValueError, match=r"the data has no value for \$topic"):
        sets("query ($topic: SkillTopic!) { a }", {"topic": []})


def test_variables_are_drawn_alike_and_differ() -> None:
    drawn = {"a": [str(number) for number in range(1_000)], "b": ["x", "y"]}
    first = sets("query ($a: String!, $b: String) { f(a: $a, b: $b) }", drawn)
    assert first == sets("query ($a: String!, $b: String) { f(a: $a, b: $b) }", drawn)
    assert len(first) == len({tuple(one.values()) for one in first}) == 400
    assert len(sets("query ($b: String) { f(b: $b) }", drawn)) == 2
