"""Ways through the graph of skills, as SQL: what leads to a skill or a position, and what an offer opens up.

Both are recursive, at most `DEEPEST` steps deep, and made so that no graph of skills, circles included, can make them
grow: a way follows one offer for each skill, and what is unlocked is one set of skills that only ever grows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    Boolean,
    Column,
    ColumnElement,
    Integer,
    Text,
    Uuid,
    any_,
    case,
    cast,
    func,
    null,
    or_,
    select,
    union_all,
)

from hub.models.base import Label, Vocabulary, vocabulary
from hub.models.pathway import PathwayStage
from hub.read.catalog import raw, shape, text
from resolvers import profile as rules
from resolvers.evidence import LANGUAGES, label, name_of, sentence
from resolvers.lesson import lessons
from resolvers.opportunity import closes, opens

if TYPE_CHECKING:
    from sqlalchemy import Select

    from hub.read.catalog import Arguments, FilterScope, Row
    from resolvers.profile import Profile


class PathStepState(Vocabulary):
    """Whether a step can be taken."""

    KNOWN = Label("The profile has it already", "Hồ sơ đã có")
    OPEN = Label("An offer for it is open now", "Có cơ hội đang mở")
    LATER = Label("An offer for it opens later", "Có cơ hội sẽ mở sau")
    NO_OFFER = Label("Nothing that is announced teaches it", "Chưa có cơ hội nào được công bố")
    CIRCULAR = Label("The only way to it needs it already", "Chỉ có đường vòng: cần chính kỹ năng này")
    GOAL = Label("What the way leads to", "Đích đến")
    PATHWAY = Label("A step of a pathway that builds it", "Bước trong lộ trình xây dựng kỹ năng này")


STEP: Final = shape(
    "path_step",
    Column("id", Uuid, nullable=False),
    Column("place", Integer, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("stage", vocabulary(PathwayStage), nullable=False),
    Column("state", vocabulary(PathStepState), nullable=False),
    Column("skill_id", Uuid),
    Column("level", Integer),
    Column("lesson", Text),
    Column("pathway_step_id", Uuid),
    Column("job_position_id", Uuid),
    Column("reason_vi", Text, nullable=False),
    Column("reason_en", Text),
)
DEEPEST: Final = 5
MOST_WAYS: Final = 500  # rows of the recursion that are looked at; it is evaluated no further than it is read
_STAGES: Final = {"TRAINING": "0", "PRACTICE": "1", "IMPLEMENTATION": "2"}


def path_to(_key: Any, arguments: Arguments) -> Select[Any]:
    """The steps to a skill or a position, the earliest first."""
    scope = arguments.scope
    told = rules.profile(arguments.value("profile"), scope)
    rows = [_skill_steps(arguments, told), _pathway_steps(arguments)]
    if arguments.value("goal").get("position") is not None:
        rows.append(_position(arguments, told))
    found = union_all(*rows).subquery("found")
    stage = case(*((raw("found.stage") == text(name), raw(rank)) for name, rank in _STAGES.items()))
    order = (raw("found.depth").desc(), stage, raw("found.sort"), raw("found.id"))
    names = [column.name for column in STEP.columns if column.name != "place"]
    place = func.row_number().over(order_by=order).label("place")
    return select(place, *(raw(f"found.{name}").label(name) for name in names)).select_from(found)


def _goal(arguments: Arguments) -> Any:
    """The skills that make up the goal, each with its level."""
    scope, goal = arguments.scope, arguments.value("goal")
    if goal.get("skill") is not None:
        asked = goal["skill"]
        key, level = rules.skill_key(asked["skill"], scope), rules.level(asked["level"], scope)
        return select(key.label("skill_id"), level.label("level")).subquery("goal")
    _, needed = scope.fresh("JobPositionSkill")
    found = select(needed.c.skill_id.label("skill_id"), needed.c.level.label("level"))
    found = found.select_from(needed.aliased).where(*scope.visible(needed))
    return found.where(needed.c.job_position_id == _position_key(arguments)).subquery("goal")


def _position_key(arguments: Arguments) -> ColumnElement[Any]:
    scope, by = arguments.scope, arguments.value("goal")["position"]
    type_, position = scope.fresh("JobPosition")
    wanted = [type_.lookups[name](position, leaf, scope) for name, leaf in by.items()]
    found = select(position.key).select_from(position.aliased)
    return found.where(*wanted, *scope.visible(position)).limit(raw("1")).scalar_subquery()


def _chosen(skill: ColumnElement[Any], level: ColumnElement[int], told: Profile, scope: FilterScope) -> Any:
    """The offer by which a skill is best reached: it needs the least, then opens first, then closes first."""
    (_, offer), (_, need) = scope.fresh("Opportunity"), scope.fresh("OpportunitySkill")
    taught = lessons(skill, level).subquery("taught")
    missing = select(func.count()).select_from(need.aliased).where(
        need.c.opportunity_id == taught.c.opportunity_id, need.c.role == text("REQUIRED"),
        need.c.level > told.has(need.c.skill_id), *scope.visible(need),
    )  # fmt: skip
    order = (
        missing.scalar_subquery(), taught.c.opens_at > func.now(), taught.c.closes_at, taught.c.opportunity_id
    )  # fmt: skip
    # Lessons say all that the choice depends on: of a hundred wide rows the one that is followed is read.
    best = (
        select(taught.c.opportunity_id).select_from(taught).order_by(*order).limit(raw("1")).subquery("best")
    )
    found = select(offer.key.label("offer_id")).select_from(
        best.join(offer.aliased, offer.key == best.c.opportunity_id)
    )
    return found.where(*announced(offer, scope)).lateral("chosen")


def announced(offer: Row, scope: FilterScope) -> list[ColumnElement[bool]]:
    """Offers that are published and not past their deadline, open or not yet."""
    return [offer.c.status == text("PUBLISHED"), closes(offer) > func.now(), *scope.visible(offer)]


def _way(arguments: Arguments, told: Profile) -> Any:
    """Every skill on the way with the offer chosen for it; what that offer needs comes one deeper."""
    scope = arguments.scope
    skill, level = raw("goal.skill_id", Uuid()), raw("goal.level", Integer())
    called = func.concat(skill, text("/"), level)
    first = select(
        raw("1", Integer()).label("depth"), skill.label("skill_id"), level.label("level"),
        raw("chosen.offer_id", Uuid()).label("offer_id"),
        cast(func.array_append(raw("'{}'::text[]"), called), ARRAY(Text())).label("path"),
        raw("false", Boolean()).label("circular"),
    )  # fmt: skip
    first = first.select_from(
        _goal(arguments).outerjoin(_chosen(skill, level, told, scope), told.has(skill) < level)
    )
    way = first.where(skill.is_not(None)).cte("way", recursive=True, nesting=True)
    _, need = scope.fresh("OpportunitySkill")
    next_called = func.concat(need.c.skill_id, text("/"), need.c.level)
    circular = next_called == any_(raw("way.path", ARRAY(Text())))
    more = select(
        raw("way.depth + 1"), need.c.skill_id, need.c.level, raw("chosen.offer_id", Uuid()),
        func.array_append(raw("way.path", ARRAY(Text())), next_called), circular,
    )  # fmt: skip
    tied = (need.c.opportunity_id == raw("way.offer_id")) & (need.c.role == text("REQUIRED"))
    choice = _chosen(need.c.skill_id, need.c.level, told, scope)
    deeper = way.join(need.aliased, tied).outerjoin(choice, told.has(need.c.skill_id) < need.c.level)
    more = more.select_from(deeper).where(
        raw("way.depth") < raw(str(DEEPEST)), raw("NOT way.circular"), *scope.visible(need)
    )
    return way.union_all(more)


def _skill_steps(arguments: Arguments, told: Profile) -> Select[Any]:
    scope = arguments.scope
    way = _way(arguments, told)
    seen = select(way).limit(raw(str(MOST_WAYS))).subquery("seen")
    step = select(
        raw("seen.skill_id").label("skill_id"), raw("seen.level").label("level"),
        func.max(raw("seen.depth")).filter(raw("NOT seen.circular")).label("depth"),
        func.bool_or(raw("seen.circular")).label("circular"),
        cast(func.max(cast(raw("seen.offer_id"), Text)), Uuid).label("offer_id"),
    ).select_from(seen).group_by(raw("seen.skill_id"), raw("seen.level")).subquery("step")  # fmt: skip
    (_, skill), (_, offer) = scope.fresh("Skill"), scope.fresh("Opportunity")
    level = raw("step.level", Integer())
    state = case(
        (told.has(raw("step.skill_id")) >= level, text("KNOWN")),
        (raw("step.offer_id IS NULL"), text("NO_OFFER")),
        (raw("step.circular"), text("CIRCULAR")),
        (opens(offer) > func.now(), text("LATER")),
        else_=text("OPEN"),
    )
    called = func.concat(raw("step.skill_id"), text("/"), level)
    words = {
        language: sentence(
            {"vi": "{skill} mức {level}: {state}.", "en": "{skill} at level {level}: {state}."}[language],
            skill=name_of(skill, language), level=level, state=_state_words(state, offer, language),
        )
        for language in LANGUAGES
    }  # fmt: skip
    source = step.join(skill.aliased, skill.key == raw("step.skill_id"))
    source = source.outerjoin(offer.aliased, offer.key == raw("step.offer_id"))
    return _row(
        called, raw("step.depth"), stage_of(offer), state, words, sort=skill.c.code, skill_id=raw("step.skill_id"),
        level=level, lesson=case((state != text("KNOWN"), called)),
    ).select_from(source).where(*scope.visible(skill))  # fmt: skip


def _state_words(state: ColumnElement[str], offer: Row, language: Any) -> ColumnElement[str]:
    title = name_of(offer, language, "title")
    named = label(state, PathStepState, language)
    chosen = sentence("{state}: {title}", state=named, title=title)
    return case((state.in_([text("OPEN"), text("LATER"), text("CIRCULAR")]), chosen), else_=named)


def stage_of(offer: Row) -> ColumnElement[str]:
    """Of which stage an offer is: work of one's own is use, learning at work practice, the rest training."""
    used = offer.c.kind.in_([text("EXPERT_ASSIGNMENT"), text("PILOT_CALL")])
    done = or_(
        offer.c.kind == text("INTERNSHIP"),
        offer.c.learning_model == text("LEARNING_BY_DOING"),
        offer.c.delivery_mode == text("WORKPLACE"),
    )
    return case((used, text("IMPLEMENTATION")), (done, text("PRACTICE")), else_=text("TRAINING"))


def _pathway_steps(arguments: Arguments) -> Select[Any]:
    """The steps of pathways up to the one that builds a skill of the goal."""
    scope = arguments.scope
    (_, step), (_, last), (_, built), (_, pathway) = (
        scope.fresh(name) for name in ("PathwayStep", "PathwayStep", "PathwayStepSkill", "Pathway")
    )
    ends = select(last.c.pathway_id.label("pathway_id"), func.max(last.c.position).label("position"))
    ends = ends.select_from(
        _goal(arguments)
        .join(built.aliased, built.c.skill_id == raw("goal.skill_id"))
        .join(last.aliased, last.key == built.c.pathway_step_id)
    )
    enough = func.coalesce(built.c.level, last.c.min_level, raw("8")) >= raw("goal.level")
    ends = ends.where(enough, *scope.visible(built), *scope.visible(last)).group_by(last.c.pathway_id)
    source = ends.subquery("ends").join(
        step.aliased,
        (step.c.pathway_id == raw("ends.pathway_id")) & (step.c.position <= raw("ends.position")),
    )
    source = source.join(pathway.aliased, pathway.key == step.c.pathway_id)
    words = {
        language: sentence(
            {"vi": "Bước {n} của {pathway}: {step}.", "en": "Step {n} of {pathway}: {step}."}[language],
            n=step.c.position, pathway=name_of(pathway, language, "title"), step=name_of(step, language, "title"),
        )
        for language in LANGUAGES
    }  # fmt: skip
    depth = raw("ends.position") - step.c.position + raw("1")
    found = _row(
        cast(step.key, Text),
        depth,
        step.c.stage,
        text("PATHWAY"),
        words,
        sort=pathway.c.code,
        pathway_step_id=step.key,
    )
    return found.select_from(source).where(*scope.visible(step), *scope.visible(pathway))


def _position(arguments: Arguments, told: Profile) -> Select[Any]:
    """The position itself, where the way ends."""
    scope = arguments.scope
    (_, position), (_, needed) = scope.fresh("JobPosition"), scope.fresh("JobPositionSkill")
    every = select(func.count()).select_from(needed.aliased)
    every = every.where(needed.c.job_position_id == position.key, *scope.visible(needed))
    had = every.where(told.has(needed.c.skill_id) >= needed.c.level)
    words = {
        language: sentence(
            {"vi": "{position}: cần {every} kỹ năng, hồ sơ đã có {had}.",
             "en": "{position}: it requires {every} skills, of which the profile has {had}."}[language],
            position=name_of(position, language, "title"), every=every.scalar_subquery(), had=had.scalar_subquery(),
        )
        for language in LANGUAGES
    }  # fmt: skip
    found = _row(
        cast(position.key, Text), raw("0"), text("IMPLEMENTATION"), text("GOAL"), words, sort=position.c.code,
        job_position_id=position.key,
    )  # fmt: skip
    return found.select_from(position.aliased).where(
        position.key == _position_key(arguments), *scope.visible(position)
    )


def _row(
    called: ColumnElement[str],
    depth: ColumnElement[Any],
    stage: ColumnElement[str],
    state: ColumnElement[str],
    words: Any,
    **values: ColumnElement[Any],
) -> Select[Any]:
    empty: dict[str, Any] = {
        "skill_id": Uuid(),
        "level": Integer(),
        "lesson": Text(),
        "pathway_step_id": Uuid(),
        "job_position_id": Uuid(),
    }
    every: dict[str, ColumnElement[Any]] = {
        "id": cast(func.md5(called), Uuid),
        "depth": depth,
        "stage": stage,
        "state": state,
        "sort": values["sort"],
        **{name: values.get(name, cast(null(), type_)) for name, type_ in empty.items()},
        **{f"reason_{language}": words[language] for language in LANGUAGES},
    }
    return select(*(value.label(name) for name, value in every.items()))
