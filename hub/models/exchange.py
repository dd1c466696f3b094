"""Exchanges: a person of one organisation works for another for a while, wholly or in part.

Nobody can be lent twice: the shares of a person's live exchanges never pass 100 % on any day.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import Entity, External, Label, Vocabulary, classified, no_later, vocabulary
from hub.models.functions import after_tables
from hub.models.triggers import moves


class ExchangeStatus(Vocabulary):
    """Where an exchange stands."""

    REQUESTED = Label("Requested", "Đã đề nghị")
    AGREED_BY_HOME = Label("Agreed by the home organisation", "Cơ quan cử đã đồng ý")
    APPROVED = Label("Approved", "Đã phê duyệt")
    ACTIVE = Label("Under way", "Đang thực hiện")
    ENDED = Label("Ended", "Đã kết thúc")
    CANCELLED = Label("Cancelled", "Đã hủy")


_S = ExchangeStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.REQUESTED,),
    moves={
        _S.REQUESTED: (_S.AGREED_BY_HOME, _S.CANCELLED),
        _S.AGREED_BY_HOME: (_S.APPROVED, _S.CANCELLED),
        _S.APPROVED: (_S.ACTIVE, _S.CANCELLED),
        _S.ACTIVE: (_S.ENDED, _S.CANCELLED),
        _S.ENDED: (),
        _S.CANCELLED: (),
    },
)


class Exchange(External, Entity):
    """A person works `share_percent` of the time for another organisation, from `starts_on` to `ends_on`."""

    __table_args__ = (
        ExcludeConstraint(
            ("person_id", "="),
            (text("daterange(starts_on, ends_on, '[]')"), "&&"),
            using="gist",
            where=text("share_percent = 100 AND status IN ('APPROVED', 'ACTIVE')"),
            name="ex_exchange_full_time",
        ),
        Index(None, "person_id", "starts_on", "id"),
        Index(None, "from_organisation_id", "starts_on", "id"),
        Index(None, "to_organisation_id", "starts_on", "id"),
        Index(None, "staff_need_id"),
        Index(None, "status", "ends_on", "id"),
        CheckConstraint("from_organisation_id <> to_organisation_id", name="two_organisations"),
        CheckConstraint("share_percent BETWEEN 1 AND 100", name="share_percent"),
        no_later("starts_on", "ends_on"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    from_organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    to_organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    staff_need_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff_need.id"))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    share_percent: Mapped[int] = mapped_column(server_default=text("100"))
    purpose: Mapped[str | None]
    status: Mapped[ExchangeStatus] = mapped_column(
        vocabulary(ExchangeStatus), server_default=ExchangeStatus.REQUESTED.name
    )
    reason: Mapped[str | None] = mapped_column(info=classified("O"))


# As with the hours of experts, shares can only peak on the first day of some exchange.
EXCHANGE_SHARE: Final = """
CREATE OR REPLACE FUNCTION exchange_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE;
    IF 100 < (
        SELECT max(load) FROM (
            SELECT sum(other.share_percent) AS load
            FROM exchange one JOIN exchange other
                ON other.person_id = one.person_id
                AND one.starts_on BETWEEN other.starts_on AND coalesce(other.ends_on, 'infinity')
            WHERE one.person_id = NEW.person_id
                AND one.status IN ('APPROVED', 'ACTIVE') AND other.status IN ('APPROVED', 'ACTIVE')
            GROUP BY one.id
        ) loads
    ) THEN
        RAISE EXCEPTION 'the exchanges of this person overlap above 100 percent'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'exchange_share', TABLE = 'exchange';
    END IF;
    RETURN NULL;
END $$
"""

EXCHANGE_HOME: Final = """
CREATE OR REPLACE FUNCTION exchange_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM person WHERE id = NEW.person_id AND employer_id = NEW.from_organisation_id
    ) AND NOT EXISTS (
        SELECT FROM membership
        WHERE person_id = NEW.person_id AND organisation_id = NEW.from_organisation_id
            AND daterange(valid_from, valid_to) @> NEW.starts_on
    ) THEN
        RAISE EXCEPTION 'the person does not belong to the organisation that lends them'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'exchange_home', TABLE = 'exchange';
    END IF;
    RETURN NULL;
END $$
"""

moves("exchange", LIFECYCLE)
after_tables(EXCHANGE_SHARE)
after_tables(EXCHANGE_HOME)
after_tables(
    "CREATE OR REPLACE TRIGGER exchange_share AFTER INSERT OR"
    " UPDATE OF status, person_id, share_percent, starts_on, ends_on ON exchange"
    " FOR EACH ROW WHEN (NEW.status IN ('APPROVED', 'ACTIVE')) EXECUTE FUNCTION exchange_share()"
)
after_tables(
    "CREATE OR REPLACE TRIGGER exchange_home AFTER INSERT OR UPDATE OF person_id, from_organisation_id, starts_on"
    " ON exchange FOR EACH ROW EXECUTE FUNCTION exchange_home()"
)
