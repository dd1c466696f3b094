"""What a filter may hold at the most, so that one request cannot keep the process busy with planning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hub.read.planner import MOST_CONDITIONS

if TYPE_CHECKING:
    from tests.graph import Graph

TEXT = "query($f: OrganisationFilter) {\n  x: organisations(filter: $f, first: 1) { nodes { code } }\n}"
FPT: dict[str, Any] = {"code": ["fpt"]}


def nested(depth: int) -> dict[str, Any]:
    """A filter within as many others, each of them negated twice."""
    value = FPT
    for _ in range(depth):
        value = {"not": {"not": value}}
    return value


async def test_a_filter_may_hold_many_conditions(graph: Graph) -> None:
    # Each of the list counts, and so does what it holds; `or` counts itself.
    most = {"or": [FPT] * ((MOST_CONDITIONS - 1) // 2)}
    assert await graph.ask(TEXT, f=most) == {"x": {"nodes": [{"code": "fpt"}]}}


@pytest.mark.parametrize(
    "filter_",
    [
        {"or": [FPT] * MOST_CONDITIONS},
        {"children": {"some": {"or": [{}] * MOST_CONDITIONS}}},
        {"or": [{"children": {"none": {"and": [FPT] * 30}}}] * 30},
    ],
    ids=["many", "behind a relation", "in many places"],
)
async def test_more_are_refused_before_they_are_planned(graph: Graph, filter_: dict[str, Any]) -> None:
    assert await graph.answer(TEXT, f=filter_) == {
        "errors": [
            {
                "message": f"The filters hold more than {MOST_CONDITIONS} conditions; ask for less at once.",
                "locations": [{"line": 2, "column": 3}],
                "path": ["x"],
                "extensions": {"code": "TOO_COMPLEX"},
            }
        ]
    }
    assert len(graph.engine.plans) == 0


async def test_any_number_of_values_is_one_condition(graph: Graph) -> None:
    codes = [f"none-{number}" for number in range(4_000)]
    assert await graph.ask(TEXT, f={"code": [*codes, "fpt"]}) == {"x": {"nodes": [{"code": "fpt"}]}}


@pytest.mark.parametrize("depth", [20, 400])
async def test_a_filter_nested_deeply_is_answered_or_refused(graph: Graph, depth: int) -> None:
    answer = await graph.answer(TEXT, f=nested(depth))
    if depth == 20:
        assert answer == {"data": {"x": {"nodes": [{"code": "fpt"}]}}}
    else:
        assert [error["extensions"]["code"] for error in answer["errors"]] == ["TOO_COMPLEX"]


async def test_lists_nested_deeply_are_answered_or_refused(graph: Graph) -> None:
    def text(depth: int) -> str:
        return '{ organisation(by: {code: "fpt"}) ' + "{ parent " * depth + "{ code } " + "} " * depth + "}"

    assert await graph.ask(text(20)) == {"organisation": {"parent": None}}
    for depth in (130, 2_000):
        answer = await graph.answer(text(depth))
        assert [error["extensions"] for error in answer["errors"]] == [{"code": "TOO_COMPLEX"}]
    assert len(graph.engine.plans) == 1


async def test_more_fields_at_the_root_than_a_row_has_columns_are_refused(graph: Graph) -> None:
    text = "{ " + " ".join(f"a{number}: __typename" for number in range(1_700)) + " }"
    answer = await graph.answer(text)
    assert [error["extensions"] for error in answer["errors"]] == [{"code": "TOO_COMPLEX"}]
