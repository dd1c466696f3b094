"""All seed rows together, checked before a database is touched: unknown columns, missing values, words, references.

The checks come from the tables themselves, so that a new column needs nothing here. This module neither
connects nor writes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import BigInteger, Integer, UniqueConstraint
from sqlalchemy import Enum as SqlEnum

from hub import models
from hub.models.base import Base, Entity
from seeds import (
    administrative_unit,
    allowance_entitlement,
    allowance_scheme,
    application,
    area,
    assessment,
    community_team,
    completion_import,
    consent,
    course,
    credential,
    enrolment,
    exchange,
    expert,
    expert_assignment,
    expert_contract,
    framework,
    indicator,
    infrastructure_status,
    internship,
    job_position,
    match,
    membership,
    observation,
    organisation,
    partnership,
    pathway,
    pathway_progress,
    person,
    pilot,
    pilot_call,
    programme,
    scholarship,
    session,
    skill,
    skill_centre,
    staff_need,
    strategic_plan,
    sub_unit,
    target,
    team_activity,
    team_membership,
    telework_arrangement,
)
from seeds.row import Ref, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Column, Table

    from hub.errors import SeedError

# Whoever says something about a table says it here; the order in which tables are written is not this one,
# but that of the foreign keys.
SOURCES: Final[tuple[Callable[[Path], Iterator[Row]], ...]] = (
    administrative_unit.rows,
    area.rows,
    sub_unit.rows,
    infrastructure_status.rows,
    organisation.rows,
    framework.rows,
    skill.rows,
    strategic_plan.rows,
    indicator.rows,
    target.rows,
    observation.rows,
    programme.rows,
    partnership.rows,
    job_position.rows,
    allowance_scheme.rows,
    skill_centre.rows,
    course.rows,
    internship.rows,
    scholarship.rows,
    expert_assignment.rows,
    pilot_call.rows,
    session.rows,
    person.rows,
    membership.rows,
    community_team.rows,
    team_membership.rows,
    team_activity.rows,
    application.rows,
    enrolment.rows,
    completion_import.rows,
    assessment.rows,
    credential.rows,
    staff_need.rows,
    expert.rows,
    match.rows,
    expert_contract.rows,
    exchange.rows,
    telework_arrangement.rows,
    allowance_entitlement.rows,
    pilot.rows,
    pathway.rows,
    pathway_progress.rows,
    consent.rows,
)
TABLES: Final[Mapping[str, Table]] = {table.name: table for table in Base.metadata.sorted_tables}
_LARGEST: Final = 2**31 - 1  # of `integer`; cells of a `bigint` end at 18 digits
ENTITIES: Final = frozenset(
    cast("Table", model.__table__).name
    for model in vars(models).values()
    if isinstance(model, type) and issubclass(model, Entity)
)


@dataclass(frozen=True, slots=True)
class Contents:
    """The rows by table, in the order of the foreign keys, and by key; and how many things of each kind they are.

    `facts` counts what is real, `demonstration` what is SYNTHETIC; rows that only link things count in neither.
    """

    tables: dict[str, dict[str, Row]]
    facts: dict[str, int]
    demonstration: dict[str, int]


def gather(folder: Path) -> Contents:
    """Everything the seeds say. Raises SeedError at the first mistake."""
    found: dict[str, dict[str, Row]] = {name: {} for name in TABLES}
    facts, demonstration = Counter[str](), Counter[str]()
    for source in SOURCES:
        for row in source(folder):
            before = found[row.table].setdefault(row.key, row)
            if before is not row:
                raise _repeated(row, before)
            if row.table in ENTITIES:
                (demonstration if row.is_synthetic else facts)[row.table] += 1
    tables = {table: rows for table, rows in found.items() if rows}
    for table, rows in tables.items():
        _check_unique(TABLES[table], rows)
        for row in rows.values():
            _check(row, tables)
    return Contents(tables, dict(facts), dict(demonstration))


def _check_unique(table: Table, rows: Mapping[str, Row]) -> None:
    sets = [[column.name] for column in table.columns if column.unique]
    sets += [
        [column.name for column in constraint.columns]
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    ]
    for columns in sets:
        seen: dict[tuple[Any, ...], Row] = {}
        for row in rows.values():
            value = tuple(_plain(row.values.get(column)) for column in columns)
            before = row if None in value else seen.setdefault(value, row)
            if before is not row:
                raise _repeated(row, before, columns[-1])


def _check(row: Row, tables: Mapping[str, Mapping[str, Row]]) -> None:
    table = TABLES[row.table]
    for name in row.values:
        if name not in table.columns:
            raise row.origin.error(name, f"a column of {row.table}", "no such column")
    for column in table.columns:
        value = row.values.get(column.name)
        if value is not None:
            _check_value(row, column, value, tables)
        elif not column.nullable and (column.name in row.values or column.server_default is None):
            raise row.origin.error(column.name, "a value", "none")


def _check_value(row: Row, column: Column[Any], value: Any, tables: Mapping[str, Mapping[str, Row]]) -> None:
    if isinstance(value, Ref):
        if value.key not in tables.get(value.table, {}):
            raise row.origin.error(value.column, f"a known {value.table}", repr(value.key))
    elif isinstance(column.type, SqlEnum) and value not in column.type.enums:
        raise row.origin.error(column.name, f"one of {', '.join(column.type.enums)}", repr(value))
    elif isinstance(column.type, Integer) and not isinstance(column.type, BigInteger) and value > _LARGEST:
        raise row.origin.error(column.name, f"a whole number up to {_LARGEST}", repr(value))


def _repeated(row: Row, before: Row, column: str | None = None) -> SeedError:
    named = column or ("code" if "code" in row.values else next(iter(row.values)))
    where = f"{before.origin.file}, row {before.origin.row}"
    return row.origin.error(named, f"each {row.table} once", f"{row.key!r} as in {where}")


def _plain(value: Any) -> Any:
    if isinstance(value, Ref):
        return (value.table, value.key)
    return tuple(value) if isinstance(value, list) else value
