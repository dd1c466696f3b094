"""Whether two servers say the same: what counts as a difference, and how it is told."""

from __future__ import annotations

import pytest

from tests.bench.answers import difference


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"a": 1, "b": [None, "x"]}, {"b": [None, "x"], "a": 1}),
        ({"a": 5}, {"a": 5.0}),
        (None, None),
        ([], []),
    ],
)
def test_equal_values_have_no_difference(ours: object, theirs: object) -> None:
    assert difference(ours, theirs) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ({"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 1}, {"b": 3}]}, "data.a[1].b is 3, and the hub's is 2"),
        ({"a": [1, 2]}, {"a": [2, 1]}, "data.a[0] is 2, and the hub's is 1"),
        ({"a": [1, 2]}, {"a": [1]}, "data.a has 1 items, and the hub's has 2"),
        ({"a": 1}, {}, "data.a is missing"),
        ({}, {"a": 1}, "data.a is there, and the hub has no such"),
        ({"a": 1}, {"a": "1"}, "data.a is '1', and the hub's is 1"),
        ({"a": 1}, {"a": True}, "data.a is True, and the hub's is 1"),
        ({"a": None}, {"a": []}, "data.a is [], and the hub's is None"),
        ({"a": {}}, {"a": None}, "data.a is None, and the hub's is {}"),
    ],
)
def test_the_first_difference_is_told_with_its_path_and_both_values(
    ours: object, theirs: object, said: str
) -> None:
    assert difference(ours, theirs) == said


def test_a_long_value_is_cut_short() -> None:
    assert difference("a", "b" * 1_000) == f"data is '{'b' * 79}..., and the hub's is 'a'"
