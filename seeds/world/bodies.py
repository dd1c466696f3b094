"""Synthetic organisations, programmes and skill centres, which the offers of the world belong to and take place at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID  # noqa: TC003 - the type of what `provider` gives

from hub.models.organisation import OrganisationKind, OrganisationStatus
from hub.models.programme import ProgrammeCategory
from hub.models.skill_centre import SkillCentreKind, SkillCentreService, SkillCentreStatus
from seeds.world.dice import Dice, Stream, key
from seeds.world.stream import MADE_UP, Rows, entity

if TYPE_CHECKING:
    from seeds.world.setting import Setting

OFFERS_A_PROVIDER: Final = 500
OFFERS_A_PROGRAMME: Final = 2500
OFFERS_A_CENTRE: Final = 1000
_KINDS: Final = (
    (OrganisationKind.TRAINING_INSTITUTION.name, "Cơ sở đào tạo"),
    (OrganisationKind.UNIVERSITY.name, "Trường đại học"),
    (OrganisationKind.TECH_FIRM.name, "Doanh nghiệp"),
    (OrganisationKind.COLLEGE.name, "Trường cao đẳng"),
)
_CATEGORIES: Final = (
    ProgrammeCategory.TRAINING.name,
    ProgrammeCategory.INTERNSHIP.name,
    ProgrammeCategory.SCHOLARSHIP.name,
)
_SERVICES: Final = tuple(service.name for service in SkillCentreService)


def provider(index: int) -> UUID:
    """The organisation that makes the offer at this place."""
    return key(Stream.ORGANISATION, index // OFFERS_A_PROVIDER)


def programme(index: int) -> UUID:
    """The programme to which the offer at this place belongs."""
    return key(Stream.PROGRAMME, index // OFFERS_A_PROGRAMME)


def _organisations(setting: Setting, stretch: range) -> Rows:
    for number in _turns(stretch, OFFERS_A_PROVIDER):
        kind, word = _KINDS[number % len(_KINDS)]
        place = Dice(Stream.ORGANISATION, number).pick(setting.places)
        name = f"{word} giả định số {number + 1:04} (dữ liệu minh họa)"
        english = f"Synthetic organisation {number + 1:04} (demonstration data)"
        code = f"syn-org-{number + 1:05}"
        identity = key(Stream.ORGANISATION, number)
        yield (identity, code, kind, OrganisationStatus.ACTIVE.name, name, english, place.id, *MADE_UP)


def _programmes(_setting: Setting, stretch: range) -> Rows:
    for number in _turns(stretch, OFFERS_A_PROGRAMME):
        identity, lead = key(Stream.PROGRAMME, number), provider(number * OFFERS_A_PROGRAMME)
        category = _CATEGORIES[number % len(_CATEGORIES)]
        name = f"Chương trình giả định số {number + 1:03} (dữ liệu minh họa)"
        english = f"Synthetic programme {number + 1:03} (demonstration data)"
        yield (identity, f"syn-programme-{number + 1:04}", category, name, english, lead, *MADE_UP)


def _centres(setting: Setting, stretch: range) -> Rows:
    for number in _turns(stretch, OFFERS_A_CENTRE):
        dice = Dice(Stream.SKILL_CENTRE, number)
        place = dice.pick(setting.places)
        services = list(_SERVICES[dice.roll(3) :])
        status = (SkillCentreStatus.OPERATING if dice.chance(80) else SkillCentreStatus.PLANNED).name
        owner = provider(number * OFFERS_A_CENTRE)
        yield (
            key(Stream.SKILL_CENTRE, number),
            f"syn-centre-{number + 1:04}",
            SkillCentreKind.COMMUNITY_SKILL_CENTRE.name,
            status,
            f"Trung tâm kỹ năng số giả định {place.name} {number + 1:04} (dữ liệu minh họa)",
            owner,
            place.id,
            10 + dice.roll(50),
            services,
            *MADE_UP,
        )


def _turns(stretch: range, every: int) -> range:
    """The numbers n whose place `n * every` lies in the stretch."""
    return range(-(-stretch.start // every), -(-stretch.stop // every))


STREAMS: Final = (
    entity("organisation", "code kind status name_vi name_en head_office_unit_id", _organisations),
    entity("programme", "code category name_vi name_en lead_organisation_id", _programmes),
    entity("skill_centre", "code kind status name_vi organisation_id unit_id capacity services", _centres),
)
