"""The rules by which suggestions are scored: their weights, and how well each is met. THE page; nothing else counts.

score = sum(weight x met) / sum(weight), over the rules that can be judged; `met` runs from 0 to 1. The labels below are what
the SDL says, so a number that changes here changes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Column, Double, Integer, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from hub.models.base import Label, Vocabulary, vocabulary
from hub.models.opportunity import OpportunityKind
from hub.read.catalog import shape

if TYPE_CHECKING:
    from collections.abc import Mapping


class SuggestionKind(Vocabulary):
    """What can help with a staff need."""

    EXPERT = Label("An expert who does the work", "Chuyên gia làm việc")
    COURSE = Label("A course for own staff", "Khóa học cho cán bộ tại chỗ")
    INTERNSHIP = Label("An internship through which somebody comes", "Đợt thực tập đưa người về")
    EXPERT_ASSIGNMENT = Label("A call for experts of this kind", "Nhiệm vụ mời chuyên gia cùng loại")


class SuggestionRule(Vocabulary):
    """A rule by which a suggestion is scored, with its weight."""

    SKILLS = Label(
        "Share of the skills asked for that are covered, each up to its level; weight 50",
        "Tỷ lệ kỹ năng được đáp ứng theo mức yêu cầu; trọng số 50",
    )
    PLACE = Label(
        "Nearness: 1 at the place or remotely, 0 from 100 km on; weight 20",
        "Khoảng cách: 1 tại chỗ hoặc từ xa, 0 từ 100 km; trọng số 20",
    )
    TIME = Label(
        "In time: an expert has 20 hours a week, an offer starts or ends before the need, 0 from 180 days late;"
        " weight 15",
        "Kịp thời: chuyên gia có 20 giờ mỗi tuần, cơ hội kịp trước khi cần, 0 nếu muộn 180 ngày; trọng số 15",
    )
    MODE = Label(
        "It is the way in which the need is to be met; weight 10", "Đúng hình thức đáp ứng; trọng số 10"
    )
    FIELD_OF_STUDY = Label("The field of study fits; weight 10", "Đúng ngành học; trọng số 10")
    AUDIENCE = Label("The course is meant for officials; weight 5", "Khóa học dành cho cán bộ; trọng số 5")


WEIGHTS: Final = {"SKILLS": 50, "PLACE": 20, "TIME": 15, "MODE": 10, "FIELD_OF_STUDY": 10, "AUDIENCE": 5}
FAR_KM: Final = 100
LATE_DAYS: Final = 180
MOST_OFFERS: Final = 1_000  # the newest that have to do with the skills asked for: each is scored
ENOUGH_HOURS: Final = 20
# How well a kind answers the way in which a need is to be met; what is not named, not at all.
MODES: Final[Mapping[str, Mapping[str, float]]] = {
    "EMPLOY": {"INTERNSHIP": 0.5, "EXPERT": 0.5},
    "CONTRACT": {"EXPERT": 1, "EXPERT_ASSIGNMENT": 1},
    "EXCHANGE": {"EXPERT": 1},
    "TELEWORK": {"EXPERT": 1, "EXPERT_ASSIGNMENT": 0.5},
    "INTERN": {"INTERNSHIP": 1},
    "TRAIN_OWN": {"COURSE": 1},
}
OFFICIALS: Final = "'{CADRE,CIVIL_SERVANT,PUBLIC_EMPLOYEE}'::text[]"
OFFERED: Final = [kind.name for kind in OpportunityKind if kind.name in SuggestionKind.__members__]

REASON: Final = shape(
    "suggestion_reason",
    Column("id", Integer, nullable=False),
    Column("rule", vocabulary(SuggestionRule), nullable=False),
    Column("weight", Integer, nullable=False),
    Column("met", Double),
    Column("evidence_vi", Text, nullable=False),
    Column("evidence_en", Text),
)
SUGGESTION: Final = shape(
    "suggestion",
    Column("id", Uuid, nullable=False),
    Column("kind", vocabulary(SuggestionKind), nullable=False),
    Column("score", Double, nullable=False),
    Column("reasons", JSONB, nullable=False),
    Column("expert_id", Uuid),
    Column("course_id", Uuid),
    Column("internship_id", Uuid),
    Column("expert_assignment_id", Uuid),
)
HELPED: Final = shape(
    "helped_need",
    Column("id", Uuid, nullable=False),
    Column("kind", vocabulary(SuggestionKind), nullable=False),
    Column("score", Double, nullable=False),
    Column("reasons", JSONB, nullable=False),
)
