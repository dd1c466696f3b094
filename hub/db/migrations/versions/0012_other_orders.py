"""What is open, of one kind, is found in the other orders of offers without fetching what is passed over."""

from alembic import op

revision = "0012_other_orders"
down_revision = "0011_completions_of_a_person"


def upgrade() -> None:
    op.execute("DROP INDEX ix_opportunity_title_sort_id, ix_opportunity_opens, ix_opportunity_published")
    carried = "kind, status, opens_at, closes_at"
    for name, key, further in (
        ("title_sort_id", "title_sort", ""),
        ("opens", "coalesce(opens_at, '-infinity'::timestamptz)", ""),
        ("published", "coalesce(published_at, '-infinity'::timestamptz)", ", published_at"),
    ):
        op.execute(f"CREATE INDEX ix_opportunity_{name} ON opportunity ({key}, id) INCLUDE ({carried}{further})")
    # What is planned from now on must know that these can be read without the table.
    op.execute("ANALYZE opportunity")


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
