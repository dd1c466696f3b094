"""Opportunities: what a person can apply for. Five kinds, one table, so that one list and one order serve all.

Each kind has its own file (`course.py`, `internship.py`, ...), which adds the columns only it may fill. An
offer is closed when `closes_at` is past, whatever the status says: no job has to run for that to be true.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Final, cast
from uuid import UUID

from sqlalchemy import CheckConstraint, Constraint, ForeignKey, Index, Numeric, Table, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.lifecycle import Lifecycle
from hub.models.base import (
    URL,
    VERIFIED_ON,
    Code,
    Entity,
    External,
    Label,
    Link,
    Titled,
    Vnd,
    Vocabulary,
    classified,
    matches,
    no_later,
    not_negative,
    vocabulary,
    vocabulary_array,
    within,
)
from hub.models.search import searched
from hub.models.skill import SkillTopic
from hub.models.triggers import moves


class OpportunityKind(Vocabulary):
    """What an opportunity is."""

    COURSE = Label("Course", "Khóa học")
    INTERNSHIP = Label("Internship", "Thực tập")
    SCHOLARSHIP = Label("Scholarship", "Học bổng")
    EXPERT_ASSIGNMENT = Label("Assignment for an expert", "Nhiệm vụ chuyên gia")
    PILOT_CALL = Label("Call for a pilot", "Kêu gọi thử nghiệm")


class OpportunityStatus(Vocabulary):
    """Where an opportunity stands between a first draft and the archive."""

    DRAFT = Label("Draft", "Bản nháp")
    IN_REVIEW = Label("In review", "Đang thẩm định")
    PUBLISHED = Label("Published", "Đã công bố")
    SUSPENDED = Label("Suspended", "Tạm dừng")
    CLOSED = Label("Closed", "Đã đóng")
    ARCHIVED = Label("Archived", "Đã lưu trữ")
    CANCELLED = Label("Cancelled", "Đã hủy")


class Audience(Vocabulary):
    """For whom something is meant."""

    CADRE = Label("Cadres", "Cán bộ")
    CIVIL_SERVANT = Label("Civil servants", "Công chức")
    PUBLIC_EMPLOYEE = Label("Public employees", "Viên chức")
    TEAM_MEMBER = Label("Members of community digital teams", "Thành viên tổ công nghệ số cộng đồng")
    CITIZEN = Label("Citizens", "Người dân")
    BUSINESS = Label("Businesses", "Doanh nghiệp, hộ kinh doanh")
    STUDENT = Label("Pupils and students", "Học sinh, sinh viên")
    TEACHER = Label("Teachers", "Giáo viên, giảng viên")
    EXPERT = Label("Experts", "Chuyên gia")


class DeliveryMode(Vocabulary):
    """How and where an offer takes place."""

    ON_SITE = Label("On site", "Trực tiếp")
    ONLINE_LIVE = Label("Live online", "Trực tuyến theo lịch")
    MOOC = Label("Open online course (MOOC)", "Khóa học trực tuyến mở (MOOC)")
    BLENDED = Label("Blended", "Kết hợp")
    WORKPLACE = Label("At the workplace", "Tại nơi làm việc")


class LearningModel(Vocabulary):
    """How much of the learning is doing."""

    THEORY = Label("Theory", "Lý thuyết")
    PRACTICE = Label("Practice", "Thực hành")
    LEARNING_BY_DOING = Label("Learning by doing", "Học qua làm việc")


class SkillRole(Vocabulary):
    """What an offer does with a skill."""

    TAUGHT = Label("Taught: the level reached", "Được đào tạo (mức đạt được)")
    REQUIRED = Label("Required: the level needed to apply", "Yêu cầu (mức cần có)")


_S = OpportunityStatus
LIFECYCLE: Final = Lifecycle(
    column="status",
    initial=(_S.DRAFT,),
    moves={
        _S.DRAFT: (_S.IN_REVIEW, _S.CANCELLED),
        _S.IN_REVIEW: (_S.PUBLISHED, _S.DRAFT, _S.CANCELLED),
        _S.PUBLISHED: (_S.CLOSED, _S.SUSPENDED, _S.CANCELLED),
        _S.SUSPENDED: (_S.PUBLISHED, _S.CANCELLED),
        _S.CLOSED: (_S.ARCHIVED,),
        _S.ARCHIVED: (),
        _S.CANCELLED: (),
    },
)

# The sort keys of lists: a null would break keyset cursors, so each has a value that stands for it.
CLOSES: Final = text("coalesce(closes_at, 'infinity'::timestamptz)")
OPENS: Final = text("coalesce(opens_at, '-infinity'::timestamptz)")
PUBLISHED: Final = text("coalesce(published_at, '-infinity'::timestamptz)")


SEEN: Final = "status IN ('PUBLISHED', 'CLOSED')"

# What lists are filtered and counted by. Few of these values are rare enough for an index of their own to help: a walk
# in the order of the list passes ten rows to find one, and must not fetch each of them from the table.
CARRIED: Final = (
    "kind", "status", "provider_id", "programme_id", "unit_id", "audiences", "topics", "field_of_study", "delivery_mode",
    "learning_model", "practice_hours", "language", "cost", "stipend", "amount", "fee", "opens_at", "closes_at",
    "starts_on", "ends_on", "published_at",
)  # fmt: skip

# In other orders: what hides most of a list from who asks for what is open, of one kind.
CARRIED_SHORTLY: Final = ("kind", "status", "opens_at", "closes_at")


class Opportunity(Titled, External, Entity):
    """One offer of an organisation, open to applications from `opens_at` to `closes_at`.

    `seats` empty means no limit; `seats_taken` is kept by triggers on `application` and never written by
    hand. `cost` is what a participant pays, in whole dong. `unit_id` is where it takes place (empty: online,
    or everywhere); `opportunity_unit` says from where people may apply (no rows: from everywhere).
    `field_of_study` is an ISCED-F 2013 code, `language` a BCP 47 tag. `funding_scholarship_id` names the
    scholarship that pays for this offer. `drafted_by` and `published_by` are actors' subject names.
    """

    __table_args__ = (
        *searched(
            "opportunity",
            "title_vi",
            "title_en",
            texts=("summary_vi", "summary_en", "description_vi", "description_en"),
            public=SEEN,
            many=True,
        ),
        UniqueConstraint("id", "kind"),
        Index("ix_opportunity_verified", text(VERIFIED_ON)),
        Index(None, "title_sort", "id", postgresql_include=CARRIED_SHORTLY),
        # Lists for the public begin with what closes first: what was archived long ago must not lie in their way.
        Index("ix_opportunity_closes", CLOSES, "id", postgresql_include=CARRIED, postgresql_where=text(SEEN)),
        Index(
            "ix_opportunity_kind",
            "kind",
            CLOSES,
            "id",
            postgresql_include=CARRIED[1:],
            postgresql_where=text(SEEN),
        ),
        Index("ix_opportunity_opens", OPENS, "id", postgresql_include=CARRIED_SHORTLY),
        Index(
            "ix_opportunity_published", PUBLISHED, "id", postgresql_include=(*CARRIED_SHORTLY, "published_at")
        ),
        Index(None, "created_at", "id"),
        Index("ix_opportunity_provider", "provider_id", CLOSES, "id"),
        Index(
            "ix_opportunity_programme",
            "programme_id",
            CLOSES,
            "id",
            postgresql_where=text("programme_id IS NOT NULL"),
        ),
        Index("ix_opportunity_unit", "unit_id", CLOSES, "id", postgresql_where=text("unit_id IS NOT NULL")),
        Index(None, "contact_id", postgresql_where=text("contact_id IS NOT NULL")),
        Index(None, "funding_scholarship_id", postgresql_where=text("funding_scholarship_id IS NOT NULL")),
        within("audiences", Audience),
        within("topics", SkillTopic),
        matches("field_of_study", "[0-9]{2,4}", "field_of_study"),
        matches("language", "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "language"),
        matches("url", URL, "url"),
        CheckConstraint("opens_at < closes_at", name="opens_before_closes"),
        CheckConstraint("seats_taken BETWEEN 0 AND coalesce(seats, seats_taken)", name="seats_taken"),
        CheckConstraint("published_by <> drafted_by", name="four_eyes"),
        CheckConstraint("funding_scholarship_id <> id", name="funding_scholarship"),
        no_later("starts_on", "ends_on"),
        *not_negative("seats", "cost", "practice_hours"),
    )

    KIND: ClassVar[OpportunityKind | None] = None

    kind: Mapped[OpportunityKind] = mapped_column(vocabulary(OpportunityKind))
    code: Mapped[str] = mapped_column(Code, unique=True)
    status: Mapped[OpportunityStatus] = mapped_column(
        vocabulary(OpportunityStatus), server_default=OpportunityStatus.DRAFT.name
    )
    summary_vi: Mapped[str | None]
    summary_en: Mapped[str | None]
    description_vi: Mapped[str | None]
    description_en: Mapped[str | None]
    provider_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    programme_id: Mapped[UUID | None] = mapped_column(ForeignKey("programme.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation_contact.id"))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("administrative_unit.id"))
    funding_scholarship_id: Mapped[UUID | None] = mapped_column(ForeignKey("opportunity.id"))
    audiences: Mapped[list[str]] = mapped_column(vocabulary_array(Audience), server_default=text("'{}'"))
    topics: Mapped[list[str]] = mapped_column(vocabulary_array(SkillTopic), server_default=text("'{}'"))
    field_of_study: Mapped[str | None]
    delivery_mode: Mapped[DeliveryMode | None] = mapped_column(vocabulary(DeliveryMode))
    learning_model: Mapped[LearningModel | None] = mapped_column(vocabulary(LearningModel))
    practice_hours: Mapped[Decimal | None] = mapped_column(Numeric(7, 2))
    language: Mapped[str] = mapped_column(server_default="vi")
    url: Mapped[str | None]
    seats: Mapped[int | None]
    seats_taken: Mapped[int] = mapped_column(server_default=text("0"))
    cost: Mapped[int | None] = mapped_column(Vnd)
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    published_at: Mapped[datetime | None]
    drafted_by: Mapped[str | None] = mapped_column(info=classified("O"))
    published_by: Mapped[str | None] = mapped_column(info=classified("O"))
    review_comment: Mapped[str | None] = mapped_column(info=classified("O"))


TABLE: Final = cast("Table", Opportunity.__table__)


class OpportunitySkill(Link):
    """A skill that an offer teaches up to, or requires at, a level from 1 to 8."""

    __table_args__ = (
        Index(None, "skill_id", "role", "opportunity_id"),
        CheckConstraint("level BETWEEN 1 AND 8", name="level"),
    )

    opportunity_id: Mapped[UUID] = mapped_column(
        ForeignKey("opportunity.id", ondelete="CASCADE"), primary_key=True
    )
    role: Mapped[SkillRole] = mapped_column(vocabulary(SkillRole), primary_key=True)
    skill_id: Mapped[UUID] = mapped_column(ForeignKey("skill.id"), primary_key=True)
    level: Mapped[int]


class OpportunityUnit(Link):
    """People of this administrative unit may apply; an offer without such rows is open to all units."""

    __table_args__ = (Index(None, "unit_id", "opportunity_id"),)

    opportunity_id: Mapped[UUID] = mapped_column(
        ForeignKey("opportunity.id", ondelete="CASCADE"), primary_key=True
    )
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("administrative_unit.id"), primary_key=True)


def of_kind(
    kinds: tuple[OpportunityKind, ...], *, needs: tuple[str, ...] = (), may: tuple[str, ...] = ()
) -> None:
    """Reserve columns for some kinds: those kinds must fill `needs` and may fill `may`, the others neither."""
    listed = ", ".join(f"'{kind.name}'" for kind in kinds)
    subject = "_".join(kind.name.lower() for kind in kinds)
    constrain(
        CheckConstraint(
            f"kind IN ({listed}) OR num_nonnulls({', '.join(needs + may)}) = 0", name=f"{subject}_only"
        )
    )
    if needs:
        constrain(
            CheckConstraint(
                f"kind NOT IN ({listed}) OR num_nulls({', '.join(needs)}) = 0", name=f"{subject}_needs"
            )
        )


def constrain(*constraints: Constraint) -> None:
    """Add constraints to the table of all kinds from the file of one kind."""
    for constraint in constraints:
        TABLE.append_constraint(constraint)


moves("opportunity", LIFECYCLE)
