"""Lessons: what published offers teach, beside until when one can apply, so that an index has both in one order.

Kept by triggers in the transaction that changes an offer or its skills, and never written by hand. It says nothing that
`opportunity_skill` and `opportunity` do not say: among a million offers a skill is taught by tens of thousands, and
finding those that close first would mean to look at each of them.
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


class Lesson(Link):
    """A published offer teaches a skill up to a level; from -infinity and until infinity where it has no dates.

    Without foreign keys: rows come from rows that have them, and checking each again would double the cost of keeping it.
    """

    __table_args__ = (
        Index(
            "ix_lesson_closes",
            "skill_id",
            "closes_at",
            "opportunity_id",
            postgresql_include=["level", "opens_at"],
        ),
    )

    opportunity_id: Mapped[UUID] = mapped_column(primary_key=True)
    skill_id: Mapped[UUID] = mapped_column(primary_key=True)
    level: Mapped[int]
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]


# The lock makes skills that come and a change of their offer wait for each other, as neither sees the other's rows. OFFSET 0
# keeps PostgreSQL from looking at the status first: it locks drafts as well, which may just be about to be published.
OF_SKILLS: Final = """
CREATE OR REPLACE FUNCTION lessons_of_skills() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM lesson USING stale WHERE stale.role = 'TAUGHT'
            AND lesson.opportunity_id = stale.opportunity_id AND lesson.skill_id = stale.skill_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO lesson (opportunity_id, skill_id, level, opens_at, closes_at)
        SELECT id, skill_id, level, coalesce(opens_at, '-infinity'), coalesce(closes_at, 'infinity') FROM (
            SELECT offer.id, offer.status, offer.opens_at, offer.closes_at, fresh.skill_id, fresh.level
            FROM fresh JOIN opportunity AS offer ON offer.id = fresh.opportunity_id
            WHERE fresh.role = 'TAUGHT' OFFSET 0 FOR SHARE OF offer
        ) AS taught WHERE status = 'PUBLISHED';
    END IF;
    RETURN NULL;
END $$
"""

OF_OFFER: Final = """
CREATE OR REPLACE FUNCTION lessons_of_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM lesson WHERE opportunity_id = NEW.id;
    INSERT INTO lesson (opportunity_id, skill_id, level, opens_at, closes_at)
    SELECT NEW.id, skill_id, level, coalesce(NEW.opens_at, '-infinity'), coalesce(NEW.closes_at, 'infinity')
    FROM opportunity_skill WHERE opportunity_id = NEW.id AND role = 'TAUGHT' AND NEW.status = 'PUBLISHED';
    RETURN NULL;
END $$
"""

for _function in (OF_SKILLS, OF_OFFER):
    after_tables(_function)
for _event, _referencing in TRANSITIONS.items():
    after_tables(
        f"CREATE OR REPLACE TRIGGER lessons_{_event.lower()} AFTER {_event} ON opportunity_skill"
        f" REFERENCING {_referencing} FOR EACH STATEMENT EXECUTE FUNCTION lessons_of_skills()"
    )
after_tables(
    "CREATE OR REPLACE TRIGGER lessons_update AFTER UPDATE OF status, opens_at, closes_at ON opportunity FOR EACH ROW"
    " WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.opens_at IS DISTINCT FROM NEW.opens_at"
    " OR OLD.closes_at IS DISTINCT FROM NEW.closes_at) EXECUTE FUNCTION lessons_of_offer()"
)
