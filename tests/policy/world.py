"""A small world with a row in every table, made from the tables themselves: a new table is in it without a word.

Three rounds. In the first everything that has a state is in a public one; in the second it is in one that the
public must not see (each such state in turn); in the third it is public again, but points to what is not.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import Boolean, Column, Date, DateTime, Enum, Integer, LargeBinary, Numeric, Table, Uuid

from hub.models.base import Base
from hub.policy import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import asyncpg

# Written down here on purpose, not taken from the rules: this is what the public sees, whatever the rules say.
PUBLIC_STATES: Final[dict[str, dict[str, tuple[Any, ...]]]] = {
    "opportunity": {"status": ("PUBLISHED", "CLOSED")},
    "observation": {"status": ("APPROVED",)},
    "partnership": {"status": ("ACTIVE", "EXPIRED", "ENDED")},
    "pilot": {"status": ("APPROVED", "RUNNING")},
    "community_team": {"status": ("ACTIVE", "INACTIVE", "DISSOLVED")},
    "staff_need": {"status": ("OPEN", "MATCHED", "FILLED")},
    "organisation_contact": {"is_public": (True,)},
}
HIDDEN_STATES: Final[dict[str, dict[str, tuple[Any, ...]]]] = {
    "opportunity": {"status": ("DRAFT", "IN_REVIEW", "SUSPENDED", "ARCHIVED", "CANCELLED")},
    "observation": {"status": ("DRAFT", "SUPERSEDED")},
    "partnership": {"status": ("DRAFT",)},
    "pilot": {"status": ("IDEA",)},
    "community_team": {"status": ("PROPOSED",)},
    "staff_need": {"status": ("WITHDRAWN",)},
    "organisation_contact": {"is_public": (False,)},
}
# Rows that are public only with the row that they belong to.
BELONGS: Final = {"session": "course_id", "team_activity": "team_id"}

Made = dict[str, list[UUID]]
Value = Any  # a plain value, or a function of what was made so far


def newest(table: str, back: int = 1) -> Callable[[Made], UUID | None]:
    """The row of that table made last, or one before it; None before there is one. A kind stands behind a colon."""
    return lambda made: made[table][-back] if len(made[table]) >= back else None


# Columns that a row needs beyond what its table says by itself; one entry for each row of the round.
ROWS: Final[dict[str, tuple[dict[str, Value], ...]]] = {
    "administrative_unit": (
        {"kind": "PROVINCE", "province_id": None},
        {"kind": "COMMUNE", "province_id": newest("administrative_unit")},
    ),
    "unit_succession": ({"predecessor_id": newest("administrative_unit", 2)},),
    "organisation": ({}, {"parent_id": newest("organisation")}),
    "skill": ({}, {"parent_id": newest("skill")}),
    "opportunity": (
        {"kind": "PILOT_CALL", "technology": "AI"},
        {"kind": "SCHOLARSHIP", "amount": 1, "period": "MONTH", "funder_id": newest("organisation")},
        {"kind": "INTERNSHIP", "host_organisation_id": newest("organisation")},
        {"kind": "EXPERT_ASSIGNMENT", "project": "Số hóa", "staff_need_id": newest("staff_need")},
        {
            "kind": "COURSE",
            "course_kind": "SHORT",
            "funding_scholarship_id": newest("opportunity:SCHOLARSHIP"),
        },
    ),
    "session": ({"unit_id": None, "url": None}, {"skill_centre_id": None, "url": None}),
    "target": ({"area_id": None, "organisation_id": None},),
    "observation": (
        {"area_id": None, "organisation_id": None, "period_end": date(2026, 1, 1)},
        {"unit_id": None, "organisation_id": None, "period_end": date(2026, 2, 1)},
    ),
    "staff_need": ({"organisation_id": None}, {"unit_id": None}),
    "person": ({"full_name": "Nguyễn Văn An", "given_name": "An"},),
    "membership": ({"organisation_id": None}, {"unit_id": None}),
    "enrolment": ({"course_id": None}, {"session_id": None}),
    "community_team": ({"level": "VILLAGE", "inactive_on": date(2026, 1, 1)},),
    "match": (
        {"application_id": None, "team_membership_id": None, "score": Decimal("0.5")},
        {"expert_id": None, "team_membership_id": None, "score": Decimal("0.5")},
        {"expert_id": None, "application_id": None, "score": Decimal("0.5")},
    ),
    "exchange": ({"to_organisation_id": newest("organisation", 2)},),
    "telework_arrangement": ({"person_id": None}, {"expert_contract_id": None}),
    "pilot": ({"pilot_call_id": newest("opportunity:PILOT_CALL")},),
    "completion_import_row": ({"error_code": None},),
    "outcome": ({"months": 3},),
    "audit_entry": ({"entity": "person", "entity_id": newest("person")},),
    "event_outbox": ({"entity": "community_team", "entity_id": newest("community_team")},),
}
LOGS: Final = {"audit_entry", "event_outbox"}  # speak of everything, and no foreign key says so
KEPT: Final = {"lesson", "completion"}  # by triggers, out of the rows of other tables
ONLY_WHERE_NAMED: Final = {"host_organisation_id", "host_unit_id", "funder_id", "staff_need_id"}


class World:
    """The rows made, by table; `hidden` are those that the public must not meet."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self._number = 0
        self.made: Made = defaultdict(list)
        self.hidden: dict[str, set[UUID]] = defaultdict(set)

    async def fill(self) -> None:
        """Make all rounds."""
        rounds = max(len(states) for table in HIDDEN_STATES.values() for states in table.values())
        await self._round(0, PUBLIC_STATES)
        for number in range(rounds):
            await self._round(number, HIDDEN_STATES)
        pointed_to = {
            name: list(keys) for name, keys in self.made.items() if name.split(":")[0] in HIDDEN_STATES
        }
        await self._round(1, PUBLIC_STATES, pointed_to)

    async def _round(
        self, number: int, states: dict[str, dict[str, tuple[Any, ...]]], pointed_to: Made | None = None
    ) -> None:
        for table in sorted(Base.metadata.sorted_tables, key=lambda table: table.name in LOGS):
            state = {
                name: values[number % len(values)] for name, values in states.get(table.name, {}).items()
            }
            for row in () if table.name in KEPT else ROWS.get(table.name, ({},)):
                seen = self.made | defaultdict(list, pointed_to or {})
                await self._insert(table, row | state, seen)

    async def _insert(self, table: Table, given: dict[str, Value], seen: Made) -> None:
        self._number += 1
        chosen = {name: value(seen) if callable(value) else value for name, value in given.items()}
        columns = dict(self._least(table, chosen, seen)) | chosen
        places = ", ".join(f"${place}" for place, _ in enumerate(columns, start=1))
        key = "id" if "id" in table.c else "NULL"
        made = await self._connection.fetchval(
            f'INSERT INTO "{table.name}" ({", ".join(columns)}) VALUES ({places}) RETURNING {key}',  # noqa: S608
            *columns.values(),
        )
        if made is not None:
            self.made[table.name].append(made)
            self.made[f"{table.name}:{columns.get('kind')}"].append(made)
            if self._is_hidden(table.name, columns):
                self.hidden[table.name].add(made)

    def ids(self) -> set[str]:
        """The global ids of all rows that have one."""
        return {f"{table}_{key}" for table, keys in self.made.items() if ":" not in table for key in keys}

    def hidden_ids(self) -> set[str]:
        """The global ids of the rows that the public must not meet."""
        return {f"{table}_{key}" for table, keys in self.hidden.items() for key in keys}

    def _is_hidden(self, table: str, columns: dict[str, Any]) -> bool:
        if rules.PUBLIC_ROWS[table] is rules.nobody:
            return True
        if table in BELONGS:
            return any(columns[BELONGS[table]] in keys for keys in self.hidden.values())
        states = HIDDEN_STATES.get(table, {})
        return any(columns[name] in values for name, values in states.items())

    def _least(self, table: Table, chosen: dict[str, Any], seen: Made) -> Iterator[tuple[str, Any]]:
        """What the table asks for, and every relation that can be."""
        for column in table.c:
            if column.name in chosen or column.computed is not None or column.identity is not None:
                continue
            keys = [key.column.table.name for key in column.foreign_keys if key.column.name == "id"]
            if keys and isinstance(column.type, Uuid):
                optional = keys[0] == table.name or column.name in ONLY_WHERE_NAMED
                if not (optional and column.nullable):
                    yield column.name, seen[keys[0]][-1]
            elif column.name in {"source", "external_id"} and "external_id" in table.c:
                yield column.name, f"s-{self._number}"
            elif not column.nullable and column.server_default is None:
                yield column.name, self._value(column, chosen)

    def _value(self, column: Column[Any], chosen: dict[str, Any]) -> Any:
        kind = column.type
        if isinstance(kind, Enum):
            return kind.enums[0]
        plain = {
            DateTime: datetime(2026, 1, 1 if column.name.startswith("start") else 2, tzinfo=UTC),
            Date: date(2026, 12, 31) if column.name.startswith("end") else date(2026, 1, 1),
            Boolean: False,
            Integer: 1,
            Numeric: Decimal(1),
            LargeBinary: str(self._number).encode(),
        }
        found = [value for type_, value in plain.items() if isinstance(kind, type_)]
        return found[0] if found else self._text(column.name, chosen)

    def _text(self, name: str, chosen: dict[str, Any]) -> str:
        if name == "code" and chosen.get("kind") in {"PROVINCE", "COMMUNE"}:
            return f"{self._number:05}"[-2 if chosen["kind"] == "PROVINCE" else 0 :]
        return f"https://hub.example/{self._number}" if name == "url" else f"x-{self._number}"
