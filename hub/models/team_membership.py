"""Memberships of community teams: who is in a team, as what, and from when to when.

The size of a team and its one head are held by the database. A team may be loaded ACTIVE before its members;
from then on its head can only be replaced within one transaction.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, External, Label, Vocabulary, vocabulary
from hub.models.functions import after_tables


class TeamRole(Vocabulary):
    """What a member is in the team."""

    HEAD = Label("Head", "Tổ trưởng")
    DEPUTY = Label("Deputy head", "Tổ phó")
    MEMBER = Label("Member", "Thành viên")


class TeamProfile(Vocabulary):
    """From where a member comes to the team."""

    YOUNG_CADRE = Label("Young cadre", "Cán bộ trẻ")
    YOUTH_UNION = Label("Youth Union", "Đoàn Thanh niên")
    TEACHER = Label("Teacher", "Giáo viên")
    IT_EXPERT = Label("IT expert", "Chuyên gia công nghệ thông tin")
    VILLAGE_HEAD = Label("Head of the village", "Trưởng thôn, tổ trưởng tổ dân phố")
    POLICE = Label("Commune police", "Công an xã")
    HEALTH_WORKER = Label("Health worker", "Nhân viên y tế")
    MASS_ORGANISATION = Label("Mass organisation", "Hội, đoàn thể")
    TELECOM_STAFF = Label("Telecom staff", "Nhân viên viễn thông")
    CITIZEN = Label("Citizen", "Người dân")


class TeamMembership(External, Entity):
    """A person is in a team from `joined_on` (included) to `left_on` (excluded; empty: still in it)."""

    __table_args__ = (
        Index(
            "uq_team_membership_current",
            "team_id",
            "person_id",
            unique=True,
            postgresql_where=text("left_on IS NULL"),
        ),
        Index(
            "uq_team_membership_head",
            "team_id",
            unique=True,
            postgresql_where=text("role = 'HEAD' AND left_on IS NULL"),
        ),
        ExcludeConstraint(
            ("team_id", "="),
            ("person_id", "="),
            (text("daterange(joined_on, left_on)"), "&&"),
            using="gist",
            name="ex_team_membership_once",
        ),
        Index(None, "team_id", "joined_on", "id"),
        Index(None, "person_id", "team_id"),
        CheckConstraint("joined_on < left_on", name="period"),
    )

    team_id: Mapped[UUID] = mapped_column(ForeignKey("community_team.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    role: Mapped[TeamRole] = mapped_column(vocabulary(TeamRole), server_default=TeamRole.MEMBER.name)
    profile: Mapped[TeamProfile] = mapped_column(vocabulary(TeamProfile))
    joined_on: Mapped[date]
    left_on: Mapped[date | None]


# Rows of one team are counted under its lock, so that two additions at the same instant cannot both fit.
TEAM_SIZE: Final = """
CREATE OR REPLACE FUNCTION team_size() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid[] := ARRAY(SELECT DISTINCT team_id FROM fresh WHERE left_on IS NULL);
BEGIN
    PERFORM FROM community_team WHERE id = ANY (wanted) ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM community_team t JOIN team_membership m ON m.team_id = t.id
        WHERE t.id = ANY (wanted) AND m.left_on IS NULL
        GROUP BY t.id
        HAVING count(*) > coalesce(t.size_limit, CASE t.level WHEN 'COMMUNE' THEN 10 ELSE 5 END)
    ) THEN
        RAISE EXCEPTION 'a team has more members than its limit'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'team_size', TABLE = 'team_membership';
    END IF;
    RETURN NULL;
END $$
"""

TEAM_HEAD: Final = """
CREATE OR REPLACE FUNCTION team_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid := CASE TG_TABLE_NAME WHEN 'community_team' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'team_id' END;
BEGIN
    IF EXISTS (SELECT FROM community_team WHERE id = wanted AND status = 'ACTIVE') AND NOT EXISTS (
        SELECT FROM team_membership WHERE team_id = wanted AND role = 'HEAD' AND left_on IS NULL
    ) THEN
        RAISE EXCEPTION 'an active team needs a head'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'team_head', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$
"""

after_tables(TEAM_SIZE)
after_tables(TEAM_HEAD)
for _event in ("INSERT", "UPDATE"):
    after_tables(
        f"CREATE OR REPLACE TRIGGER team_size_{_event.lower()} AFTER {_event} ON team_membership"
        " REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION team_size()"
    )
for _table, _condition in (
    ("UPDATE OF status ON community_team", "NEW.status = 'ACTIVE'"),
    ("UPDATE OR DELETE ON team_membership", "OLD.role = 'HEAD'"),
):
    after_tables(
        f"CREATE CONSTRAINT TRIGGER team_head AFTER {_table} DEFERRABLE INITIALLY DEFERRED"
        f" FOR EACH ROW WHEN ({_condition}) EXECUTE FUNCTION team_head()"
    )
