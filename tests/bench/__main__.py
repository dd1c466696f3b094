"""The bench: `python -m tests.bench [part ...] [options]`, from the checkout, best on a machine that does nothing else.

It makes the data, starts what is measured, prints tables and writes them as JSON. What this machine lacks is said in a
line, and what can run runs: exit code 1 is for wrong arguments, and for when nothing could run at all.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import orjson
from rich.console import Console

from tests.bench import compare, database, machine, tables
from tests.bench.bench import Bench
from tests.bench.database import BenchError
from tests.bench.options import Options, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.table import Table

    Part = tuple[Callable[[Bench], dict[str, Any]], Callable[[dict[str, Any]], Iterator[Table]]]

PARTS: dict[str, Part] = {"compare": (compare.run, tables.comparison)}


def run(options: Options) -> dict[str, Any]:
    """Run the parts that are asked for, print each when it is done, and write all figures."""
    out, told = tables.console(), Console(stderr=True)
    say = lambda sentence: told.print(sentence, markup=False, highlight=False, style="dim")  # noqa: E731
    database.ensure(options.data_dir, options.offers, say)
    result: dict[str, Any] = {}
    with database.postgres(options.data_dir) as postgres, Bench(options, postgres, say) as bench:
        result["machine"] = asyncio.run(machine.described(bench))
        for name in options.parts:
            measure, show = PARTS[name]
            result[name] = measure(bench)
            for table in show(result[name]):
                out.print(table)
        result["notes"] = bench.notes
    for note in result["notes"]:
        out.print(f"note: {note}")
    out.print("\n" + ", ".join(f"{name} {value}" for name, value in result["machine"].items()))
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_bytes(orjson.dumps(result, option=orjson.OPT_INDENT_2))
    return result


def main() -> None:
    """Run the command line; what is wrong becomes one line and exit code 1."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, _interrupt)
    try:
        run(read(sys.argv[1:]))
    except BenchError as error:
        sys.stderr.write(f"bench: {error}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("bench: stopped\n")
        sys.exit(130)


def _interrupt(*_: object) -> NoReturn:
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)  # what was started is being ended, which nothing may cut short
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
