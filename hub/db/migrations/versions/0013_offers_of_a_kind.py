"""Offers of one kind have an index of their own in the usual order: a rare kind is not looked for among all others."""

from alembic import op

revision = "0013_offers_of_a_kind"
down_revision = "0012_other_orders"


def upgrade() -> None:
    op.execute(
        """
CREATE INDEX ix_opportunity_kind ON opportunity (kind, coalesce(closes_at, 'infinity'::timestamptz), id) INCLUDE (
    status, provider_id, programme_id, unit_id, audiences, topics, field_of_study, delivery_mode, learning_model,
    practice_hours, language, cost, stipend, amount, fee, opens_at, closes_at, starts_on, ends_on, published_at
) WHERE status IN ('PUBLISHED', 'CLOSED')
"""
    )
    # What is planned from now on must know that the index can be read without the table.
    op.execute("ANALYZE opportunity")


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
