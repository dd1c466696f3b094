"""Facets in GraphQL: what the rows of a list are counted by, each value with its count.

One type per kind of value serves all lists: `SkillTopicFacet` is a topic with a count, `AreaFacet` an area.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, Column, Integer, Text, Uuid
from strawberry.types.base import StrawberryList, StrawberryOptional
from strawberry.utils.str_converters import to_camel_case

from hub.read.catalog import Facet, ObjectType, One, Value, shape
from hub.read.facets import CAP, MOST_VALUES, NESTED_CAP
from schema.columns import column_type
from schema.making import output_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from schema.declared import CountedBy, Declaration, Declarations
    from schema.making import Made

_OTHERS: dict[Any, Any] = {bool: Boolean(), str: Text()}


def value_type(declaration: Declaration, counted: CountedBy) -> tuple[Any, bool]:
    """The type of the values of a facet, and whether a row has several of them."""
    if callable(counted.by):
        return counted.type, counted.several
    found = column_type(declaration.table_model, counted.by)
    return found.type, found.is_list


def type_name(python: Any) -> str:
    """What a value of that type with its count is called."""
    names = {bool: "Boolean", str: "String"}
    return f"{python if isinstance(python, str) else names.get(python) or python.__name__}Facet"


def make_facets(made: Made, declaration: Declaration) -> None:
    """The facets of the lists of a type, and the types of their values."""
    fields = {
        "counted": output_field(
            made["TotalCount"],
            f"How many were counted: {_spaced(CAP)} of the list at the most, {_spaced(NESTED_CAP)} of a list below something"
            " else, the same whatever its order. If there are more, all counts are lower bounds.",
        )
    }
    for name, counted in declaration.facets.items():
        python, several = value_type(declaration, counted)
        called = type_name(python)
        if called not in made.types:
            _make_value(made, called, python)
        text = f"{counted.description} The most frequent first, {MOST_VALUES} values at the most."
        if several:
            text += " One that has several values counts under each of them."
        fields[name] = output_field(StrawberryList(made.named(called)), text)
    text = f"How many of a list of {declaration.name} there are of each kind, over all pages, under the filter given."
    made.output(f"{declaration.name}Facets", text, fields)


def _make_value(made: Made, called: str, python: Any) -> None:
    value = StrawberryOptional(made.type_of(python))
    fields = {
        "value": output_field(value, "The value; null counts those without one."),
        "count": output_field(int, "How many have it."),
    }
    made.output(called, "A value with the number of those that have it.", fields)


def facets(declaration: Declaration) -> dict[str, Facet]:
    """What the lists of a type are counted by, for the catalogue."""
    found = {}
    for name, counted in declaration.facets.items():
        python, several = value_type(declaration, counted)
        found[to_camel_case(name)] = Facet(type_name(python), _expression(counted), several)
    return found


def value_types(declarations: Declarations) -> Mapping[str, ObjectType]:
    """The types of a value with its count, for the catalogue."""
    return {name: made for declaration in declarations for name, made in _value_types(declaration)}


def _value_types(declaration: Declaration) -> Iterator[tuple[str, ObjectType]]:
    for counted in declaration.facets.values():
        python, _ = value_type(declaration, counted)
        is_entity, name = isinstance(python, str), type_name(python)
        column = Column("value", Uuid() if is_entity else _OTHERS.get(python, Text()))
        fields: dict[str, Any] = {
            "value": One(((python, "value"),)) if is_entity else Value(lambda row, _: row.c.value),
            "count": Value(lambda row, _: row.c["count"]),
        }
        yield name, ObjectType(name, shape("facet", column, Column("count", Integer)), fields)


def _expression(counted: CountedBy) -> Any:
    by = counted.by
    return by if callable(by) else lambda row: row.c[by]


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")
