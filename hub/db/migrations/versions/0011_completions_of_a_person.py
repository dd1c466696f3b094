"""What a person completed is read from an index alone: for communes in which few people have learnt about a topic."""

from alembic import op

revision = "0011_completions_of_a_person"
down_revision = "0010_verified"


def upgrade() -> None:
    op.execute("CREATE INDEX ix_completion_person ON completion (person_id) INCLUDE (topics, status)")
    op.execute("ANALYZE completion")


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
