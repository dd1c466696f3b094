"""Why an offer suits a profile or does not, as SQL: each rule of the offer, what came of it, and what to do next.

A rule is MET, NOT_MET or UNKNOWN; nothing is weighed here. The rules themselves are those of `resolvers.profile`,
which lists of suitable offers use too. It must never look at what anybody applied for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    DateTime,
    Integer,
    Text,
    Uuid,
    any_,
    case,
    cast,
    func,
    null,
    select,
    table,
    true,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by, array

from hub.models.base import Label, Vocabulary, vocabulary
from hub.models.opportunity import Audience
from hub.read.catalog import raw, shape, text
from resolvers import profile as rules
from resolvers.evidence import LANGUAGES, both, labels, moment, name_of, sentence
from resolvers.lesson import teaches
from resolvers.opportunity import closes, opens
from resolvers.rule_words import SKILL, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Select

    from hub.read.catalog import Arguments, FilterScope, Row
    from resolvers.evidence import Language, Values
    from resolvers.profile import Profile
    from resolvers.rule_words import Words


class MatchVerdict(Vocabulary):
    """Whether a profile fulfils all rules of an offer."""

    ELIGIBLE = Label("Every rule is met", "Đáp ứng mọi điều kiện")
    NOT_ELIGIBLE = Label("At least one rule is not met", "Có điều kiện chưa đáp ứng")
    UNKNOWN = Label("No rule is broken, but the profile leaves some open", "Chưa đủ thông tin để kết luận")


class MatchRule(Vocabulary):
    """A rule of an offer."""

    PERIOD = Label("One can apply now", "Đang nhận đăng ký")
    SEATS = Label("A seat is free", "Còn chỗ")
    AUDIENCE = Label("It is meant for such people", "Đúng đối tượng")
    UNIT = Label("It is open to people of the unit", "Đúng địa bàn")
    SKILL = Label("A skill is had at the level needed", "Đủ kỹ năng ở mức yêu cầu")
    FIELD_OF_STUDY = Label("The field of study fits", "Đúng ngành học")
    LANGUAGE = Label("The language is understood", "Hiểu ngôn ngữ")


class RuleOutcome(Vocabulary):
    """What came of a rule."""

    MET = Label("Met", "Đáp ứng")
    NOT_MET = Label("Not met", "Chưa đáp ứng")
    UNKNOWN = Label("Unknown: the profile does not tell", "Chưa rõ: hồ sơ chưa nêu")


RULE: Final = shape(
    "match_rule",
    Column("id", Integer, nullable=False),
    Column("rule", vocabulary(MatchRule), nullable=False),
    Column("outcome", vocabulary(RuleOutcome), nullable=False),
    Column("evidence_vi", Text, nullable=False),
    Column("evidence_en", Text),
    Column("next_step_vi", Text),
    Column("next_step_en", Text),
    Column("met_from", DateTime(timezone=True)),
    Column("skill_id", Uuid),
    Column("level", Integer),
    Column("level_had", Integer),
    Column("lesson", Text),  # `<key of the skill>/<level>` where something has to be learnt
)

EXPLANATION: Final = shape(
    "match_explanation",
    Column("id", Uuid, nullable=False),
    Column("verdict", vocabulary(MatchVerdict), nullable=False),
    Column("unrecognised", ARRAY(Text), nullable=False),
    Column("rules", JSONB, nullable=False),
)

MET, NOT_MET, UNKNOWN = text("MET"), text("NOT_MET"), text("UNKNOWN")
_NOTHING: Final = text("")
NAMES_SHOWN: Final = 5  # of units that may apply; the offer itself lists them all


def explained(_key: Any, arguments: Arguments) -> Select[Any]:
    """The offer asked for with its rules; no row where it is not there or not visible."""
    scope = arguments.scope
    type_, offer = scope.fresh("Opportunity")
    told = rules.profile(arguments.value("profile"), scope)
    wanted = [
        type_.lookups[name](offer, leaf, scope) for name, leaf in arguments.value("opportunity").items()
    ]
    states = _states(offer, told)
    # OFFSET keeps PostgreSQL from writing a state, or the whole array, again wherever it is named.
    state = select(*(value.label(name) for name, value in states.items())).offset(raw("0")).lateral("state")
    fixed = func.jsonb_build_array(*_fixed(offer, told, scope), type_=JSONB())
    rules_of_it = fixed.op("||")(func.coalesce(_skills(offer, told, scope), raw("'[]'::jsonb")))
    found = select(offer.key.label("id"), rules_of_it.label("rules")).select_from(
        offer.aliased.join(state, true())
    )
    judged = found.where(*wanted, *scope.visible(offer)).offset(raw("0")).subquery("judged")
    every = raw("judged.rules", JSONB())
    return select(
        raw("judged.id").label("id"),
        case(
            (every.op("@>")(_some("NOT_MET")), text("NOT_ELIGIBLE")),
            (every.op("@>")(_some("UNKNOWN")), text("UNKNOWN")),
            else_=text("ELIGIBLE"),
        ).label("verdict"),
        _unrecognised(told).label("unrecognised"),
        every.label("rules"),
    ).select_from(judged)


def _some(outcome: str) -> ColumnElement[Any]:
    return raw(f"""'[{{"outcome": "{outcome}"}}]'::jsonb""", JSONB())


def _unrecognised(told: Profile) -> ColumnElement[Any]:
    if not told.strange:
        return raw("'{}'::text[]", ARRAY(Text()))
    return func.array_remove(cast(array(told.strange), ARRAY(Text())), null(), type_=ARRAY(Text()))


def _states(offer: Row, told: Profile) -> dict[str, ColumnElement[str]]:
    """Of each rule on the whole offer, the state that it is in: a name in `WORDS`."""
    left = offer.c.seats - offer.c.seats_taken
    return {
        "PERIOD": case(
            (offer.c.status == text("CLOSED"), text("CLOSED")),
            (closes(offer) <= func.now(), text("PAST")),
            (opens(offer) > func.now(), text("LATER")),
            (offer.c.closes_at.is_(None), text("OPEN")),
            else_=text("UNTIL"),
        ),
        "SEATS": case((left.is_(None), text("FREE")), (left > raw("0"), MET), else_=text("FULL")),
        "AUDIENCE": _audience_state(offer, told),
        "UNIT": _unit_state(offer, told),
        "FIELD_OF_STUDY": _field_state(offer, told),
        "LANGUAGE": _language_state(offer, told),
    }


def _audience_state(offer: Row, told: Profile) -> ColumnElement[str]:
    anybody = (offer.c.audiences == raw("'{}'::text[]"), text("ANYBODY"))
    if told.audiences is None:
        return case(anybody, else_=UNKNOWN)
    return case(anybody, (offer.c.audiences.bool_op("&&")(told.audiences), MET), else_=NOT_MET)


def _unit_state(offer: Row, told: Profile) -> ColumnElement[str]:
    anybody = (rules.anywhere(offer), text("ANYBODY"))
    if told.units is None:
        return case(anybody, else_=UNKNOWN)
    strange = (told.units.is_(None), text("STRANGE"))
    return case(anybody, strange, (rules.covers(offer, told.units), MET), else_=NOT_MET)


def _field_state(offer: Row, told: Profile) -> ColumnElement[str]:
    anybody = (offer.c.field_of_study.is_(None), text("ANYBODY"))
    if told.field_of_study is None:
        return case(anybody, else_=UNKNOWN)
    broad = (rules.around_field(offer, told.field_of_study), text("BROAD"))
    return case(anybody, (rules.in_field(offer, told.field_of_study), MET), broad, else_=NOT_MET)


def _language_state(offer: Row, told: Profile) -> ColumnElement[str]:
    if told.languages is None:
        return case((rules.spoken(offer) == text("vi"), text("ASSUMED")), else_=UNKNOWN)
    return case((rules.spoken(offer) == any_(told.languages), MET), else_=NOT_MET)


def _fixed(offer: Row, told: Profile, scope: FilterScope) -> Iterator[ColumnElement[Any]]:
    """The rules that every offer has, each as a JSON object of a row of `RULE`."""
    values = _values(offer, told, scope)
    for place, (name, states) in enumerate(WORDS.items()):
        state = raw(f'state."{name}"')
        parts = _words(state, states, values)
        if name == "PERIOD":
            parts["met_from"] = case((state == text("LATER"), offer.c.opens_at))
        yield _object(raw(str(place)), name, parts)


def _object(place: ColumnElement[Any], name: str, parts: dict[str, ColumnElement[Any]]) -> ColumnElement[Any]:
    entries = {"id": place, "rule": text(name), **parts}
    return func.jsonb_build_object(*(part for key, value in entries.items() for part in (text(key), value)))


def _words(
    state: ColumnElement[str], states: dict[str, Words], values: Values
) -> dict[str, ColumnElement[Any]]:
    """The outcome of a state, and what is said of it in each language."""
    parts: dict[str, ColumnElement[Any]] = {
        "outcome": case(*((state == text(name), text(words.outcome)) for name, words in states.items()))
    }
    for language in LANGUAGES:
        told = {name: value[language] for name, value in values.items()}
        for key in ("evidence", "next_step"):
            said = [
                (state == text(name), sentence(getattr(words, f"{key}_{language}"), **told))
                for name, words in states.items()
                if getattr(words, f"{key}_{language}")
            ]
            parts[f"{key}_{language}"] = case(*said)
    return parts


def _values(offer: Row, told: Profile, scope: FilterScope) -> Values:
    """What the sentences name, in each language."""
    told_audiences, told_languages = told.audiences, told.languages
    names, mine = (
        told.unit_names,
        _NOTHING if told_languages is None else func.array_to_string(told_languages, text(", ")),
    )
    return {
        "opens": both(lambda language: moment(offer.c.opens_at, language)),
        "closes": both(lambda language: moment(offer.c.closes_at, language)),
        "left": both(lambda _: offer.c.seats - offer.c.seats_taken),
        "seats": both(lambda _: offer.c.seats),
        "provider": both(lambda language: _provider(offer, scope, language)),
        "audiences": both(lambda language: labels(offer.c.audiences, Audience, language)),
        "mine": both(lambda language: _audiences(told_audiences, language)),
        "units": both(lambda language: _unit_names(offer, scope, language)),
        "unit": names or both(_nothing),
        "field": both(lambda _: offer.c.field_of_study),
        "studied": both(lambda _: _NOTHING if told.field_of_study is None else told.field_of_study),
        "language": both(lambda language: _spoken(offer.c.language, language)),
        "understood": both(lambda _: mine),
    }


def _spoken(code: ColumnElement[str], language: Language) -> ColumnElement[str]:
    """The name of the two languages that offers are held in; of others the code."""
    vietnamese, english = {"vi": ("tiếng Việt", "tiếng Anh"), "en": ("Vietnamese", "English")}[language]
    return case((code == text("vi"), text(vietnamese)), (code == text("en"), text(english)), else_=code)


def _nothing(_language: Language) -> ColumnElement[str]:
    return _NOTHING


def _audiences(told: ColumnElement[Any] | None, language: Language) -> ColumnElement[str]:
    return _NOTHING if told is None else func.coalesce(labels(told, Audience, language), text("-"))


def _provider(offer: Row, scope: FilterScope, language: Language) -> ColumnElement[str]:
    _, provider = scope.fresh("Organisation")
    found = select(name_of(provider, language)).select_from(provider.aliased)
    return found.where(provider.key == offer.c.provider_id, *scope.visible(provider)).scalar_subquery()


def _unit_names(offer: Row, scope: FilterScope, language: Language) -> ColumnElement[str]:
    """The first units whose people may apply, and how many more there are."""
    _, unit = scope.fresh("AdministrativeUnit")
    tied = select(raw("unit_id")).select_from(table("opportunity_unit"))
    tied = tied.where(raw("opportunity_unit.opportunity_id") == offer.key)
    listed = select(
        name_of(unit, language, "full_name").label("name"),
        func.row_number().over(order_by=(unit.c.name_sort, unit.key)).label("place"),
    ).select_from(unit.aliased)
    named = listed.where(unit.key.in_(tied), *scope.visible(unit)).subquery("named")
    place, shown = raw("named.place"), raw(str(NAMES_SHOWN))
    first = func.string_agg(raw("named.name"), aggregate_order_by(text(", "), place)).filter(place <= shown)
    more = {"vi": " và {more} nơi khác", "en": " and {more} more"}[language]
    rest = case((func.count() > shown, sentence(more, more=func.count() - shown)), else_=_NOTHING)
    return select(func.concat(first, rest)).select_from(named).scalar_subquery()


def _skills(offer: Row, told: Profile, scope: FilterScope) -> ColumnElement[Any]:
    """A rule for each skill that the offer requires, as a JSON array in the order of the skills; null for none."""
    (_, skill), (_, framework) = scope.fresh("Skill"), scope.fresh("Framework")
    needed = select(raw("skill_id").label("skill_id"), raw("level").label("level"))
    needed = needed.select_from(table("opportunity_skill")).where(
        raw("opportunity_skill.opportunity_id") == offer.key,
        raw("opportunity_skill.role") == text("REQUIRED"),
    )
    key, level = raw("needed.skill_id", Uuid()), raw("needed.level", Integer())
    had, teaching = told.has(key), teaches(scope, key, level)
    short = UNKNOWN if told.skills is None else case((teaching.exists(), NOT_MET), else_=text("NO_LESSON"))
    state = UNKNOWN if told.skills is None else case((had >= level, MET), else_=short)
    own = func.row_number().over(order_by=(framework.c.code, skill.c.code))
    each = (
        select(
            key.label("skill_id"), level.label("level"), had.label("had"), state.label("state"),
            own.label("place"), name_of(skill, "vi").label("name_vi"), name_of(skill, "en").label("name_en"),
        )
        .select_from(needed.subquery("needed").join(skill.aliased, skill.key == key))
        .join(framework.aliased, framework.key == skill.c.framework_id)
        .where(*scope.visible(skill), *scope.visible(framework))
        .subquery("each")
    )  # fmt: skip
    values: Values = {
        "skill": {"vi": raw("each.name_vi"), "en": raw("each.name_en")},
        "level": both(lambda _: raw("each.level")),
        "had": both(lambda _: raw("each.had")),
    }
    parts = _words(raw("each.state"), SKILL, values)
    parts |= {"skill_id": raw("each.skill_id"), "level": raw("each.level")}
    parts["level_had"] = cast(null(), Integer) if told.skills is None else raw("each.had")
    learn = func.concat(raw("each.skill_id"), text("/"), raw("each.level"))
    parts["lesson"] = case((raw("each.state") != MET, learn))
    place = raw("each.place", Integer())
    one = _object(place + raw(str(len(WORDS) - 1)), "SKILL", parts)
    return select(func.jsonb_agg(aggregate_order_by(one, place))).select_from(each).scalar_subquery()
