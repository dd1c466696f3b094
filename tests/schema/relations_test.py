"""Whatever is related in the tables can be walked in the graph, from either end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import schema
from hub.models.base import Base
from hub.read.catalog import Many, ObjectType, One
from tests.schema.catalog import KEY, match_of

if TYPE_CHECKING:
    from sqlalchemy import ForeignKeyConstraint, Table


def column_of(key: ForeignKeyConstraint) -> str:
    """The column that names the row; the others of a composite key only repeat something of it."""
    return next((e.parent.name for e in key.elements if e.column.name == "id"), key.elements[0].parent.name)


def is_entity(table: Table) -> bool:
    return "id" in table.c


KEYS = [
    (table, column_of(key), key.referred_table)
    for table in Base.metadata.sorted_tables
    for key in sorted(
        table.foreign_key_constraints, key=lambda one: str(one.name)
    )  # a set: xdist wants one order
    if is_entity(key.referred_table) and "class" not in table.c[column_of(key)].info
]
OWN = [(table, column, other) for table, column, other in KEYS if is_entity(table)]
LINKED = [
    (table, ours, here, theirs, there)
    for table, ours, here in KEYS
    for also, theirs, there in KEYS
    if table is also and ours != theirs and not is_entity(table)
]


def types_of(table: Table) -> list[ObjectType]:
    return [type_ for type_ in schema.CATALOG.types.values() if type_.table is table]


def leads_to(here: Table, column: str, there: Table) -> bool:
    """Whether a type of `here` has a field for the row of `there` that its column names."""
    targets = {type_.name for type_ in types_of(there)}
    return any(
        name in targets and held == column
        for type_ in types_of(here)
        for definition in type_.fields.values()
        if isinstance(definition, One)
        for name, held in definition.targets
    )


def lists(here: Table, column: str, there: Table) -> bool:
    """Whether a type of `here` has a list of the rows of `there` whose column holds its key."""
    return any(f"other.{column} = {KEY}" in condition for condition in conditions(here, there))


def conditions(here: Table, there: Table) -> list[str]:
    """The SQL by which the lists of `here` find rows of `there`."""
    found = []
    for type_ in types_of(here):
        for definition in type_.fields.values():
            if isinstance(definition, Many) and schema.CATALOG[definition.target].table is there:
                row = schema.CATALOG[definition.target].row("other")
                found.append(str(match_of(definition)(KEY, row)))
    return found


@pytest.mark.parametrize(("table", "column", "other"), OWN, ids=lambda part: getattr(part, "name", part))
def test_a_foreign_key_is_walked_both_ways(table: Table, column: str, other: Table) -> None:
    assert leads_to(table, column, other), f"{table.name}.{column} leads nowhere"
    assert lists(other, column, table), f"{other.name} does not list its {table.name}"


def passes(link: Table, ours: str, here: Table, theirs: str, there: Table) -> bool:
    """Whether `here` lists the rows of `there` that the link ties to it, or the links themselves, which lead there."""
    straight = any(
        f"{link.name}.{ours} = {KEY}" in condition and f"{link.name}.{theirs}" in condition
        for condition in conditions(here, there)
    )
    return straight or (lists(here, ours, link) and leads_to(link, theirs, there))


@pytest.mark.parametrize(
    ("link", "ours", "here", "theirs", "there"), LINKED, ids=lambda part: getattr(part, "name", part)
)
def test_a_link_is_walked_both_ways(link: Table, ours: str, here: Table, theirs: str, there: Table) -> None:
    """The pair comes in either order. In a link of three, the third end may lie on the way."""
    thirds = [
        (column, third) for table, column, third in KEYS if table is link and column not in {ours, theirs}
    ]
    assert passes(link, ours, here, theirs, there) or any(
        passes(link, ours, here, column, third) and passes(link, column, third, theirs, there)
        for column, third in thirds
    )


def tells_something(table: Table) -> bool:
    """Whether anything of a row may be shown beside its key."""
    return any("class" not in column.info for column in table.columns if not column.primary_key)


@pytest.mark.parametrize(
    "table",
    [
        table
        for table in Base.metadata.sorted_tables
        if not is_entity(table)
        and table.foreign_keys
        and (len(table.foreign_keys) > 1 or tells_something(table))
    ],
    ids=str,
)
def test_a_row_without_identity_is_met_at_its_owner(table: Table) -> None:
    owners = [(column, other) for link, column, other in KEYS if link is table]
    assert len(owners) > 1 or any(lists(other, column, table) for column, other in owners)
