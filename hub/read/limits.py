"""Static limits: what a document may be before anything expensive looks at it, in one linear pass.

They run between parsing and validation, whose rules compare fields with fields and are not linear. Every fragment is
visited once; what it expands to is then known. Nothing here knows a schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    ListValueNode,
    NamedTypeNode,
    ObjectValueNode,
    OperationDefinitionNode,
)
from graphql import parse as parse_graphql

from hub.errors import TooComplex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphql import DocumentNode, InlineFragmentNode, SelectionSetNode

    _Fragment: TypeAlias = InlineFragmentNode | FragmentSpreadNode

# How much a document may have of what. A screen of a rich client has a tenth of it.
CHARACTERS: Final = 30_000
TOKENS: Final = 2_000
COMMENTS: Final = 1_000
OPERATIONS: Final = 20
FRAGMENTS: Final = 100
VARIABLES: Final = 100
SPREADS: Final = 200
ALIASES: Final = 200
DIRECTIVES: Final = 100
DIRECTIVES_OF_ONE: Final = 5
LIST_ITEMS: Final = 500
INPUT_OBJECTS: Final = 200
INPUT_NESTING: Final = 30
DEPTH: Final = 25
LEVELS: Final = 50  # fields, inline fragments and spreads inside one another
ROOT_FIELDS: Final = 100
FIELDS: Final = 1_000  # of one operation or fragment, with all fragments expanded
ALL_FIELDS: Final = 4_000  # of all operations and fragments, each expanded by itself
COMPARISONS: Final = 2_000  # pairs of fields with one response key at one place: validation compares each

# And the variables of a request, all together.
VALUES: Final = 5_000
OBJECTS: Final = 1_000  # graphql-core takes 15 microseconds to coerce one
VALUE_NESTING: Final = 60


_COUNTED = ("aliases", "directives", "fragment spreads", "input objects", "variables")


class Expansion(NamedTuple):
    """What a selection set comes to with its fragments expanded."""

    fields: int = 0
    depth: int = 0
    width: int = 0
    levels: int = 0


def parse(text: str) -> DocumentNode:
    """The syntax tree of a document of bearable size. Raises GraphQLError, TooComplex or RecursionError."""
    _within("characters", len(text), CHARACTERS)
    try:
        return parse_graphql(text, max_tokens=TOKENS, max_comments=COMMENTS)
    except GraphQLError as error:
        if "Parsing aborted" not in error.message:  # graphql-core has no class of its own for its limits
            raise
        raise TooComplex(
            f"The question has more than {TOKENS} tokens, or {COMMENTS} comments; ask for less at once."
        ) from error


def check(document: DocumentNode) -> Survey:
    """Refuse a document that is beyond the limits, naming the number. Raises TooComplex, GraphQLError."""
    survey = Survey(document)
    survey.run()
    return survey


def check_variables(raw: Mapping[str, Any]) -> None:
    """Refuse variables with too many values, or nested too deeply; coercing them would take the time."""
    values = objects = nesting = 0
    level: list[Any] = [raw]
    while level:
        nesting += 1
        _within("levels of nested variables", nesting, VALUE_NESTING)
        objects += sum(isinstance(one, dict) for one in level)
        _within("objects in variables", objects, OBJECTS)
        below: list[Any] = []
        for one in level:
            values += len(one)
            _within("values in variables", values, VALUES)
            parts = one.values() if isinstance(one, dict) else one
            below += [part for part in parts if isinstance(part, (dict, list)) and part]
        level = below


class Survey:
    """One pass over a document. `visited` counts the nodes looked at: linear in the document, whatever it is."""

    def __init__(self, document: DocumentNode) -> None:
        self.visited = 0
        self.comparisons = 0
        self.types: dict[
            str, Any
        ] = {}  # named in conditions and variables, with the first node that names them
        self._operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
        named = [one for one in document.definitions if isinstance(one, FragmentDefinitionNode)]
        _within("definitions", len(document.definitions), OPERATIONS + FRAGMENTS)
        _within("operations", len(self._operations), OPERATIONS)
        _within("fragments", len(named), FRAGMENTS)
        self._fragments = {one.name.value: one for one in named}
        if len(self._fragments) < len(named):
            raise GraphQLError("There can be only one fragment of a name.", named)
        self._known: dict[str, Expansion | None] = {}  # None: being expanded
        self._counts = dict.fromkeys(_COUNTED, 0)

    def run(self) -> None:
        """Everything there is to check."""
        roots: list[SelectionSetNode] = []
        fields = 0
        for operation in self._operations:
            self._count("variables", len(operation.variable_definitions or ()), VARIABLES)
            for definition in operation.variable_definitions or ():
                self._directives(definition.directives or ())
                self._named(definition.type)
                self._value(definition.default_value, 0)
            self._directives(operation.directives or ())
            root = self._expand(operation.selection_set, 0)
            _within("fields at the root", root.width, ROOT_FIELDS)
            roots.append(operation.selection_set)
            fields += root.fields
        for name, fragment in self._fragments.items():
            self._directives(fragment.directives or ())
            self._named(fragment.type_condition)
            fields += self._spread(name, 0).fields
            roots.append(fragment.selection_set)
        _within("fields in all operations and fragments", fields, ALL_FIELDS)
        for one in roots:
            self._compare([one])

    def _expand(self, selected: SelectionSetNode, level: int) -> Expansion:
        _within("levels", level, LEVELS)
        fields = depth = width = levels = 0
        for node in selected.selections:
            self.visited += 1
            self._directives(node.directives or ())
            if isinstance(node, FieldNode):
                below = self._field(node, level + 1)
                depth, width = max(depth, below.depth + 1), width + 1
                fields += 1 + below.fields
            else:
                below = self._fragment(cast("_Fragment", node), level + 1)
                depth, width = max(depth, below.depth), width + below.width
                fields += below.fields
            levels = max(levels, below.levels + 1)
        _within("levels", levels, LEVELS)
        _within("fields inside one another", depth, DEPTH)
        _within("fields when its fragments are expanded", fields, FIELDS)
        return Expansion(fields, depth, width, levels)

    def _field(self, node: FieldNode, level: int) -> Expansion:
        if node.alias is not None:
            self._count("aliases", 1, ALIASES)
        for argument in node.arguments or ():
            self._value(argument.value, 0)
        return self._expand(node.selection_set, level) if node.selection_set else Expansion()

    def _fragment(self, node: _Fragment, level: int) -> Expansion:
        if isinstance(node, FragmentSpreadNode):
            self._count("fragment spreads", 1, SPREADS)
            return self._spread(node.name.value, level)
        if node.type_condition:
            self._named(node.type_condition)
        return self._expand(node.selection_set, level)

    def _spread(self, name: str, level: int) -> Expansion:
        fragment = self._fragments.get(name)
        if fragment is None:
            return Expansion()  # validation says so
        if name in self._known:
            known = self._known[name]
            if known is None:
                raise GraphQLError(f"Cannot spread fragment '{name}' within itself.", fragment)
            return known
        self._known[name] = None
        known = self._known[name] = self._expand(fragment.selection_set, level)
        return known

    def _named(self, type_: Any) -> None:
        while not isinstance(type_, NamedTypeNode):
            type_ = type_.type
        self.types.setdefault(type_.name.value, type_)

    def _directives(self, directives: Sequence[Any]) -> None:
        if directives:
            _within("directives at one place", len(directives), DIRECTIVES_OF_ONE)
            self._count("directives", len(directives), DIRECTIVES)
            for directive in directives:
                for argument in directive.arguments or ():
                    self._value(argument.value, 0)

    def _value(self, node: Any, nesting: int) -> None:
        self.visited += 1
        if isinstance(node, (ListValueNode, ObjectValueNode)):
            _within("levels of nested values", nesting + 1, INPUT_NESTING)
            if isinstance(node, ListValueNode):
                _within("items in a list", len(node.values), LIST_ITEMS)
                for part in node.values:
                    self._value(part, nesting + 1)
            else:
                self._count("input objects", 1, INPUT_OBJECTS)
                for entry in node.fields:
                    self._value(entry.value, nesting + 1)

    def _compare(self, together: list[SelectionSetNode]) -> None:
        """Count the fields that share a response key at one place, at all places below."""
        places = [together]
        while places:
            keys: dict[str, list[FieldNode]] = {}
            self._collect(places.pop(), keys, set())
            for nodes in keys.values():
                self.comparisons += len(nodes) * (len(nodes) - 1) // 2
                below = [node.selection_set for node in nodes if node.selection_set]
                if below:
                    places.append(below)
            _within("pairs of fields with the same name", self.comparisons, COMPARISONS)

    def _collect(
        self, sets: Sequence[SelectionSetNode], keys: dict[str, list[FieldNode]], seen: set[str]
    ) -> None:
        for one in sets:
            for node in one.selections:
                self.visited += 1
                if isinstance(node, FieldNode):
                    keys.setdefault((node.alias or node.name).value, []).append(node)
                elif not isinstance(node, FragmentSpreadNode):
                    self._collect([cast("InlineFragmentNode", node).selection_set], keys, seen)
                elif node.name.value not in seen and node.name.value in self._fragments:
                    seen.add(node.name.value)
                    self._collect([self._fragments[node.name.value].selection_set], keys, seen)

    def _count(self, what: str, more: int, most: int) -> None:
        self._counts[what] += more
        _within(what, self._counts[what], most)


def _within(what: str, found: int, most: int) -> None:
    if found > most:
        raise TooComplex(f"The question has {found} {what}; the hub answers {most} at the most.")
