"""Cost and limits: the rule on single questions, and that hostile documents make little work, whatever their size."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from graphql import GraphQLError, get_introspection_query

import schema
from hub.errors import CostLimit, TooComplex
from hub.read import document, limits
from hub.read.cost import Reckoning, cost_of
from hub.read.document import DocumentError
from tests.read.hostile import documents

if TYPE_CHECKING:
    from hub.read.limits import Survey

ALL_OPTIONS = get_introspection_query(
    specified_by_url=True,
    directive_is_repeatable=True,
    schema_description=True,
    input_value_deprecation=True,
    experimental_directive_deprecation=True,
    one_of=True,
)


def reckoned(text: str, **variables: Any) -> Reckoning:
    operation = document.read(schema.SCHEMA, text).operation(schema.SCHEMA, None)
    return Reckoning(schema.SCHEMA, operation, variables)


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("{ __typename }", 1),
        ('{ organisation(by: {code: "x"}) { code } }', 2),  # 1 + 0.1
        ('{ organisation(by: {code: "x"}) { parent { code } } }', 3),  # 1 + 1 + 0.1
        ("{ organisations { nodes { code } } }", 25),  # 1 + 2 + 20 * 1.1
        ("{ organisations(first: 1) { nodes { code } } }", 5),  # 1 + 2 + 1.1
        ("{ organisations(last: 100) { nodes { code } } }", 113),  # 1 + 2 + 100 * 1.1
        ("{ organisations(first: 100) { edges { node { code } } } }", 113),
        (
            "{ organisations(first: 100) { totalCount { value } pageInfo { endCursor } } }",
            9,
        ),  # 1 + 2 + 5 + 0.1
        (
            "{ organisations(first: 10) { nodes { children(first: 10) { nodes { code } } } } }",
            153,
        ),  # 3+10*(1+3+11)
        ('{ nodes(ids: ["a", "b"]) { id } }', 6),  # 1 + 2 + 2 * 1.1
    ],
)
def test_cost_multiplies_page_sizes(text: str, cost: int) -> None:
    assert reckoned(text).cost() == cost


def test_pages_and_conditions_come_from_variables() -> None:
    text = "query($n: Int, $b: Boolean!) { organisations(first: $n) { nodes { code } totalCount @skip(if: $b) { value } } }"
    assert reckoned(text, n=100, b=True).cost() == 113
    assert reckoned(text, n=100, b=False).cost() == 119
    assert reckoned(text, b=True).cost() == reckoned(text, n=20, b=True).cost()
    assert reckoned(text, n=2**31 - 1, b=True).cost() == 113


def test_a_fragment_costs_what_it_would_in_its_place() -> None:
    plain = "{ organisations(first: 7) { nodes { code parent { code name } } totalCount { value } } }"
    spread = (
        "{ organisations(first: 7) { ...list } } fragment one on Organisation { code parent { code name } } "
        "fragment list on OrganisationConnection { nodes { ...one } totalCount { value } }"
    )
    assert reckoned(plain).cost() == reckoned(spread).cost()


def test_too_costly_is_refused_with_both_numbers() -> None:
    children = "children(first: 100) { nodes { code } }"
    for _ in range(7):
        children = f"children(first: 100) {{ nodes {{ {children} }} }}"
    operation = document.read(schema.SCHEMA, f"{{ organisations {{ nodes {{ {children} }} }} }}").operation(
        schema.SCHEMA, None
    )
    with pytest.raises(CostLimit, match=r"costs \d{16,}, and the hub answers up to 50000"):
        cost_of(schema.SCHEMA, operation, {}, 50_000)


@pytest.mark.parametrize("text", [get_introspection_query(), ALL_OPTIONS], ids=["plain", "all options"])
def test_a_standard_introspection_passes(text: str) -> None:
    assert reckoned(text).cost() <= 1_000


@pytest.mark.parametrize(
    "text",
    [
        "{ __schema { types { fields { type { fields { name } } } } } }",
        "{ a: __schema { types { fields { args { name } } } } b: __schema { types { fields { args { name } } } } }",
        "{ __schema { types { a: fields { args { name } } b: fields { args { name } } } } }",
        '{ __type(name: "Query") { fields { args { type { fields { args { type { inputFields { type { inputFields { name } } } } } } } } } }',
    ],
)
def test_introspection_is_bounded_apart(text: str) -> None:
    with pytest.raises((TooComplex, DocumentError)):
        reckoned(text).cost()


def _of(text: str) -> Survey:
    return limits.check(limits.parse(text))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{ a " + " " * 30_000 + "}", "30005 characters"),
        ("{ a " * 26 + "}" * 26, "26 fields inside one another"),
        ("{ " + "".join(f"x{i} " for i in range(101)) + "}", "101 fields at the root"),
        ("{ a { " + "".join(f"a{i}: x " for i in range(201)) + "} }", "201 aliases"),
        ("{ a " + "@x " * 6 + "}", "6 directives at one place"),
        ("{ a { " + "x @x " * 101 + "} }", "101 directives"),
        ("{ a(b: [" + "1 " * 501 + "]) }", "501 items in a list"),
        ("{ a(b: " + "[" * 31 + "]" * 31 + ") }", "31 levels of nested values"),
        ("{ a(b: [" + "{} " * 201 + "]) }", "201 input objects"),
        ("query(" + "".join(f"$v{i}: I " for i in range(101)) + ") { a }", "101 variables"),
        ("".join(f"query q{i} {{ a }} " for i in range(21)), "21 operations"),
        ("{ a }" + "".join(f"fragment f{i} on A {{ a }} " for i in range(101)), "101 fragments"),
        ("{ a { " + "...f " * 201 + "} } fragment f on A { a }", "201 fragment spreads"),
        ("{ a { " + "x " * 64 + "} }", "2016 pairs of fields"),
        ("{ " + "... { " * 51 + "a" + "} " * 52, "levels"),
    ],
)
def test_a_limit_is_refused_with_its_number(text: str, named: str) -> None:
    with pytest.raises(TooComplex, match=named):
        _of(text)


def test_tokens_are_refused_by_the_parser() -> None:
    with pytest.raises(TooComplex, match="more than 2000 tokens"):
        _of("{ " + "a " * 2_000 + "}")


def test_fragments_count_where_they_are_spread() -> None:
    chain = "".join(f"fragment f{i} on A {{ ...f{i + 1} ...f{i + 1} }} " for i in range(60))
    with pytest.raises(TooComplex, match=r"1024 fields when its fragments are expanded|levels"):
        _of("{ a { ...f0 } } " + chain + "fragment f60 on A { a }")


def test_a_cycle_of_fragments_is_refused_at_once() -> None:
    with pytest.raises(GraphQLError, match="within itself"):
        _of("{ ...a } fragment a on A { b { ...c } } fragment c on B { d { ...a } }")


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"a": list(range(100_000))}, "values in variables"),
        ({"a": {str(i): i for i in range(6_000)}}, "values in variables"),
        ({"a": [{}] * 900}, None),
        ({"a": [{"b": 1}] * 1_001}, "objects in variables"),
    ],
)
def test_variables_are_bounded(variables: dict[str, Any], named: str | None) -> None:
    if named is None:
        limits.check_variables(variables)
        return
    with pytest.raises(TooComplex, match=named):
        limits.check_variables(variables)


def test_variables_may_not_nest_without_end() -> None:
    nested: dict[str, Any] = {}
    for _ in range(100):
        nested = {"not": nested}
    with pytest.raises(TooComplex, match="levels of nested variables"):
        limits.check_variables(nested)


@pytest.mark.parametrize("size", [500, 2_000, 8_000, 30_000])
def test_hostile_documents_make_little_work(size: int) -> None:
    """The measure is work: nodes visited by the limits, pairs that validation may compare, nodes priced."""
    for name, text, _ in documents(size):
        try:
            survey = limits.Survey(limits.parse(text))
        except (TooComplex, GraphQLError, RecursionError):
            continue
        try:
            survey.run()
        except (TooComplex, GraphQLError):
            assert survey.visited <= 3 * limits.TOKENS, name
            continue
        words = len(re.findall(r"\w+|[^\w\s]", text))
        assert survey.visited <= words + 3 * limits.ALL_FIELDS, name
        assert survey.comparisons <= limits.COMPARISONS, name
        _price(name, text)


def _price(name: str, text: str) -> None:
    try:
        read = document.read(schema.SCHEMA, text)
        reckoning = Reckoning(schema.SCHEMA, read.operation(schema.SCHEMA, None), {})
    except DocumentError:
        return
    with suppress(TooComplex):
        reckoning.cost()
    assert reckoning.visited <= limits.TOKENS, name
