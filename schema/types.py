"""From declarations to Strawberry types: objects, connections, filters, orders, look-ups and the query root.

Strawberry owns the SDL, validation and introspection. Values come from the compiled read path, so a field has no
resolver; where graphql-core walks a result, it picks what the read path made from the source. No data here.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import StrawberryList, StrawberryOptional
from strawberry.types.field import StrawberryField
from strawberry.types.lazy_type import LazyType
from strawberry.types.union import StrawberryUnion
from strawberry.utils.str_converters import to_camel_case

from hub.models.base import Vocabulary
from schema.columns import column_type
from schema.declare import (
    Column,
    Condition,
    Declaration,
    Declared,
    Derived,
    Embedded,
    Localised,
    ToMany,
    ToOne,
)
from schema.scalars import Date, DateTime, Vnd

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hub.models.base import Base

PAGE_SIZE_TEXT = "1 to 100"


class Named(LazyType[Any, Any]):
    """A type by its name, found when the schema is built: declarations may refer to each other in circles."""

    def resolve_type(self) -> type[Any]:
        """The type of that name. Raises `KeyError` if nothing declares it."""
        found: type[Any] = Types.current[self.type_name]
        return found


def named(name: str) -> Any:
    """A reference to a type that may not be made yet."""
    return Named(name, "")


class Types:
    """All types under construction, by name."""

    current: dict[str, Any] = {}  # noqa: RUF012 - one schema per process, built once

    def __init__(self, declarations: Iterable[Declaration], unions: Mapping[str, str]) -> None:
        self.declarations = {one.name: one for one in declarations}
        self.unions = unions
        self.models = dict(_embedding_models(self.declarations))
        self.made = Types.current
        self.made.clear()

    def build(self) -> type:
        """Make every type; gives the query root."""
        _shared(self.made)
        for name, description in self.unions.items():
            self.made[name] = self._union(name, description)
        for declaration in sorted(self.declarations.values(), key=lambda one: one.implements is not None):
            self._object(declaration)
            if declaration.is_node:
                self._filter(declaration)
            if declaration.is_node and declaration.implements is None:
                self._connection(declaration)
                self._order(declaration)
                self._lookup(declaration)
        return self._query()

    def enum(self, kind: type[Vocabulary]) -> Any:
        """The GraphQL enum of a vocabulary: every value described by its labels in both languages."""
        name = kind.__name__
        if name not in self.made:
            values = {
                member.name: strawberry.enum_value(
                    member.name, description=f"{member.label.en} ({member.label.vi})."
                )
                for member in kind
            }
            self.made[name] = strawberry.enum(Enum(name, values), description=_sentence(kind.__doc__))  # type: ignore[call-overload]
        return self.made[name]

    def type(self, python: Any, *, is_list: bool = False, nullable: bool = False) -> Any:
        """The Strawberry type of a Python type, a scalar, a vocabulary or a name."""
        if isinstance(python, str):
            result = named(python)
        elif isinstance(python, type) and issubclass(python, Vocabulary):
            result = self.enum(python)
        else:
            result = python
        if is_list:
            result = StrawberryList(result)
        return StrawberryOptional(result) if nullable else result

    def _object(self, declaration: Declaration) -> None:
        fields: dict[str, StrawberryField] = {}
        if declaration.is_node and declaration.implements is None:
            fields["id"] = field(strawberry.ID, "Opaque global id; `node(id:)` finds the thing again.")
        model = declaration.model or self.models[declaration.name]
        for name, declared in declaration.fields.items():
            fields.update(self._fields(model, name, declared))
        bases: tuple[type, ...] = ()
        if declaration.implements:
            bases = (self.made[declaration.implements],)
        elif declaration.is_node:
            bases = (self.made["Node"],)
        cls = make_class(declaration.name, fields, bases)
        decorate: Any = strawberry.interface if declaration.members else strawberry.type
        self.made[declaration.name] = decorate(
            cls, name=declaration.name, description=declaration.description
        )

    def _fields(self, model: type[Base], name: str, declared: Declared) -> dict[str, StrawberryField]:
        """The GraphQL fields of one declared attribute; a localised text makes three."""
        if isinstance(declared, Localised):
            return self._localised(model, name, declared)
        return {name: self._field(model, name, declared)}

    def _field(self, model: type[Base], name: str, declared: Declared) -> StrawberryField:
        if isinstance(declared, Column):
            found = column_type(model, declared.name or name)
            type_ = self.type(found.type, is_list=found.is_list, nullable=found.nullable)
            return field(type_, declared.description)
        if isinstance(declared, Derived):
            return field(self.type(declared.type, nullable=declared.nullable), declared.description)
        if isinstance(declared, Embedded):
            return field(
                self.type(declared.target, nullable=declared.present is not None), declared.description
            )
        if isinstance(declared, ToOne):
            target = declared.union or next(iter(declared.targets))
            return field(self.type(target, nullable=True), declared.description)
        if isinstance(declared, ToMany) and not declared.paged:
            return field(self.type(declared.target, is_list=True), declared.description)
        return self._connection_field(declared.target, declared.description)  # type: ignore[union-attr]

    def _localised(self, model: type[Base], name: str, declared: Localised) -> dict[str, StrawberryField]:
        text = declared.description.rstrip(".")
        vi: Any = self.type(str, nullable=column_type(model, f"{name}_vi").nullable)
        language = argument(
            "lang",
            StrawberryOptional(self.made["Language"]),
            "Language; by default that of `Accept-Language`, else Vietnamese.",
        )
        return {
            f"{name}_vi": field(vi, f"{text}, in Vietnamese."),
            f"{name}_en": field(StrawberryOptional(str), f"{text}, in English, where there is one."),
            name: field(
                vi, f"{text}, in the language asked for; Vietnamese where there is no other.", [language]
            ),
        }

    def _connection_field(self, target: str, description: str) -> StrawberryField:
        return field(named(f"{target}Connection"), description, self._connection_arguments(target))

    def _connection_arguments(self, target: str) -> list[StrawberryArgument]:
        size = f"({PAGE_SIZE_TEXT}; 20 if neither is given)."
        return [
            argument(
                "filter", StrawberryOptional(named(f"{target}Filter")), "Only those that fulfil all of these."
            ),
            argument(
                "order_by",
                StrawberryOptional(StrawberryList(named(f"{target}OrderBy"))),
                "Sort orders, the first counts most; the id decides what is equal.",
            ),
            argument("first", StrawberryOptional(int), f"How many, from the start {size}"),
            argument("after", StrawberryOptional(str), "Only those behind this cursor."),
            argument("last", StrawberryOptional(int), f"How many, from the end {size}"),
            argument("before", StrawberryOptional(str), "Only those before this cursor."),
        ]

    def _connection(self, declaration: Declaration) -> None:
        name = declaration.name
        edge = {
            "cursor": field(str, "Where this node stands in the list, for `after` and `before`."),
            "node": field(named(name), "The node."),
        }
        self.made[f"{name}Edge"] = strawberry.type(
            make_class(f"{name}Edge", edge),
            name=f"{name}Edge",
            description=f"One {name} in a list, with its cursor.",
        )
        connection = {
            "nodes": field(StrawberryList(named(name)), "The page, without cursors."),
            "edges": field(StrawberryList(named(f"{name}Edge")), "The page, each node with its cursor."),
            "page_info": field(
                self.made["PageInfo"], "Whether there is more, and the cursors at the ends of the page."
            ),
            "total_count": field(self.made["TotalCount"], "How many there are on all pages together."),
        }
        self.made[f"{name}Connection"] = strawberry.type(
            make_class(f"{name}Connection", connection),
            name=f"{name}Connection",
            description=f"A page of a list of {name} (Relay connection).",
        )

    def _order(self, declaration: Declaration) -> None:
        values = {}
        for key in sort_names(declaration):
            words = key.replace("_", " ").lower()
            values[f"{key}_ASC"] = strawberry.enum_value(
                f"{key}_ASC", description=f"By {words}, smallest or first of the alphabet first."
            )
            values[f"{key}_DESC"] = strawberry.enum_value(
                f"{key}_DESC", description=f"By {words}, largest or last of the alphabet first."
            )
        name = f"{declaration.name}OrderBy"
        self.made[name] = strawberry.enum(
            Enum(name, values), description=f"Sort orders of a list of {declaration.name}."
        )  # type: ignore[call-overload]

    def _lookup(self, declaration: Declaration) -> None:
        if declaration.root is None:
            return
        fields = {"id": field(StrawberryOptional(strawberry.ID), "Its global id.")}
        for name in declaration.lookups:
            if name == "external_id":
                fields[name] = field(
                    StrawberryOptional(self.made["ExternalId"]), "Its name in the system that owns it."
                )
            else:
                fields[name] = field(StrawberryOptional(str), f"Its `{name}`.")
        name = f"{declaration.name}By"
        self.made[name] = strawberry.input(
            make_class(name, fields, defaults=True),
            name=name,
            one_of=True,
            description=f"What identifies one {declaration.name}: exactly one of these.",
        )

    def _filter(self, declaration: Declaration) -> None:
        target = declaration.implements or declaration.name
        name = f"{declaration.name}Filter"
        if declaration.implements:
            return
        fields = dict(self._filter_fields(declaration))
        itself = StrawberryOptional(StrawberryList(named(name)))
        fields["and"] = field(itself, "All of these must hold.", name="and")
        fields["or"] = field(
            itself, "At least one of these must hold; none holds in an empty list.", name="or"
        )
        fields["not"] = field(StrawberryOptional(named(name)), "This must not hold.", name="not")
        self.made[name] = strawberry.input(
            make_class(name, {f"{key}_": value for key, value in fields.items()}, defaults=True),
            name=name,
            description=f"Conditions on {target}; all that are given must hold, and null is the same as absent.",
        )
        some = {
            "some_": field(StrawberryOptional(named(name)), "At least one fulfils this.", name="some"),
            "none_": field(StrawberryOptional(named(name)), "None fulfils this.", name="none"),
        }
        self.made[f"{declaration.name}ListFilter"] = strawberry.input(
            make_class(f"{declaration.name}ListFilter", some, defaults=True),
            name=f"{declaration.name}ListFilter",
            description=f"Conditions on a list of {target}.",
        )

    def _filter_fields(self, declaration: Declaration) -> Iterable[tuple[str, StrawberryField]]:
        yield (
            "id",
            field(StrawberryOptional(StrawberryList(strawberry.ID)), "Its id is one of these.", name="id"),
        )
        for name, declared in declaration.fields.items():
            found = self._filter_type(declaration, name, declared)
            if found is not None:
                type_, text = found
                yield name, field(StrawberryOptional(type_), text, name=to_camel_case(name))
        for name, extra in declaration.filters.items():
            yield (
                name,
                field(
                    StrawberryOptional(self._condition_type(extra)),
                    extra.description,
                    name=to_camel_case(name),
                ),
            )

    def _condition_type(self, extra: Condition) -> Any:
        return self.type(extra.type, is_list=extra.many)

    def _filter_type(self, declaration: Declaration, name: str, declared: Declared) -> tuple[Any, str] | None:
        if isinstance(declared, ToOne) and declared.union is None:
            target = self._filtered(next(iter(declared.targets)))
            return named(f"{target}Filter"), f"Its `{to_camel_case(name)}` is there and fulfils this."
        if isinstance(declared, ToMany) and declared.paged:
            return named(
                f"{self._filtered(declared.target)}ListFilter"
            ), f"Its `{to_camel_case(name)}` fulfil this."
        if isinstance(declared, Derived) and declared.filterable:
            return self._scalar_filter(declared.type, is_list=False, name=name)
        if isinstance(declared, Column) and declared.filterable and declaration.model is not None:
            found = column_type(declaration.model, declared.name or name)
            return self._scalar_filter(found.type, is_list=found.is_list, name=name)
        return None

    def _filtered(self, target: str) -> str:
        """Members of an interface are filtered as the interface."""
        return self.declarations[target].implements or target

    def _scalar_filter(self, python: Any, *, is_list: bool, name: str) -> tuple[Any, str]:
        called = to_camel_case(name)
        if is_list:
            return StrawberryList(self.type(python)), f"Its `{called}` has at least one of these."
        if python in RANGES:
            return self.made[RANGES[python]], f"Its `{called}` lies in this range."
        if python is bool:
            return bool, f"Its `{called}` is this; unknown counts as false."
        return StrawberryList(self.type(python)), f"Its `{called}` is one of these."

    def _union(self, name: str, description: str) -> Any:
        members = sorted(
            {
                target
                for declaration in self.declarations.values()
                for declared in declaration.fields.values()
                if isinstance(declared, ToOne) and declared.union == name
                for target in declared.targets
            }
        )
        return StrawberryUnion(
            name=name,
            type_annotations=tuple(StrawberryAnnotation(named(member)) for member in members),
            description=description,
        )

    def _query(self) -> type:
        fields: dict[str, StrawberryField] = {}
        for declaration in self.declarations.values():
            if declaration.root is not None:
                plural, singular = declaration.root
                fields[plural] = self._connection_field(
                    declaration.name, f"All that are visible: {_first(declaration)}"
                )
                fields[singular] = field(
                    StrawberryOptional(named(declaration.name)),
                    f"One by its id, code or external id; NOT_FOUND if there is none. {_first(declaration)}",
                    [argument("by", named(f"{declaration.name}By"), "What identifies it.")],
                )
        fields["node"] = field(
            StrawberryOptional(self.made["Node"]),
            "Whatever has this global id.",
            [argument("id", strawberry.ID, "The global id.")],
        )
        fields["nodes"] = field(
            StrawberryList(StrawberryOptional(self.made["Node"])),
            "Whatever has these global ids, in their order; null and NOT_FOUND where there is none. 100 at the most.",
            [argument("ids", StrawberryList(strawberry.ID), "The global ids.")],
        )
        return strawberry.type(
            make_class("Query", fields), name="Query", description="Everything that can be asked."
        )


RANGES: dict[Any, str] = {
    Date: "DateRange",
    DateTime: "DateTimeRange",
    int: "IntRange",
    float: "FloatRange",
    Vnd: "VndRange",
}


def sort_names(declaration: Declaration) -> Iterable[str]:
    """The sort orders of a type without their direction: `NAME`, `CLOSES_AT`, and always `CREATED_AT`."""
    for name, declared in declaration.fields.items():
        if isinstance(declared, Column | Localised) and declared.sort:
            yield name.upper()
    yield "CREATED_AT"


def field(
    type_: Any,
    description: str,
    arguments: list[StrawberryArgument] | None = None,
    *,
    name: str | None = None,
) -> StrawberryField:
    """A Strawberry field without a resolver."""
    made = StrawberryField(
        type_annotation=StrawberryAnnotation(type_), description=description, graphql_name=name
    )
    if arguments:
        made.arguments = arguments
    return made


def argument(name: str, type_: Any, description: str) -> StrawberryArgument:
    """An argument of a field."""
    return StrawberryArgument(name, None, StrawberryAnnotation(type_), description=description)


def make_class(
    name: str, fields: Mapping[str, StrawberryField], bases: tuple[type, ...] = (), *, defaults: bool = False
) -> type:
    """A class with these fields, as Strawberry's decorators expect it."""
    for one in fields.values():
        if defaults:
            one.default = strawberry.UNSET
            one.default_value = strawberry.UNSET
    return type(
        name, bases, {"__annotations__": dict.fromkeys(fields, Any), "__module__": __name__, **fields}
    )


def _shared(made: dict[str, Any]) -> None:
    """The types that every list and entity uses."""
    made["Node"] = strawberry.interface(
        make_class(
            "Node", {"id": field(strawberry.ID, "Opaque global id; `node(id:)` finds the thing again.")}
        ),
        name="Node",
        description="A thing with a global id.",
    )
    page_info = {
        "has_next_page": field(bool, "Whether something follows this page."),
        "has_previous_page": field(bool, "Whether something comes before this page."),
        "start_cursor": field(StrawberryOptional(str), "Cursor of the first node; null on an empty page."),
        "end_cursor": field(StrawberryOptional(str), "Cursor of the last node; null on an empty page."),
    }
    made["PageInfo"] = strawberry.type(
        make_class("PageInfo", page_info), name="PageInfo", description="Where a page stands in its list."
    )
    made["CountPrecision"] = _enum(
        "CountPrecision",
        "How a count is meant.",
        {"EXACT": "Neither more nor less.", "AT_LEAST": "This many were counted, and there are more."},
    )
    total = {
        "value": field(int, "The number counted, 1 000 at the most."),
        "precision": field(made["CountPrecision"], "Whether that is all of them."),
    }
    made["TotalCount"] = strawberry.type(
        make_class("TotalCount", total),
        name="TotalCount",
        description="How many: exact up to 1 000, then a lower bound.",
    )
    made["Language"] = _enum("Language", "A language of the hub.", {"VI": "Vietnamese.", "EN": "English."})
    external = {
        "source": field(str, "The system that owns the thing."),
        "id": field(str, "What that system calls it."),
    }
    made["ExternalId"] = strawberry.input(
        make_class("ExternalId", external),
        name="ExternalId",
        description="The name of a thing in another system.",
    )
    for python, name in RANGES.items():
        ends = {
            "from_": field(StrawberryOptional(python), "This or later (larger).", name="from"),
            "to": field(StrawberryOptional(python), "This or earlier (smaller)."),
        }
        made[name] = strawberry.input(
            make_class(name, ends, defaults=True),
            name=name,
            description="A range with both ends included; an end that is not given is open.",
        )


def _enum(name: str, description: str, values: Mapping[str, str]) -> Any:
    members = {key: strawberry.enum_value(key, description=text) for key, text in values.items()}
    return strawberry.enum(Enum(name, members), description=description)  # type: ignore[call-overload]


def _embedding_models(declarations: Mapping[str, Declaration]) -> Iterable[tuple[str, type[Base]]]:
    for declaration in declarations.values():
        for declared in declaration.fields.values():
            if isinstance(declared, Embedded) and declaration.model is not None:
                yield declared.target, declaration.model


def _first(declaration: Declaration) -> str:
    return declaration.description.split(". ")[0].rstrip(".") + "."


def _sentence(text: str | None) -> str:
    return " ".join((text or "").split())
