"""From what the load generator found to the figures of a table: medians over rounds, percentiles, CPU for 1 000 requests."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.limit import Limit
    from tests.bench.load import Outcome


def percentile(ordered: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed. `ordered` is sorted and not empty."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


@dataclass(frozen=True)
class Figures:
    """One server and one question. Times in milliseconds, CPU in seconds for 1 000 requests, memory in megabytes.

    Throughput and latencies are medians over the rounds of each round's own. None: not measured.
    """

    requests: int
    per_second: float
    per_second_lowest: float
    per_second_highest: float
    median: float | None = None
    p95: float | None = None
    p99: float | None = None
    server_cpu: float | None = None
    postgres_cpu: float | None = None
    resident: float | None = None
    bytes: float | None = None
    load_cpu: float | None = None
    failures: int = 0

    @classmethod
    def of(cls, rounds: Sequence[Outcome], resident: float | None = None) -> Figures | None:
        """The figures of some rounds; None if nothing was answered well in any."""
        good = [one for one in rounds if one.latencies]
        if not good:
            return None
        requests = sum(len(one.latencies) for one in good)
        speeds = [len(one.latencies) / one.seconds for one in good]
        ordered = [sorted(one.latencies) for one in good]
        cpu = {
            name: 1_000 * sum(one.cpu.get(name, 0.0) for one in good) / requests
            for name in ("server", "postgres")
        }

        def over_rounds(share: float) -> float:
            return statistics.median(percentile(one, share) for one in ordered) / 1_000

        return cls(
            requests=requests,
            per_second=statistics.median(speeds),
            per_second_lowest=min(speeds),
            per_second_highest=max(speeds),
            median=over_rounds(0.5),
            p95=over_rounds(0.95),
            p99=over_rounds(0.99),
            server_cpu=cpu["server"],
            postgres_cpu=cpu["postgres"],
            resident=resident,
            bytes=sum(one.bytes for one in good) / requests,
            load_cpu=1_000 * sum(one.own_cpu for one in good) / requests,
            failures=sum(one.failures for one in rounds),
        )

    @classmethod
    def of_limits(cls, rounds: Sequence[Limit]) -> Figures:
        """The figures of pgbench: no server, and PostgreSQL's CPU is not told apart from its planning."""
        speeds = [one.requests_per_second for one in rounds]

        def over_rounds(share: float) -> float:
            return statistics.median(percentile(one.latencies, share) for one in rounds)

        return cls(
            requests=sum(one.requests for one in rounds),
            per_second=statistics.median(speeds),
            per_second_lowest=min(speeds),
            per_second_highest=max(speeds),
            median=over_rounds(0.5),
            p95=over_rounds(0.95),
            p99=over_rounds(0.99),
        )
