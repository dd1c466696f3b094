"""From declarations to Strawberry types: objects, interfaces, unions and the query root. No data here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import strawberry
from sqlalchemy import Table
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.base import StrawberryList, StrawberryOptional
from strawberry.types.union import StrawberryUnion

from schema.columns import column_type
from schema.connection import connection_field, make_connection, make_page_types
from schema.declared import Column, Derived, DrawnRows, Embedded, Localised, ToMany, ToOne
from schema.facets import make_facets
from schema.inputs import Filters, make_lookup, make_orders, make_shared_inputs
from schema.making import Made, argument, output_field
from schema.profile import make_profile_inputs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from strawberry.types.arguments import StrawberryArgument
    from strawberry.types.field import StrawberryField

    from hub.models.base import Base
    from schema.declared import Declaration, Declarations, Declared, RootQuestions

NODE_ID = "Opaque global id; `node(id:)` finds the thing again."


class Types:
    """Makes the types of all declarations."""

    def __init__(
        self, declarations: Declarations, questions: Iterable[RootQuestions], unions: Mapping[str, str]
    ) -> None:
        self.declarations = declarations
        self.questions = questions
        self.unions = unions
        self.models = dict(_embedding_models(declarations))
        self.made = Made()

    def build(self) -> Any:
        """Make every type; gives the query root."""
        made, filters = self.made, Filters(self.made, self.declarations)
        made.interface("Node", "A thing with a global id.", {"id": output_field(strawberry.ID, NODE_ID)})
        make_page_types(made)
        make_shared_inputs(made)
        make_profile_inputs(made)
        for name, description in self.unions.items():
            made.types[name] = self._union(name, description)
        for declaration in sorted(self.declarations, key=lambda one: one.implements is not None):
            self._object(declaration)
            if declaration.model is None or declaration.implements:
                continue
            if declaration.is_listed or not isinstance(declaration.model, Table):
                filters.make(declaration)
            if declaration.is_listed:
                make_connection(made, declaration.name, facets=bool(declaration.facets))
                if declaration.facets:
                    make_facets(made, declaration)
                make_orders(made, declaration)
            if declaration.root:
                make_lookup(made, declaration)
        self._query()
        return made["Query"]

    def _object(self, declaration: Declaration) -> None:
        fields: dict[str, StrawberryField] = {}
        bases: list[type] = []
        if declaration.implements:
            bases = [self.made[declaration.implements]]
        elif declaration.is_node:
            bases = [self.made["Node"]]
            fields["id"] = output_field(strawberry.ID, NODE_ID)
        model = self.models[declaration.name] if declaration.model is None else declaration.model
        for name, declared in declaration.fields.items():
            fields.update(self._fields(model, name, declared))
        make = self.made.interface if declaration.members else self.made.output
        make(declaration.name, declaration.description, fields, *bases)

    def _fields(
        self, model: type[Base] | Table | None, name: str, declared: Declared
    ) -> dict[str, StrawberryField]:
        """The GraphQL fields of one declared attribute; a localised text makes three."""
        if isinstance(declared, Localised):
            return self._localised(model, name, declared)
        own = self._arguments(declared) if isinstance(declared, ToMany | Derived | DrawnRows) else []
        if (isinstance(declared, ToMany) and declared.paged) or (
            isinstance(declared, DrawnRows) and declared.form == "page"
        ):
            return {name: connection_field(self.made, declared.target, declared.description, own)}
        return {name: output_field(self._type(model, name, declared), _description(declared), own)}

    def _arguments(self, declared: ToMany | Derived | DrawnRows) -> list[StrawberryArgument]:
        return [
            argument(
                name,
                self.made.type_of(one.type, is_list=one.several),
                one.description,
                required=one.required,
            )
            for name, one in declared.arguments.items()
        ]

    def _type(self, model: Any, name: str, declared: Declared) -> Any:
        type_of = self.made.type_of
        if isinstance(declared, Column):
            found = column_type(model, declared.name or name)
            return type_of(
                found.type, is_list=found.is_list, nullable=found.nullable and not declared.required
            )
        if isinstance(declared, Derived):
            return type_of(declared.type, nullable=declared.nullable)
        if isinstance(declared, Embedded):
            return type_of(declared.target, nullable=declared.present is not None)
        if isinstance(declared, ToOne):
            return type_of(declared.union or next(iter(declared.targets)), nullable=True)
        if isinstance(declared, ToMany):
            return type_of(declared.target, is_list=True)
        if isinstance(declared, DrawnRows):
            is_list = declared.form == "list"
            return type_of(declared.target, is_list=is_list, nullable=not is_list)
        raise TypeError(f"{name} is declared by something that has no type: {declared}")

    def _localised(self, model: Any, name: str, declared: Localised) -> dict[str, StrawberryField]:
        what, _, when_null = declared.description.rstrip(".").partition("; ")
        null = f"; {when_null}" if when_null else ""
        vi = self.made.type_of(str, nullable=column_type(model, f"{name}_vi").nullable)
        default = "Language; by default that of `Accept-Language`, else Vietnamese."
        language = argument("lang", self.made["Language"], default)
        fallback = "in the language asked for, in Vietnamese where there is no other"
        return {
            f"{name}_vi": output_field(vi, f"{what}, in Vietnamese{null}."),
            f"{name}_en": output_field(
                StrawberryOptional(str), f"{what}, in English; null where there is none."
            ),
            name: output_field(vi, f"{what}, {fallback}{null}.", [language]),
        }

    def _union(self, name: str, description: str) -> StrawberryUnion:
        members = {
            member
            for declaration in self.declarations
            for declared in declaration.fields.values()
            if isinstance(declared, ToOne) and declared.union == name
            for target in declared.targets
            # A union may not have an interface in it, so its members stand for it.
            for member in self.declarations[target].members or (target,)
        }
        annotations = tuple(StrawberryAnnotation(self.made.named(member)) for member in sorted(members))
        return StrawberryUnion(name=name, type_annotations=annotations, description=description)

    def _query(self) -> None:
        fields: dict[str, StrawberryField] = {}
        for declaration in self.declarations:
            if declaration.root:
                fields.update(self._roots(declaration, *declaration.root))
        for question in self.questions:
            for name, declared in question.fields.items():
                fields.update(self._fields(None, name, declared))
        node = StrawberryOptional(self.made["Node"])
        fields["node"] = output_field(
            node,
            "Whatever has this global id; null and NOT_FOUND if there is none.",
            [argument("id", strawberry.ID, "The global id.", required=True)],
        )
        fields["nodes"] = output_field(
            StrawberryList(node),
            "Whatever has these global ids, in their order; null and NOT_FOUND where there is none. 100 at the most.",
            [argument("ids", StrawberryList(strawberry.ID), "The global ids.", required=True)],
        )
        self.made.output("Query", "Everything that can be asked.", fields)

    def _roots(self, declaration: Declaration, plural: str, singular: str) -> dict[str, StrawberryField]:
        name = declaration.name
        what = declaration.description.split(". ")[0].rstrip(".") + "."
        by = argument("by", self.made.named(f"{name}By"), "What identifies it.", required=True)
        *ways, last = ("id", *(name.replace("_id", " id") for name in declaration.lookups))
        return {
            plural: connection_field(self.made, name, f"All that are visible: {what}"),
            singular: output_field(
                StrawberryOptional(self.made.named(name)),
                f"One by its {', '.join(ways)} or {last}; null and NOT_FOUND if there is none. {what}",
                [by],
            ),
        }


def _description(declared: Declared) -> str:
    # Whatever the tables require, the rules may keep a row elsewhere from the viewer.
    hidden = isinstance(declared, ToOne) and "null" not in declared.description
    return f"{declared.description} Null if it is not visible to you." if hidden else declared.description


def _embedding_models(declarations: Declarations) -> Iterator[tuple[str, type[Base] | Table]]:
    for declaration in declarations:
        for declared in declaration.fields.values():
            if isinstance(declared, Embedded) and declaration.model is not None:
                yield declared.target, declaration.model
