"""Questions that Schemathesis makes from the schema as served, over HTTP: never a 5xx, always a GraphQL response.

Two kinds: as they come, where page sizes and cursors are mostly out of range and so refused, and with these put
right, so that what is below them is asked.
"""

from __future__ import annotations

import asyncio
import json
import re
import urllib.request
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.graphql import nodes

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = 4  # of each field of Query
SIZE = re.compile(r"\bfirst: (-?\d+)")
NONE = re.compile(r'\b(last|after|before): (?:-?\d+|"(?:[^"\\]|\\.)*")')
ONE_KEY = "Within OneOf Input Object type"  # what the generator does not know of yet

schemathesis.graphql.scalar("Vnd", st.integers(-(2**64), 2**64).map(nodes.Int))


def as_it_comes(query: str) -> str:
    return query


def within_limits(query: str) -> str:
    sized = SIZE.sub(lambda found: f"first: {abs(int(found[1])) % 100 + 1}", query)
    return NONE.sub(lambda found: f"{found[1]}: null", sized)


def ask(endpoint: str, query: str) -> tuple[int, Any]:
    request = urllib.request.Request(  # noqa: S310
        endpoint,
        json.dumps({"query": query}).encode(),
        {"content-type": "application/json", "accept": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310 - raises for 4xx and 5xx
        return response.status, json.load(response)


def check(answer: Any) -> str:
    """That it is a GraphQL response; gives the code of its first error."""
    assert answer.keys() <= {"data", "errors", "extensions"}
    assert answer.keys() & {"data", "errors"}
    for error in answer.get("errors", []):
        assert error["message"]
        assert error.keys() <= {"message", "locations", "path", "extensions"}
        code = error["extensions"]["code"]
        assert code not in {"INTERNAL", "UNAVAILABLE", "GRAPHQL_PARSE_FAILED", "BAD_VARIABLES"}, error
        assert code != "GRAPHQL_VALIDATION_FAILED" or error["message"].startswith(ONE_KEY), error
    return str(answer["errors"][0]["extensions"]["code"]) if "errors" in answer else "answered"


def generate(endpoint: str, change: Callable[[str], str]) -> Counter[str]:
    """Ask so many questions of every field of Query; gives how often each kind of answer came."""
    schema = schemathesis.graphql.from_url(endpoint)
    met: Counter[str] = Counter()
    for number, found in enumerate(schema.get_all_operations()):

        @seed(number)
        @given(case=found.ok().as_strategy())
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def one(case: Any) -> None:
            query = change(case.body)
            status, answer = ask(endpoint, query)
            assert status == 200, query
            met[check(answer)] += 1

        one()
    return met


@pytest.mark.parametrize("change", [as_it_comes, within_limits])
async def test_generated_questions_are_answered_or_refused_in_words(
    endpoint: str, change: Callable[[str], str]
) -> None:
    met = await asyncio.to_thread(generate, endpoint, change)  # the hub is served by this thread's loop
    assert met.total() >= 100, met
    if change is within_limits:
        assert met["answered"] >= met.total() / 4, met
