"""The selection: what an operation asks for, as a tree without GraphQL's syntax.

Fragments are expanded per concrete type, `@skip` and `@include` are decided, arguments are coerced and each
leaf knows how the next request finds its value. It must never know a table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from graphql import (
    BooleanValueNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_composite_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
    value_from_ast,
)
from graphql.utilities.coerce_input_value import coerce_default_value

from hub.read.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graphql import (
        DirectiveNode,
        GraphQLField,
        GraphQLObjectType,
        GraphQLSchema,
        SelectionSetNode,
        ValueNode,
    )

    from hub.read.document import Operation

INTROSPECTION = frozenset({"__schema", "__type"})


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar, an enum value, or a list of them: its value now, and how to read it from other variables.

    `type` is the name of the GraphQL type, `is_list` whether it is a list of it. `read` is None for a value
    that stands in the document itself. `only` is the item of a list that has one item whatever the variables are.
    """

    value: Any
    type: str
    is_list: bool
    read: Callable[[Mapping[str, Any]], Any] | None
    only: Leaf | None = None


@dataclass(frozen=True, slots=True)
class Selected:
    """One field of the answer: response key, field name, arguments, and per concrete type what is below it."""

    key: str
    name: str
    path: tuple[str, ...]
    arguments: Mapping[str, Any]
    nodes: tuple[FieldNode, ...]
    type: str
    groups: Mapping[str, tuple[Selected, ...]] = field(default_factory=dict)

    @property
    def location(self) -> tuple[int, int] | None:
        """Line and column of the field in the document."""
        place = self.nodes[0].loc
        return (place.start_token.line, place.start_token.column) if place else None

    def only(self) -> tuple[Selected, ...]:
        """What is below a field of an object type."""
        return next(iter(self.groups.values()))


@dataclass(frozen=True)
class Selector:
    """Builds the selection of one operation for the variables at hand."""

    schema: GraphQLSchema
    operation: Operation
    variables: Mapping[str, Any]
    made: dict[tuple[Any, ...], Selected] = field(default_factory=dict)

    def root(self) -> tuple[Selected, ...]:
        """What the operation asks at the root."""
        root = self.schema.query_type
        return self._fields(cast("GraphQLObjectType", root), [self.operation.node.selection_set], ())

    def _fields(
        self, parent: GraphQLObjectType, sets: Sequence[SelectionSetNode], path: tuple[str, ...]
    ) -> tuple[Selected, ...]:
        collected: dict[str, list[FieldNode]] = {}
        seen: set[str] = set()
        for selection_set in sets:
            self._collect(parent, selection_set, collected, seen)
        return tuple(self._selected(parent, key, nodes, path) for key, nodes in collected.items())

    def _collect(
        self,
        parent: GraphQLObjectType,
        selection_set: SelectionSetNode,
        collected: dict[str, list[FieldNode]],
        seen: set[str],
    ) -> None:
        for node in selection_set.selections:
            if not included(node.directives or (), self._boolean):
                continue
            if isinstance(node, FieldNode):
                collected.setdefault((node.alias or node.name).value, []).append(node)
            elif isinstance(node, InlineFragmentNode):
                condition = node.type_condition.name.value if node.type_condition else None
                if self._applies(parent, condition):
                    self._collect(parent, node.selection_set, collected, seen)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
                seen.add(node.name.value)
                fragment = self.operation.document.fragments[node.name.value]
                if self._applies(parent, fragment.type_condition.name.value):
                    self._collect(parent, fragment.selection_set, collected, seen)

    def _boolean(self, node: ValueNode) -> bool:
        if isinstance(node, VariableNode):
            self._forbid_null(node, "Boolean!")
            return bool(self.variables[node.name.value])
        return cast("BooleanValueNode", node).value

    def _applies(self, parent: GraphQLObjectType, condition: str | None) -> bool:
        if condition is None or condition == parent.name:
            return True
        type_ = self.schema.get_type(condition)
        return is_abstract_type(type_) and self.schema.is_sub_type(type_, parent)

    def _selected(
        self, parent: GraphQLObjectType, key: str, nodes: list[FieldNode], path: tuple[str, ...]
    ) -> Selected:
        name = nodes[0].name.value
        path = (*path, key)
        if name == "__typename" or name in INTROSPECTION:
            return Selected(key, name, path, {}, tuple(nodes), "")
        definition = parent.fields[name]
        type_ = get_named_type(definition.type)
        memo = (path, name, type_.name, *map(id, nodes))
        # Members of an interface share what they inherit: one selection, so that the plan fetches it once.
        if memo not in self.made:
            self.made[memo] = Selected(
                key, name, path, self._arguments(definition, nodes[0]), tuple(nodes), type_.name,
                self._groups(type_, nodes, path),
            )  # fmt: skip
        return self.made[memo]

    def _groups(
        self, type_: Any, nodes: list[FieldNode], path: tuple[str, ...]
    ) -> dict[str, tuple[Selected, ...]]:
        if not is_composite_type(type_):
            return {}
        sets = [node.selection_set for node in nodes if node.selection_set]
        concrete: Sequence[GraphQLObjectType] = (
            self.schema.get_possible_types(type_)
            if is_abstract_type(type_)
            else [cast("GraphQLObjectType", type_)]
        )
        return {member.name: self._fields(member, sets, path) for member in concrete}

    def _arguments(self, definition: GraphQLField, node: FieldNode) -> dict[str, Any]:
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        values: dict[str, Any] = {}
        for name, argument in definition.args.items():
            value = self._value(given[name], argument.type) if name in given else Undefined
            if value is Undefined:
                value = _default(argument)
            if value is not Undefined:
                values[name] = value
        return values

    def _value(self, node: ValueNode, type_: Any) -> Any:
        """The tree of a value: dicts, lists of dicts, `Leaf`s, None; Undefined for an absent variable."""
        if isinstance(node, VariableNode):
            return self._variable(node, type_)
        type_ = get_nullable_type(type_)
        if isinstance(node, NullValueNode):
            return None
        if is_list_type(type_):
            return self._list(node, type_.of_type)
        if is_input_object_type(type_):
            return self._object(cast("ObjectValueNode", node), type_)
        return Leaf(_plain(value_from_ast(node, type_)), type_.name, is_list=False, read=None)

    def _variable(self, node: VariableNode, type_: Any) -> Any:
        name = node.name.value
        if name not in self.variables:
            return Undefined
        if is_non_null_type(type_):
            self._forbid_null(node, str(type_))
        return tree(self.variables[name], type_, lambda variables: variables[name])

    def _forbid_null(self, node: VariableNode, wanted: str) -> None:
        """Validation lets a nullable variable with a default stand for a value that must be there."""
        if self.variables[node.name.value] is None:
            message = f"Variable '${node.name.value}' is null where a value of type '{wanted}' is needed."
            raise DocumentError([GraphQLError(message, node)], "BAD_VARIABLES")

    def _list(self, node: ValueNode, item: Any) -> Any:
        nodes = node.values if isinstance(node, ListValueNode) else (node,)
        parts = [self._value(part, item) for part in nodes]
        parts = [None if part is Undefined else part for part in parts]
        named = get_named_type(item)
        if is_input_object_type(named):
            return parts
        return _joined(parts, named.name)

    def _object(self, node: ObjectValueNode, type_: Any) -> dict[str, Any]:
        given = {part.name.value: part.value for part in node.fields}
        values: dict[str, Any] = {}
        for name, definition in type_.fields.items():
            value = self._value(given[name], definition.type) if name in given else Undefined
            if value is Undefined:
                value = _default(definition)
            if value is not Undefined:
                values[name] = value
        if type_.is_one_of and (len(values) != 1 or None in values.values()):
            message = f"A variable leaves '{type_.name}' without the one value that it needs."
            raise DocumentError([GraphQLError(message, node)], "BAD_VARIABLES")
        return values


def included(directives: Sequence[DirectiveNode], decide: Callable[[ValueNode], bool]) -> bool:
    """Whether `@skip` and `@include` leave a node in; `decide` tells what their condition is."""
    for directive in directives:
        name = directive.name.value
        if name in {"skip", "include"}:
            condition = next(a.value for a in directive.arguments or () if a.name.value == "if")
            if decide(condition) is (name == "skip"):
                return False
    return True


def tree(value: Any, type_: Any, read: Callable[[Mapping[str, Any]], Any] | None) -> Any:
    """The tree of a coerced value, each leaf with its way from the variables."""
    if is_non_null_type(type_):
        return tree(value, type_.of_type, read)
    if value is None:
        return None
    if is_list_type(type_) and is_input_object_type(get_named_type(type_)):
        return [tree(part, type_.of_type, _step(read, index)) for index, part in enumerate(value)]
    if is_input_object_type(type_):
        return {name: tree(part, type_.fields[name].type, _step(read, name)) for name, part in value.items()}
    plain = None if read is None else lambda variables: _plain(read(variables))
    return Leaf(_plain(value), get_named_type(type_).name, is_list=is_list_type(type_), read=plain)


def _step(
    read: Callable[[Mapping[str, Any]], Any] | None, key: str | int
) -> Callable[[Mapping[str, Any]], Any] | None:
    return None if read is None else lambda variables: read(variables)[key]


def _joined(parts: list[Leaf | None], type_name: str) -> Leaf:
    """A list literal as one leaf; a variable inside it makes the whole read again."""
    value = [None if part is None else part.value for part in parts]
    only = parts[0] if len(parts) == 1 else None
    if all(part is None or part.read is None for part in parts):
        return Leaf(value, type_name, is_list=True, read=None, only=only)

    def read(variables: Mapping[str, Any]) -> Any:
        return [None if p is None else p.value if p.read is None else p.read(variables) for p in parts]

    return Leaf(value, type_name, is_list=True, read=read, only=only)


def _default(definition: Any) -> Any:
    value = coerce_default_value(definition)
    return Undefined if value is Undefined else tree(value, definition.type, None)


def _plain(value: Any) -> Any:
    """An enum member as its name; lists likewise."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value.name if isinstance(value, Enum) else value
