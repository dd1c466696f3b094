"""The figures as tables on a terminal. It computes nothing but ratios of what it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from tests.bench.targets import ratio_target, verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NONE = "-"
_WIDE = 144  # columns: a narrow terminal breaks lines, which loses less than cutting figures off


def console() -> Console:
    """Where tables are printed, as wide as they need."""
    plain = Console(highlight=False, markup=False, emoji=False)
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True, width=max(plain.width, _WIDE))


def grid(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A plain table whose first column is words and whose others are figures."""
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table


def number(value: float | None, digits: int = 1) -> str:
    """A figure, or a dash for what was not measured."""
    return _NONE if value is None else f"{value:,.{digits}f}".replace(",", " ")


def comparison(found: Mapping[str, Any]) -> Iterator[Table]:
    """A table for each question, then one of the targets."""
    for question, measured in found["questions"].items():
        rows = [_row(question, key, entry, measured["entries"]) for key, entry in measured["entries"].items()]
        title = f"\n{question} ({measured['variable_sets']} sets of variables)"
        headings = ("", "req/s", "hub / it", "to be", "median\nms", "p95\nms", "p99\nms", "p99 /\nmedian")
        costs = ("CPU s for 1000:\nserver", "\nPostgreSQL", "\nload", "RSS\nMB")
        yield grid(title, (*headings, *costs), rows)
    reached = list(verdicts(found))
    if reached:
        rows = [
            (what, number(value, 2), wanted, "reached" if good else "MISSED")
            for what, value, wanted, good in reached
        ]
        yield grid("\ntargets", ("", "is", "to be", ""), rows)


def _row(question: str, key: str, entry: Mapping[str, Any], entries: Mapping[str, Any]) -> list[str]:
    hub, target = entries.get("hub"), ratio_target(question, key)
    ratio = hub["per_second"] / entry["per_second"] if hub and key != "hub" else None
    tail = entry["p99"] / entry["median"] if entry["median"] else None
    return [
        entry["name"],
        number(entry["per_second"], 1 if entry["per_second"] < 100 else 0),
        number(ratio, 2),
        _NONE if target is None else f">= {target:g}",
        *(number(entry[name], 2) for name in ("median", "p95", "p99")),
        number(tail),
        *(number(entry[name], 3) for name in ("server_cpu", "postgres_cpu", "load_cpu")),
        number(entry["resident"], 0),
    ]
