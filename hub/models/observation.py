"""Observations: what an indicator was, for a subject, at the end of a period, according to a source.

Published figures do not reconcile with each other, so a value is never a constant: it is corrected by a
newer observation that supersedes it, and never overwritten.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import Entity, External, Label, Vocabulary, classified, no_later, vocabulary
from hub.models.functions import after_tables
from hub.models.target import Measured, one_subject
from hub.models.triggers import moves, refuses


class ObservationBound(Vocabulary):
    """How a published figure is meant."""

    EXACT = Label("Exactly", "Chính xác")
    AT_LEAST = Label("At least (reported as 'more than')", "Ít nhất (công bố là 'hơn')")
    ABOUT = Label("About", "Khoảng")


class CountBasis(Vocabulary):
    """What a count of people counts; the two must never be added to each other."""

    PERSONS = Label("Distinct persons", "Số người (không trùng)")
    PARTICIPATIONS = Label("Participations", "Số lượt tham gia")


class ObservationStatus(Vocabulary):
    """How far an observation counts."""

    DRAFT = Label("Reported, not yet approved", "Đã báo cáo, chưa phê duyệt")
    APPROVED = Label("Approved", "Đã phê duyệt")
    SUPERSEDED = Label("Replaced by a newer observation", "Đã được thay thế")


LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(ObservationStatus.DRAFT,),
    moves={
        ObservationStatus.DRAFT: (ObservationStatus.APPROVED,),
        ObservationStatus.APPROVED: (ObservationStatus.SUPERSEDED,),
        ObservationStatus.SUPERSEDED: (),
    },
)


class Observation(Measured, External, Entity):
    """The value of one indicator for one subject at `period_end`, in the indicator's unit.

    `supersedes_id` is the observation that this one corrects.
    """

    __table_args__ = (
        Index(
            "uq_observation_approved",
            "indicator_id",
            "unit_id",
            "area_id",
            "organisation_id",
            "tier",
            "period_end",
            unique=True,
            postgresql_nulls_not_distinct=True,
            postgresql_where=text("status = 'APPROVED'"),
        ),
        Index(None, "indicator_id", "period_end", "id"),
        Index(None, "supersedes_id"),
        one_subject(),
        CheckConstraint("tier <> 'DISTRICT' OR period_end < '2025-07-01'", name="no_district"),
        CheckConstraint("supersedes_id <> id", name="supersedes"),
        CheckConstraint("approved_by <> reported_by", name="four_eyes"),
        no_later("period_start", "period_end"),
    )

    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicator.id"))
    period_start: Mapped[date | None]
    period_end: Mapped[date]
    value: Mapped[Decimal] = mapped_column(Numeric)
    bound: Mapped[ObservationBound] = mapped_column(
        vocabulary(ObservationBound), server_default=ObservationBound.EXACT.name
    )
    count_basis: Mapped[CountBasis | None] = mapped_column(vocabulary(CountBasis))
    status: Mapped[ObservationStatus] = mapped_column(
        vocabulary(ObservationStatus), server_default=ObservationStatus.DRAFT.name
    )
    supersedes_id: Mapped[UUID | None] = mapped_column(ForeignKey("observation.id"))
    reported_by: Mapped[str | None] = mapped_column(info=classified("O"))
    approved_by: Mapped[str | None] = mapped_column(info=classified("O"))
    approved_at: Mapped[datetime | None]
    note: Mapped[str | None]


PERCENT: Final = """
CREATE OR REPLACE FUNCTION percent_within() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    outside boolean;
BEGIN
    IF TG_TABLE_NAME = 'indicator' THEN
        outside := EXISTS (SELECT FROM observation WHERE indicator_id = NEW.id AND value NOT BETWEEN 0 AND 100)
            OR EXISTS (SELECT FROM target WHERE indicator_id = NEW.id AND value NOT BETWEEN 0 AND 100);
    ELSE
        outside := EXISTS (SELECT FROM indicator WHERE id = NEW.indicator_id AND unit = 'PERCENT');
    END IF;
    IF outside THEN
        RAISE EXCEPTION 'a percentage lies between 0 and 100'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'percent_within', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$
"""

_FACTS: Final = "indicator_id, unit_id, area_id, organisation_id, tier, period_start, period_end, value, bound, count_basis"


def _row(alias: str) -> str:
    return "ROW(" + ", ".join(f"{alias}.{column}" for column in _FACTS.split(", ")) + ")"


moves("observation", LIFECYCLE)
refuses(
    "observation",
    f"UPDATE OF {_FACTS}",
    f"OLD.status <> 'DRAFT' AND {_row('OLD')} IS DISTINCT FROM {_row('NEW')}",
    "never_overwritten",
    "an approved observation is superseded, never overwritten",
)
refuses(
    "observation",
    "DELETE",
    "OLD.status <> 'DRAFT'",
    "never_deleted",
    "an approved observation is superseded, never deleted",
)
after_tables(PERCENT)
for _table in ("observation", "target"):
    after_tables(
        f"CREATE OR REPLACE TRIGGER percent_within BEFORE INSERT OR UPDATE OF value, indicator_id ON {_table}"
        " FOR EACH ROW WHEN (NEW.value NOT BETWEEN 0 AND 100) EXECUTE FUNCTION percent_within()"
    )
after_tables(
    "CREATE OR REPLACE TRIGGER percent_within BEFORE UPDATE OF unit ON indicator"
    " FOR EACH ROW WHEN (NEW.unit = 'PERCENT') EXECUTE FUNCTION percent_within()"
)
