"""Every table announces that it was written to, when the transaction commits: for answers that are kept."""

from alembic import op

revision = "0005_announce_writes"
down_revision = "0004_training_of_indicators"
branch_labels = None
depends_on = None

_TABLES = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'alembic_version'
ORDER BY relname
"""


def upgrade() -> None:
    op.execute("""
CREATE OR REPLACE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hub_written', TG_TABLE_NAME);
    RETURN NULL;
END $$
""")
    for (table,) in op.get_bind().exec_driver_sql(_TABLES).fetchall():
        op.execute(
            f"CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION announce()"
        )


def downgrade() -> None:
    for (table,) in op.get_bind().exec_driver_sql(_TABLES).fetchall():
        op.execute(f"DROP TRIGGER announce ON {table}")
    op.execute("DROP FUNCTION announce()")
