"""Variables that need no coercion, taken as they are: most are texts, numbers and names of enum values.

graphql-core looks at types, defaults and positions anew for every request, which takes ten times as long. What is here
accepts a value only where the specification would hand on the very same one; everything else, whatever is wrong with it
included, is left to graphql-core.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from graphql import (
    GraphQLBoolean,
    GraphQLID,
    GraphQLInt,
    GraphQLString,
    is_enum_type,
    is_list_type,
    is_non_null_type,
    type_from_ast,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from graphql import GraphQLSchema, VariableDefinitionNode

Accept: TypeAlias = "Callable[[Any], Any]"

OTHER: Final = object()  # a value that is not taken as it is
_ABSENT: Final = object()
_INT: Final = range(-(2**31), 2**31)


class Plain:
    """The variables of one operation, if all of them are of types whose values can be taken as they are."""

    def __init__(self, schema: GraphQLSchema, definitions: Iterable[VariableDefinitionNode]) -> None:
        self._accepts: list[tuple[str, Accept]] | None = []
        for definition in definitions:
            accept = _accept(type_from_ast(schema, definition.type))
            if accept is None or definition.default_value is not None:
                self._accepts = None
                return
            self._accepts.append((definition.variable.name.value, accept))

    def values(self, raw: Mapping[str, Any]) -> dict[str, Any] | None:
        """The values by name; None if one has to be coerced, or refused."""
        if self._accepts is None:
            return None
        values: dict[str, Any] = {}
        for name, accept in self._accepts:
            value = accept(raw.get(name, _ABSENT))
            if value is OTHER:
                return None
            if value is not _ABSENT:
                values[name] = value
        return values


def _accept(type_: Any) -> Accept | None:
    """Gives a value of that input type as graphql-core would, or `OTHER`; None: the type has no plain values."""
    if is_non_null_type(type_):
        return _named(type_.of_type)
    accept = _named(type_)
    return (
        None
        if accept is None
        else lambda value: value if value is None or value is _ABSENT else accept(value)
    )


def _named(type_: Any) -> Accept | None:
    if is_list_type(type_):
        return _list_of(_accept(type_.of_type))
    if is_enum_type(type_):
        values = {name: one.value for name, one in type_.values.items()}
        return lambda value: values.get(value, OTHER) if type(value) is str else OTHER
    if type_ is GraphQLInt:
        return lambda value: value if type(value) is int and value in _INT else OTHER
    if type_ is GraphQLBoolean:
        return lambda value: value if type(value) is bool else OTHER
    if type_ in (GraphQLString, GraphQLID):
        return lambda value: value if type(value) is str else OTHER
    return None


def _list_of(accept: Accept | None) -> Accept | None:
    if accept is None:
        return None

    def items(value: Any) -> Any:
        if type(value) is not list:
            return OTHER  # a single value stands for a list of one, which is coercion
        accepted = [accept(item) for item in value]
        return OTHER if any(item is OTHER for item in accepted) else accepted

    return items
