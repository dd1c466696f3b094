"""Figures from what was measured: percentiles, medians over rounds, CPU for 1 000 requests; and the targets."""

from __future__ import annotations

import pytest

from tests.bench.figures import Figures, percentile
from tests.bench.limit import Limit
from tests.bench.load import Outcome
from tests.bench.targets import ratio_target, verdicts


def outcome(latencies: list[int], seconds: float = 1.0, **given: object) -> Outcome:
    defaults = {"bytes": 0, "failures": 0, "failure": None, "own_cpu": 0.0, "cpu": {}, "sent": len(latencies)}
    return Outcome(seconds=seconds, latencies=latencies, **{**defaults, **given})


@pytest.mark.parametrize(("share", "value"), [(0.0, 1), (0.5, 50), (0.95, 95), (0.99, 99), (1.0, 100)])
def test_a_percentile_is_a_value_that_was_measured(share: float, value: int) -> None:
    assert percentile(range(1, 101), share) == value


def test_the_percentile_of_one_value_is_that_value() -> None:
    assert percentile([7], 0.99) == 7


def test_figures_are_medians_over_rounds() -> None:
    rounds = [outcome([1_000] * 10), outcome([3_000] * 30), outcome([2_000] * 20)]
    found = Figures.of(rounds, 120.0)
    assert found is not None
    assert (found.requests, found.per_second, found.per_second_lowest, found.per_second_highest) == (
        60,
        20,
        10,
        30,
    )
    assert (found.median, found.p95, found.p99, found.resident) == (2.0, 2.0, 2.0, 120.0)


def test_cpu_is_told_for_a_thousand_requests() -> None:
    found = Figures.of(
        [
            outcome([1] * 100, cpu={"server": 0.5, "postgres": 0.1}, own_cpu=0.01, bytes=1_000),
            outcome([1] * 300, cpu={"server": 1.5, "postgres": 0.3}, own_cpu=0.03, bytes=3_000),
        ]
    )
    assert found is not None
    assert (found.server_cpu, found.postgres_cpu) == (5.0, 1.0)
    assert found.load_cpu == pytest.approx(0.1)
    assert found.bytes == 10


def test_nothing_answered_is_no_figure() -> None:
    assert Figures.of([outcome([])]) is None
    assert Figures.of([]) is None


def test_the_limit_has_latencies_and_no_costs() -> None:
    found = Figures.of_limits([Limit(speed, 2.0, [1.0, 2.0, speed]) for speed in (10.0, 30.0, 20.0)])
    assert (found.per_second, found.requests, found.median, found.p99) == (20.0, 9, 2.0, 20.0)
    assert (found.server_cpu, found.resident) == (None, None)


def entry(
    name: str, speed: float, median: float | None = 10.0, p99: float | None = 20.0
) -> dict[str, object]:
    return {"name": name, "per_second": speed, "median": median, "p99": p99}


def test_targets_are_ratios_of_throughput() -> None:
    entries = {
        "hub": entry("hub", 1_000),
        "hub-unchanged": entry("hub, unchanged data", 6_000),
        "mercurius": entry("mercurius", 800),
        "limit": entry("limit", 1_000, None, None),
    }
    assert list(verdicts({"questions": {"list": {"entries": entries}}})) == [
        ("list: hub / mercurius", 1.25, ">= 1.6", False),
        ("list: hub / limit", 1.0, ">= 0.95", True),
        ("list: 99th percentile / median of the hub", 2.0, "< 3", True),
        ("list: hub on unchanged data / limit", 6.0, ">= 5", True),
    ]


def test_where_nothing_else_is_promised_no_peer_may_be_faster() -> None:
    assert ratio_target("facets", "postgraphile") == 1.0
    assert ratio_target("facets", "limit") is None
    assert ratio_target("facets", "hub-unchanged") is None
