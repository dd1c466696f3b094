"""The bench: `python -m tests.bench [part ...] [options]`, from the checkout, best on a machine that does nothing else.

It makes the data, starts what is measured, prints tables and writes them as JSON. What this machine lacks is said in a
line, and what can run runs: exit code 1 is for wrong arguments, and for when nothing could run at all.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

import orjson
from rich.console import Console

from tests.bench import chart, compare, database, growth, machine, shapes, soak, tables, workers
from tests.bench.bench import Bench
from tests.bench.database import BenchError
from tests.bench.options import Options, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.table import Table

    Part = tuple[Callable[[Bench], dict[str, Any]], Callable[[dict[str, Any]], Iterator[Table]]]

PARTS: dict[str, Part] = {
    "compare": (compare.run, tables.comparison),
    "growth": (growth.run, growth.tables),
    "shapes": (shapes.run, shapes.tables),
    "workers": (workers.run, workers.tables),
    "soak": (soak.run, soak.tables),
}


def run(options: Options) -> dict[str, Any]:
    """Run the parts that are asked for, print each when it is done, and write all figures.

    Raises:
        BenchError: nothing could run.
    """
    out, told = tables.console(), Console(stderr=True)
    say = partial(told.print, markup=False, highlight=False, style="dim", soft_wrap=True)
    database.ensure(options.data_dir, options.offers, say)
    result: dict[str, Any] = {}
    with database.postgres(options.data_dir) as postgres, Bench(options, postgres, say) as bench:
        result["machine"] = asyncio.run(machine.described(bench))
        if busy := machine.busy():
            bench.note(busy)
        for name in options.parts:
            measure, show = PARTS[name]
            result[name] = measure(bench)
            for table in show(result[name]):
                out.print(table)
        result["machine"]["node"] = machine.node()
        result["notes"] = bench.notes
    for note in result["notes"]:
        out.print(f"note: {note}")
    out.print("\n" + ", ".join(f"{name} {value}" for name, value in result["machine"].items()))
    _write(options, result)
    if not any(found for name in options.parts for found in result[name].values()):
        raise BenchError("nothing could run; the lines above say what is missing")
    return result


def _write(options: Options, result: dict[str, Any]) -> None:
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_bytes(orjson.dumps(result, option=orjson.OPT_INDENT_2))
    if options.svg and result.get("compare", {}).get("questions"):
        options.svg.parent.mkdir(parents=True, exist_ok=True)
        options.svg.write_text(chart.svg(result["compare"], result["machine"]), encoding="utf-8")


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
