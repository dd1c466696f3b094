"""What is said of each rule by which a suggestion is scored, in both languages. Words only: it must never decide anything.

The sentences are about a row `scored` of `resolvers.suggestion`, whose columns they name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Date, case, func

from hub.models.opportunity import Audience
from hub.models.staff_need import StaffNeedMode
from hub.read.catalog import raw, text
from resolvers.evidence import day, label, labels, sentence

if TYPE_CHECKING:
    from resolvers.evidence import Language


def _of(name: str) -> ColumnElement[Any]:
    return raw(f"scored.{name}")


def _pair(language: Language, vi: str, en: str, **values: ColumnElement[Any]) -> ColumnElement[str]:
    return sentence(vi if language == "vi" else en, **values)


def words(rule: str, language: Language) -> ColumnElement[str]:
    """The evidence for one rule."""
    return _WORDS[rule](language)


def _skills(language: Language) -> ColumnElement[str]:
    return _pair(
        language,
        "Kỹ năng, mức có trên mức cần: {skills}.",
        "Skills, level there of level asked for: {skills}.",
        skills=_of(f"skills_{language}"),
    )


def _place(language: Language) -> ColumnElement[str]:
    km = func.to_char(_of("km"), text("FM999990.0"))
    return case(
        (_of("remote"), _pair(language, "Làm từ xa hoặc trực tuyến được.", "It works remotely or online.")),
        (_of("km").is_(None), _pair(language, "Chưa rõ địa điểm.", "Where it is, is not known.")),
        else_=_pair(language, "Cách {km} km đường chim bay.", "{km} km away as the crow flies.", km=km),
    )


def _time(language: Language) -> ColumnElement[str]:
    on, needed = day(raw("scored.due", Date()), language), day(raw("scored.needed", Date()), language)
    hours = _of("hours")
    busy = _pair(language, "Hiện chưa thể nhận việc.", "Not available now.")
    free = _pair(language, "Có {hours} giờ mỗi tuần.", "Has {hours} hours a week.", hours=hours)
    ends = _pair(
        language,
        "Kết thúc {on}; cần từ {needed}.",
        "Ends on {on}; needed from {needed}.",
        on=on,
        needed=needed,
    )
    starts = _pair(
        language,
        "Bắt đầu {on}; cần từ {needed}.",
        "Starts on {on}; needed from {needed}.",
        on=on,
        needed=needed,
    )
    return case(
        (hours.is_not(None), case((_of("available"), free), else_=busy)),
        (_of("at_once"), _pair(language, "Có thể học ngay.", "It can be taken at any time.")),
        (_of("due").is_(None), _pair(language, "Chưa rõ thời gian.", "When it is, is not known.")),
        (_of("kind") == text("COURSE"), ends),
        else_=starts,
    )


def _mode(language: Language) -> ColumnElement[str]:
    mode = label(_of("mode"), StaffNeedMode, language)
    return _pair(language, "Hình thức đáp ứng: {mode}.", "To be met by: {mode}.", mode=mode)


def _field(language: Language) -> ColumnElement[str]:
    wanted, given = _of("field_wanted"), _of("field")
    both = _pair(language, "Ngành cần {wanted}, ngành có {given}.", "Field asked for {wanted}, there {given}.",
                 wanted=wanted, given=given)  # fmt: skip
    none = _pair(language, "Không so sánh ngành học.", "Fields of study are not compared.")
    return case((wanted.is_(None), none), (given.is_(None), none), else_=both)


def _audience(language: Language) -> ColumnElement[str]:
    whom = labels(raw("scored.audiences"), Audience, language)
    all_of_them = _pair(language, "mọi người", "everybody")
    named = _pair(language, "Dành cho: {whom}.", "Meant for: {whom}.", whom=func.coalesce(whom, all_of_them))
    none = _pair(language, "Chỉ xét với khóa học.", "Judged of courses alone.")
    return case((_of("kind") == text("COURSE"), named), else_=none)


_WORDS = {
    "SKILLS": _skills,
    "PLACE": _place,
    "TIME": _time,
    "MODE": _mode,
    "FIELD_OF_STUDY": _field,
    "AUDIENCE": _audience,
}
