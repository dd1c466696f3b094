"""How a target stands, in sentences: per status one in each language, with the figures in it. Words only.

The names in braces are figures that `resolvers.target` computed. It must never decide anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Numeric, Text, case, cast, func

from hub.models.indicator import IndicatorUnit
from hub.read.catalog import text
from resolvers.evidence import LANGUAGES, day, label, rounded, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement

    from resolvers.evidence import Language

_LINE_VI: Final = "Từ {first} ({first_on}) lên {latest} ({on}): mỗi tháng {present}. Để đạt {value} vào {due}, mỗi tháng cần {required}."
_LINE_EN: Final = "From {first} ({first_on}) to {latest} ({on}): {present} a month. To be {value} on {due}, it takes {required} a month."

_WORDS: Final[dict[str, dict[str, str]]] = {
    "NOT_MEASURED": {"vi": "Chưa có số liệu được phê duyệt.", "en": "There is no approved figure yet."},
    "REACHED": {
        "vi": "Đã đạt {latest} ({on}); mục tiêu là {value}.",
        "en": "It is {latest} ({on}); the target is {value}.",
    },
    "OVERDUE": {
        "vi": "Hạn {due} đã qua: {latest} ({on}), thiếu {gap} so với mục tiêu {value}.",
        "en": "It was due on {due}: it is {latest} ({on}), {gap} short of the target {value}.",
    },
    "NO_PACE": {
        "vi": "Mới có một số liệu: {latest} ({on}). Còn thiếu {gap}; để đạt {value} vào {due}, mỗi tháng cần {required}.",
        "en": "There is one figure only: {latest} ({on}). {gap} is missing; to be {value} on {due}, it takes {required} a month.",
    },
    "ON_TRACK": {
        "vi": f"{_LINE_VI} Với nhịp này, dự kiến đạt ngày {{projected}}.",
        "en": f"{_LINE_EN} At this pace it is reached on {{projected}}.",
    },
    "BEHIND": {
        "vi": f"{_LINE_VI} Với nhịp này, {{late}}.",
        "en": f"{_LINE_EN} At this pace {{late}}.",
    },
}
_LATE: Final = {
    "vi": ("đến {projected} mới đạt", "không đạt được"),
    "en": ("it is reached on {projected} only", "it is never reached"),
}
_BOUNDS: Final = {
    "AT_LEAST": {
        "vi": " Số liệu mới nhất là mức tối thiểu.",
        "en": " The latest figure is a lower bound.",
    },
    "ABOUT": {"vi": " Số liệu mới nhất là ước tính.", "en": " The latest figure is a rough one."},
}


def explained(
    known: Any, status: ColumnElement[str], figures: Mapping[str, ColumnElement[Any]]
) -> dict[str, ColumnElement[str]]:
    """The columns `explanation_vi` and `explanation_en`."""
    return {f"explanation_{language}": _in(language, known, status, figures) for language in LANGUAGES}


def _in(
    language: Language, known: Any, status: ColumnElement[str], figures: Mapping[str, ColumnElement[Any]]
) -> ColumnElement[str]:
    unit = case(
        (known.unit == text("PERCENT"), text("%")),
        else_=func.lower(label(known.unit, IndicatorUnit, language)),
    )

    def number(value: ColumnElement[Any]) -> ColumnElement[str]:
        digits = cast(func.trim_scale(rounded(value, 2)), Text)
        local = func.replace(digits, text("."), text(",")) if language == "vi" else digits
        return func.concat(local, text(" "), unit)

    values = {
        "value": number(known.value),
        "latest": number(known.latest_value),
        "first": number(known.first_value),
        "gap": number(known.missing),
        "on": day(known.latest_on, language),
        "first_on": day(known.first_on, language),
        "due": day(known.due_on, language),
        "present": number(cast(figures["present_per_month"], Numeric)),
        "required": number(cast(figures["required_per_month"], Numeric)),
        "projected": day(figures["projected_on"], language),
    }
    late, never = (sentence(words, **values) for words in _LATE[language])
    values["late"] = case((figures["projected_on"].is_not(None), late), else_=never)
    said = case(
        *((status == text(name), sentence(words[language], **values)) for name, words in _WORDS.items())
    )
    bounds = case(
        *((known.bound == text(name), text(words[language])) for name, words in _BOUNDS.items()),
        else_=text(""),
    )
    return func.concat(said, bounds)
