"""The pieces of which every Strawberry type of the hub is made: references by name, fields, arguments, enums.

Strawberry owns the SDL, validation and introspection. Values come from the compiled read path, so a field has no
resolver; where graphql-core walks a result, it picks what the read path made from the source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import StrawberryList, StrawberryOptional
from strawberry.types.field import StrawberryField
from strawberry.types.lazy_type import LazyType

from hub.models.base import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True)
class Named(LazyType[Any, Any]):
    """A type by its name, found when the schema is built: declarations may refer to each other in circles."""

    types: Mapping[str, Any] = field(default_factory=dict, compare=False)

    def resolve_type(self) -> type[Any]:
        """The type of that name. Raises `KeyError` if nothing declares it."""
        found: type[Any] = self.types[self.type_name]
        return found


class Made:
    """The types made so far, by name. It refers to those still to come by their names."""

    def __init__(self) -> None:
        self.types: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        return self.types[name]

    def named(self, name: str) -> Any:
        """A reference to a type that may not be made yet."""
        return Named(name, "", types=self.types)

    def output(
        self, name: str, description: str, fields: Mapping[str, StrawberryField], *bases: type
    ) -> None:
        """Make an object type."""
        self.types[name] = strawberry.type(_class(name, fields, bases), name=name, description=description)

    def interface(
        self, name: str, description: str, fields: Mapping[str, StrawberryField], *bases: type
    ) -> None:
        """Make an interface."""
        cls = _class(name, fields, bases)
        self.types[name] = strawberry.interface(cls, name=name, description=description)

    def input(
        self, name: str, description: str, fields: Mapping[str, StrawberryField], *, one_of: bool = False
    ) -> None:
        """Make an input type; its fields are named in GraphQL as they are named here, and null if absent."""
        attributes = {}
        for key, made in fields.items():
            made.graphql_name = key
            if isinstance(made.type_annotation and made.type_annotation.annotation, StrawberryOptional):
                made.default = made.default_value = strawberry.UNSET
            attributes[f"{key}_"] = made  # `not`, `from` and the like are no names of attributes
        cls = _class(name, attributes)
        self.types[name] = strawberry.input(cls, name=name, description=description, one_of=one_of)

    def enum(self, name: str, description: str, values: Mapping[str, str]) -> None:
        """Make an enum of these values, each with its description."""
        members = {key: strawberry.enum_value(key, description=text) for key, text in values.items()}
        made: Any = Enum(name, members)  # type: ignore[misc]
        self.types[name] = strawberry.enum(made, description=description)

    def type_of(self, python: Any, *, is_list: bool = False, nullable: bool = False) -> Any:
        """The Strawberry type of a Python type, a scalar, a vocabulary or a name."""
        if isinstance(python, str):
            result = self.named(python)
        elif isinstance(python, type) and issubclass(python, Vocabulary):
            result = self._vocabulary(python)
        else:
            result = python
        if is_list:
            result = StrawberryList(result)
        return StrawberryOptional(result) if nullable else result

    def _vocabulary(self, kind: type[Vocabulary]) -> Any:
        """The enum of a vocabulary: every value described by its labels in both languages."""
        if kind.__name__ not in self.types:
            values = {member.name: f"{member.label.en} ({member.label.vi})." for member in kind}
            self.enum(kind.__name__, sentence(kind.__doc__), values)
        return self.types[kind.__name__]


def output_field(
    type_: Any, description: str, arguments: Sequence[StrawberryArgument] = ()
) -> StrawberryField:
    """A field of an object, without a resolver."""
    made = StrawberryField(type_annotation=StrawberryAnnotation(type_), description=description)
    if arguments:
        made.arguments = list(arguments)
    return made


def input_field(type_: Any, description: str, *, required: bool = False) -> StrawberryField:
    """A field of an input."""
    annotation = StrawberryAnnotation(type_ if required else StrawberryOptional(type_))
    return StrawberryField(type_annotation=annotation, description=description)


def argument(name: str, type_: Any, description: str, *, required: bool = False) -> StrawberryArgument:
    """An argument of a field."""
    annotation = StrawberryAnnotation(type_ if required else StrawberryOptional(type_))
    return StrawberryArgument(name, None, annotation, description=description)


def sentence(text: str | None) -> str:
    """A docstring on one line."""
    return " ".join((text or "").split())


def _class(name: str, fields: Mapping[str, StrawberryField], bases: tuple[type, ...] = ()) -> type:
    """A class with these fields, as Strawberry's decorators expect it."""
    annotations = dict.fromkeys(fields, Any)
    return type(name, bases, {"__annotations__": annotations, "__module__": __name__, **fields})
