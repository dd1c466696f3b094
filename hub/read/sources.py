"""What an answer is made of: the tables that its statement reads, and whether it reads the clock.

Told by the names in the text of the statement, and in the functions of the database that it calls: no value of a request
ever stands there. A column that is called like a table counts as the table: an answer may be thought to depend on too
much, never on too little. This module must not guess from GraphQL.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from hub.models.base import Base
from hub.models.functions import AFTER_TABLES, BEFORE_TABLES

# What PostgreSQL reads the clock, or anything else that is no table, by.
_CLOCK: Final = frozenset(
    [
        "now",
        "current_date",
        "current_time",
        "current_timestamp",
        "localtime",
        "localtimestamp",
        "transaction_timestamp",
        "statement_timestamp",
        "clock_timestamp",
        "timeofday",
        "age",
        "random",
        "current_setting",
    ]
)
_NAME: Final = re.compile(r"[a-z_][a-z0-9_]*")
_FUNCTION: Final = re.compile(r"CREATE OR REPLACE FUNCTION (\w+)")


@dataclass(frozen=True, slots=True)
class Sources:
    """The tables, in the order of their names; `clock`: the answer may change without any of them being written to."""

    tables: tuple[str, ...]
    clock: bool


def sources(sql: str) -> Sources:
    """What a statement reads."""
    found = _reached(_names(sql))
    return Sources(tuple(sorted(found & _tables())), not found.isdisjoint(_CLOCK))


def _names(sql: str) -> frozenset[str]:
    return frozenset(_NAME.findall(sql.lower()))


@cache
def _tables() -> frozenset[str]:
    return frozenset(Base.metadata.tables)


@cache
def _functions() -> dict[str, frozenset[str]]:
    """The names in each function of the database, by its name."""
    bodies: dict[str, frozenset[str]] = {}
    for statement in (*BEFORE_TABLES, *AFTER_TABLES):
        if found := _FUNCTION.match(statement):
            bodies[found[1]] = bodies.get(found[1], frozenset()) | _names(statement)
    return bodies


def _reached(names: frozenset[str]) -> frozenset[str]:
    """The names, and those in the functions among them, and so on."""
    functions = _functions()
    new = names
    while new := frozenset().union(*(functions[name] for name in new if name in functions)) - names:
        names |= new
    return names
