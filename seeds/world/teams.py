"""Synthetic villages and community teams: one team for each commune that has none, then one village after another."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from hub.models.community_team import TeamLevel, TeamStatus
from hub.models.opportunity import Audience
from hub.models.skill import SkillTopic
from hub.models.sub_unit import SubUnitKind
from hub.models.team_activity import TeamActivityKind
from hub.models.team_membership import TeamProfile, TeamRole
from seeds.row import REFERENCE_DAY, SEEDS
from seeds.world.dice import Dice, Stream, key
from seeds.world.stream import MADE_UP, Rows, entity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from seeds.world.setting import Place, Setting

OFFERS_A_VILLAGE: Final = 40
_PLACES: Final = 16  # room for the people and activities of a team among the numbers of its stream
_ROLES: Final = (TeamRole.HEAD.name, TeamRole.DEPUTY.name)
_PROFILES: Final = tuple(profile.name for profile in TeamProfile)
_KINDS: Final = tuple(kind.name for kind in TeamActivityKind)
_TOPICS: Final = tuple(topic.name for topic in SkillTopic)


class Team(NamedTuple):
    """A team to be made: `number` names it, `size` counts its members."""

    number: int
    place: Place
    village: UUID | None
    size: int

    @property
    def id(self) -> UUID:
        """The id of the team."""
        return key(Stream.COMMUNITY_TEAM, self.number)

    def nth(self, turn: int) -> int:
        """The number of the n-th person or activity of the team."""
        return self.number * _PLACES + turn


def _teams_of(setting: Setting, stretch: range) -> Iterator[Team]:
    """The teams that begin in the stretch: of communes at its first places, of villages all along."""
    places = setting.places
    for index in stretch:
        if index < len(places) and not places[index].has_team:
            yield Team(index * 2, places[index], None, 8 + Dice(Stream.COMMUNITY_TEAM, index * 2).roll(3))
        if index % OFFERS_A_VILLAGE == OFFERS_A_VILLAGE - 1:
            village = index // OFFERS_A_VILLAGE
            number = index * 2 + 1
            size = 3 + Dice(Stream.COMMUNITY_TEAM, number).roll(3)
            yield Team(number, places[village % len(places)], key(Stream.SUB_UNIT, village), size)


def _villages(setting: Setting, stretch: range) -> Rows:
    for index in stretch:
        if index % OFFERS_A_VILLAGE == OFFERS_A_VILLAGE - 1:
            village = index // OFFERS_A_VILLAGE
            place = setting.places[village % len(setting.places)]
            kind, word = (
                (SubUnitKind.RESIDENTIAL_GROUP.name, "Tổ dân phố")
                if place.is_ward
                else (SubUnitKind.VILLAGE.name, "Thôn")
            )
            turn = village // len(setting.places) + 1
            name = f"{word} giả định {turn} (dữ liệu minh họa)"
            code = f"syn-village-{village + 1:06}"
            yield (key(Stream.SUB_UNIT, village), SEEDS, code, place.id, kind, name, *MADE_UP)


def _teams(setting: Setting, stretch: range) -> Rows:
    for team in _teams_of(setting, stretch):
        level = TeamLevel.COMMUNE if team.village is None else TeamLevel.VILLAGE
        name = (
            f"Tổ công nghệ số cộng đồng giả định {team.number:07}, {team.place.full_name} (dữ liệu minh họa)"
        )
        founded = REFERENCE_DAY - timedelta(days=100 + Dice(Stream.TEAM_MEMBER, team.number).roll(600))
        yield (
            team.id,
            f"syn-team-{team.number:07}",
            level.name,
            team.place.id,
            team.village,
            TeamStatus.ACTIVE.name,
            name,
            founded,
            *MADE_UP,
        )


def _members(setting: Setting, stretch: range) -> Rows:
    """The people in the teams; they are no learners."""
    for team in _teams_of(setting, stretch):
        for turn in range(team.size):
            number = team.nth(turn)
            given = f"Tổ Viên {number:08}"
            born = 1960 + Dice(Stream.TEAM_MEMBER, number).roll(45)
            name = f"syn-member-{number:08}"
            yield (
                key(Stream.TEAM_MEMBER, number),
                SEEDS,
                name,
                f"Nhân Vật {given}",
                given,
                born,
                team.place.id,
                Audience.TEAM_MEMBER.name,
                *MADE_UP,
            )


def _memberships(setting: Setting, stretch: range) -> Rows:
    for team in _teams_of(setting, stretch):
        for turn in range(team.size):
            number = team.nth(turn)
            dice = Dice(Stream.TEAM_MEMBERSHIP, number)
            role = _ROLES[turn] if turn < len(_ROLES) else TeamRole.MEMBER.name
            joined = REFERENCE_DAY - timedelta(days=1 + dice.roll(90))
            person = key(Stream.TEAM_MEMBER, number)
            identity = key(Stream.TEAM_MEMBERSHIP, number)
            yield (identity, team.id, person, role, dice.pick(_PROFILES), joined, *MADE_UP)


def _activities(setting: Setting, stretch: range) -> Rows:
    for team in _teams_of(setting, stretch):
        for turn in range(3):
            number = team.nth(turn)
            dice = Dice(Stream.TEAM_ACTIVITY, number)
            yield (
                key(Stream.TEAM_ACTIVITY, number),
                team.id,
                REFERENCE_DAY - timedelta(days=1 + dice.roll(330)),
                dice.pick(_KINDS),
                [dice.pick(_TOPICS)],
                5 + dice.roll(60),
                dice.roll(25),
                dice.roll(15),
                dice.roll(6),
                *MADE_UP,
            )


STREAMS: Final = (
    entity("sub_unit", "source external_id unit_id kind name_vi", _villages),
    entity("community_team", "code level unit_id sub_unit_id status name_vi founded_on", _teams),
    entity(
        "person",
        "source external_id full_name given_name birth_year home_unit_id category",
        _members,
        what="team_member",
    ),
    entity("team_membership", "team_id person_id role profile joined_on", _memberships),
    entity(
        "team_activity",
        "team_id held_on kind topics people_helped online_service_cases payment_setups commerce_onboardings",
        _activities,
    ),
)
