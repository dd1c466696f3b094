"""What pgbench is given is what the hub would have sent: same settings, same values, same answers, planned once."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import asyncpg
import pytest

from hub.db.pool import SESSION, open_pool
from tests.bench import limit
from tests.bench.peers import Unavailable
from tests.graph import Graph

if TYPE_CHECKING:
    from pathlib import Path

# A value for every variable of the questions, and one that PostgreSQL would misread if it were not quoted well.
VALUES = (
    {
        "kind": "COURSE",
        "topic": "AI",
        "offer": "demo-c-04",
        "provider": "demo-training-1",
        "words": "an toàn thông tin",
    },
    {
        "kind": "INTERNSHIP",
        "topic": "DATA_ANALYTICS",
        "offer": "no 'such' offer\\",
        "provider": 'a "b", {c} \\ d',
        "words": '"số hóa" o\'ng \\',
    },
)


def texts() -> dict[str, str]:
    found = {path.stem: path.read_text(encoding="utf-8") for path in limit.COMPARE.glob("*.graphql")}
    return {name: text for name, text in found.items() if "." not in name}


def needed(text: str, values: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if f"${name}" in text}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        (True, "true"),
        (20, "20"),
        ("a 'b'", "a 'b'"),
        (["A", "B C"], '{"A","B C"}'),
        (['"', "\\", None], '{"\\"","\\\\",NULL}'),
        ([], "{}"),
        (b'{"a":1}', '{"a":1}'),
        (date(2026, 11, 24), "2026-11-24"),
        (datetime(2026, 11, 24, 12, tzinfo=UTC), "2026-11-24T12:00:00+00:00"),
        (UUID(int=7), "00000000-0000-0000-0000-000000000007"),
    ],
)
def test_a_parameter_is_written_as_postgresql_reads_it(value: Any, text: str | None) -> None:
    assert limit.as_text(value) == text


def test_parameters_become_variables_of_the_script_and_casts_stay() -> None:
    statement = limit.Statement("SELECT $1::text, '$'::text, $12::int, $1::text", ("x", *[None] * 10, "3"))
    assert limit.script(statement, 4) == (
        "SELECT :s4_1::text, '$'::text, :s4_12::int, :s4_1::text;\n",
        {"s4_1": "x", "s4_12": "3"},
    )


def test_a_statement_in_which_pgbench_would_see_variables_is_refused() -> None:
    with pytest.raises(ValueError, match=":b in the statement"):
        limit.script(limit.Statement("SELECT 'a:b'", ()), 0)


def test_counting_begins_when_all_is_warm() -> None:
    log = [f"0 {n} {1_000 * (n % 3 + 1)} 0 {100 + n // 10} {n % 10 * 100_000}" for n in range(31)]
    found = limit.measured(reversed(log))
    assert (found.requests, found.seconds, found.requests_per_second) == (20, 2.0, 10.0)
    assert (found.median, found.p99) == (2.0, 3.0)


def test_a_transaction_that_failed_is_told() -> None:
    with pytest.raises(Unavailable, match="failed"):
        limit.measured(["0 1 failed 0 100 0"])


async def test_pgbench_executes_with_the_hubs_settings_and_values_and_gets_its_answers(
    seeded_clone_url: str, tmp_path: Path
) -> None:
    pool = await open_pool(seeded_clone_url, size=1, timeout=10)
    expected = {}
    asked = [(text, needed(text, values)) for text in texts().values() for values in VALUES]
    files, variables = [], {}
    for number, (text, values) in enumerate(asked):
        response = await Graph.over(pool).answer(text, **values)
        expected[number] = (response["data"], "0" if "errors" in response else None)
        (statement,) = limit.statements(text, [values])
        words, named = limit.script(statement, number)
        variables |= named
        files.append(tmp_path / f"{number}.sql")
        keep = f"INSERT INTO said SELECT {number}, data, nullif(missing, '') FROM ({words[:-2]}) AS it;"  # noqa: S608
        files[-1].write_text(f"BEGIN READ WRITE;\n{keep}\nCOMMIT;\n", encoding="utf-8")
    connection = await asyncpg.connect(seeded_clone_url)
    await connection.execute("CREATE TABLE said (number integer, data json, missing text)")
    for file in files:
        _pgbench(seeded_clone_url, "-t", "1", "-c", "1", "-f", str(file), variables=variables)
    said = await connection.fetch("SELECT number, data, missing FROM said")
    assert {row["number"]: (json.loads(row["data"]), row["missing"]) for row in said} == expected
    assert len([data for data, _ in expected.values() if data]) == 2 * len(texts())
    await connection.close()
    await pool.close()


async def test_the_session_of_pgbench_is_the_hubs(seeded_clone_url: str, tmp_path: Path) -> None:
    names = tmp_path / "names.sql"
    asked = " UNION ALL ".join(f"SELECT '{name}', current_setting('{name}')" for name in SESSION)
    names.write_text(f"BEGIN READ WRITE;\nINSERT INTO settings {asked};\nCOMMIT;\n", encoding="utf-8")
    connection = await asyncpg.connect(seeded_clone_url)
    await connection.execute("CREATE TABLE settings (name text, setting text)")
    _pgbench(seeded_clone_url, "-t", "1", "-c", "1", "-f", str(names))
    assert dict(await connection.fetch("SELECT name, setting FROM settings")) == dict(SESSION)
    await connection.close()


async def test_each_connection_plans_a_statement_once_and_then_only_executes_it(
    seeded_clone_url: str,
) -> None:
    connection = await asyncpg.connect(seeded_clone_url)
    await connection.execute("CREATE EXTENSION pg_stat_statements")
    name = await connection.fetchval("SELECT current_database()")
    await connection.execute(f"ALTER DATABASE {name} SET pg_stat_statements.track_planning = on")
    sets = [{"offer": "demo-c-04"}, {"offer": "demo-c-03"}, {"offer": "none"}]
    found = limit.run(seeded_clone_url, "point", sets, seconds=0.5, clients=2)
    (row,) = await connection.fetch(
        "SELECT plans, calls FROM pg_stat_statements WHERE query LIKE 'WITH p0 AS%' AND dbid ="
        " (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    assert row["plans"] == 3 * 2
    assert row["calls"] >= found.requests > 100
    assert found.requests_per_second == pytest.approx(found.requests / found.seconds)
    await connection.close()


def test_what_pgbench_says_is_told_if_it_fails() -> None:
    with pytest.raises(Unavailable, match="pgbench failed: pgbench: error"):
        limit.run("postgresql://hub@/hub?host=/nowhere", "point", [{"offer": "x"}], seconds=0.1)


def _pgbench(url: str, *options: str, variables: dict[str, str] | None = None) -> None:
    named = [part for name, value in (variables or {}).items() for part in ("-D", f"{name}={value}")]
    command = [str(limit.program()), "-n", "-M", "prepared", *options, *named, url]
    subprocess.run(command, env=os.environ | limit.environment(), check=True, capture_output=True, timeout=60)
