"""Partnerships: agreements between two or more organisations."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID  # noqa: TC003 - SQLAlchemy reads it

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import Code, Entity, External, Label, Link, Titled, Vocabulary, no_later, vocabulary
from hub.models.functions import after_tables
from hub.models.triggers import moves


class PartnershipKind(Vocabulary):
    """What an agreement is about."""

    MOU = Label("Memorandum of understanding", "Biên bản ghi nhớ")
    TRAINING = Label("Training", "Đào tạo")
    INTERNSHIP = Label("Internships", "Thực tập")
    SCHOLARSHIP = Label("Scholarships", "Học bổng")
    RESEARCH = Label("Research", "Nghiên cứu")


class PartnershipStatus(Vocabulary):
    """Whether an agreement is in force."""

    DRAFT = Label("Draft", "Dự thảo")
    ACTIVE = Label("In force", "Đang hiệu lực")
    EXPIRED = Label("Expired", "Hết hạn")
    ENDED = Label("Ended early", "Chấm dứt trước hạn")


_S = PartnershipStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.DRAFT,),
    moves={_S.DRAFT: (_S.ACTIVE,), _S.ACTIVE: (_S.EXPIRED, _S.ENDED), _S.EXPIRED: (), _S.ENDED: ()},
)


class Partnership(Titled, External, Entity):
    """An agreement; its parties are rows of `partnership_party`, at least two once it is ACTIVE."""

    __table_args__ = (
        Index(None, "title_sort", "id"),
        Index(None, "status", "ends_on", "id"),
        no_later("starts_on", "ends_on"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    kind: Mapped[PartnershipKind] = mapped_column(vocabulary(PartnershipKind))
    status: Mapped[PartnershipStatus] = mapped_column(
        vocabulary(PartnershipStatus), server_default=PartnershipStatus.DRAFT.name
    )
    document_no: Mapped[str | None]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]


class PartnershipParty(Link):
    """An organisation is a party to an agreement."""

    __table_args__ = (Index(None, "organisation_id", "partnership_id"),)

    partnership_id: Mapped[UUID] = mapped_column(
        ForeignKey("partnership.id", ondelete="CASCADE"), primary_key=True
    )
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)


TWO_PARTIES: Final = """
CREATE OR REPLACE FUNCTION two_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid := CASE TG_TABLE_NAME WHEN 'partnership' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'partnership_id' END;
BEGIN
    IF EXISTS (SELECT FROM partnership WHERE id = wanted AND status = 'ACTIVE')
        AND (SELECT count(*) FROM partnership_party WHERE partnership_id = wanted) < 2
    THEN
        RAISE EXCEPTION 'a partnership in force has at least two parties'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'two_parties', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$
"""

moves("partnership", LIFECYCLE)
after_tables(TWO_PARTIES)
for _table in ("UPDATE OF status ON partnership", "UPDATE OR DELETE ON partnership_party"):
    after_tables(
        f"CREATE CONSTRAINT TRIGGER two_parties AFTER {_table} DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION two_parties()"
    )
