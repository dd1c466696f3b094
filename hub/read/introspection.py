"""Introspection: questions about the schema, which graphql-core answers beside the statement. It never sees data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import OperationDefinitionNode, execute_sync
from graphql.language import DocumentNode, SelectionSetNode

from hub.read.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphql import GraphQLSchema

    from hub.read.document import Operation
    from hub.read.selection import Selected


def answer(
    schema: GraphQLSchema,
    operation: Operation,
    asked: Sequence[Selected],
    variables: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """What an operation asks with `__schema` and `__type`, by response key. Raises `DocumentError`."""
    node = OperationDefinitionNode(
        operation=operation.node.operation,
        variable_definitions=operation.node.variable_definitions,
        directives=(),
        selection_set=SelectionSetNode(selections=tuple(node for one in asked for node in one.nodes)),
    )
    document = DocumentNode(definitions=(node, *operation.document.fragments.values()))
    result = execute_sync(schema, document, variable_values=dict(variables or {}))
    if result.errors or result.data is None:
        raise DocumentError(list(result.errors or ()), "INTROSPECTION_FAILED")
    return result.data
