"""Walks everything that can be reached from the root: every list, every relation, from every row that is met."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import schema
from hub import ids
from hub.read.catalog import Everything, Many, ObjectType, One

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.graph import Graph

CATALOG = schema.CATALOG
ROOTS = {
    name: field.target for name, field in CATALOG["Query"].fields.items() if isinstance(field, Everything)
}
LIST = "nodes { id } edges { node { id } } totalCount { value }"
BATCH = 100


@dataclass
class Met:
    """What a crawl met: per row and relation how many rows are behind it; `ids` is everything that was met."""

    relations: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    roots: dict[str, list[str]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)


async def crawl(graph: Graph) -> Met:
    """Everything that hangs together with what the root fields list."""
    met = Met()
    for root in ROOTS:
        found = await graph.ask(f"{{ {root}(first: 100) {{ {LIST} }} }}")
        met.roots[root] = _listed(found[root])
        met.ids.update(met.roots[root])
    todo = sorted(met.ids)
    while todo:
        table = ids.parse(todo[0]).table  # type: ignore[union-attr]
        batch = [one for one in todo if one.startswith(f"{table}_") and ids.parse(one).table == table][:BATCH]  # type: ignore[union-attr]
        todo = [one for one in todo if one not in batch]
        found = await graph.ask(_question(CATALOG.nodes[table]), ids=batch)
        for one, node in zip(batch, found["nodes"], strict=True):
            new = _behind(node, met.relations[one]) - met.ids
            met.ids |= new
            todo += sorted(new)
    return met


def relations(type_: ObjectType) -> Iterator[tuple[str, Many | One]]:
    """The relations of a type."""
    return ((name, one) for name, one in type_.fields.items() if isinstance(one, Many | One))


def _question(name: str) -> str:
    type_ = CATALOG[name]
    members = "".join(f"... on {member} {{ {_selection(member)} }} " for member in type_.members.values())
    return (
        f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {name} {{ {_selection(name)} {members} }} }} }}"
    )


def _selection(name: str) -> str:
    parts = ["id"]
    for relation, one in relations(CATALOG[name]):
        alias = f"{name}_{relation}"
        if isinstance(one, One):
            parts.append(f"{alias}: {relation} {{ ... on Node {{ id }} }}")
        elif one.paged:
            parts.append(f"{alias}: {relation}(first: 100) {{ {LIST} }}")
        else:
            parts.append(f"{alias}: {relation} {{ {_owned(one.target)} }}")
    return " ".join(parts)


def _owned(name: str) -> str:
    """What to ask of a row in a list of its owner: its own id, if it has one, and what it leads to."""
    ends = [
        f"{name} {{ ... on Node {{ id }} }}" for name, one in relations(CATALOG[name]) if isinstance(one, One)
    ]
    return " ".join(["__typename", *(["id"] if name in CATALOG.nodes.values() else []), *ends])


def _listed(connection: dict[str, Any]) -> list[str]:
    """The ids of a page; its three ways to say what is there must agree."""
    found = [node["id"] for node in connection["nodes"]]
    assert found == [edge["node"]["id"] for edge in connection["edges"]]
    assert connection["totalCount"]["value"] == len(found)
    return found


def _behind(node: dict[str, Any], relations_of: dict[str, int]) -> set[str]:
    """The ids behind a row; notes for each of its relations how many rows it shows."""
    behind: set[str] = set()
    for alias, value in node.items():
        if isinstance(value, dict) and "nodes" in value:
            found = _listed(value)
            relations_of[alias] = len(found)
            behind.update(found)
        elif isinstance(value, list):
            relations_of[alias] = len(value)
            behind.update(one for row in value for one in _ids_in(row))
        elif isinstance(value, dict):
            relations_of[alias] = 1
            behind.add(value["id"])
        elif value is None:
            relations_of[alias] = 0
    return behind


def _ids_in(row: dict[str, Any]) -> Iterator[str]:
    if "id" in row:
        yield row["id"]
    for value in row.values():
        if isinstance(value, dict):
            yield value["id"]
