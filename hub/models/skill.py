"""Skills: the competences of a framework, as a tree. Proficiency is a whole number from 1 to 8 everywhere."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Code, Entity, External, Label, Link, Named, Vocabulary, vocabulary
from hub.models.search import searched


class SkillLevel(Vocabulary):
    """How deep in its framework a skill stands."""

    AREA = Label("Competence area", "Miền năng lực")
    COMPETENCE = Label("Competence", "Năng lực thành phần")
    TOPIC = Label("Topic", "Chủ đề")


class SkillTopic(Vocabulary):
    """A subject of training that the province names in its plan."""

    INFORMATION_SYSTEMS = Label("Use of information systems", "Vận hành hệ thống thông tin")
    DIGITAL_SIGNATURE = Label("Digital signatures", "Chữ ký số")
    NATIONAL_DATABASES = Label("National databases", "Cơ sở dữ liệu quốc gia")
    ELECTRONIC_RECORDS = Label("Electronic records", "Hồ sơ điện tử")
    INFORMATION_SECURITY = Label("Information security", "An toàn thông tin")
    ONLINE_PUBLIC_SERVICES = Label("Online public services", "Dịch vụ công trực tuyến")
    CASHLESS_PAYMENT = Label("Cashless payment", "Thanh toán không dùng tiền mặt")
    DATA_ANALYTICS = Label("Data analytics", "Phân tích dữ liệu")
    AI = Label("Artificial intelligence", "Trí tuệ nhân tạo")
    E_COMMERCE = Label("E-commerce", "Thương mại điện tử")
    DIGITAL_CULTURE = Label("Digital culture", "Văn hóa số")


class SkillMatchScheme(Vocabulary):
    """Another list of skills to which a skill is mapped."""

    DIGCOMP_2_2 = Label("DigComp 2.2 (JRC, 2022)", "DigComp 2.2 (JRC, 2022)")
    DIGCOMP_3_0 = Label("DigComp 3.0 (JRC, 2025)", "DigComp 3.0 (JRC, 2025)")
    ESCO = Label("ESCO, exact match", "ESCO, tương đương hoàn toàn")


class Skill(Named, External, Entity):
    """One skill of a framework; `code` is its number there (`1.1`), unique within the framework."""

    __table_args__ = (
        *searched("skill", "name_vi", "name_en"),
        UniqueConstraint("framework_id", "code"),
        UniqueConstraint("id", "framework_id"),
        ForeignKeyConstraint(("parent_id", "framework_id"), ("skill.id", "skill.framework_id")),
        Index(None, "parent_id", "code", "id"),
        Index(None, "name_sort", "id"),
        Index(None, "topic"),
        CheckConstraint("parent_id <> id", name="parent"),
    )

    framework_id: Mapped[UUID] = mapped_column(ForeignKey("framework.id"))
    code: Mapped[str] = mapped_column(Code)
    parent_id: Mapped[UUID | None]
    level: Mapped[SkillLevel] = mapped_column(vocabulary(SkillLevel))
    topic: Mapped[SkillTopic | None] = mapped_column(vocabulary(SkillTopic))


class SkillMatch(Link):
    """The same skill in another list: its code or URI there, and its title in that list's words."""

    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id", ondelete="CASCADE"), primary_key=True)
    scheme: Mapped[SkillMatchScheme] = mapped_column(vocabulary(SkillMatchScheme), primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    title_en: Mapped[str | None]
