"""Who can help somebody in a ward or commune with a topic, as SQL: teams first, then centres, then the province.

Only what an organisation itself made public is shown: its desk, never a member of a team or their number. How often a
team did something counts its activities, not people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Double,
    Integer,
    Text,
    Uuid,
    and_,
    any_,
    case,
    cast,
    func,
    null,
    or_,
    select,
    true,
    union_all,
)

from hub import models
from hub.models.base import Label, Vocabulary, vocabulary
from hub.models.skill import SkillTopic
from hub.read.catalog import raw, shape, text
from resolvers.administrative_unit import is_meant
from resolvers.calendar import today
from resolvers.evidence import LANGUAGES, label, rounded, sentence
from resolvers.place import distance

if TYPE_CHECKING:
    from sqlalchemy import Select

    from hub.read.catalog import Arguments, FilterScope, Row
    from resolvers.evidence import Language


class HelpLevel(Vocabulary):
    """How near help is: the nearest level comes first."""

    COMMUNE = Label("In the ward or commune itself", "Tại xã, phường")
    AREA = Label("In its area", "Trong khu vực")
    PROVINCE = Label("In the province", "Trong tỉnh")


HELP_POINT: Final = shape(
    "help_point",
    Column("id", Uuid, nullable=False),
    Column("level", vocabulary(HelpLevel), nullable=False),
    Column("nearness", Integer, nullable=False),
    Column("distance_km", Double),
    Column("community_team_id", Uuid),
    Column("skill_centre_id", Uuid),
    Column("organisation_id", Uuid),
    Column("addressed_id", Uuid),
    Column("contact_id", Uuid),
    Column("reason_vi", Text, nullable=False),
    Column("reason_en", Text),
)
_AREA_MEMBERSHIP: Final = models.AreaMembership.__table__
NEIGHBOURS: Final = 3  # active teams outside the area that are shown, the nearest ones
BODIES: Final = ("PROVINCIAL_DEPARTMENT", "DX_CENTRE", "PUBLIC_SERVICE_CENTRE", "TRAINING_INSTITUTION")
MONTHS: Final = "12 months"
# Where a service of a centre is about a topic; classes are about any.
SERVICES: Final = {
    "ONLINE_PUBLIC_SERVICES": "ONLINE_SERVICE_HELP",
    "CASHLESS_PAYMENT": "PAYMENT_HELP",
    "E_COMMERCE": "COMMERCE_HELP",
}


def help_points(_key: Any, arguments: Arguments) -> Select[Any]:
    """Who can help; no row where the unit is not known."""
    topic = arguments.bound("topic")
    if topic is None:
        raise TypeError("the topic is a required argument")
    branches = [
        _teams(arguments, topic),
        _centres(arguments, topic),
        _organisations(arguments, topic),
    ]
    found = union_all(*branches).subquery("found")
    km = raw("found.km", Double())
    return select(
        raw("found.id").label("id"),
        raw("found.level").label("level"),
        # Level first, then kilometres to 10 metres, then who did more: one number that pages can go on from.
        (
            case((raw("found.level") == text("COMMUNE"), raw("0")), (raw("found.level") == text("AREA"), raw("1")),
                 else_=raw("2")) * raw("100000000")
            + cast(func.coalesce(km, raw("9999")) * raw("100"), Integer) * raw("100")
            + raw("found.kind") * raw("10")
            + raw("9") - func.least(raw("found.active"), raw("9"))
        ).label("nearness"),
        cast(rounded(km, 1), Double).label("distance_km"),
        *(raw(f"found.{name}").label(name) for name in _KEYS),
        *(raw(f"found.reason_{language}").label(f"reason_{language}") for language in LANGUAGES),
    ).select_from(found)  # fmt: skip


_KEYS: Final = ("community_team_id", "skill_centre_id", "organisation_id", "addressed_id", "contact_id")


def _here(arguments: Arguments) -> Row:
    """The unit asked for."""
    return arguments.scope.fresh("AdministrativeUnit")[1]


def _asked(here: Row, arguments: Arguments) -> tuple[ColumnElement[bool], ...]:
    return (is_meant(here, arguments.value("unit"), arguments.scope), *arguments.scope.visible(here))


def _same_area(here: Row, unit: Row) -> ColumnElement[bool]:
    """Whether two units belong to one area."""
    mine, theirs = raw("mine.area_id"), raw("theirs.area_id")
    pairs = select(raw("1")).select_from(_membership("mine").join(_membership("theirs"), mine == theirs))
    return pairs.where(raw("mine.unit_id") == here.key, raw("theirs.unit_id") == unit.key).exists()


def _membership(name: str) -> Any:
    from_table: Any = _AREA_MEMBERSHIP.alias(name)
    return from_table


def _level(here: Row, unit: Row) -> ColumnElement[str]:
    return case(
        (unit.key == here.key, text("COMMUNE")),
        (_same_area(here, unit), text("AREA")),
        else_=text("PROVINCE"),
    )


def _km(here: Row, latitude: ColumnElement[Any], longitude: ColumnElement[Any]) -> ColumnElement[float]:
    return distance((here.c.latitude, here.c.longitude), (latitude, longitude))


def _teams(arguments: Arguments, topic: ColumnElement[str]) -> Select[Any]:
    """Active teams of the unit and of its area, and the nearest of the others."""
    scope, here = arguments.scope, _here(arguments)
    (_, team), (_, unit) = scope.fresh("CommunityTeam"), scope.fresh("AdministrativeUnit")
    level, km = _level(here, unit), _km(here, unit.c.latitude, unit.c.longitude)
    near = select(
        team.key.label("id"), team.c.unit_id.label("unit_id"), level.label("level"), km.label("km"),
        func.row_number().over(partition_by=level, order_by=(km, team.key)).label("turn"),
    ).select_from(team.aliased.join(unit.aliased, unit.key == team.c.unit_id).join(here.aliased, true()))  # fmt: skip
    near = near.where(
        team.c.status == text("ACTIVE"), *_asked(here, arguments), *scope.visible(team), *scope.visible(unit)
    )
    _, done = scope.fresh("TeamActivity")
    times = select(func.count()).select_from(done.aliased).where(
        done.c.team_id == raw("near.id"), done.c.held_on > today() - raw(f"'{MONTHS}'::interval"),
        topic == any_(done.c.topics), *scope.visible(done),
    )  # fmt: skip
    count = times.scalar_subquery()
    authority = _authority(raw("near.unit_id"), scope)
    named = {language: label(topic, SkillTopic, language) for language in LANGUAGES}
    reasons: dict[str, ColumnElement[str]] = {}
    for language, busy, idle in (
        ("vi", "Tổ đang hoạt động; 12 tháng qua có {times} hoạt động về {topic}.",
         "Tổ đang hoạt động; 12 tháng qua chưa ghi nhận hoạt động về {topic}."),
        ("en", "An active team, with {times} activities on {topic} in the last 12 months.",
         "An active team, without a recorded activity on {topic} in the last 12 months."),
    ):  # fmt: skip
        words = {"times": raw("told.active"), "topic": named[language]}  # type: ignore[index]
        reasons[language] = case(
            (raw("told.active") > raw("0"), sentence(busy, **words)), else_=sentence(idle, **words)
        )
    told = select(count.label("active"), authority.label("addressed")).offset(raw("0")).lateral("told")
    source = near.subquery("near").join(told, true())
    chosen = or_(raw("near.level") != text("PROVINCE"), raw("near.turn") <= raw(str(NEIGHBOURS)))
    return _point(raw("near.id"), "community_team_id", 0, raw("told.addressed"), reasons, scope, active=raw("told.active"),
                  level=raw("near.level"), km=raw("near.km")).select_from(source).where(chosen)  # fmt: skip


def _centres(arguments: Arguments, topic: ColumnElement[str]) -> Select[Any]:
    """Operating skill centres of the unit, its area and its province that have to do with the topic."""
    scope, here = arguments.scope, _here(arguments)
    (_, centre), (_, unit) = scope.fresh("SkillCentre"), scope.fresh("AdministrativeUnit")
    own = [(topic == text(name), text(service)) for name, service in SERVICES.items()]
    service = case(*own, else_=text("CLASSES"))
    offers = centre.c.services.bool_op("&&")(raw("'{CLASSES}'::text[]"))
    helps = func.coalesce(service == any_(centre.c.services), raw("false"))
    km = _km(
        here,
        func.coalesce(centre.c.latitude, unit.c.latitude),
        func.coalesce(centre.c.longitude, unit.c.longitude),
    )
    reasons = {
        "vi": case((and_(helps, service != text("CLASSES")), sentence("Trung tâm đang hoạt động, có hỗ trợ {topic}.",
                    topic=label(topic, SkillTopic, "vi"))), else_=text("Trung tâm đang hoạt động, có lớp học.")),
        "en": case((and_(helps, service != text("CLASSES")), sentence("An operating centre that helps with {topic}.",
                    topic=label(topic, SkillTopic, "en"))), else_=text("An operating centre that holds classes.")),
    }  # fmt: skip
    source = centre.aliased.join(unit.aliased, unit.key == centre.c.unit_id).join(here.aliased, true())
    found = _point(centre.key, "skill_centre_id", 1, centre.c.organisation_id, reasons, scope, active=raw("0"),
                   level=_level(here, unit), km=km).select_from(source)  # fmt: skip
    found = found.where(centre.c.status == text("OPERATING"), or_(helps, offers))
    same = unit.c.province_id == func.coalesce(here.c.province_id, here.key)
    return found.where(same, *_asked(here, arguments), *scope.visible(centre), *scope.visible(unit))


def _organisations(arguments: Arguments, topic: ColumnElement[str]) -> Select[Any]:
    """Departments and centres of the province that lead a programme with visible offers on the topic."""
    scope, here = arguments.scope, _here(arguments)
    (_, body), (_, unit), (_, programme), (_, offer) = (
        scope.fresh(name) for name in ("Organisation", "AdministrativeUnit", "Programme", "Opportunity")
    )
    leads = select(raw("1")).select_from(
        programme.aliased.join(offer.aliased, offer.c.programme_id == programme.key)
    )
    leads = leads.where(
        programme.c.lead_organisation_id == body.key, topic == any_(offer.c.topics),
        *scope.visible(programme), *scope.visible(offer),
    )  # fmt: skip
    in_charge, centre = leads.exists(), body.c.kind == text("DX_CENTRE")
    reasons = _in_charge(in_charge, topic)
    kinds = [text(name) for name in BODIES]
    source = body.aliased.join(unit.aliased, unit.key == body.c.head_office_unit_id).join(
        here.aliased, true()
    )
    km = case((unit.c.kind != text("PROVINCE"), _km(here, unit.c.latitude, unit.c.longitude)))
    found = _point(body.key, "organisation_id", 2, body.key, reasons, scope, active=raw("0"),
                   level=text("PROVINCE"), km=km).select_from(source)  # fmt: skip
    same = func.coalesce(unit.c.province_id, unit.key) == func.coalesce(here.c.province_id, here.key)
    found = found.where(body.c.status == text("ACTIVE"), body.c.kind.in_(kinds), or_(centre, in_charge), same)
    return found.where(*_asked(here, arguments), *scope.visible(body), *scope.visible(unit))


def _in_charge(leads: ColumnElement[bool], topic: ColumnElement[str]) -> dict[Language, ColumnElement[str]]:
    said = {
        "vi": "Chủ trì chương trình có nội dung {topic}.",
        "en": "It leads a programme with offers on {topic}.",
    }
    general = {
        "vi": "Trung tâm chuyển đổi số của tỉnh.",
        "en": "The digital transformation centre of the province.",
    }
    return {
        language: case(
            (leads, sentence(said[language], topic=label(topic, SkillTopic, language))),
            else_=text(general[language]),
        )
        for language in LANGUAGES
    }


def _authority(unit: ColumnElement[Any], scope: FilterScope) -> ColumnElement[Any]:
    """The authority of a ward or commune, whose desk answers for its teams."""
    _, body = scope.fresh("Organisation")
    found = select(body.key).select_from(body.aliased).where(
        body.c.head_office_unit_id == unit, body.c.kind == text("COMMUNE_PEOPLES_COMMITTEE"),
        body.c.status == text("ACTIVE"), *scope.visible(body),
    )  # fmt: skip
    return found.order_by(body.key).limit(raw("1")).scalar_subquery()


def _desk(body: ColumnElement[Any], scope: FilterScope) -> ColumnElement[Any]:
    """The contact that an organisation made public: for training, else in general, else any."""
    _, contact = scope.fresh("OrganisationContact")
    rank = case((contact.c.role == text("TRAINING"), raw("0")), (contact.c.role == text("GENERAL"), raw("1")),
                else_=raw("2"))  # fmt: skip
    found = select(contact.key).select_from(contact.aliased)
    found = found.where(contact.c.organisation_id == body, *scope.visible(contact))
    return found.order_by(rank, contact.key).limit(raw("1")).scalar_subquery()


def _point(  # noqa: PLR0913, PLR0917 - a row has that many columns
    key: ColumnElement[Any],
    column: str,
    kind: int,
    addressed: ColumnElement[Any],
    reasons: Any,
    scope: FilterScope,
    **values: ColumnElement[Any],
) -> Select[Any]:
    keys = {name: key if name == column else cast(null(), Uuid) for name in _KEYS[:3]}
    keys |= {"addressed_id": addressed, "contact_id": _desk(addressed, scope)}
    said = {f"reason_{language}": reasons[language] for language in LANGUAGES}
    every = {"id": key, "kind": raw(str(kind)), **values, **keys, **said}
    return select(*(value.label(name) for name, value in every.items()))
