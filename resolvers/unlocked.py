"""What becomes possible after an offer, as SQL: offers, steps of pathways and positions, and what those open up in turn.

The state of the recursion is one set of skills that only grows, so circles end by themselves; it goes `DEEPEST` deep at
the most. Something counts as unlocked if the profile could not have had it before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    Integer,
    Text,
    Uuid,
    any_,
    cast,
    func,
    null,
    select,
    table,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by, distinct_on

from hub.models.base import vocabulary
from hub.models.pathway import PathwayStage
from hub.read.catalog import raw, shape, text
from resolvers import profile as rules
from resolvers.evidence import LANGUAGES, name_of, sentence
from resolvers.path_step import DEEPEST, announced, stage_of
from resolvers.profile import NO_SKILLS

if TYPE_CHECKING:
    from sqlalchemy import Select

    from hub.read.catalog import Arguments, FilterScope, Row

UNLOCKED: Final = shape(
    "unlocked",
    Column("id", Uuid, nullable=False),
    Column("place", Integer, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("stage", vocabulary(PathwayStage), nullable=False),
    Column("opportunity_id", Uuid),
    Column("pathway_step_id", Uuid),
    Column("job_position_id", Uuid),
    Column("reason_vi", Text, nullable=False),
    Column("reason_en", Text),
)
MOST: Final = 100
NEWEST: Final = 200  # offers that need a skill just gained, looked at for each such skill
_KEYS: Final = ("opportunity_id", "pathway_step_id", "job_position_id")
_COLUMNS: Final = ("id", "depth", "stage", "sort", *_KEYS, "reason_vi", "reason_en")
_KNOWN, _GAINED = raw("s.known", JSONB()), raw("s.gained", JSONB())


def unlocked(_key: Any, arguments: Arguments) -> Select[Any]:
    """What becomes possible, the nearest first; 100 at the most."""
    scope = arguments.scope
    told = rules.profile(arguments.value("profile"), scope)
    before = NO_SKILLS if told.skills is None else told.skills
    # The states are made once: what each opens up hangs beside it.
    reached = select(_states(arguments, before)).subquery("s")
    opened = union_all(_offers(scope), _positions(scope)).lateral("opened")
    beside = select(*(raw(f"opened.{name}").label(name) for name in _COLUMNS)).select_from(
        reached.join(opened, true())
    )
    found = union_all(beside, _next_steps(arguments)).subquery("found")
    names = [column.name for column in UNLOCKED.columns if column.name != "place"]
    # Something may be met again deeper: the first time counts.
    first = select(*(raw(f"found.{name}").label(name) for name in [*names, "sort"])).select_from(found)
    first = first.ext(distinct_on(raw("found.id"))).order_by(raw("found.id"), raw("found.depth"))
    order = (raw("one.depth"), raw("one.sort"), raw("one.id"))
    place = func.row_number().over(order_by=order).label("place")
    every = select(place, *(raw(f"one.{name}").label(name) for name in names)).select_from(
        first.subquery("one")
    )
    return every.order_by(place).limit(raw(str(MOST)))


def _start(arguments: Arguments) -> tuple[Row, list[ColumnElement[bool]]]:
    """The offer asked for."""
    scope = arguments.scope
    type_, offer = scope.fresh("Opportunity")
    wanted = [
        type_.lookups[name](offer, leaf, scope) for name, leaf in arguments.value("opportunity").items()
    ]
    return offer, [*wanted, *scope.visible(offer)]


def _states(arguments: Arguments, before: ColumnElement[Any]) -> Any:
    """For each step: the skills known before and after it, those gained by it, and the offers that it opened."""
    scope = arguments.scope
    offer, wanted = _start(arguments)
    _, tie = scope.fresh("OpportunitySkill")
    taught = select(tie.c.skill_id.label("skill"), tie.c.level.label("level")).select_from(tie.aliased)
    taught = taught.where(
        tie.c.opportunity_id == offer.key, tie.c.role == text("TAUGHT"), *scope.visible(tie)
    )
    gained = _better(taught, before)
    zero = select(before.label("before"), gained.label("gained"), offer.key.label("start"))
    zero = zero.select_from(offer.aliased).where(*wanted).offset(raw("0"))
    base = select(
        raw("0", Integer()).label("depth"), raw("z.before", JSONB()).label("before"),
        raw("z.before", JSONB()).op("||")(raw("z.gained", JSONB())).label("known"),
        raw("z.gained", JSONB()).label("gained"), raw("z.start", Uuid()).label("start"),
        raw("NULL::uuid[]", ARRAY(Uuid())).label("offers"), raw("0", Integer()).label("so_far"),
    ).select_from(zero.subquery("z"))  # fmt: skip
    state = base.cte("state", recursive=True, nesting=True)
    possible = _possible(scope).subquery("possible")
    ids = func.array_agg(raw("possible.opportunity_id").distinct(), type_=ARRAY(Uuid()))
    opened = select(ids.label("offers")).select_from(possible).offset(raw("0")).lateral("opened")
    _, later = scope.fresh("OpportunitySkill")
    teach = select(later.c.skill_id.label("skill"), func.max(later.c.level).label("level")).select_from(
        later.aliased
    )
    its = later.c.opportunity_id == any_(raw("opened.offers", ARRAY(Uuid())))
    teach = teach.where(its, later.c.role == text("TAUGHT"), *scope.visible(later)).group_by(later.c.skill_id)
    new = select(_better(teach, _KNOWN).label("gained")).offset(raw("0")).lateral("new")
    more = select(
        raw("s.depth + 1"), _KNOWN, _KNOWN.op("||")(raw("new.gained", JSONB())),
        raw("new.gained", JSONB()), raw("s.start", Uuid()), raw("opened.offers", ARRAY(Uuid())),
        raw("s.so_far + coalesce(cardinality(opened.offers), 0)"),
    ).select_from(state.alias("s").join(opened, true()).join(new, true()))  # fmt: skip
    # No offer is opened twice: what comes after as many as are shown would not be shown.
    enough = raw("s.so_far") >= raw(str(MOST))
    return state.union_all(more.where(raw("s.depth") < raw(str(DEEPEST)), _GAINED != NO_SKILLS, ~enough))


def _better(pairs: Select[Any], known: ColumnElement[Any]) -> ColumnElement[Any]:
    """The pairs of skill and level that are new or higher than what is known, as a JSON object."""
    source = pairs.subquery("got")
    had = func.coalesce(cast(known.op("->>")(raw("got.skill::text")), Integer), raw("0"))
    one = func.coalesce(func.jsonb_object_agg(raw("got.skill"), raw("got.level")), NO_SKILLS, type_=JSONB())
    return select(one).select_from(source).where(raw("got.level") > had).scalar_subquery()


def _had(known: ColumnElement[Any], skill: ColumnElement[Any]) -> ColumnElement[int]:
    return func.coalesce(cast(known.op("->>")(cast(skill, Text)), Integer), raw("0"))


def _possible(scope: FilterScope) -> Select[Any]:
    """Keys of announced offers that need a skill just gained, at a level just gained, and nothing that is not known."""
    (_, need), (_, other), (_, offer) = (
        scope.fresh(name) for name in ("OpportunitySkill", "OpportunitySkill", "Opportunity")
    )
    skill, level = raw("g.key::uuid", Uuid()), raw("g.value::integer", Integer())
    # Only the newest of those that need it: among a million offers a skill is needed by tens of thousands. Their levels are
    # looked at later, so that the newest are read off the index.
    needs = select(need.c.opportunity_id.label("opportunity_id"), need.c.level.label("level"))
    needs = needs.select_from(need.aliased).where(
        need.c.skill_id == skill, need.c.role == text("REQUIRED"), *scope.visible(need)
    )
    newest = needs.order_by(need.c.opportunity_id.desc()).limit(raw(str(NEWEST))).lateral("needing")
    tied = offer.key == newest.c.opportunity_id
    found = select(newest.c.opportunity_id).select_from(
        _just_gained().join(newest, true()).join(offer.aliased, tied)
    )
    missing = select(raw("1")).select_from(other.aliased).where(
        other.c.opportunity_id == offer.key, other.c.role == text("REQUIRED"),
        other.c.level > _had(_KNOWN, other.c.skill_id),
    )  # fmt: skip
    return found.where(
        newest.c.level <= level,
        newest.c.level > _had(raw("s.before", JSONB()), skill),  # so that it was not possible a step before
        ~missing.exists(),
        offer.key != raw("s.start"),
        *announced(offer, scope),
    )


def _just_gained() -> Any:
    keys = func.jsonb_each_text(_GAINED).table_valued("key", "value")
    return keys.render_derived(name="g")


def _offers(scope: FilterScope) -> Select[Any]:
    """The offers that a state has opened, no more of them than are shown."""
    (_, offer), (_, need), (_, skill) = (
        scope.fresh(name) for name in ("Opportunity", "OpportunitySkill", "Skill")
    )
    words = {}
    for language, template in (("vi", "Cần {skills}: nay đã đủ."), ("en", "It needs {skills}: now there.")):
        one = sentence("{skill} {level}", skill=name_of(skill, language), level=need.c.level)  # type: ignore[arg-type]
        needs = select(
            func.string_agg(one, aggregate_order_by(text(", "), skill.c.code, skill.key))
        ).select_from(need.aliased.join(skill.aliased, skill.key == need.c.skill_id))
        needs = needs.where(need.c.opportunity_id == offer.key, need.c.role == text("REQUIRED"))
        needs = needs.where(*scope.visible(need), *scope.visible(skill))
        words[language] = sentence(template, skills=needs.scalar_subquery())
    found = _row(offer.key, raw("s.depth"), stage_of(offer), words, offer.c.code, opportunity_id=offer.key)
    found = found.select_from(offer.aliased).where(offer.key == any_(raw("s.offers", ARRAY(Uuid()))))
    return found.where(*scope.visible(offer)).order_by(offer.c.code).limit(raw(str(MOST)))


def _positions(scope: FilterScope) -> Select[Any]:
    """The positions all of whose skills are there with what a state has gained."""
    (_, position), (_, need), (_, other) = (
        scope.fresh(name) for name in ("JobPosition", "JobPositionSkill", "JobPositionSkill")
    )
    tied = need.c.skill_id == raw("g.key::uuid")
    source = (
        _just_gained().join(need.aliased, tied).join(position.aliased, position.key == need.c.job_position_id)
    )
    missing = select(raw("1")).select_from(other.aliased).where(other.c.job_position_id == position.key)
    words = {
        "vi": text("Vị trí này cần những kỹ năng nay đã đủ."),
        "en": text("The position requires skills that are now all there."),
    }
    found = _row(
        position.key,
        raw("s.depth + 1"),
        text("IMPLEMENTATION"),
        words,
        position.c.code,
        job_position_id=position.key,
    )
    return found.select_from(source).where(
        ~missing.where(other.c.level > _had(_KNOWN, other.c.skill_id)).exists(),
        missing.where(other.c.level > _had(raw("s.before", JSONB()), other.c.skill_id)).exists(),
        raw("s.depth") < raw(str(DEEPEST)),
        *scope.visible(position),
        *scope.visible(need),
    )


def _next_steps(arguments: Arguments) -> Select[Any]:
    """The steps that follow, in its pathways, the step that the offer is named for."""
    scope = arguments.scope
    offer, wanted = _start(arguments)
    (_, by), (_, following), (_, pathway) = (
        scope.fresh(name) for name in ("PathwayStep", "PathwayStep", "Pathway")
    )
    named = select(raw("pathway_step_id")).select_from(table("pathway_step_opportunity"))
    named = named.where(raw("pathway_step_opportunity.opportunity_id") == offer.key)
    ours = (following.c.pathway_id == by.c.pathway_id) & (following.c.position > by.c.position)
    source = offer.aliased.join(by.aliased, by.key.in_(named)).join(following.aliased, ours)
    source = source.join(pathway.aliased, pathway.key == by.c.pathway_id)
    words = {
        language: sentence(
            {"vi": "Bước {n} của {pathway}: {step}.", "en": "Step {n} of {pathway}: {step}."}[language],
            n=following.c.position, pathway=name_of(pathway, language, "title"),
            step=name_of(following, language, "title"),
        )
        for language in LANGUAGES
    }  # fmt: skip
    depth = following.c.position - by.c.position
    found = _row(
        following.key, depth, following.c.stage, words, pathway.c.code, pathway_step_id=following.key
    )
    return found.select_from(source).where(
        *wanted,
        depth <= raw(str(DEEPEST)),
        *scope.visible(by),
        *scope.visible(following),
        *scope.visible(pathway),
    )


def _row(
    key: ColumnElement[Any],
    depth: ColumnElement[Any],
    stage: ColumnElement[str],
    words: Any,
    sort: ColumnElement[str],
    **keys: ColumnElement[Any],
) -> Select[Any]:
    every = {"id": key, "depth": depth, "stage": stage, "sort": sort}
    for name in _KEYS:
        every[name] = keys.get(name, cast(null(), Uuid))
    every |= {f"reason_{language}": words[language] for language in LANGUAGES}
    return select(*(value.label(name) for name, value in every.items()))
