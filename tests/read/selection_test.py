"""The selection: fragments expanded, directives decided, arguments coerced, each value readable from later variables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from graphql import execute_sync, parse

import schema
from hub.errors import TooComplex
from hub.read import document, limits
from hub.read.document import DocumentError
from hub.read.selection import Leaf, Selected, Selector

if TYPE_CHECKING:
    from tests.graph import Graph


def selected(text: str, **variables: Any) -> tuple[Selected, ...]:
    """What the only operation of a document asks at the root."""
    operation = document.read(schema.SCHEMA, text).operation(schema.SCHEMA, None)
    return Selector(schema.SCHEMA, operation, operation.variables(schema.SCHEMA, variables)).root()


def argument(text: str, name: str, **variables: Any) -> Any:
    """An argument of the first field at the root."""
    return selected(text, **variables)[0].arguments.get(name, "absent")


def keys(fields: tuple[Selected, ...]) -> list[str]:
    return [field.key for field in fields]


def test_fields_of_one_key_are_one_with_all_that_is_below_them_in_the_order_of_first_mention() -> None:
    (areas,) = selected(
        "{ areas { nodes { code } ... on AreaConnection { nodes { basis code } totalCount { value } } } ...F }"
        "fragment F on Query { areas { pageInfo { endCursor } nodes { id } } }"
    )
    assert keys(areas.only()) == ["nodes", "totalCount", "pageInfo"]
    assert keys(areas.only()[0].only()) == ["code", "basis", "id"]


def test_a_key_is_the_alias_and_its_path_leads_to_it() -> None:
    (list_,) = selected("{\n  all: areas {\n    some: nodes { c: code }\n  }\n}")
    code = list_.only()[0].only()[0]
    assert (code.key, code.name, code.path, code.location) == ("c", "code", ("all", "some", "c"), (3, 19))


def test_an_interface_has_a_group_for_each_member_and_they_share_what_they_inherit() -> None:
    (offers,) = selected(
        "{ opportunities { nodes { code provider { code } ... on Course { hours sessions { nodes { code } } }"
        " ... on Scholarship { amount } ... on Node { id } } } }"
    )
    groups = offers.only()[0].groups
    assert {name: keys(group) for name, group in groups.items()} == {
        "Course": ["code", "provider", "hours", "sessions", "id"],
        "Internship": ["code", "provider", "id"],
        "Scholarship": ["code", "provider", "amount", "id"],
        "ExpertAssignment": ["code", "provider", "id"],
        "PilotCall": ["code", "provider", "id"],
    }
    assert groups["Course"][1] is groups["PilotCall"][1]


def test_a_union_has_a_group_for_each_member() -> None:
    (sessions,) = selected(
        "{ sessions { nodes { venue { __typename ... on Node { id } ... on SkillCentre { capacity } } } } }"
    )
    groups = sessions.only()[0].only()[0].groups
    assert {name: keys(group) for name, group in groups.items()} == {
        "AdministrativeUnit": ["__typename", "id"],
        "SkillCentre": ["__typename", "id", "capacity"],
    }


@pytest.mark.parametrize("yes", [True, False])
@pytest.mark.parametrize("no", [True, False])
def test_a_field_or_fragment_is_there_unless_skipped_and_if_included(*, yes: bool, no: bool) -> None:
    text = (
        "query($yes: Boolean!, $no: Boolean!) { __typename a: __typename @include(if: $yes) @skip(if: $no)"
        " ... @skip(if: $no) { b: __typename } ... F @include(if: $yes) ... on Query @include(if: false) { d: __typename } }"
        "fragment F on Query { c: __typename @skip(if: $no) }"
    )
    expected = execute_sync(schema.SCHEMA, parse(text), variable_values={"yes": yes, "no": no}).data
    assert keys(selected(text, yes=yes, no=no)) == list(expected or {})


def test_a_fragment_left_out_once_may_still_come_later() -> None:
    text = "{ ...F @skip(if: true) ... on Query { ...F } } fragment F on Query { areas { nodes { code } } }"
    assert keys(selected(text)) == ["areas"]


def test_all_may_be_skipped() -> None:
    (areas,) = selected('{ areas { nodes { code @skip(if: true) } } node(id: "x") @skip(if: true) { id } }')
    assert areas.only()[0].groups == {"Area": ()}


ORDERS = "query($o: [AreaOrderBy!] = [NAME_DESC]) { areas(orderBy: $o) { nodes { code } } }"
ONE = "query($one: AreaOrderBy! = NAME_ASC) "


@pytest.mark.parametrize(
    ("text", "variables", "expected"),
    [
        (
            "{ areas(orderBy: [NAME_ASC, CREATED_AT_DESC]) { nodes { code } } }",
            {},
            ["NAME_ASC", "CREATED_AT_DESC"],
        ),
        ("{ areas(orderBy: NAME_ASC) { nodes { code } } }", {}, ["NAME_ASC"]),
        ("{ areas(orderBy: []) { nodes { code } } }", {}, []),
        (ORDERS, {}, ["NAME_DESC"]),
        (ORDERS, {"o": "NAME_ASC"}, ["NAME_ASC"]),
        (ONE + "{ areas(orderBy: [$one, NAME_DESC]) { nodes { code } } }", {}, ["NAME_ASC", "NAME_DESC"]),
        (ONE + "{ areas(orderBy: [$one]) { nodes { code } } }", {"one": "NAME_DESC"}, ["NAME_DESC"]),
    ],
)
def test_a_list_is_one_leaf_with_the_names_of_its_enum_values(
    text: str, variables: dict[str, Any], expected: list[str]
) -> None:
    leaf = argument(text, "orderBy", **variables)
    assert (leaf.value, leaf.type, leaf.is_list) == (expected, "AreaOrderBy", True)


@pytest.mark.parametrize(
    ("text", "variables", "expected"),
    [
        ("{ areas { nodes { code } } }", {}, "absent"),
        ("{ areas(first: null) { nodes { code } } }", {}, None),
        ("query($n: Int) { areas(first: $n) { nodes { code } } }", {}, "absent"),
        ("query($n: Int) { areas(first: $n) { nodes { code } } }", {"n": None}, None),
        ("query($n: Int = null) { areas(first: $n) { nodes { code } } }", {}, None),
    ],
)
def test_null_and_absent_are_told_apart(text: str, variables: dict[str, Any], expected: Any) -> None:
    assert argument(text, "first", **variables) == expected


@pytest.mark.parametrize(
    ("text", "variables", "value", "later", "then"),
    [
        ("query($n: Int) { areas(first: $n) { nodes { code } } }", {"n": 1}, 1, {"n": 2}, 2),
        ("query($n: Int = 3) { areas(first: $n) { nodes { code } } }", {}, 3, {"n": 2}, 2),
    ],
)
def test_a_leaf_reads_its_value_from_the_variables_of_a_later_request(
    text: str, variables: dict[str, Any], value: Any, later: dict[str, Any], then: Any
) -> None:
    leaf = argument(text, "first", **variables)
    assert leaf.value == value
    assert leaf.read is not None
    assert leaf.read(later) == then


def test_a_value_of_the_document_itself_is_never_read_again() -> None:
    assert argument("{ areas(first: 4) { nodes { code } } }", "first") == Leaf(
        4, "Int", is_list=False, read=None
    )


def test_a_variable_deep_inside_a_literal_is_read_again_with_what_stands_beside_it() -> None:
    filter_ = argument(
        "query($code: String!, $more: [String!]) {"
        ' areas(filter: {or: [{code: ["D-076", $code]}, {not: {code: $more}}], communes: {some: {code: "02545"}}})'
        " { nodes { code } } }",
        "filter",
        code="a",
        more=["b"],
    )
    first, second = filter_["or"][0]["code"], filter_["or"][1]["not"]["code"]
    assert (first.value, first.read({"code": "c"})) == (["D-076", "a"], ["D-076", "c"])
    assert (second.value, second.read({"more": ["d", "e"]})) == (["b"], ["d", "e"])
    third = filter_["communes"]["some"]["code"]
    item = Leaf("02545", "String", is_list=False, read=None)
    assert third == Leaf(["02545"], "String", is_list=True, read=None, only=item)
    assert (first.only, second.only) == (None, None)


def test_leaves_of_a_whole_filter_in_a_variable_know_their_way() -> None:
    filter_ = argument(
        "query($f: OrganisationFilter) { organisations(filter: $f) { nodes { code } } }",
        "filter",
        f={"and": [{"kind": ["MINISTRY"]}, {"parent": {"code": ["moet"]}}], "tier": None},
    )
    later = {"f": {"and": [{"kind": ["COLLEGE"]}, {"parent": {"code": ["fpt"]}}]}}
    assert filter_["and"][0]["kind"].value == ["MINISTRY"]
    assert filter_["and"][0]["kind"].read(later) == ["COLLEGE"]
    assert filter_["and"][1]["parent"]["code"].read(later) == ["fpt"]
    assert filter_["tier"] is None


def test_an_absent_variable_leaves_its_place_in_an_input_open() -> None:
    text = "query($c: [String!], $b: Boolean) { areas(filter: {code: $c, hasSkillCentre: $b}) { nodes { code } } }"
    assert argument(text, "filter") == {}
    assert argument(text, "filter", c=None) == {"code": None}
    assert argument(text, "filter", b=False)["hasSkillCentre"].value is False


def test_a_document_whose_fragments_multiply_is_refused_before_it_is_planned() -> None:
    lists = " ".join(f"l{n}: areas {{ nodes {{ ...F }} }}" for n in range(10))
    fields = " ".join(f"c{n}: code" for n in range(110))
    text = f"{{ {lists} }} fragment F on Area {{ {fields} }}"
    with pytest.raises(TooComplex, match=str(limits.FIELDS)):
        selected(text)


def test_a_look_up_left_without_its_value_is_refused() -> None:
    with pytest.raises(DocumentError, match="without the one value"):
        selected("query($c: String) { area(by: {code: $c}) { code } }")


async def test_an_alias_of_introspection_never_hides_the_language(graph: Graph) -> None:
    text = '{ language: __schema { queryType { name } } fpt: organisation(by: {code: "fpt"}) { name name_: name(lang: EN) } }'
    assert await graph.ask(text) == {
        "language": {"queryType": {"name": "Query"}},
        "fpt": {"name": "Công ty Cổ phần FPT", "name_": "FPT Corporation"},
    }


async def test_introspection_is_answered_without_the_database(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph.engine, "pool", None)
    text = (
        "query($t: String!) { a: __type(name: $t) { kind } ... @skip(if: true) { areas { nodes { code } } } }"
    )
    assert await graph.ask(text, t="Area") == {"a": {"kind": "OBJECT"}}
    assert await graph.ask(text, t="AreaBasis") == {"a": {"kind": "ENUM"}}
