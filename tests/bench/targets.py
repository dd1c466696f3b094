"""What the hub has promised, as numbers: THE page of targets, and whether figures reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Throughput of the hub divided by that of the other, both computing each answer.
RATIOS: Mapping[tuple[str, str], float] = {
    ("list", "postgraphile"): 3.5,
    ("deep", "postgraphile"): 3.5,
    ("point", "postgraphile"): 5.0,
    ("list", "mercurius"): 1.6,
    ("deep", "mercurius"): 1.4,
    ("point", "mercurius"): 2.2,
    ("list", "strawberry"): 30.0,
    ("deep", "strawberry"): 30.0,
    ("list", "limit"): 0.95,
    ("deep", "limit"): 0.95,
    ("point", "limit"): 0.55,
}
NO_PEER_BELOW = 1.0  # no question below any peer that can answer it
TAIL = 3.0  # 99th percentile over median, for the hub, at 32 connections
UNCHANGED = {"list": 5.0, "deep": 5.0}  # throughput on unchanged data divided by the limit
GROWTH = 1.5  # median at a hundred times the offers over the median before
UNSEEN_MS = 30.0  # median of a question whose shape the hub has not seen
SLOWER = 1.2  # latency of known shapes after a flood of unseen ones, over before
RESIDENT_MB = 150.0  # a worker after 100 000 mixed requests
GROWN_MB = 5.0  # between half of the requests and all: what counts as no growth


def ratio_target(question: str, key: str) -> float | None:
    """The least that the hub's throughput is to be, in that of `key`; None where nothing was promised."""
    if key.startswith("hub"):
        return None
    return RATIOS.get((question, key), None if key == "limit" else NO_PEER_BELOW)


def verdicts(comparison: Mapping[str, Any]) -> Iterator[tuple[str, float, str, bool]]:
    """For each target of a comparison: what it is about, the value, what it is to be, and whether it is."""
    for question, found in comparison.get("questions", {}).items():
        entries = found["entries"]
        hub = entries.get("hub")
        if hub is None:
            continue
        for key, entry in entries.items():
            least = ratio_target(question, key)
            if least is not None:
                value = hub["per_second"] / entry["per_second"]
                yield f"{question}: hub / {entry['name']}", value, f">= {least:g}", value >= least
        tail = hub["p99"] / hub["median"]
        yield f"{question}: 99th percentile / median of the hub", tail, f"< {TAIL:g}", tail < TAIL
        unchanged, limit, least = entries.get("hub-unchanged"), entries.get("limit"), UNCHANGED.get(question)
        if unchanged and limit and least:
            value = unchanged["per_second"] / limit["per_second"]
            yield f"{question}: hub on unchanged data / limit", value, f">= {least:g}", value >= least
