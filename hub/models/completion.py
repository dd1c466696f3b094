"""Completions: who completed a course, when, how and about what, one narrow row for each, for statistics over all of them.

Kept by triggers in the transaction that changes an enrolment, its session, its course or the import that reported it, and
never written by hand. It says nothing that these do not say: reading them anew meant to join four wide tables.
"""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - SQLAlchemy reads it
from typing import Final
from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Link
from hub.models.functions import after_tables
from hub.models.triggers import TRANSITIONS


class Completion(Link):
    """A completed enrolment; `status`, `delivery_mode` and `topics` are those of the course.

    `completed_at` is the end of the session; of an open online course when its platform first reported it. Without
    foreign keys: rows come from rows that have them.
    """

    __table_args__ = (
        Index(None, "completed_at"),
        Index("ix_completion_person", "person_id", postgresql_include=("topics", "status")),
    )

    enrolment_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    completed_at: Mapped[datetime]
    status: Mapped[str]
    delivery_mode: Mapped[str | None]
    topics: Mapped[list[str]]


# The argument selects the keys of enrolments that may have changed; $1 is the new row, where there is one. Neither of two
# transactions sees what the other does, so they wait for each other on what a completion is made of, and look afterwards.
KEEP: Final = """
CREATE OR REPLACE FUNCTION keep_completions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid[];
BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT id) FROM (%s) AS changed', TG_ARGV[0]) INTO changed USING NEW;
    IF changed IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM FROM enrolment WHERE id = ANY (changed) ORDER BY id FOR NO KEY UPDATE;
    PERFORM FROM session WHERE id IN (SELECT session_id FROM enrolment WHERE id = ANY (changed)) ORDER BY id FOR SHARE;
    PERFORM FROM opportunity WHERE id IN (
        SELECT coalesce(s.course_id, e.course_id) FROM enrolment e LEFT JOIN session s ON s.id = e.session_id
        WHERE e.id = ANY (changed)
    ) ORDER BY id FOR SHARE;
    DELETE FROM completion WHERE enrolment_id = ANY (changed);
    INSERT INTO completion (enrolment_id, person_id, completed_at, status, delivery_mode, topics)
    SELECT e.id, e.person_id, coalesce(s.ends_at, reported.at, e.created_at), course.status, course.delivery_mode, course.topics
    FROM enrolment e
        LEFT JOIN session s ON s.id = e.session_id
        JOIN opportunity course ON course.id = coalesce(s.course_id, e.course_id)
        LEFT JOIN LATERAL (
            SELECT min(i.received_at) AS at
            FROM completion_import_row r JOIN completion_import i ON i.id = r.completion_import_id
            WHERE r.enrolment_id = e.id
        ) AS reported ON e.session_id IS NULL
    WHERE e.id = ANY (changed) AND e.status = 'COMPLETED';
    RETURN NULL;
END $$
"""

_COMPLETED: Final = "SELECT id FROM {} WHERE status = 'COMPLETED'"
_REPORTED: Final = "SELECT enrolment_id AS id FROM {} WHERE enrolment_id IS NOT NULL"
_OF_SESSION: Final = "SELECT id FROM enrolment WHERE session_id = ($1).id AND status = 'COMPLETED'"
_OF_COURSE: Final = (
    "SELECT id FROM enrolment WHERE course_id = ($1).id AND status = 'COMPLETED' UNION ALL SELECT e.id FROM session s"
    " JOIN enrolment e ON e.session_id = s.id WHERE s.course_id = ($1).id AND e.status = 'COMPLETED'"
)
_OF_IMPORT: Final = (
    "SELECT enrolment_id AS id FROM completion_import_row WHERE completion_import_id = ($1).id"
    " AND enrolment_id IS NOT NULL"
)
_ROWS: Final = {  # what changes a completion without an enrolment being written: columns, condition, enrolments
    "session": ("course_id, ends_at", "", _OF_SESSION),
    "opportunity": ("delivery_mode, status, topics", "NEW.kind = 'COURSE' AND ", _OF_COURSE),
    "completion_import": ("received_at", "", _OF_IMPORT),
}


def _keep(name: str, event: str, table: str, each: str, changed: str) -> None:
    call = f"EXECUTE FUNCTION keep_completions('{changed.replace(chr(39), chr(39) * 2)}')"
    after_tables(f"CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {table} {each} {call}")


after_tables(KEEP)
for _table, _changed in (("enrolment", _COMPLETED), ("completion_import_row", _REPORTED)):
    for _event, _referencing in TRANSITIONS.items():
        _all = " UNION ALL ".join(_changed.format(one) for one in ("fresh", "stale") if one in _referencing)
        _keep(
            f"completions_{_event.lower()}",
            _event,
            _table,
            f"REFERENCING {_referencing} FOR EACH STATEMENT",
            _all,
        )
for _table, (_columns, _condition, _all) in _ROWS.items():
    _moved = " OR ".join(f"OLD.{_name} IS DISTINCT FROM NEW.{_name}" for _name in _columns.split(", "))
    _each = f"FOR EACH ROW WHEN ({_condition}({_moved}))"
    _keep("completions_update", f"UPDATE OF {_columns}", _table, _each, _all)
