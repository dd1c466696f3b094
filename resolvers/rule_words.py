"""What is said of each rule of an offer: per state, its outcome, the evidence, and what to do next. Words only.

The names in braces are values that `resolvers.match_explanation` puts there. It must never decide anything.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Words(NamedTuple):
    """The outcome of a state, the evidence in both languages, and the next step; empty where nothing is to be done."""

    outcome: str
    evidence_vi: str
    evidence_en: str
    next_step_vi: str = ""
    next_step_en: str = ""


_ANYBODY_UNIT: Final = Words("MET", "Mọi địa bàn đều được đăng ký.", "People of all units may apply.")

WORDS: Final[dict[str, dict[str, Words]]] = {
    "PERIOD": {
        "OPEN": Words(
            "MET", "Đang nhận đăng ký, không có hạn chót.", "One can apply now; there is no deadline."
        ),
        "UNTIL": Words("MET", "Đang nhận đăng ký đến {closes}.", "One can apply until {closes}."),
        "LATER": Words(
            "NOT_MET",
            "Chưa mở đăng ký; sẽ mở lúc {opens}.",
            "Not open yet; it opens at {opens}.",
            "Chuẩn bị hồ sơ và đăng ký từ {opens}.",
            "Get ready, and apply from {opens} on.",
        ),
        "PAST": Words(
            "NOT_MET",
            "Đã hết hạn đăng ký lúc {closes}.",
            "The deadline passed at {closes}.",
            "Hỏi {provider} về đợt tiếp theo.",
            "Ask {provider} for the next run.",
        ),
        "CLOSED": Words(
            "NOT_MET",
            "Đơn vị tổ chức đã đóng đăng ký.",
            "Its provider has closed it.",
            "Hỏi {provider} về đợt tiếp theo.",
            "Ask {provider} for the next run.",
        ),
    },
    "SEATS": {
        "FREE": Words("MET", "Không giới hạn số chỗ.", "There is no limit of seats."),
        "MET": Words("MET", "Còn {left} trên {seats} chỗ.", "{left} of {seats} seats are free."),
        "FULL": Words(
            "NOT_MET",
            "Đã hết {seats} chỗ.",
            "All {seats} seats are taken.",
            "Hỏi {provider} về danh sách chờ.",
            "Ask {provider} for the waiting list.",
        ),
    },
    "AUDIENCE": {
        "ANYBODY": Words("MET", "Dành cho mọi người.", "It is meant for everybody."),
        "MET": Words(
            "MET", "Dành cho: {audiences}. Bạn là: {mine}.", "It is meant for: {audiences}. You are: {mine}."
        ),
        "NOT_MET": Words(
            "NOT_MET",
            "Dành cho: {audiences}. Bạn là: {mine}.",
            "It is meant for: {audiences}. You are: {mine}.",
            "Tìm cơ hội khác dành cho bạn, hoặc hỏi {provider}.",
            "Look for other offers meant for you, or ask {provider}.",
        ),
        "UNKNOWN": Words(
            "UNKNOWN",
            "Dành cho: {audiences}. Hồ sơ chưa nêu bạn là ai.",
            "It is meant for: {audiences}. The profile does not say what you are.",
            "Nêu đối tượng trong `audiences`.",
            "Say in `audiences` what you are.",
        ),
    },
    "UNIT": {
        "ANYBODY": _ANYBODY_UNIT,
        "MET": Words(
            "MET",
            "Dành cho người của: {units}. Bạn ở: {unit}.",
            "It is open to people of: {units}. You are of: {unit}.",
        ),
        "NOT_MET": Words(
            "NOT_MET",
            "Dành cho người của: {units}. Bạn ở: {unit}.",
            "It is open to people of: {units}. You are of: {unit}.",
            "Hỏi Ủy ban nhân dân xã, phường của bạn về một khóa hoặc suất tương tự.",
            "Ask the authority of your ward or commune for something like it.",
        ),
        "STRANGE": Words(
            "UNKNOWN",
            "Dành cho người của: {units}. Không có đơn vị hành chính nào mang mã {unit}.",
            "It is open to people of: {units}. There is no unit with the code {unit}.",
            "Kiểm tra lại mã đơn vị hành chính trong `unit`.",
            "Check the official code in `unit`.",
        ),
        "UNKNOWN": Words(
            "UNKNOWN",
            "Dành cho người của: {units}. Hồ sơ chưa nêu địa bàn.",
            "It is open to people of: {units}. The profile names no unit.",
            "Nêu mã xã, phường của bạn trong `unit`.",
            "Say in `unit` of which ward or commune you are.",
        ),
    },
    "FIELD_OF_STUDY": {
        "ANYBODY": Words("MET", "Không yêu cầu ngành học.", "No field of study is asked for."),
        "MET": Words(
            "MET",
            "Yêu cầu ngành {field}. Bạn học: {studied}.",
            "It asks for field {field}. You study: {studied}.",
        ),
        "BROAD": Words(
            "UNKNOWN",
            "Yêu cầu ngành {field}. Ngành {studied} rộng hơn.",
            "It asks for field {field}. Your {studied} is broader than that.",
            "Nêu mã ngành chi tiết hơn trong `fieldOfStudy`.",
            "Say in `fieldOfStudy` more exactly what you study.",
        ),
        "NOT_MET": Words(
            "NOT_MET",
            "Yêu cầu ngành {field}. Bạn học: {studied}.",
            "It asks for field {field}. You study: {studied}.",
            "Hỏi {provider} xem ngành gần có được nhận không.",
            "Ask {provider} whether a related field will do.",
        ),
        "UNKNOWN": Words(
            "UNKNOWN",
            "Yêu cầu ngành {field}. Hồ sơ chưa nêu ngành học.",
            "It asks for field {field}. The profile names no field of study.",
            "Nêu mã ngành trong `fieldOfStudy`.",
            "Say in `fieldOfStudy` what you study.",
        ),
    },
    "LANGUAGE": {
        "ASSUMED": Words(
            "MET",
            "Ngôn ngữ: {language}, được coi là bạn hiểu.",
            "It is held in {language}, which you are taken to understand.",
        ),
        "MET": Words(
            "MET",
            "Ngôn ngữ: {language}. Bạn hiểu: {understood}.",
            "Held in {language}. You understand: {understood}.",
        ),
        "NOT_MET": Words(
            "NOT_MET",
            "Ngôn ngữ: {language}. Bạn hiểu: {understood}.",
            "Held in {language}. You understand: {understood}.",
            "Hỏi {provider} xem có phiên dịch hoặc tài liệu tiếng Việt không.",
            "Ask {provider} whether there is interpretation.",
        ),
        "UNKNOWN": Words(
            "UNKNOWN",
            "Ngôn ngữ: {language}. Hồ sơ chưa nêu bạn hiểu ngôn ngữ nào.",
            "Held in {language}. The profile does not say which languages you understand.",
            "Nêu ngôn ngữ trong `languages`.",
            "Say in `languages` what you understand.",
        ),
    },
}

SKILL: Final[dict[str, Words]] = {
    "MET": Words(
        "MET",
        "Cần {skill} mức {level}. Bạn ở mức {had}.",
        "It needs {skill} at level {level}. You are at level {had}.",
    ),
    "NOT_MET": Words(
        "NOT_MET",
        "Cần {skill} mức {level}. Bạn ở mức {had}.",
        "It needs {skill} at level {level}. You are at level {had}.",
        "Học trước một trong các khóa đang mở ở `lessons`.",
        "Learn it first: `lessons` are open now and teach it.",
    ),
    "UNKNOWN": Words(
        "UNKNOWN",
        "Cần {skill} mức {level}. Hồ sơ chưa nêu kỹ năng.",
        "It needs {skill} at level {level}. The profile names no skills.",
        "Nêu kỹ năng trong `skills`; nếu chưa có, học ở `lessons`.",
        "Say in `skills` what you can; if it is missing, `lessons` teach it.",
    ),
    "NO_LESSON": Words(
        "NOT_MET",
        "Cần {skill} mức {level}. Bạn ở mức {had}.",
        "It needs {skill} at level {level}. You are at level {had}.",
        "Hiện chưa có khóa nào đang mở dạy kỹ năng này ở mức đó; hãy báo nhu cầu với xã, phường của bạn.",
        "Nothing open now teaches it at that level; tell your ward or commune that it is needed.",
    ),
}
