"""What the bench shows: tables, chart and JSON, from figures that are given."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from graphql import parse, validate
from rich.console import Console

import schema
from tests.bench import chart, growth, shapes, soak, tables, workers
from tests.bench.compare import QUESTIONS
from tests.bench.variables import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table

MACHINE = {
    "offers": 100_042,
    "cores": 2,
    "postgresql": "18.6",
    "commit": "abc1234",
    "load_before": [0.1, 0.2, 0.3],
}


def entry(name: str, speed: float, *, latencies: bool = True) -> dict[str, Any]:
    costs = {
        "median": 10.0,
        "p95": 15.0,
        "p99": 20.0,
        "server_cpu": 0.2,
        "postgres_cpu": 1.1,
        "load_cpu": 0.03,
    }
    return {
        "name": name,
        "per_second": speed,
        "resident": 120.0 if latencies else None,
        **{key: value if latencies else None for key, value in costs.items()},
    }


COMPARISON = {
    "questions": {
        "list": {
            "variable_sets": 55,
            "entries": {
                "hub": entry("hub", 2_000),
                "hub-unchanged": entry("hub, unchanged data", 12_000),
                "some": entry("Some <peer> & co", 50),
                "limit": entry("limit (pgbench)", 2_100, latencies=False),
            },
        },
        "gap": {"variable_sets": 11, "entries": {"hub": entry("hub", 500)}},
    }
}


def printed(shown: Iterator[Table]) -> str:
    out = StringIO()
    console = Console(file=out, width=140)
    for table in shown:
        console.print(table)
    return out.getvalue()


def test_a_table_shows_each_row_with_its_ratio_and_target() -> None:
    lines = printed(tables.comparison(COMPARISON)).splitlines()
    assert "list (55 sets of variables)" in "\n".join(lines)
    peer = next(line for line in lines if line.startswith("Some <peer> & co"))
    assert peer.split()[4:] == [
        "50.0",
        "40.00",
        ">=",
        "1",
        "10.00",
        "15.00",
        "20.00",
        "2.0",
        "0.200",
        "1.100",
        "0.030",
        "120",
    ]
    limit = next(line for line in lines if line.startswith("limit"))
    assert limit.split()[2:] == ["2", "100", "0.95", ">=", "0.95", "-", "-", "-", "-", "-", "-", "-", "-"]
    assert any("list: hub on unchanged data / limit" in line and "5.71" in line for line in lines)
    assert any("list: hub / Some <peer> & co" in line and "reached" in line for line in lines)


def test_the_chart_is_svg_with_a_bar_for_each_row_and_words_for_who_cannot_see_it() -> None:
    text = chart.svg(COMPARISON, MACHINE)
    root = ET.fromstring(text)  # noqa: S314 - our own
    space = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f"{space}rect")) == 5
    assert root.find(f"{space}title").text == "Throughput of the hub and of its peers"
    described = root.find(f"{space}desc").text
    assert "list: hub 2 000/s, hub, unchanged data 12 000/s, Some <peer> & co 50.0/s" in described
    assert "prefers-color-scheme: dark" in text
    assert "other things" not in text
    assert "while the machine did other things" in chart.svg(
        COMPARISON, {**MACHINE, "load_before": [1.0, 0, 0]}
    )
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert len(text) < 10_000


def test_a_longer_bar_is_a_faster_row() -> None:
    root = ET.fromstring(chart.svg(COMPARISON, MACHINE))  # noqa: S314 - our own
    rects = root.findall("{http://www.w3.org/2000/svg}rect")
    hub, unchanged, peer, limit, gap = (float(rect.attrib["width"]) for rect in rects)
    assert peer < hub < limit < unchanged
    assert hub == gap


def test_without_figures_there_is_no_chart() -> None:
    with pytest.raises(ValueError, match="no question was measured"):
        chart.svg({"questions": {}}, MACHINE)


def test_the_other_parts_have_tables() -> None:
    medians = {"list": {"10000": 1.0, "1000000": 2.0}}
    medians |= {name: {"10000": 1.0, "1000000": 1.1} for name in ("page 1", "page 1000, or the last")}
    grown = printed(growth.tables({"medians": medians, "deep_page": {"10000": 391, "1000000": 1000}}))
    assert "MISSED" in next(line for line in grown.splitlines() if line.startswith("list"))
    assert "1 000 000 offers, page 1000" in grown
    twice = {"1": entry("", 100), "2": entry("", 150)}
    assert "1.50" in printed(workers.tables({"questions": {"list": twice}}))
    resident = [(done, 100.0 + done / 50) for done in range(0, 1_100, 100)]
    kept = printed(soak.tables({"resident": resident}))
    assert [line.split()[-1] for line in kept.splitlines() if line.endswith(("reached", "MISSED"))] == [
        "reached",
        "MISSED",
    ]
    flood = {
        "shapes": 10,
        "resident": [1.0, 2.0, 3.0],
        **dict.fromkeys(("before", "paced", "meanwhile", "after"), entry("", 9)),
    }
    cold = {"median": 20.0, "p95": 30.0, "worst": 40.0, "median_again": 2.0}
    assert "reached" in printed(shapes.tables({"unseen": cold, "flood": flood}))


@pytest.mark.parametrize("name", documents(QUESTIONS))
def test_a_shape_made_of_a_question_is_new_and_valid(name: str) -> None:
    made = {shapes.another(documents(QUESTIONS)[name], number) for number in range(5)}
    assert len(made) == 5
    for document in made:
        assert validate(schema.SCHEMA, parse(document)) == []
