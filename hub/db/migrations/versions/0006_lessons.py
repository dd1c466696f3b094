"""Lessons: what published offers teach, in the order in which they close; those that are there already come last."""

from alembic import op

revision = "0006_lessons"
down_revision = "0005_announce_writes"

STATEMENTS = (
    """
CREATE TABLE lesson (
    opportunity_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER NOT NULL,
    opens_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closes_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_lesson PRIMARY KEY (opportunity_id, skill_id)
)
""",
    """
CREATE OR REPLACE FUNCTION lessons_of_skills() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM lesson USING stale WHERE stale.role = 'TAUGHT'
            AND lesson.opportunity_id = stale.opportunity_id AND lesson.skill_id = stale.skill_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO lesson (opportunity_id, skill_id, level, opens_at, closes_at)
        SELECT id, skill_id, level, coalesce(opens_at, '-infinity'), coalesce(closes_at, 'infinity') FROM (
            SELECT offer.id, offer.status, offer.opens_at, offer.closes_at, fresh.skill_id, fresh.level
            FROM fresh JOIN opportunity AS offer ON offer.id = fresh.opportunity_id
            WHERE fresh.role = 'TAUGHT' OFFSET 0 FOR SHARE OF offer
        ) AS taught WHERE status = 'PUBLISHED';
    END IF;
    RETURN NULL;
END $$
""",
    """
CREATE OR REPLACE FUNCTION lessons_of_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM lesson WHERE opportunity_id = NEW.id;
    INSERT INTO lesson (opportunity_id, skill_id, level, opens_at, closes_at)
    SELECT NEW.id, skill_id, level, coalesce(NEW.opens_at, '-infinity'), coalesce(NEW.closes_at, 'infinity')
    FROM opportunity_skill WHERE opportunity_id = NEW.id AND role = 'TAUGHT' AND NEW.status = 'PUBLISHED';
    RETURN NULL;
END $$
""",
    "CREATE OR REPLACE TRIGGER lessons_insert AFTER INSERT ON opportunity_skill REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lessons_of_skills()",
    "CREATE OR REPLACE TRIGGER lessons_update AFTER UPDATE ON opportunity_skill REFERENCING NEW TABLE AS fresh OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION lessons_of_skills()",
    "CREATE OR REPLACE TRIGGER lessons_delete AFTER DELETE ON opportunity_skill REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION lessons_of_skills()",
    "CREATE OR REPLACE TRIGGER lessons_update AFTER UPDATE OF status, opens_at, closes_at ON opportunity FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.opens_at IS DISTINCT FROM NEW.opens_at OR OLD.closes_at IS DISTINCT FROM NEW.closes_at) EXECUTE FUNCTION lessons_of_offer()",
    """
INSERT INTO lesson (opportunity_id, skill_id, level, opens_at, closes_at)
SELECT opportunity_id, skill_id, level, coalesce(opens_at, '-infinity'), coalesce(closes_at, 'infinity')
FROM opportunity_skill JOIN opportunity ON opportunity.id = opportunity_id
WHERE role = 'TAUGHT' AND status = 'PUBLISHED'
""",
    "CREATE INDEX ix_lesson_closes ON lesson (skill_id, closes_at, opportunity_id) INCLUDE (level, opens_at)",
    "CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON lesson"
    " FOR EACH STATEMENT EXECUTE FUNCTION announce()",
    "ANALYZE lesson",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
