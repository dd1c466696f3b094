"""What an operation costs, known before it is planned: page sizes multiplied along the way down.

One pass that visits each fragment once. The rule is a pure function of the schema, the operation and those variables
that shape its SQL (page sizes, `@skip` and `@include`), so a cost is kept with its plan. It is what is asked for, not
what is found: rows that do not exist, kinds that exclude each other and fields selected twice all count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    IntValueNode,
    ListValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

from hub.errors import CostLimit, TooComplex
from hub.read.document import PAGE_ARGUMENTS
from hub.read.passes import DEFAULT_PAGE, LARGEST_PAGE
from hub.read.selection import INTROSPECTION, included

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import (
        BooleanValueNode,
        GraphQLField,
        GraphQLSchema,
        InlineFragmentNode,
        SelectionSetNode,
        ValueNode,
    )

    from hub.read.document import Operation

LIMIT: Final = 50_000
UNIT: Final = 10  # weights are tenths; a cost is rounded up to whole ones

# The weights of one field, in tenths, by what it is.
SCALAR: Final = 1
RECORD: Final = 10  # a related object, or one row of a list
LIST: Final = 20  # the making of a list, whatever its page
OWNED_ROWS: Final = 5  # rows that a list without pages is reckoned to have
BY_NAME: Final = {  # fields that cost more than their type tells
    "edges": 0,  # its node is the row
    "totalCount": 50,
    "search": 2_000,
    "facets": 300,  # up to 10 000 rows are read to be counted
    "matches": 100,
    "explainMatch": 50,
    "whoCanHelp": 500,
    "pathTo": 500,
    "unlockedBy": 1_000,
    "suggestions": 1_000,
    "helpsNeeds": 500,
    "teamStats": 500,  # all rows are read to be counted
    "activityStats": 500,
    "trainingStats": 500,
    "__schema": 1_000,
    "__type": 100,
}
FREE: Final = frozenset({"__typename", "pageInfo"})
ROWS: Final = frozenset({"nodes", "edges"})  # the fields of a connection that are there once per row

# Introspection is bounded apart: how many of each list of the schema's description are reckoned below one parent.
DESCRIBED: Final = {
    "types": 500,
    "fields": 25,
    "args": 5,
    "inputFields": 15,
    "enumValues": 10,
    "possibleTypes": 5,
    "interfaces": 2,
    "directives": 5,
}
MOST_DESCRIBED: Final = 120_000  # a standard introspection query has about 87 000, all options taken


class Share(NamedTuple):
    """What a selection set costs by itself, and, if it belongs to a connection, once more for each row."""

    own: int
    per_row: int


@dataclass
class Reckoning:
    """One reckoning of one operation. `visited` counts the nodes looked at: linear in the document."""

    schema: GraphQLSchema
    operation: Operation
    variables: Mapping[str, Any]
    visited: int = 0
    _known: dict[str, Share] = field(default_factory=dict)
    _described: dict[str, int] = field(default_factory=dict)

    def cost(self) -> int:
        """The cost of the operation, at least 1. Raises TooComplex for an introspection beyond its own bound."""
        share = self._set(self.operation.node.selection_set, self.schema.query_type)
        return max(1, -(-share.own // UNIT))

    def _set(self, selected: SelectionSetNode, parent: Any) -> Share:
        own = per_row = described = 0
        connection = parent.name.endswith("Connection")
        for node in selected.selections:
            self.visited += 1
            if not included(node.directives or (), self._decided):
                continue
            if not isinstance(node, FieldNode):
                part = self._fragment(node, parent)
                own, per_row = own + part.own, per_row + part.per_row
            elif connection and node.name.value in ROWS:
                per_row += self._field(node, parent)
            else:
                own += self._field(node, parent)
                if node.name.value in INTROSPECTION:
                    described += self._describe(node.selection_set)
        if described > MOST_DESCRIBED:
            raise TooComplex("The question asks for more of the schema's description than one answer holds.")
        return Share(own, per_row)

    def _fragment(self, node: Any, parent: Any) -> Share:
        if not isinstance(node, FragmentSpreadNode):
            condition = node.type_condition
            return self._set(
                node.selection_set, self.schema.get_type(condition.name.value) if condition else parent
            )
        name = node.name.value
        if name not in self._known:
            fragment = self.operation.document.fragments[name]
            type_ = self.schema.get_type(fragment.type_condition.name.value)
            self._known[name] = self._set(fragment.selection_set, type_)
        return self._known[name]

    def _field(self, node: FieldNode, parent: Any) -> int:
        name = node.name.value
        weight = BY_NAME.get(name)
        if name in FREE or name.startswith("__"):
            return weight or 0
        definition: GraphQLField = parent.fields[name]
        type_ = get_named_type(definition.type)
        if node.selection_set is None or not is_composite_type(type_):
            return SCALAR if weight is None else weight
        share = self._set(node.selection_set, type_)
        if weight is None:
            weight = RECORD
        if {"first", "ids"} & definition.args.keys():
            if not type_.name.endswith("Connection"):
                share = Share(0, weight + share.own)
            return weight + LIST + share.own + self._rows(node) * share.per_row
        if is_list_type(get_nullable_type(definition.type)) and name not in ROWS:
            return LIST + OWNED_ROWS * (weight + share.own)
        return weight + share.own

    def _rows(self, node: FieldNode) -> int:
        """The page size that is asked for, in bounds; a size out of bounds is refused later, at its place."""
        for argument in node.arguments or ():
            if argument.name.value in PAGE_ARGUMENTS:
                size = self._number(argument.value)
                if size is not None:
                    return min(max(size, 1), LARGEST_PAGE)
            if argument.name.value == "ids":
                value = argument.value
                return len(value.values) if isinstance(value, ListValueNode) else LARGEST_PAGE
        return DEFAULT_PAGE

    def _number(self, node: ValueNode) -> int | None:
        if isinstance(node, VariableNode):
            value = self.variables.get(node.name.value)
            return value if isinstance(value, int) else None
        return int(node.value) if isinstance(node, IntValueNode) else None

    def _decided(self, condition: ValueNode) -> bool:
        """What a condition of `@skip` or `@include` is; one that may not be null is refused by the selection."""
        if isinstance(condition, VariableNode):
            return bool(self.variables.get(condition.name.value))
        return cast("BooleanValueNode", condition).value

    def _describe(self, selected: SelectionSetNode | None) -> int:
        """How many entries of lists a part of the schema's description is reckoned to have."""
        entries = 0
        for node in selected.selections if selected else ():
            self.visited += 1
            if isinstance(node, FieldNode):
                below = self._describe(node.selection_set)
                many = DESCRIBED.get(node.name.value)
                entries += below if many is None else many * (1 + below)
            elif not isinstance(node, FragmentSpreadNode):
                entries += self._describe(cast("InlineFragmentNode", node).selection_set)
            else:
                name = node.name.value
                if name not in self._described:
                    self._described[name] = self._describe(
                        self.operation.document.fragments[name].selection_set
                    )
                entries += self._described[name]
        return entries


def cost_of(schema: GraphQLSchema, operation: Operation, variables: Mapping[str, Any], limit: int) -> int:
    """The cost of an operation. Raises CostLimit above the limit, TooComplex for introspection beyond its bound."""
    requested = Reckoning(schema, operation, variables).cost()
    if requested > limit:
        raise CostLimit(requested, limit)
    return requested
