"""Who can help somebody in a ward or commune with a topic, as SQL: teams first, then centres, then the province.

Only what an organisation itself made public is shown: its desk, never a member of a team or their number. How often a
team did something counts its activities, not people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Boolean,
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
from resolvers.opportunity import closes
from resolvers.place import distance
from resolvers.place_name import of_code

if TYPE_CHECKING:
    from sqlalchemy import FromClause, Select

    from hub.read.catalog import Arguments, FilterScope
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
LOCAL: Final = 50  # active teams of the unit that are shown, and of the area: the nearest ones
NEIGHBOURS: Final = 3  # and outside the area
OTHERS: Final = 20  # centres at each level, and organisations
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
        # Last, and outside of the branches: PostgreSQL looks for the desks of those that are shown.
        _desk(raw("found.addressed_id"), arguments.scope).label("contact_id"),
        *(raw(f"found.reason_{language}").label(f"reason_{language}") for language in LANGUAGES),
    ).select_from(found)  # fmt: skip


_KEYS: Final = ("community_team_id", "skill_centre_id", "organisation_id", "addressed_id")


def _around(arguments: Arguments) -> FromClause:
    """Every unit as seen from the one asked for, found once: how near it is, whether both lie in one province."""
    scope, asked = arguments.scope, arguments.value("unit")

    def units() -> Select[Any]:
        (_, here), (_, unit) = scope.fresh("AdministrativeUnit"), scope.fresh("AdministrativeUnit")
        mine, theirs = _AREA_MEMBERSHIP.alias("mine"), _AREA_MEMBERSHIP.alias("theirs")
        beside = select(theirs.c.unit_id).select_from(mine.join(theirs, mine.c.area_id == theirs.c.area_id))
        area = unit.key.in_(beside.where(mine.c.unit_id == of_code(asked, scope)))
        columns = {
            "unit_id": unit.key,
            "level": case(
                (unit.key == here.key, text("COMMUNE")), (area, text("AREA")), else_=text("PROVINCE")
            ),
            "km": distance((here.c.latitude, here.c.longitude), (unit.c.latitude, unit.c.longitude)),
            "latitude": here.c.latitude,
            "longitude": here.c.longitude,
            "province": unit.c.kind == text("PROVINCE"),
            "same": func.coalesce(unit.c.province_id, unit.key)
            == func.coalesce(here.c.province_id, here.key),
        }
        found = select(*(value.label(name) for name, value in columns.items()))
        found = found.select_from(unit.aliased.join(here.aliased, true()))
        return found.where(is_meant(here, asked, scope), *scope.visible(here), *scope.visible(unit))

    return scope.once(("units around", asked), units)


def _teams(arguments: Arguments, topic: ColumnElement[str]) -> Select[Any]:
    """Active teams of the unit and of its area, and the nearest of the others."""
    scope = arguments.scope
    near = union_all(_local(arguments), _neighbours(arguments))
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
    return _point(raw("near.id"), "community_team_id", 0, raw("told.addressed"), reasons, active=raw("told.active"),
                  level=raw("near.level"), km=raw("near.km")).select_from(source)  # fmt: skip


def _local(arguments: Arguments) -> Select[Any]:
    """The nearest active teams of the unit and of its area."""
    place = _around(arguments)
    first = _of_place(arguments, place.c.unit_id, LOCAL)
    order = (place.c.km, first.c.name, first.c.id)
    columns = {"id": first.c.id, "unit_id": place.c.unit_id, "level": place.c.level, "km": place.c.km}
    turn = func.row_number().over(partition_by=place.c.level, order_by=order).label("turn")
    ranked = select(*(value.label(name) for name, value in columns.items()), turn)
    ranked = ranked.select_from(place.join(first, true())).where(place.c.level != text("PROVINCE"))
    found = select(*(raw(f"ranked.{name}").label(name) for name in columns))
    return found.select_from(ranked.subquery("ranked")).where(raw("ranked.turn") <= raw(str(LOCAL)))


def _neighbours(arguments: Arguments) -> Select[Any]:
    """The nearest active teams outside of the area: one unit after the other is looked at until there are enough."""
    every = _around(arguments)
    place = select(every).where(every.c.level == text("PROVINCE")).order_by(every.c.km, every.c.unit_id)
    near = place.offset(raw("0")).subquery("place")
    first = _of_place(arguments, near.c.unit_id, NEIGHBOURS)
    found = select(first.c.id, near.c.unit_id, near.c.level, near.c.km).select_from(near.join(first, true()))
    return select(found.limit(raw(str(NEIGHBOURS))).subquery("near"))


def _of_place(arguments: Arguments, unit: ColumnElement[Any], most: int) -> Any:
    """The first active teams of a unit by name."""
    _, team = arguments.scope.fresh("CommunityTeam")
    found = select(team.key.label("id"), team.c.name_sort.label("name")).select_from(team.aliased)
    found = found.where(
        team.c.unit_id == unit, team.c.status == text("ACTIVE"), *arguments.scope.visible(team)
    )
    return found.order_by(team.c.name_sort, team.key).limit(raw(str(most))).lateral("first")


def _centres(arguments: Arguments, topic: ColumnElement[str]) -> Select[Any]:
    """Operating skill centres of the unit, its area and its province that have to do with the topic, the nearest."""
    scope, place = arguments.scope, _around(arguments)
    _, centre = scope.fresh("SkillCentre")
    own = [(topic == text(name), text(service)) for name, service in SERVICES.items()]
    service = case(*own, else_=text("CLASSES"))
    offers = centre.c.services.bool_op("&&")(raw("'{CLASSES}'::text[]"))
    helps = func.coalesce(service == any_(centre.c.services), raw("false"))
    own_km = distance((place.c.latitude, place.c.longitude), (centre.c.latitude, centre.c.longitude))
    km = func.coalesce(own_km, place.c.km)
    columns = {
        "id": centre.key,
        "organisation_id": centre.c.organisation_id,
        "level": place.c.level,
        "km": km,
        "special": and_(helps, service != text("CLASSES")),
        "turn": func.row_number().over(partition_by=place.c.level, order_by=(km, centre.key)),
    }
    near = select(*(value.label(name) for name, value in columns.items()))
    near = near.select_from(place.join(centre.aliased, place.c.unit_id == centre.c.unit_id))
    near = near.where(centre.c.status == text("OPERATING"), or_(helps, offers))
    near = near.where(place.c.same, ~place.c.province, *scope.visible(centre))
    reasons = {
        "vi": case((raw("near.special"), sentence("Trung tâm đang hoạt động, có hỗ trợ {topic}.",
                    topic=label(topic, SkillTopic, "vi"))), else_=text("Trung tâm đang hoạt động, có lớp học.")),
        "en": case((raw("near.special"), sentence("An operating centre that helps with {topic}.",
                    topic=label(topic, SkillTopic, "en"))), else_=text("An operating centre that holds classes.")),
    }  # fmt: skip
    found = _point(raw("near.id"), "skill_centre_id", 1, raw("near.organisation_id"), reasons, active=raw("0"),
                   level=raw("near.level"), km=raw("near.km")).select_from(near.subquery("near"))  # fmt: skip
    return found.where(raw("near.turn") <= raw(str(OTHERS)))


def _organisations(arguments: Arguments, topic: ColumnElement[str]) -> Select[Any]:
    """Departments and centres of the province that lead a programme with visible offers on the topic, the nearest."""
    scope, place = arguments.scope, _around(arguments)
    _, body = scope.fresh("Organisation")
    kinds = [text(name) for name in BODIES]
    # Found by their kinds, not in each unit of the province anew.
    every = select(
        body.key.label("id"), body.c.kind.label("kind"), body.c.head_office_unit_id.label("unit_id")
    ).select_from(body.aliased)  # fmt: skip
    every = every.where(body.c.status == text("ACTIVE"), body.c.kind.in_(kinds), *scope.visible(body))
    km = case((~place.c.province, place.c.km)).label("km")
    near = select(raw("every.id").label("id"), raw("every.kind").label("kind"), km)
    near = near.select_from(
        every.offset(raw("0")).subquery("every").join(place, place.c.unit_id == raw("every.unit_id"))
    )
    # Those of the whole province first. One after the other is looked at until there are enough.
    near = near.where(place.c.same).order_by(km.nulls_first(), raw("every.id")).offset(raw("0"))
    key, in_charge = raw("body.id", Uuid()), raw("charge.leads", Boolean())
    charge = select(_leads(key, topic, scope).label("leads")).offset(raw("0")).lateral("charge")
    found = _point(key, "organisation_id", 2, key, _in_charge(in_charge, topic), active=raw("0"),
                   level=text("PROVINCE"), km=raw("body.km"))  # fmt: skip
    found = found.select_from(near.subquery("body").join(charge, true()))
    return found.where(or_(raw("body.kind") == text("DX_CENTRE"), in_charge)).limit(raw(str(OTHERS)))


def _leads(body: ColumnElement[Any], topic: ColumnElement[str], scope: FilterScope) -> ColumnElement[bool]:
    """Whether a body leads a programme with visible offers on the topic; null if not."""
    (_, programme), (_, offer) = scope.fresh("Programme"), scope.fresh("Opportunity")
    led = select(programme.key.label("id")).select_from(programme.aliased)
    led = led.where(programme.c.lead_organisation_id == body, *scope.visible(programme)).offset(raw("0"))
    # Expecting that many offers will do, the planner would walk all of them in the order in which they close. This order has
    # the index on programmes alone, and a range keeps it from seeing that it is the same one.
    own = offer.c.programme_id.between(raw("led.id"), raw("led.id"))
    one = select(raw("1").label("one")).select_from(offer.aliased).where(
        own, topic == any_(offer.c.topics), *scope.visible(offer)
    )  # fmt: skip
    one = one.order_by(offer.c.programme_id, closes(offer), offer.key).limit(raw("1"))
    found = led.subquery("led").join(one.lateral("one"), true())
    return select(raw("true", Boolean())).select_from(found).limit(raw("1")).scalar_subquery()


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


def _point(
    key: ColumnElement[Any],
    column: str,
    kind: int,
    addressed: ColumnElement[Any],
    reasons: Any,
    **values: ColumnElement[Any],
) -> Select[Any]:
    keys = {name: key if name == column else cast(null(), Uuid) for name in _KEYS[:3]}
    keys["addressed_id"] = addressed
    said = {f"reason_{language}": reasons[language] for language in LANGUAGES}
    every = {"id": key, "kind": raw(str(kind)), **values, **keys, **said}
    return select(*(value.label(name) for name, value in every.items()))
