"""Variables that are taken as they are: only where graphql-core would hand on the very same values."""

from __future__ import annotations

from typing import Any

from graphql import get_variable_values, parse
from hypothesis import given
from hypothesis import strategies as st

import schema
from hub.read.variables import Plain

TYPES = [
    *(
        "String",
        "ID",
        "Int",
        "Boolean",
        "OpportunityKind",
        "SkillTopic",
        "Float",
        "Date",
        "Vnd",
        "OpportunityFilter",
    ),
    *("[String!]", "[Int]!", "[OpportunityKind!]!", "[[ID]]"),
]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**33), 2**33)
    | st.floats(allow_nan=False)
    | st.sampled_from(["COURSE", "course", "", "AI", "7", "2026-01-01"])
    | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["code", "x"]), inner, max_size=2)
    ),
    max_leaves=4,
)


@given(
    st.lists(st.tuples(st.sampled_from(TYPES), st.booleans(), st.booleans(), VALUES), min_size=1, max_size=4)
)
def test_what_is_taken_as_it_is_is_what_coercion_gives(drawn: list[tuple[str, bool, bool, Any]]) -> None:
    """Each variable: its type, whether it must be there, whether it is, its value."""
    head = ", ".join(
        f"$v{place}: {type_}{'!' if needed and not type_.endswith('!') else ''}"
        for place, (type_, needed, _, _) in enumerate(drawn)
    )
    raw = {f"v{place}": value for place, (_, _, there, value) in enumerate(drawn) if there}
    (operation,) = parse(f"query ({head}) {{ __typename }}").definitions
    definitions = operation.variable_definitions  # type: ignore[attr-defined]
    taken = Plain(schema.SCHEMA, definitions).values(raw)
    if taken is None:
        return
    coerced = get_variable_values(schema.SCHEMA, definitions, raw)
    assert not isinstance(coerced, list), coerced
    assert taken == coerced.coerced
    assert list(map(type, taken.values())) == list(map(type, coerced.coerced.values()))


def test_the_usual_ones_are_taken() -> None:
    (operation,) = parse(
        "query ($k: [OpportunityKind!]!, $n: Int, $s: String!, $gone: ID) { __typename }"
    ).definitions
    plain = Plain(schema.SCHEMA, operation.variable_definitions)  # type: ignore[attr-defined]
    raw = {"k": ["COURSE"], "n": None, "s": "x", "more": 1}
    assert plain.values(raw) == {"k": ["COURSE"], "n": None, "s": "x"}
    assert plain.values({**raw, "s": 7}) is None
