"""Who or what could help with a staff need, as SQL: candidates scored by the rules of `resolvers.suggestion_rules`.

A suggestion decides nothing. Candidates and needs that the viewer does not see must make no difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Double,
    Integer,
    Text,
    and_,
    any_,
    case,
    cast,
    false,
    func,
    null,
    or_,
    select,
    true,
    union,
    union_all,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from hub.read.catalog import raw, text
from resolvers.calendar import today
from resolvers.evidence import LANGUAGES, name_of, rounded, sentence, whole
from resolvers.opportunity import closes, open_to
from resolvers.place import ONLINE, distance
from resolvers.suggestion_rules import (
    ENOUGH_HOURS,
    FAR_KM,
    LATE_DAYS,
    MODES,
    MOST_OFFERS,
    OFFERED,
    OFFICIALS,
    WEIGHTS,
    SuggestionKind,
)
from resolvers.suggestion_words import words

if TYPE_CHECKING:
    from sqlalchemy import FromClause, Select

    from hub.read.catalog import Arguments, FilterScope, Row


def suggested(key: ColumnElement[Any] | None, arguments: Arguments) -> Select[Any]:
    """Candidates for the need with this key."""
    scope = arguments.scope
    remotely = _remotely(arguments)
    (_, need), (_, offer) = scope.fresh("StaffNeed"), scope.fresh("Opportunity")
    (_, by), (_, expert) = scope.fresh("StaffNeed"), scope.fresh("Expert")
    offers = _offers(need, offer, scope, remotely, _teaching(need, offer, scope)).where(need.key == key)
    experts = _experts(by, expert, scope, remotely).where(by.key == key)
    columns = [raw("scored.id").label("id"), raw("scored.kind").label("kind"), *_judged()]
    for kind in SuggestionKind:
        own = case((raw("scored.kind") == text(kind.name), raw("scored.id")))
        columns.append(own.label(f"{kind.name.lower()}_id"))
    found = select(*columns).select_from(union_all(offers, experts).subquery("scored"))
    kinds = arguments.bound("kinds")
    return found if kinds is None else found.where(raw("scored.kind") == any_(kinds))


def helped(key: ColumnElement[Any] | None, arguments: Arguments) -> Select[Any]:
    """The open needs that the offer with this key could help with."""
    scope = arguments.scope
    (_, need), (_, offer) = scope.fresh("StaffNeed"), scope.fresh("Opportunity")
    pairs = _offers(need, offer, scope, true(), _wanting(need, offer, scope), of=need)
    pairs = pairs.where(offer.key == key, need.c.status == text("OPEN"))
    columns = (raw("scored.id").label("id"), raw("scored.kind").label("kind"), *_judged())
    return select(*columns).select_from(pairs.subquery("scored"))


def _remotely(arguments: Arguments) -> ColumnElement[bool]:
    leaf = arguments.value("remoteOk")  # a Boolean decides the form of the statement
    return true() if leaf is None or leaf.value else false()


def _judged() -> list[ColumnElement[Any]]:
    """The score of a row `scored`, and the reasons for it."""
    met = {name: raw(f"scored.met_{name.lower()}", Double()) for name in WEIGHTS}
    points = sum(
        (func.coalesce(met[name] * whole(weight), raw("0")) for name, weight in WEIGHTS.items()), raw("0")
    )
    of = sum(
        (case((met[name].is_not(None), whole(weight)), else_=raw("0")) for name, weight in WEIGHTS.items()),
        raw("0"),
    )
    reasons = []
    for place, (name, weight) in enumerate(WEIGHTS.items()):
        parts: dict[str, ColumnElement[Any]] = {
            "id": whole(place),
            "rule": text(name),
            "weight": whole(weight),
        }
        parts["met"] = rounded(met[name], 2)
        parts |= {f"evidence_{language}": words(name, language) for language in LANGUAGES}
        reasons.append(
            func.jsonb_build_object(*(part for pair in parts.items() for part in (text(pair[0]), pair[1])))
        )
    score = cast(rounded(points / of, 4), Double)
    return [score.label("score"), func.jsonb_build_array(*reasons, type_=JSONB()).label("reasons")]


def _columns(**values: ColumnElement[Any]) -> list[ColumnElement[Any]]:
    return [value.label(name) for name, value in values.items()]


def _wanted(need: Row, scope: FilterScope) -> Any:
    """The skills that a need asks for, or where it names none, those of its position."""
    (_, own), (_, usual) = scope.fresh("StaffNeedSkill"), scope.fresh("JobPositionSkill")
    mine = select(own.c.skill_id.label("skill_id"), own.c.level.label("level")).select_from(own.aliased)
    theirs = select(usual.c.skill_id.label("skill_id"), usual.c.level.label("level")).select_from(
        usual.aliased
    )
    return union_all(
        mine.where(own.c.staff_need_id == need.key, *scope.visible(own)),
        theirs.where(
            usual.c.job_position_id == need.c.job_position_id, ~_naming(need, scope), *scope.visible(usual)
        ),
    ).subquery("wanted")


def _naming(need: Row, scope: FilterScope) -> ColumnElement[bool]:
    """Whether a need names skills of its own."""
    _, own = scope.fresh("StaffNeedSkill")
    named = select(raw("1")).select_from(own.aliased)
    return named.where(own.c.staff_need_id == need.key, *scope.visible(own)).exists()


def _role(offer: Row) -> ColumnElement[str]:
    """What an offer does with the skills that count: a call for experts requires them, the others teach them."""
    return case((offer.c.kind == text("EXPERT_ASSIGNMENT"), text("REQUIRED")), else_=text("TAUGHT"))


def _teaching(need: Row, offer: Row, scope: FilterScope) -> FromClause:
    """A need joined to the offers that have to do with a skill that it asks for."""
    _, tie = scope.fresh("OpportunitySkill")
    tied = select(tie.c.opportunity_id.label("offer_id"), tie.c.role.label("role")).distinct()
    tied = tied.select_from(_wanted(need, scope).join(tie.aliased, tie.c.skill_id == raw("wanted.skill_id")))
    newest = tied.where(*scope.visible(tie)).order_by(tie.c.opportunity_id.desc())
    found = newest.limit(whole(MOST_OFFERS)).lateral("tied")
    ours = and_(offer.key == raw("tied.offer_id"), _role(offer) == raw("tied.role"))
    return need.aliased.join(found, true()).join(offer.aliased, ours)


def _wanting(need: Row, offer: Row, scope: FilterScope) -> FromClause:
    """An offer joined to the needs that ask for a skill which it has to do with."""
    (_, tie), (_, own), (_, usual), (_, by) = (
        scope.fresh(name) for name in ("OpportunitySkill", "StaffNeedSkill", "JobPositionSkill", "StaffNeed")
    )
    its = (tie.c.opportunity_id == offer.key, tie.c.role == _role(offer), *scope.visible(tie))
    named = select(own.c.staff_need_id.label("need_id"))
    named = named.select_from(tie.aliased.join(own.aliased, own.c.skill_id == tie.c.skill_id))
    usually = select(by.key).select_from(
        tie.aliased.join(usual.aliased, usual.c.skill_id == tie.c.skill_id).join(
            by.aliased, by.c.job_position_id == usual.c.job_position_id
        )
    )
    # The skills of the position count only where the need itself names none.
    usually = usually.where(~_naming(by, scope))
    found = union(
        named.where(*its, *scope.visible(own)), usually.where(*its, *scope.visible(usual), *scope.visible(by))
    ).lateral("tied")
    return offer.aliased.join(found, true()).join(need.aliased, need.key == raw("tied.need_id"))


def _offers(  # noqa: PLR0913, PLR0917 - a pair has that many parts
    need: Row,
    offer: Row,
    scope: FilterScope,
    remotely: ColumnElement[bool],
    pairs: FromClause,
    of: Row | None = None,
) -> Select[Any]:
    """Offers that one can still apply for, each with what is judged of it against a need."""
    is_course = offer.c.kind == text("COURSE")
    _, tie = scope.fresh("OpportunitySkill")
    tied = and_(tie.c.opportunity_id == offer.key, tie.c.role == _role(offer), *scope.visible(tie))
    online = offer.c.delivery_mode.in_([text(mode) for mode in ONLINE])
    remote = and_(remotely, func.coalesce(or_(online, offer.c.remote_ok), false()))
    due = case((is_course, offer.c.ends_on), else_=offer.c.starts_on)
    field, wanted_field = offer.c.field_of_study, need.c.field_of_study
    fits = or_(func.starts_with(field, wanted_field), func.starts_with(wanted_field, field))
    meant = or_(offer.c.audiences == raw("'{}'::text[]"), offer.c.audiences.bool_op("&&")(raw(OFFICIALS)))
    at_once = and_(is_course, func.coalesce(offer.c.self_paced, false()))
    columns = _columns(
        id=(of or offer).key,
        kind=offer.c.kind,
        **_common(need, offer.c.kind, remote),
        met_time=case((at_once, raw("1.0")), else_=_in_time(due, need)),
        met_field_of_study=case((fits, raw("1.0")), (fits.is_not(None), raw("0.0"))),
        met_audience=case((is_course, case((meant, raw("1.0")), else_=raw("0.0")))),
        due=due,
        at_once=at_once,
        hours=cast(null(), Integer),
        available=raw("true"),
        field=field,
        audiences=offer.c.audiences,
        **_skill_names(need, tie, tied, scope),
    )
    source = pairs.join(*_here(need, scope)).outerjoin(*_there(offer.c.unit_id, scope))
    source = source.join(*_facts(need, tie, tied, scope))
    found = select(*columns).select_from(source).where(*scope.visible(need), *scope.visible(offer))
    still = (offer.c.status == text("PUBLISHED"), closes(offer) > func.now())
    kinds = offer.c.kind.in_([text(name) for name in OFFERED])
    return found.where(*still, kinds, or_(~is_course, open_to(offer, raw("here.units"))))


def _experts(need: Row, expert: Row, scope: FilterScope, remotely: ColumnElement[bool]) -> Select[Any]:
    """Experts who have one of the skills asked for, each with what is judged of them against a need."""
    (_, tie), (_, any_tie) = scope.fresh("ExpertSkill"), scope.fresh("ExpertSkill")
    tied = and_(tie.c.expert_id == expert.key, *scope.visible(tie))
    remote = and_(remotely, expert.c.remote_ok)
    hours, kind = expert.c.max_hours_per_week, text("EXPERT")
    share = func.least(raw("1.0"), cast(hours, Double) / whole(ENOUGH_HOURS))
    columns = _columns(
        id=expert.key,
        kind=kind,
        **_common(need, kind, remote),
        met_time=case((expert.c.available, share), else_=raw("0.0")),
        met_field_of_study=cast(null(), Double),
        met_audience=cast(null(), Double),
        due=cast(null(), Date),
        at_once=raw("false"),
        hours=hours,
        available=expert.c.available,
        field=cast(null(), Text),
        audiences=raw("'{}'::text[]"),
        **_skill_names(need, tie, tied, scope),
    )
    skilled = select(any_tie.c.expert_id.label("expert_id")).distinct()
    skilled = skilled.select_from(
        _wanted(need, scope).join(any_tie.aliased, any_tie.c.skill_id == raw("wanted.skill_id"))
    )
    found = skilled.where(*scope.visible(any_tie)).lateral("tied")
    source = need.aliased.join(found, true()).join(expert.aliased, expert.key == raw("tied.expert_id"))
    source = source.join(*_here(need, scope)).outerjoin(*_there(expert.c.base_unit_id, scope))
    source = source.join(*_facts(need, tie, tied, scope))
    return select(*columns).select_from(source).where(*scope.visible(need), *scope.visible(expert))


def _common(
    need: Row, kind: ColumnElement[str], remote: ColumnElement[bool]
) -> dict[str, ColumnElement[Any]]:
    """What is judged of every kind, and what the words of it name."""
    km = raw("facts.km", Double())
    near = case((km.is_not(None), func.greatest(raw("0.0"), raw("1.0") - km / whole(FAR_KM))))
    modes = [
        (and_(need.c.mode == text(mode), kind == text(name)), raw(str(float(met))))
        for mode, kinds in MODES.items()
        for name, met in kinds.items()
    ]
    return {
        "met_skills": raw("facts.cover", Double()),
        "met_place": case((remote, raw("1.0")), else_=near),
        "met_mode": case(*modes, else_=raw("0.0")),
        "km": km,
        "remote": remote,
        "needed": func.coalesce(need.c.needed_from, today()),
        "mode": need.c.mode,
        "field_wanted": need.c.field_of_study,
    }


def _in_time(due: ColumnElement[Any], need: Row) -> ColumnElement[float]:
    """1 for a day before the need, 0 from half a year behind it; null if the day is not known."""
    late = cast(due - func.coalesce(need.c.needed_from, today()), Double)
    between = func.greatest(raw("0.0"), raw("1.0") - late / whole(LATE_DAYS))
    return case((due.is_not(None), func.least(raw("1.0"), between)))


def _here(need: Row, scope: FilterScope) -> tuple[FromClause, ColumnElement[bool]]:
    """Where the need is: the unit, or that of the head office; its point, and the keys of it and its province."""
    (_, unit), (_, organisation) = scope.fresh("AdministrativeUnit"), scope.fresh("Organisation")
    office = select(organisation.c.head_office_unit_id).select_from(organisation.aliased)
    office = office.where(organisation.key == need.c.organisation_id, *scope.visible(organisation))
    own = func.coalesce(need.c.unit_id, office.scalar_subquery())
    both = raw(f"ARRAY[{unit.name}.id, {unit.name}.province_id]")
    found = select(
        func.max(unit.c.latitude).label("lat"),
        func.max(unit.c.longitude).label("lon"),
        func.max(both).label("units"),
    ).select_from(unit.aliased)
    return found.where(unit.key == own, *scope.visible(unit)).lateral("here"), true()


def _there(key: ColumnElement[Any], scope: FilterScope) -> tuple[FromClause, ColumnElement[bool]]:
    """Where the candidate is."""
    _, unit = scope.fresh("AdministrativeUnit")
    found = select(unit.c.latitude.label("lat"), unit.c.longitude.label("lon")).select_from(unit.aliased)
    return found.where(unit.key == key, *scope.visible(unit)).lateral("there"), true()


def _facts(
    need: Row, tie: Row, tied: ColumnElement[bool], scope: FilterScope
) -> tuple[FromClause, ColumnElement[bool]]:
    """How much of the skills asked for is covered, and how far away it is: computed once for all that name it."""
    share = func.least(raw("1.0"), cast(func.coalesce(tie.c.level, raw("0")), Double) / raw("wanted.level"))
    on = and_(tie.c.skill_id == raw("wanted.skill_id"), tied)
    cover = select(func.avg(share)).select_from(_wanted(need, scope).outerjoin(tie.aliased, on))
    points = [(raw(f"{name}.lat", Double()), raw(f"{name}.lon", Double())) for name in ("here", "there")]
    km = distance(points[0], points[1])
    facts = select(cover.scalar_subquery().label("cover"), km.label("km")).offset(raw("0"))
    return facts.lateral("facts"), true()


def _skill_names(
    need: Row, tie: Row, tied: ColumnElement[bool], scope: FilterScope
) -> dict[str, ColumnElement[Any]]:
    """The skills asked for in words, each with the level there and the level asked for."""
    _, skill = scope.fresh("Skill")
    on = and_(tie.c.skill_id == raw("wanted.skill_id"), tied)
    names: dict[str, ColumnElement[Any]] = {}
    for language in LANGUAGES:
        source = _wanted(need, scope).join(skill.aliased, skill.key == raw("wanted.skill_id"))
        one = sentence(
            "{skill} {had}/{level}",
            skill=name_of(skill, language),
            had=func.coalesce(tie.c.level, raw("0")),
            level=raw("wanted.level"),
        )
        every = func.string_agg(one, aggregate_order_by(text(", "), skill.c.code, skill.key))
        found = select(every).select_from(source.outerjoin(tie.aliased, on)).where(*scope.visible(skill))
        names[f"skills_{language}"] = found.scalar_subquery()
    return names
