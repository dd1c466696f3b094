"""Completions: one narrow row for each, for statistics over all of them; those that are there already come last."""

from alembic import op

revision = "0009_completions"
down_revision = "0008_words_of_many_rows"

STATEMENTS = (
    """
CREATE TABLE completion (
    enrolment_id UUID NOT NULL,
    person_id UUID NOT NULL,
    completed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    status TEXT NOT NULL,
    delivery_mode TEXT,
    topics TEXT[] NOT NULL,
    CONSTRAINT pk_completion PRIMARY KEY (enrolment_id)
)
""",
    """
CREATE OR REPLACE FUNCTION keep_completions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid[];
BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT id) FROM (%s) AS changed', TG_ARGV[0]) INTO changed USING NEW;
    IF changed IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM FROM enrolment WHERE id = ANY (changed) ORDER BY id FOR NO KEY UPDATE;
    PERFORM FROM session WHERE id IN (SELECT session_id FROM enrolment WHERE id = ANY (changed)) ORDER BY id FOR SHARE;
    PERFORM FROM opportunity WHERE id IN (
        SELECT coalesce(s.course_id, e.course_id) FROM enrolment e LEFT JOIN session s ON s.id = e.session_id
        WHERE e.id = ANY (changed)
    ) ORDER BY id FOR SHARE;
    DELETE FROM completion WHERE enrolment_id = ANY (changed);
    INSERT INTO completion (enrolment_id, person_id, completed_at, status, delivery_mode, topics)
    SELECT e.id, e.person_id, coalesce(s.ends_at, reported.at, e.created_at), course.status, course.delivery_mode, course.topics
    FROM enrolment e
        LEFT JOIN session s ON s.id = e.session_id
        JOIN opportunity course ON course.id = coalesce(s.course_id, e.course_id)
        LEFT JOIN LATERAL (
            SELECT min(i.received_at) AS at
            FROM completion_import_row r JOIN completion_import i ON i.id = r.completion_import_id
            WHERE r.enrolment_id = e.id
        ) AS reported ON e.session_id IS NULL
    WHERE e.id = ANY (changed) AND e.status = 'COMPLETED';
    RETURN NULL;
END $$
""",
    "CREATE OR REPLACE TRIGGER completions_insert AFTER INSERT ON enrolment REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION keep_completions('SELECT id FROM fresh WHERE status = ''COMPLETED''')",
    "CREATE OR REPLACE TRIGGER completions_update AFTER UPDATE ON enrolment REFERENCING NEW TABLE AS fresh OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION keep_completions('SELECT id FROM fresh WHERE status = ''COMPLETED'' UNION ALL SELECT id FROM stale WHERE status = ''COMPLETED''')",
    "CREATE OR REPLACE TRIGGER completions_delete AFTER DELETE ON enrolment REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION keep_completions('SELECT id FROM stale WHERE status = ''COMPLETED''')",
    "CREATE OR REPLACE TRIGGER completions_insert AFTER INSERT ON completion_import_row REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION keep_completions('SELECT enrolment_id AS id FROM fresh WHERE enrolment_id IS NOT NULL')",
    "CREATE OR REPLACE TRIGGER completions_update AFTER UPDATE ON completion_import_row REFERENCING NEW TABLE AS fresh OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION keep_completions('SELECT enrolment_id AS id FROM fresh WHERE enrolment_id IS NOT NULL UNION ALL SELECT enrolment_id AS id FROM stale WHERE enrolment_id IS NOT NULL')",
    "CREATE OR REPLACE TRIGGER completions_delete AFTER DELETE ON completion_import_row REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION keep_completions('SELECT enrolment_id AS id FROM stale WHERE enrolment_id IS NOT NULL')",
    "CREATE OR REPLACE TRIGGER completions_update AFTER UPDATE OF course_id, ends_at ON session FOR EACH ROW WHEN ((OLD.course_id IS DISTINCT FROM NEW.course_id OR OLD.ends_at IS DISTINCT FROM NEW.ends_at)) EXECUTE FUNCTION keep_completions('SELECT id FROM enrolment WHERE session_id = ($1).id AND status = ''COMPLETED''')",
    "CREATE OR REPLACE TRIGGER completions_update AFTER UPDATE OF delivery_mode, status, topics ON opportunity FOR EACH ROW WHEN (NEW.kind = 'COURSE' AND (OLD.delivery_mode IS DISTINCT FROM NEW.delivery_mode OR OLD.status IS DISTINCT FROM NEW.status OR OLD.topics IS DISTINCT FROM NEW.topics)) EXECUTE FUNCTION keep_completions('SELECT id FROM enrolment WHERE course_id = ($1).id AND status = ''COMPLETED'' UNION ALL SELECT e.id FROM session s JOIN enrolment e ON e.session_id = s.id WHERE s.course_id = ($1).id AND e.status = ''COMPLETED''')",
    "CREATE OR REPLACE TRIGGER completions_update AFTER UPDATE OF received_at ON completion_import FOR EACH ROW WHEN ((OLD.received_at IS DISTINCT FROM NEW.received_at)) EXECUTE FUNCTION keep_completions('SELECT enrolment_id AS id FROM completion_import_row WHERE completion_import_id = ($1).id AND enrolment_id IS NOT NULL')",
    """
INSERT INTO completion (enrolment_id, person_id, completed_at, status, delivery_mode, topics)
SELECT e.id, e.person_id, coalesce(s.ends_at, reported.at, e.created_at), course.status, course.delivery_mode, course.topics
FROM enrolment e
    LEFT JOIN session s ON s.id = e.session_id
    JOIN opportunity course ON course.id = coalesce(s.course_id, e.course_id)
    LEFT JOIN LATERAL (
        SELECT min(i.received_at) AS at
        FROM completion_import_row r JOIN completion_import i ON i.id = r.completion_import_id
        WHERE r.enrolment_id = e.id
    ) AS reported ON e.session_id IS NULL
WHERE e.status = 'COMPLETED'
""",
    "CREATE INDEX ix_completion_completed_at ON completion (completed_at)",
    "CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON completion"
    " FOR EACH STATEMENT EXECUTE FUNCTION announce()",
    "ANALYZE completion",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
