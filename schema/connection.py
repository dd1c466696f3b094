"""Lists in GraphQL: Relay connections with keyset cursors, and a count that says how far it counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from strawberry.types.base import StrawberryList, StrawberryOptional

from schema.making import argument, output_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from strawberry.types.arguments import StrawberryArgument
    from strawberry.types.field import StrawberryField

    from schema.making import Made

_SIZE = "(1 to 100; 20 if neither `first` nor `last` is given)."


def make_page_types(made: Made) -> None:
    """The types that every connection uses."""
    page_info = {
        "has_next_page": output_field(bool, "Whether something follows this page."),
        "has_previous_page": output_field(bool, "Whether something comes before this page."),
        "start_cursor": output_field(
            StrawberryOptional(str), "Cursor of the first node; null on an empty page."
        ),
        "end_cursor": output_field(
            StrawberryOptional(str), "Cursor of the last node; null on an empty page."
        ),
    }
    made.output("PageInfo", "Where a page stands in its list.", page_info)
    precisions = {
        "EXACT": "Neither more nor less.",
        "AT_LEAST": "This many were counted, and there are more.",
    }
    made.enum("CountPrecision", "How a count is meant.", precisions)
    total = {
        "value": output_field(int, "The number counted, 1 000 at the most."),
        "precision": output_field(made["CountPrecision"], "Whether that is all of them."),
    }
    made.output("TotalCount", "How many: exact up to 1 000, then a lower bound.", total)


def make_connection(made: Made, name: str, *, facets: bool) -> None:
    """The connection and the edge of a type."""
    edge = {
        "cursor": output_field(str, "Where this node stands in the list, for `after` and `before`."),
        "node": output_field(made.named(name), "The node."),
    }
    made.output(f"{name}Edge", f"One {name} in a list, with its cursor.", edge)
    connection = {
        "nodes": output_field(StrawberryList(made.named(name)), "The page, without cursors."),
        "edges": output_field(
            StrawberryList(made.named(f"{name}Edge")), "The page, each node with its cursor."
        ),
        "page_info": output_field(
            made["PageInfo"], "Whether there is more, and the cursors at the ends of the page."
        ),
        "total_count": output_field(made["TotalCount"], "How many there are on all pages together."),
    }
    if facets:
        text = "How many there are of each kind on all pages together, counted in the same statement."
        connection["facets"] = output_field(made.named(f"{name}Facets"), text)
    made.output(f"{name}Connection", f"A page of a list of {name} (Relay connection).", connection)


def connection_field(
    made: Made, target: str, description: str, own: Sequence[StrawberryArgument] = ()
) -> StrawberryField:
    """A field that is a connection, with the arguments of every list and those of its `own`."""
    arguments = [*own, *_arguments(made, target)]
    return output_field(made.named(f"{target}Connection"), description, arguments)


def _arguments(made: Made, target: str) -> list[StrawberryArgument]:
    orders = StrawberryList(made.named(f"{target}OrderBy"))
    return [
        argument("filter", made.named(f"{target}Filter"), "Only those that fulfil all of these."),
        argument(
            "order_by",
            orders,
            "Sort orders, 8 at the most; the first counts most, and the id decides what is equal.",
        ),
        argument("first", int, f"How many, from the start {_SIZE}"),
        argument("after", str, "Only those behind this cursor."),
        argument("last", int, f"How many, from the end {_SIZE}"),
        argument("before", str, "Only those before this cursor."),
    ]
