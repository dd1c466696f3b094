"""The committed SDL is what partners review, and what a change of the API is read from."""

from __future__ import annotations

from pathlib import Path

from graphql import GraphQLInterfaceType, GraphQLObjectType, build_schema, validate_schema

import schema

COMMITTED = Path(schema.__file__).with_name("schema.graphql")


def test_the_committed_sdl_is_the_schema_as_served() -> None:
    assert COMMITTED.read_text() == schema.sdl(), "run `make schema` and commit what it changed"


def test_the_sdl_is_a_valid_schema_by_itself() -> None:
    assert validate_schema(build_schema(COMMITTED.read_text())) == []


def test_every_entity_is_a_node() -> None:
    node = schema.SCHEMA.type_map["Node"]
    assert isinstance(node, GraphQLInterfaceType)
    nodes = {type_.name for type_ in schema.SCHEMA.get_possible_types(node)}
    named = {
        member
        for name in schema.CATALOG.nodes.values()
        for member in (schema.CATALOG[name].members.values() or [name])
    }
    assert nodes == named


def test_catalogue_and_schema_have_the_same_fields() -> None:
    for name, type_ in schema.CATALOG.types.items():
        served = schema.SCHEMA.type_map[name]
        assert isinstance(served, GraphQLObjectType | GraphQLInterfaceType)
        assert set(served.fields) == set(type_.fields), name
