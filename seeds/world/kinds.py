"""What only one kind of synthetic offer has: its columns, and the words of its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.course import CourseKind
from hub.models.opportunity import OpportunityKind
from hub.models.scholarship import ScholarshipPeriod
from hub.models.skill import SkillTopic
from seeds.world.bodies import provider

if TYPE_CHECKING:
    from collections.abc import Callable

    from seeds.world.dice import Dice
    from seeds.world.setting import Place, Setting

_K: Final = OpportunityKind
_T: Final = SkillTopic
# The order of the columns of one kind after those of another; a kind leaves the others' empty.
_OWN: Final = {
    _K.COURSE: "hours course_kind self_paced",
    _K.INTERNSHIP: "host_organisation_id host_unit_id hours_per_week stipend credit_bearing tasks",
    _K.SCHOLARSHIP: "amount period instalments service_obligation_months funder_id",
    _K.EXPERT_ASSIGNMENT: "project deliverables remote_ok fee",
    _K.PILOT_CALL: "technology problem_statement success_criteria grant_ceiling",
}
COLUMNS: Final = " ".join(_OWN.values())
_WIDTHS: Final = {kind: len(columns.split()) for kind, columns in _OWN.items()}
_COURSE_KINDS: Final = tuple(kind.name for kind in CourseKind)
_PERIODS: Final = tuple(period.name for period in ScholarshipPeriod)

_PHRASES: Final = {
    _T.INFORMATION_SYSTEMS: ("vận hành hệ thống thông tin", "running information systems"),
    _T.DIGITAL_SIGNATURE: ("ký số và văn bản điện tử", "digital signatures and electronic documents"),
    _T.NATIONAL_DATABASES: ("khai thác cơ sở dữ liệu quốc gia", "using national databases"),
    _T.ELECTRONIC_RECORDS: ("xử lý hồ sơ điện tử", "electronic records"),
    _T.INFORMATION_SECURITY: ("an toàn thông tin", "information security"),
    _T.ONLINE_PUBLIC_SERVICES: ("dịch vụ công trực tuyến", "online public services"),
    _T.CASHLESS_PAYMENT: ("thanh toán không dùng tiền mặt", "cashless payment"),
    _T.DATA_ANALYTICS: ("phân tích dữ liệu", "data analytics"),
    _T.AI: ("ứng dụng trí tuệ nhân tạo", "applied artificial intelligence"),
    _T.E_COMMERCE: ("thương mại điện tử nông sản", "e-commerce of farm produce"),
    _T.DIGITAL_CULTURE: ("văn hóa số nơi công sở", "digital culture at work"),
}
_OPENINGS: Final = {
    _K.COURSE: (
        ("Khóa học", "Course"), ("Lớp bồi dưỡng", "Class"), ("Tập huấn", "Training"), ("Chuyên đề", "Module")
    ),
    _K.INTERNSHIP: (("Thực tập", "Internship"), ("Thực tập có hướng dẫn", "Guided internship")),
    _K.SCHOLARSHIP: (("Học bổng", "Scholarship"), ("Hỗ trợ học tập", "Study grant")),
    _K.EXPERT_ASSIGNMENT: (("Mời chuyên gia", "Call for an expert"), ("Nhiệm vụ chuyên gia", "Expert assignment")),
    _K.PILOT_CALL: (("Kêu gọi thử nghiệm", "Call for a pilot"), ("Thử nghiệm giải pháp", "Trial of a solution")),
}  # fmt: skip


def title(kind: OpportunityKind, dice: Dice, topic: SkillTopic, place: Place) -> tuple[str, str]:
    """A title in Vietnamese and in English."""
    opening_vi, opening_en = dice.pick(_OPENINGS[kind])
    phrase_vi, phrase_en = _PHRASES[topic]
    turn = 1 + dice.roll(60)
    return (
        f"{opening_vi} {phrase_vi} tại {place.full_name}, đợt {turn}",
        f"{opening_en}: {phrase_en}, {place.name}, round {turn}",
    )


def own(kind: OpportunityKind, dice: Dice, setting: Setting, index: int) -> list[Any]:
    """The values of `COLUMNS` for an offer of this kind."""
    values: list[Any] = []
    for other, width in _WIDTHS.items():
        values += _FILL[kind](dice, setting, index) if other is kind else [None] * width
    return values


def _course(dice: Dice, _setting: Setting, _index: int) -> list[Any]:
    return [16 + dice.roll(64), dice.pick(_COURSE_KINDS), False]


def _internship(dice: Dice, setting: Setting, index: int) -> list[Any]:
    in_commune = dice.chance(40)
    host = (None, dice.pick(setting.places).id) if in_commune else (provider(index), None)
    stipend = dice.pick((0, 2_000_000, 3_000_000, 5_000_000))
    return [*host, 20 + dice.roll(21), stipend, dice.chance(60), ["Nhiệm vụ giả định"]]


def _scholarship(dice: Dice, _setting: Setting, index: int) -> list[Any]:
    amount = dice.pick((1_000_000, 2_000_000, 5_000_000, 12_000_000))
    return [amount, dice.pick(_PERIODS), 1 + dice.roll(10), dice.pick((0, 0, 12, 24, 36)), provider(index)]


def _expert_assignment(dice: Dice, _setting: Setting, index: int) -> list[Any]:
    fee = 20_000_000 + 5_000_000 * dice.roll(40)
    return [f"Dự án giả định {index + 1:07}", ["Báo cáo giả định"], dice.chance(60), fee]


def _pilot_call(dice: Dice, _setting: Setting, _index: int) -> list[Any]:
    ceiling = 50_000_000 + 10_000_000 * dice.roll(40)
    return ["Công nghệ giả định", "Vấn đề giả định", ["Tiêu chí giả định"], ceiling]


_FILL: Final[dict[OpportunityKind, Callable[[Dice, Setting, int], list[Any]]]] = {
    _K.COURSE: _course,
    _K.INTERNSHIP: _internship,
    _K.SCHOLARSHIP: _scholarship,
    _K.EXPERT_ASSIGNMENT: _expert_assignment,
    _K.PILOT_CALL: _pilot_call,
}
