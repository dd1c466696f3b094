"""A profile as SQL: who somebody is and what somebody can, as told with a question. It is bound, never stored.

What a profile leaves out is unknown. Skills are an exception: a list of them is taken as whole, so that a skill
which is not in it counts as not had.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Text,
    Uuid,
    and_,
    any_,
    case,
    cast,
    false,
    func,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from hub import models
from hub.errors import BadInput
from hub.read.catalog import raw, text
from resolvers.administrative_unit import is_meant
from resolvers.evidence import both, name_of
from resolvers.opportunity import open_to

if TYPE_CHECKING:
    from hub.read.catalog import Filter, FilterScope, Row
    from resolvers.evidence import Language

LOWEST: Final = 1
HIGHEST: Final = 8
MOST_SKILLS: Final = 50
NO_SKILLS: Final[ColumnElement[Any]] = raw("'{}'::jsonb", JSONB())

_NEEDED = models.OpportunitySkill.__table__
_ELIGIBLE = models.OpportunityUnit.__table__


def level(leaf: Any, scope: FilterScope) -> ColumnElement[int]:
    """A level from 1 to 8. Raises `BadInput` for any other number."""

    def check(value: int) -> None:
        if not LOWEST <= value <= HIGHEST:
            raise BadInput(f"A level is a whole number from {LOWEST} to {HIGHEST}, not {value}.")

    return scope.bind(leaf, check=check)


@dataclass(frozen=True)
class Profile:
    """What a question tells of a person; a part that is None was not told.

    `skills` is a JSON object of skill key and level; `units` the keys of the unit and of its province, null if the
    hub knows no such unit; `unit_names` its name, or else the code that was told; `strange` what was told and is not
    known to the hub, each null if it is known.
    """

    audiences: ColumnElement[Any] | None = None
    unit: ColumnElement[str] | None = None
    units: ColumnElement[Any] | None = None
    skills: ColumnElement[Any] | None = None
    field_of_study: ColumnElement[str] | None = None
    languages: ColumnElement[Any] | None = None
    strange: tuple[ColumnElement[str], ...] = ()
    unit_names: dict[Language, ColumnElement[str]] | None = None

    def has(self, skill: ColumnElement[Any]) -> ColumnElement[int]:
        """The level in a skill; 0 where the profile has none."""
        known = NO_SKILLS if self.skills is None else self.skills
        return func.coalesce(cast(known.op("->>")(cast(skill, Text)), Integer), raw("0"))


def profile(value: Any, scope: FilterScope) -> Profile:
    """An input `ProfileInput`; None is a profile that tells nothing. Raises `BadInput` for a level out of range."""
    told: dict[str, Any] = {key: part for key, part in (value or {}).items() if part is not None}
    plain = {key: scope.bind(told[key]) if key in told else None for key in _PLAIN}
    strange: list[ColumnElement[str]] = []
    units = skills = names = None
    if "unit" in told:
        units = _units(told["unit"], scope)
        names = both(lambda language: _unit_name(told["unit"], scope, language))
        strange.append(case((units.is_(None), plain["unit"])))
    if "skills" in told:
        skills, unknown = _skills(told["skills"], scope)
        strange += unknown
    return Profile(
        plain["audiences"],
        plain["unit"],
        units,
        skills,
        plain["fieldOfStudy"],
        plain["languages"],
        tuple(strange),
        names,
    )


_PLAIN: Final = ("audiences", "unit", "fieldOfStudy", "languages")


def _units(leaf: Any, scope: FilterScope) -> ColumnElement[Any]:
    """The keys of a unit of today and of its province; null if there is no such unit."""
    _, unit = scope.fresh("AdministrativeUnit")
    keys = func.array_cat(func.array_agg(unit.key), func.array_agg(unit.c.province_id), type_=ARRAY(Uuid()))
    found = select(keys).select_from(unit.aliased).where(is_meant(unit, leaf, scope), *scope.visible(unit))
    # A subquery right behind ANY would be read as a set of rows.
    return cast(found.scalar_subquery(), ARRAY(Uuid()))


def _unit_name(leaf: Any, scope: FilterScope, language: Language) -> ColumnElement[str]:
    _, unit = scope.fresh("AdministrativeUnit")
    found = select(name_of(unit, language, "full_name")).select_from(unit.aliased)
    found = found.where(is_meant(unit, leaf, scope), *scope.visible(unit)).limit(raw("1"))
    return func.coalesce(found.scalar_subquery(), scope.bind(leaf))


def _skills(items: Any, scope: FilterScope) -> tuple[ColumnElement[Any], list[ColumnElement[str]]]:
    """The skills told, as a JSON object of key and greatest level, and the names of those that are not known."""
    if len(items) > MOST_SKILLS:
        raise BadInput(f"A profile has {MOST_SKILLS} skills at the most.")
    if not items:
        return NO_SKILLS, []
    selects, strange = [], list[ColumnElement[str]]()
    for item in items:
        key = skill_key(item["skill"], scope)
        selects.append(select(key.label("key"), level(item["level"], scope).label("level")))
        strange.append(case((key.is_(None), _called(item["skill"], scope))))
    had = union_all(*selects).subquery("had")
    pairs = func.jsonb_object_agg(
        raw("had.key"), aggregate_order_by(raw("had.level"), raw("had.level")), type_=JSONB()
    )
    every = select(func.coalesce(pairs, NO_SKILLS)).select_from(had).where(raw("had.key IS NOT NULL"))
    return every.scalar_subquery(), strange


def skill_key(by: Any, scope: FilterScope) -> ColumnElement[Any]:
    """The key of the skill that an input `SkillBy` identifies; null if there is none."""
    type_, skill = scope.fresh("Skill")
    conditions = [type_.lookups[name](skill, leaf, scope) for name, leaf in by.items()]
    found = select(skill.key).select_from(skill.aliased).where(*conditions, *scope.visible(skill))
    return found.limit(raw("1")).scalar_subquery()


def _called(by: Any, scope: FilterScope) -> ColumnElement[str]:
    """What a question calls a skill."""
    if by.get("id") is not None:
        return text("skill_").op("||")(scope.bind_id(by["id"], "Skill"))
    if by.get("code") is not None:
        return scope.bind(by["code"])
    outside = by["externalId"]
    return func.concat(scope.bind(outside["source"]), text("/"), scope.bind(outside["id"]))


def suits(*, surely: bool) -> Filter:
    """Offers with no rule on people that the profile breaks; `surely`: and with none that it leaves unknown."""

    def make(row: Row, value: Any, scope: FilterScope) -> ColumnElement[bool]:
        told = profile(value, scope)
        unknown: ColumnElement[bool] = false() if surely else true()
        return and_(
            _audience(row, told, unknown),
            _unit(row, told, unknown),
            _skilled(row, told, unknown),
            _field(row, told, unknown),
            _language(row, told, unknown),
        )

    return make


def _audience(row: Row, told: Profile, unknown: ColumnElement[bool]) -> ColumnElement[bool]:
    fits = unknown if told.audiences is None else row.c.audiences.bool_op("&&")(told.audiences)
    return or_(row.c.audiences == raw("'{}'::text[]"), fits)


def anywhere(row: Row) -> ColumnElement[bool]:
    """Whether people of all units may apply."""
    return ~select(raw("1")).where(_ELIGIBLE.c.opportunity_id == row.key).exists()


def covers(row: Row, units: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether one of these units is among those whose people may apply."""
    named = select(raw("1")).where(_ELIGIBLE.c.opportunity_id == row.key)
    return named.where(_ELIGIBLE.c.unit_id == any_(units)).exists()


def _unit(row: Row, told: Profile, unknown: ColumnElement[bool]) -> ColumnElement[bool]:
    if told.units is None:
        return or_(anywhere(row), unknown)
    return or_(open_to(row, told.units), and_(told.units.is_(None), unknown))


def _skilled(row: Row, told: Profile, unknown: ColumnElement[bool]) -> ColumnElement[bool]:
    missing = select(raw("1")).where(_NEEDED.c.opportunity_id == row.key, _NEEDED.c.role == text("REQUIRED"))
    if told.skills is None:
        return or_(~missing.exists(), unknown)
    return ~missing.where(_NEEDED.c.level > told.has(_NEEDED.c.skill_id)).exists()


def in_field(row: Row, field: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a field of study is that of the offer, or lies in it: ISCED-F codes go from broad to narrow."""
    return func.starts_with(field, row.c.field_of_study)


def around_field(row: Row, field: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a field of study is broader than that of the offer, so that it may be meant or not."""
    return func.starts_with(row.c.field_of_study, field)


def _field(row: Row, told: Profile, unknown: ColumnElement[bool]) -> ColumnElement[bool]:
    free = row.c.field_of_study.is_(None)
    if told.field_of_study is None:
        return or_(free, unknown)
    wide = and_(around_field(row, told.field_of_study), unknown)
    return or_(free, in_field(row, told.field_of_study), wide)


def spoken(row: Row) -> ColumnElement[str]:
    """The language of the offer without its region: `vi`."""
    return func.split_part(row.c.language, text("-"), raw("1"))


def _language(row: Row, told: Profile, unknown: ColumnElement[bool]) -> ColumnElement[bool]:
    if told.languages is None:
        return or_(spoken(row) == text("vi"), unknown)
    return spoken(row) == any_(told.languages)
