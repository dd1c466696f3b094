"""One index serves lists of offers with what they are filtered and counted by; three that it replaces go."""

from alembic import op

revision = "0007_lists_by_one_index"
down_revision = "0006_lessons"


def upgrade() -> None:
    op.execute("DROP INDEX ix_opportunity_closes, ix_opportunity_status, ix_opportunity_topics, ix_opportunity_audiences")
    op.execute(
        """
CREATE INDEX ix_opportunity_closes ON opportunity (coalesce(closes_at, 'infinity'::timestamptz), id) INCLUDE (
    kind, status, provider_id, programme_id, unit_id, audiences, topics, field_of_study, delivery_mode, learning_model,
    practice_hours, language, cost, stipend, amount, fee, opens_at, closes_at, starts_on, ends_on, published_at
) WHERE status IN ('PUBLISHED', 'CLOSED')
"""
    )
    # What is planned from now on must know that the index can be read without the table.
    op.execute("ANALYZE opportunity")


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
