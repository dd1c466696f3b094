"""From the selection to the tree of the plan: which rows hang below which, and what is rendered of them.

This is the first step of the chain in `read_plan`. It decides nothing about conditions, order or pages; those
are the passes in `passes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import true

from hub import ids
from hub.errors import BadId, BadInput, RequestError
from hub.read.catalog import ById, Drawn, Everything, Facet, LookUp, Many, ObjectType, One, Part, Value
from hub.read.plan import (
    Computed,
    Constant,
    FirstOf,
    Given,
    Inner,
    Joined,
    Lookup,
    Nested,
    Node,
    Output,
    ReadPlan,
    Record,
    RootNode,
    Rows,
    TypeName,
)
from hub.read.planner import BoundArguments, PlanError, Planner
from hub.read.selection import INTROSPECTION, Selected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Select

    from hub.read.catalog import Key, Row

LARGEST_RECORD = 1_600  # PostgreSQL allows 1 664 columns in a row
LARGEST_IDS = 100


@dataclass
class Builder:
    """Builds the tree; remembers what was built for a selection that several variants share."""

    planner: Planner
    made: dict[tuple[int, int], Node] = field(default_factory=dict)
    kept: list[Selected] = field(default_factory=list)  # keeps `id()` of the selections in `made` unique
    longest: int = 0

    def plan(self, root: tuple[Selected, ...]) -> ReadPlan:
        """The tree of a whole operation."""
        self.longest = max(len(selected.key) for selected in root) if root else 0
        fields = tuple((selected.key, self._root(selected)) for selected in root)
        return ReadPlan(fields, self.longest)

    def _root(self, selected: Selected) -> RootNode:
        if selected.name == "__typename":
            return Constant("Query")
        if selected.name in INTROSPECTION:
            return Given(selected.key)
        definition = self.planner.catalog["Query"].fields[selected.name]
        if isinstance(definition, Everything):
            return self._rows(selected, definition.target)
        if isinstance(definition, LookUp):
            return self._single(selected, definition.target)
        if isinstance(definition, ById):
            return self._by_id(selected, definition)
        if isinstance(definition, Drawn):
            return self._drawn(selected, definition)
        raise TypeError(f"Query.{selected.name} is not a root field")

    def _rows(self, selected: Selected, target: str, relation: Many | None = None) -> Rows:
        type_ = self.planner.catalog[target]
        position = self.planner.position()
        if relation is not None and not relation.paged:
            record = self.record(type_, selected.groups)
            return Rows(position, type_, selected, relation, record=record, listed=relation.order)
        outputs = tuple(self._output(type_, one, relation) for one in selected.only())
        return Rows(position, type_, selected, relation, outputs=outputs)

    def _drawn(self, selected: Selected, definition: Drawn, relation: Many | None = None) -> Rows:
        """Computed rows. The arguments are bound anew wherever the select is written: page, count, facets."""
        type_ = self.planner.catalog[definition.target]
        position = self.planner.position()
        arguments = BoundArguments(self.planner, selected.arguments)

        def drawn(key: ColumnElement[Any] | None) -> Select[Any]:
            try:
                return definition.rows(key, arguments)
            except RequestError as error:
                raise PlanError(error, selected) from error

        if definition.form == "page":
            outputs = tuple(self._output(type_, one, relation) for one in selected.only())
            return Rows(position, type_, selected, relation, drawn, outputs=outputs)
        record, single = self.record(type_, selected.groups), definition.form == "one"
        return Rows(
            position, type_, selected, relation, drawn, definition.order, record=record, single=single
        )

    def _output(self, type_: ObjectType, selected: Selected, relation: Many | None) -> Output:
        self.longest = max([self.longest, len(selected.key)])
        if selected.name == "facets":
            return self._facets(type_, selected, relation)
        if selected.name == "nodes":
            return Output(selected.key, "nodes", self.record(type_, selected.groups))
        if selected.name == "__typename":
            return Output(selected.key, "__typename", fields=((f"{type_.name}Connection", "", None),))
        fields = tuple(
            (one.key, one.name, self.record(type_, one.groups) if one.groups else None)
            for one in selected.only()
        )
        self.longest = max([self.longest, *(len(key) for key, _, _ in fields)])
        return Output(selected.key, selected.name, fields=fields)

    def _facets(self, type_: ObjectType, selected: Selected, relation: Many | None) -> Output:
        inner = []
        for one in selected.only():
            self.longest = max([self.longest, len(one.key)])
            if one.name == "__typename":
                inner.append(Output(one.key, "__typename", fields=((selected.type, "", None),)))
            elif one.name in type_.facets:
                inner.append(self._facet(type_.facets[one.name], one, relation))
            else:
                inner.append(Output(one.key, one.name, fields=self._plain(one)))
        return Output(selected.key, "facets", inner=tuple(inner))

    def _facet(self, facet: Facet, selected: Selected, relation: Many | None) -> Output:
        """Rows of a value and its count each, tied to the parent of the list that is counted."""
        type_ = self.planner.catalog[facet.target]
        tie = None if relation is None else Many(facet.target, _drawn_below, relation.key)
        record = self.record(type_, selected.groups)
        rows = Rows(self.planner.position(), type_, selected, tie, listed=(), record=record)
        return Output(selected.key, "facet", rows=rows)

    def _plain(self, selected: Selected) -> tuple[tuple[str, str, None], ...]:
        """Key and name of each scalar below a field."""
        self.longest = max([self.longest, *(len(one.key) for one in selected.only())])
        return tuple((one.key, one.name, None) for one in selected.only())

    def _single(self, selected: Selected, target: str) -> Rows:
        type_ = self.planner.catalog[target]
        position = self.planner.position()
        return Rows(position, type_, selected, record=self.record(type_, selected.groups), single=True)

    def _by_id(self, selected: Selected, definition: ById) -> Lookup:
        leaf = selected.arguments["ids" if definition.plural else "id"]
        values = leaf.value if definition.plural else [leaf.value]
        try:
            if len(values) > LARGEST_IDS:
                raise BadInput(f"`ids` may hold {LARGEST_IDS} ids at the most, not {len(values)}.")
            tables = sorted({_table(value, self.planner.catalog.nodes) for value in values})
        except RequestError as error:
            raise PlanError(error, selected) from error
        rows = tuple(
            self._identified(selected, self.planner.catalog[self.planner.catalog.nodes[t]], leaf)
            for t in tables
        )
        return Lookup(rows, definition.plural, leaf)

    def _identified(self, selected: Selected, type_: ObjectType, leaf: Any) -> Rows:
        position = self.planner.position()
        return Rows(position, type_, selected, record=self.record(type_, selected.groups), ids=leaf)

    def record(self, type_: ObjectType, groups: Mapping[str, tuple[Selected, ...]]) -> Record:
        """What is rendered of a row of that type, per concrete type where they differ."""
        if not type_.members:
            return Record((self._entries(type_, groups[type_.name]),))
        variants = [(value, name) for value, name in type_.members.items() if name in groups]
        entries = [self._entries(self.planner.catalog[name], groups[name], type_) for _, name in variants]
        if len(variants) == len(type_.members) and all(_same(entries[0], other) for other in entries[1:]):
            return Record((entries[0],))
        return Record(tuple(entries), tuple(value for value, _ in variants), type_.discriminator)

    def _entries(
        self, type_: ObjectType, selection: tuple[Selected, ...], interface: ObjectType | None = None
    ) -> tuple[tuple[str, Node], ...]:
        if len(selection) > LARGEST_RECORD:
            error = BadInput(f"More than {LARGEST_RECORD} fields are asked of one object.")
            raise PlanError(error, selection[0])
        self.longest = max([self.longest, *(len(selected.key) for selected in selection)])
        own_name = Constant(type_.name) if interface is None else TypeName(interface)
        return tuple(
            (selected.key, own_name if selected.name == "__typename" else self._node(type_, selected))
            for selected in selection
        )

    def _node(self, type_: ObjectType, selected: Selected) -> Node:
        definition = type_.fields[selected.name]
        known = (id(definition), id(selected))
        if known not in self.made:
            self.kept.append(selected)
            self.made[known] = self._make(definition, selected)
        return self.made[known]

    def _make(self, definition: Any, selected: Selected) -> Node:
        if isinstance(definition, Value):
            return Computed(definition, selected.arguments)
        if isinstance(definition, Part):
            type_ = self.planner.catalog[definition.type]
            return Inner(self.record(type_, selected.groups), definition.present)
        if isinstance(definition, One):
            choices = tuple(self._joined(selected, *target) for target in definition.targets)
            return choices[0] if len(choices) == 1 else FirstOf(choices)
        if isinstance(definition, Drawn):
            tie = Many(definition.target, _drawn_below, definition.key)
            return Nested(self._drawn(selected, definition, tie))
        if definition.given is not None:
            match = definition.given(BoundArguments(self.planner, selected.arguments))
            definition = replace(definition, match=match)
        return Nested(self._rows(selected, definition.target, definition))

    def _joined(self, selected: Selected, target: str, column: Key) -> Joined:
        type_ = self.planner.catalog[target]
        return Joined(self.planner.position(), type_, column, self.record(type_, selected.groups))


def _drawn_below(_key: ColumnElement[Any], _row: Row) -> ColumnElement[bool]:
    """Computed rows are selected for their parent: there is nothing left to match."""
    return true()


def _same(left: tuple[tuple[str, Node], ...], right: tuple[tuple[str, Node], ...]) -> bool:
    """Whether two variants render the same: equal keys, and the very same node behind each."""
    return len(left) == len(right) and all(
        one[0] == other[0] and (one[1] is other[1] or (isinstance(one[1], TypeName) and one[1] == other[1]))
        for one, other in zip(left, right, strict=True)
    )


def _table(value: str, nodes: Mapping[str, str]) -> str:
    parsed = ids.parse(value)
    if parsed is None or parsed.table not in nodes:
        raise BadId("This is not an id that the hub handed out.")
    return parsed.table
