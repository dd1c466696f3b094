"""What the bench is asked to do: the command line, read and checked; it starts nothing."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tests.bench import peers
from tests.bench.database import BenchError, folder_for
from tests.bench.servers import CACHE, nearest
from tests.bench.variables import documents

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PARTS = ("compare", "growth", "shapes", "workers", "soak")
LIMIT = "limit"
_COMPARED = Path(__file__).with_name("compare")
_DESCRIPTION = """Measures the hub beside its peers (compare), and by itself: how answers slow down as data grows (growth), what
query shapes cost that it has not seen (shapes), what a second worker brings (workers), whether it keeps its memory (soak).
tests/bench/README.md says how to read it."""


@dataclass(frozen=True)
class Options:
    """A run of the bench."""

    parts: tuple[str, ...] = ("compare",)
    offers: int | None = 100_000
    data_dir: Path = CACHE / "data-100000"
    scales: tuple[Path, ...] = ()
    seconds: float = 2.0
    rounds: int = 5
    connections: int = 32
    questions: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    shapes: int = 1_000
    requests: int = 100_000
    port_base: int | None = None
    json: Path = CACHE / "result.json"
    svg: Path | None = None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BenchError(f"{message}; --help lists the options")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser("hub bench", description=_DESCRIPTION)
    add = parser.add_argument
    default = Options()
    add("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}, or all; compare if none is named")
    add("--offers", type=_from(1, int), help="opportunities in the data (100000)")
    add(
        "--data-dir",
        type=Path,
        help="folder of the data, made if it is not there (.cache/bench/data-<offers>)",
    )
    add(
        "--scales",
        type=_words,
        metavar="FOLDER,...",
        help="growth: two or more data folders, the smallest first",
    )
    add(
        "--seconds",
        type=_from(0.1, float),
        default=default.seconds,
        help="of a round of a question (%(default)s)",
    )
    add("--rounds", type=_from(1, int), default=default.rounds, help="of each question (%(default)s)")
    add(
        "--connections",
        type=_from(1, int),
        default=default.connections,
        help="in a closed loop (%(default)s)",
    )
    add("--questions", type=_words, metavar="NAME,...", help="compare, workers: of tests/bench/compare (all)")
    add("--peers", type=_words, metavar="NAME,...", help=f"compare: of tests/bench/peers, and {LIMIT} (all)")
    add("--shapes", type=_from(1, int), default=default.shapes, help="shapes: in the flood (%(default)s)")
    add("--requests", type=_from(1, int), default=default.requests, help="soak: all in all (%(default)s)")
    add("--port-base", type=_from(1, int), help="first port of the servers (any that is free)")
    add("--json", type=Path, default=default.json, help="where the figures go (.cache/bench/result.json)")
    add("--svg", type=Path, help="where the chart goes (nowhere)")
    return parser


def read(arguments: Sequence[str]) -> Options:
    """The options of a command line. Raises BenchError for the first that is wrong; `--help` ends the program."""
    given = _parser().parse_args(arguments)
    parts = PARTS if given.parts == ["all"] else _known("part", given.parts or ["compare"], (*PARTS, "all"))
    names = tuple(documents(_COMPARED))
    everyone = (*(one for one in peers.known() if one != "hub"), LIMIT)
    scales = tuple(Path(one).absolute() for one in given.scales or ())
    if "growth" in parts and len(scales) < 2 and given.parts != ["all"]:
        raise BenchError("growth needs --scales with two or more data folders, such as a,b,c")
    parts = tuple(part for part in parts if part != "growth" or scales)
    own = given.data_dir or (scales[0] if parts == ("growth",) else None)
    offers = given.offers if given.offers or own else 100_000
    return Options(
        parts=parts,
        offers=offers,
        data_dir=(own or folder_for(offers)).absolute(),
        scales=scales,
        seconds=given.seconds,
        rounds=given.rounds,
        connections=given.connections,
        questions=_known("question", given.questions or names, names),
        peers=_known("peer", [one for one in given.peers or everyone if one != "hub"], everyone),
        shapes=given.shapes,
        requests=given.requests,
        port_base=given.port_base,
        json=given.json.absolute(),
        svg=given.svg.absolute() if given.svg else None,
    )


def _known(what: str, given: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    for name in given:
        if name not in known:
            raise BenchError(f"there is no {what} {name!r}; {nearest(name, known)}")
    return tuple(dict.fromkeys(given))


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _from(least: float, kind: type[float]) -> Callable[[str], float]:
    """A number that is at least so much."""

    def number(text: str) -> float:
        value = kind(text)
        if not value >= least:
            raise argparse.ArgumentTypeError(f"must be {least} or more")
        return value

    number.__name__ = "whole number" if kind is int else "number"
    return number
