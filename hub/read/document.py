"""Documents: text parsed, validated and analysed once, then found again by its text.

What knows graphql-core in the read path is this, `limits` and `cost`, which judge a document, `selection`, which
leaves its syntax behind, and `introspection`. It must never look at data, and it keeps nothing of a request beside
the text: variables belong to the request.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import count
from typing import TYPE_CHECKING, Any

from graphql import (
    ArgumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    Visitor,
    get_variable_values,
    is_enum_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
    type_from_ast,
    validate,
    visit,
)

from hub import ids
from hub.errors import TooComplex
from hub.read import limits
from hub.read.variables import Plain

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from graphql import DocumentNode

MOST_ERRORS = 5  # told at once; each may compute suggestions
PAGE_ARGUMENTS = frozenset({"first", "last"})
SHAPE_ENUMS = (
    "OrderBy",
    "GroupBy",
    "SearchType",
)  # ends of the names of enums whose value changes the SQL text

_LONGEST_GUESSED = 60
_ABSENT = object()
_numbers = count()
_PRESENT = True


class DocumentError(Exception):
    """A request that GraphQL itself refuses; `errors` are graphql-core's, each with its code."""

    def __init__(self, errors: list[GraphQLError], code: str) -> None:
        super().__init__(errors[0].message)
        self.errors = errors
        for error in errors:
            error.extensions = {"code": code, **(error.extensions or {})}


@dataclass(frozen=True)
class Operation:
    """One operation of a document, with what of its variables decides the shape of its SQL."""

    document: Document
    node: OperationDefinitionNode
    facts: tuple[tuple[str, Callable[[Any], Hashable]], ...]
    plain: Plain

    @property
    def is_query(self) -> bool:
        """Whether it only reads."""
        return self.node.operation is OperationType.QUERY

    def variables(
        self, schema: GraphQLSchema, raw: Mapping[str, Any] | None, *, hints: bool = True
    ) -> Mapping[str, Any]:
        """The variables of a request, coerced as the specification says. Raises `DocumentError`, `TooComplex`."""
        if raw:
            limits.check_variables(raw)
        values = self.plain.values(raw or {})
        return self._coerced(schema, raw, hints=hints) if values is None else values

    def _coerced(
        self, schema: GraphQLSchema, raw: Mapping[str, Any] | None, *, hints: bool
    ) -> Mapping[str, Any]:
        definitions = self.node.variable_definitions or ()
        values = get_variable_values(
            schema, definitions, dict(raw or {}), max_errors=MOST_ERRORS, hide_suggestions=not hints
        )
        if isinstance(values, list):
            raise DocumentError(values, "BAD_VARIABLES")
        return values.coerced

    def shape(self, values: Mapping[str, Any]) -> tuple[Hashable, ...]:
        """What of the variables decides the SQL text; two requests with one shape share one plan."""
        return tuple(fact(values.get(name, _ABSENT)) for name, fact in self.facts)


@dataclass(frozen=True)
class Document:
    """A valid document. `number` is its own for as long as the process lives."""

    number: int
    ast: DocumentNode
    operations: Mapping[str, OperationDefinitionNode]
    fragments: Mapping[str, FragmentDefinitionNode]
    chosen: dict[str | None, Operation] = field(default_factory=dict)

    def operation(self, schema: GraphQLSchema, name: str | None) -> Operation:
        """The operation of that name, or the only one."""
        known = self.chosen.get(name)
        if known is None:
            node = self._choose(name)
            plain = Plain(schema, node.variable_definitions or ())
            known = self.chosen[name] = Operation(self, node, _facts(schema, node, self.ast), plain)
        return known

    def _choose(self, name: str | None) -> OperationDefinitionNode:
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        if name is None:
            raise DocumentError(
                [GraphQLError("Must provide operation name if query contains multiple operations.")],
                "OPERATION_UNCLEAR",
            )
        if name not in self.operations:
            raise DocumentError([GraphQLError(f"Unknown operation named '{name}'.")], "OPERATION_UNKNOWN")
        return self.operations[name]


def read(schema: GraphQLSchema, text: str, *, hints: bool = True) -> Document:
    """Parse and validate a document. Raises `DocumentError` with every problem found; `hints`: with what was meant."""
    try:
        ast = limits.parse(text)
    except GraphQLError as error:
        raise DocumentError([error], "GRAPHQL_PARSE_FAILED") from error
    except RecursionError as error:
        raise DocumentError(
            [GraphQLError("The document is nested too deeply.")], "GRAPHQL_PARSE_FAILED"
        ) from error
    problems = _problems(schema, ast, hints=hints)
    if problems:
        raise DocumentError(problems, "GRAPHQL_VALIDATION_FAILED")
    operations, fragments = {}, {}
    for definition in ast.definitions:
        if isinstance(definition, OperationDefinitionNode):
            operations[definition.name.value if definition.name else ""] = definition
        elif isinstance(definition, FragmentDefinitionNode):
            fragments[definition.name.value] = definition
    return Document(next(_numbers), ast, operations, fragments)


def is_mutation(text: str, name: str | None) -> bool:
    """Whether that operation of a text, valid or not, is a mutation."""
    if "mutation" not in text:
        return False
    try:
        ast = limits.parse(text)
    except (GraphQLError, RecursionError, TooComplex):
        return False
    found = [
        one
        for one in ast.definitions
        if isinstance(one, OperationDefinitionNode)
        and (name is None or (one.name is not None and one.name.value == name))
    ]
    return len(found) == 1 and found[0].operation is OperationType.MUTATION


def _problems(schema: GraphQLSchema, ast: DocumentNode, *, hints: bool) -> list[GraphQLError]:
    """What is wrong with a document. Types that do not exist are told here: graphql-core takes 40 ms to guess each."""
    try:
        named = limits.check(ast).types
    except GraphQLError as error:
        return [error]
    for name, node in named.items():
        if name not in schema.type_map:
            return [GraphQLError(f"Unknown type '{name}'.{_meant(schema, name) if hints else ''}", node)]
    return validate(schema, ast, max_errors=MOST_ERRORS, hide_suggestions=not hints)


def _meant(schema: GraphQLSchema, name: str) -> str:
    near = get_close_matches(name[:_LONGEST_GUESSED], schema.type_map, n=1, cutoff=0.8)
    return f" Did you mean '{near[0]}'?" if near else ""


class _PageVariables(Visitor):
    """Collects the variables that stand as a page size somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        """Note `first: $n`."""
        if node.name.value in PAGE_ARGUMENTS and isinstance(node.value, VariableNode):
            self.names.add(node.value.name.value)


def _facts(
    schema: GraphQLSchema, node: OperationDefinitionNode, ast: DocumentNode
) -> tuple[tuple[str, Callable[[Any], Hashable]], ...]:
    pages = _PageVariables()
    visit(ast, pages)
    facts = []
    for definition in node.variable_definitions or ():
        name = definition.variable.name.value
        type_ = type_from_ast(schema, definition.type)
        facts.append((name, _itself if name in pages.names else _fact(type_)))
    return tuple(facts)


def _itself(value: Any) -> Hashable:
    return "absent" if value is _ABSENT else value


def _fact(type_: Any) -> Callable[[Any], Hashable]:
    """How a value of that input type shapes the SQL: which of its parts are there, and a few values."""
    if is_non_null_type(type_):
        return _fact(type_.of_type)
    if is_list_type(type_):
        return _list_fact(_fact(type_.of_type))
    if is_input_object_type(type_):
        return _object_fact(type_)
    if type_.name == "Boolean" or (is_enum_type(type_) and type_.name.endswith(SHAPE_ENUMS)):
        return _itself
    if type_.name == "ID":
        return _id_fact
    return _presence


def _presence(value: Any) -> Hashable:
    return "absent" if value is _ABSENT else None if value is None else _PRESENT


def _id_fact(value: Any) -> Hashable:
    if value is _ABSENT or value is None:
        return _presence(value)
    parsed = ids.parse(value)
    return parsed.table if parsed else "?"


def _ids_fact(value: Any) -> Hashable:
    """Of which tables ids are, whatever their number and order."""
    return _presence(value) if value is _ABSENT or value is None else frozenset(map(_id_fact, value))


def _list_fact(item: Callable[[Any], Hashable]) -> Callable[[Any], Hashable]:
    if item is _presence:
        return _presence
    if item is _id_fact:
        return _ids_fact

    def fact(value: Any) -> Hashable:
        return _presence(value) if value is _ABSENT or value is None else tuple(item(part) for part in value)

    return fact


def _object_fact(type_: Any) -> Callable[[Any], Hashable]:
    # Input types refer to themselves (`and`, `or`, `not`), so the facts of the fields are made on first use.
    known: dict[str, Callable[[Any], Hashable]] = {}

    def fact(value: Any) -> Hashable:
        if value is _ABSENT or value is None:
            return _presence(value)
        shape = []
        for name, part in value.items():
            if part is not None:
                if name not in known:
                    known[name] = _fact(type_.fields[name].type)
                shape.append((name, known[name](part)))
        return tuple(shape)

    return fact
