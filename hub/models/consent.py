"""Consents: what a person agreed to, in which wording, with the proof. There is no default consent."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, Label, Vocabulary, classified, vocabulary


class ConsentPurpose(Vocabulary):
    """For what personal data may be used. Each purpose is asked for on its own (Law 91/2025)."""

    APPLICATION = Label("Handling of applications", "Xử lý hồ sơ đăng ký")
    SHARING_WITH_PROVIDER = Label("Passing data to the provider of an offer", "Chia sẻ với đơn vị cung cấp")
    MATCHING = Label("Matching with needs of authorities", "Kết nối với nhu cầu nhân lực")
    CONTACT = Label("News about new offers", "Nhận thông tin cơ hội mới")
    OUTCOME_SURVEY = Label("Questions about outcomes later on", "Khảo sát kết quả sau này")
    PUBLIC_PROFILE = Label("A public profile as an expert", "Công khai hồ sơ chuyên gia")


class Consent(Entity):
    """One consent of a person; at most one of each purpose is in force.

    `wording_version` names the text that was shown, `evidence` how it was agreed to.
    """

    __table_args__ = (
        Index(
            "uq_consent_current",
            "person_id",
            "purpose",
            unique=True,
            postgresql_where=text("withdrawn_at IS NULL"),
        ),
        Index(None, "person_id", "given_at", "id"),
        CheckConstraint("given_at <= withdrawn_at", name="given_withdrawn"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[ConsentPurpose] = mapped_column(vocabulary(ConsentPurpose))
    wording_version: Mapped[str]
    evidence: Mapped[str] = mapped_column(info=classified("B"))
    given_at: Mapped[datetime] = mapped_column(server_default=func.now())
    withdrawn_at: Mapped[datetime | None]
