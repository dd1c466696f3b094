"""Triggers that several tables share: version, legal moves, seats, announcements, refusals, links to dissolved units.

A rule of one entity stands in that entity's file and is written with these. Every refusal is a
`check_violation` with the name of the rule as its constraint, so that callers can tell them apart. Triggers
on INSERT work once per statement wherever they can: a million rows are copied in at a time.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from hub.db.changes import CHANNEL
from hub.models.base import Base
from hub.models.functions import after_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hub.lifecycle import Lifecycle
    from hub.models.base import Vocabulary

TOUCH: Final = """
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.created_at := OLD.created_at;
    NEW.updated_at := now();
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$
"""

LEGAL_MOVE: Final = """
CREATE OR REPLACE FUNCTION legal_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    state text := TG_ARGV[0];
    moves jsonb := TG_ARGV[1];
    before text := to_jsonb(OLD) ->> state;
    after text := to_jsonb(NEW) ->> state;
BEGIN
    IF NOT moves -> before ? after THEN
        RAISE EXCEPTION '% cannot go from % to %', TG_TABLE_NAME, before, after
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_move', TABLE = TG_TABLE_NAME, COLUMN = state;
    END IF;
    RETURN NEW;
END $$
"""


REFUSE: Final = """
CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[1]
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0], TABLE = TG_TABLE_NAME;
END $$
"""

# The UPDATE takes the row lock of the offer, and its CHECK (seats_taken <= seats) decides who comes too late.
COUNT_SEATS: Final = """
CREATE OR REPLACE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    taken text[] := TG_ARGV[2];
    came text := format('SELECT %I AS id, 1 AS change FROM fresh WHERE status = ANY ($1)', TG_ARGV[1]);
    went text := format('SELECT %I AS id, -1 AS change FROM stale WHERE status = ANY ($1)', TG_ARGV[1]);
BEGIN
    EXECUTE format(
        'UPDATE %I AS offer SET seats_taken = seats_taken + moved.change
        FROM (SELECT id, sum(change) AS change FROM (%s) AS change GROUP BY id) AS moved
        WHERE offer.id = moved.id AND moved.change <> 0',
        TG_ARGV[0], CASE TG_OP WHEN 'INSERT' THEN came WHEN 'DELETE' THEN went ELSE came || ' UNION ALL ' || went END
    ) USING taken;
    RETURN NULL;
END $$
"""

# PostgreSQL delivers this when the transaction commits, once a table, to who listens (`hub/db/changes.py`).
ANNOUNCE: Final = f"""
CREATE OR REPLACE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('{CHANNEL}', TG_TABLE_NAME);
    RETURN NULL;
END $$
"""

DISSOLVED_UNIT: Final = """
CREATE OR REPLACE FUNCTION dissolved_unit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    link text;
    gone text;
BEGIN
    FOREACH link IN ARRAY TG_ARGV LOOP
        IF TG_LEVEL = 'STATEMENT' THEN
            EXECUTE format(
                'SELECT unit.code FROM fresh JOIN administrative_unit unit ON unit.id = fresh.%I
                WHERE unit.valid_to <= current_date LIMIT 1', link
            ) INTO gone;
        ELSE
            EXECUTE format(
                'SELECT unit.code FROM administrative_unit unit
                WHERE unit.id = ($1).%1$I AND ($1).%1$I IS DISTINCT FROM ($2).%1$I AND unit.valid_to <= current_date',
                link
            ) INTO gone USING NEW, OLD;
        END IF;
        IF gone IS NOT NULL THEN
            RAISE EXCEPTION 'the administrative unit % is dissolved and accepts no new links', gone
                USING ERRCODE = 'check_violation', CONSTRAINT = 'dissolved_unit', TABLE = TG_TABLE_NAME, COLUMN = link;
        END IF;
    END LOOP;
    RETURN NEW;
END $$
"""

# What a trigger that works once per statement sees, by the event.
TRANSITIONS: Final = {
    "INSERT": "NEW TABLE AS fresh",
    "UPDATE": "NEW TABLE AS fresh OLD TABLE AS stale",
    "DELETE": "OLD TABLE AS stale",
}

# What is said of a unit's past may name a unit that is gone.
OF_THE_PAST: Final = frozenset(
    {"administrative_unit", "unit_succession", "area", "infrastructure_status", "target", "observation"}
)


def moves(table: str, lifecycle: Lifecycle) -> None:
    """Let a state change only along its lifecycle. A row may be inserted in any state: imports bring history."""
    column = lifecycle.column
    after_tables(
        f"CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF {column} ON {table} FOR EACH ROW"
        f" WHEN (OLD.{column} IS DISTINCT FROM NEW.{column})"
        f" EXECUTE FUNCTION legal_move('{column}', '{json.dumps(lifecycle.as_names())}')"
    )


def refuses(table: str, event: str, when: str, rule: str, sentence: str) -> None:
    """Refuse the event on a row of the table under a condition on NEW and OLD; `rule` names the refusal."""
    after_tables(
        f"CREATE OR REPLACE TRIGGER {rule} BEFORE {event} ON {table} FOR EACH ROW"
        f" WHEN ({when}) EXECUTE FUNCTION refuse('{rule}', '{sentence}')"
    )


def counts_seats(table: str, *, of: str, by: str, taken: Iterable[Vocabulary]) -> None:
    """Keep `seats_taken` of the table `of`: the rows here whose `status` is one of `taken`, by foreign key."""
    states = "{" + ",".join(state.name for state in taken) + "}"
    for event, referencing in TRANSITIONS.items():
        after_tables(
            f"CREATE OR REPLACE TRIGGER count_seats_{event.lower()} AFTER {event} ON {table}"
            f" REFERENCING {referencing} FOR EACH STATEMENT"
            f" EXECUTE FUNCTION count_seats('{of}', '{by}', '{states}')"
        )


def guard_every_table() -> None:
    """Add what holds for all tables alike; call once, when all of them are declared."""
    for table in sorted(Base.metadata.tables.values(), key=lambda table: table.name):
        _announce(table.name)
        if "version" in table.c:
            _touch(table.name, counter="seats_taken" if "seats_taken" in table.c else None)
        links = sorted(
            column.name
            for column in table.c
            if any(key.target_fullname == "administrative_unit.id" for key in column.foreign_keys)
        )
        if links and table.name not in OF_THE_PAST:
            _refuse_dissolved_units(table.name, links)


def _announce(table: str) -> None:
    after_tables(
        f"CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION announce()"
    )


def _touch(table: str, counter: str | None) -> None:
    condition = f" WHEN (OLD.{counter} IS NOT DISTINCT FROM NEW.{counter})" if counter else ""
    after_tables(
        f"CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON {table} FOR EACH ROW{condition} EXECUTE FUNCTION touch()"
    )


def _refuse_dissolved_units(table: str, links: list[str]) -> None:
    moved = " OR ".join(f"OLD.{link} IS DISTINCT FROM NEW.{link}" for link in links)
    call = "EXECUTE FUNCTION dissolved_unit(" + ", ".join(f"'{link}'" for link in links) + ")"
    after_tables(
        f"CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON {table}"
        f" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT {call}"
    )
    after_tables(
        f"CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF {', '.join(links)} ON {table}"
        f" FOR EACH ROW WHEN ({moved}) {call}"
    )


for _function in (TOUCH, LEGAL_MOVE, REFUSE, COUNT_SEATS, ANNOUNCE, DISSOLVED_UNIT):
    after_tables(_function)
