"""What is stale, or was verified lately, is found among offers and sessions by the day on which it was verified."""

from alembic import op

revision = "0010_verified"
down_revision = "0009_completions"

VERIFIED_ON = """CASE WHEN provenance_status <> 'SYNTHETIC' THEN coalesce(retrieved_on,
    CASE WHEN provenance_source IS NULL THEN timezone('Asia/Ho_Chi_Minh', updated_at)::date END) END"""


def upgrade() -> None:
    for table in ("opportunity", "session"):
        op.execute(f"CREATE INDEX ix_{table}_verified ON {table} (({VERIFIED_ON}))")
        # How many rows have such a day is asked before the next automatic ANALYZE comes.
        op.execute(f"ANALYZE {table}")


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
