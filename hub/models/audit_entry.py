"""The audit log: who did or read what, when and why. Append-only; nothing may change or remove a line."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Base, classified, identity
from hub.models.functions import after_tables


class AuditEntry(Base):
    """One line of the log, in the order of `position`.

    `actor` is a subject name or an API client's name; `action` a verb of the lifecycle (`published`) or
    READ_PERSONAL; `entity` a table and `entity_id` its row. The hashes are of the row before and after,
    `changes` the names of the columns that changed. Reading the log is itself reading personal data.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index(None, "entity", "entity_id", "position"),
        Index(None, "actor", "position"),
        Index(None, "occurred_at", "position"),
    )

    id: Mapped[UUID] = identity()
    position: Mapped[int] = mapped_column(BigInteger, Identity(always=True), unique=True)
    occurred_at: Mapped[datetime] = mapped_column(server_default=func.now())
    actor: Mapped[str] = mapped_column(info=classified("B"))
    action: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[UUID | None]
    organisation_id: Mapped[UUID | None]
    before_hash: Mapped[str | None]
    after_hash: Mapped[str | None]
    changes: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    purpose: Mapped[str | None]
    reason: Mapped[str | None] = mapped_column(info=classified("B"))
    request_id: Mapped[str | None]


APPEND_ONLY: Final = """
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = 'append_only', TABLE = TG_TABLE_NAME;
END $$
"""

after_tables(APPEND_ONLY)
after_tables(
    "CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry"
    " FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
)
