"""What API clients asked for, by day: for their daily quota, shared by all workers, and for who looks after them."""

from alembic import op

revision = "0003_client_usage"
down_revision = "0002_search"
branch_labels = None
depends_on = None

TABLE = """
CREATE TABLE api_client_usage (
    api_client_id UUID NOT NULL,
    day DATE NOT NULL,
    cost BIGINT NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_api_client_usage PRIMARY KEY (api_client_id, day),
    CONSTRAINT ck_api_client_usage_cost_not_negative CHECK (cost >= 0),
    CONSTRAINT fk_api_client_usage_api_client_id FOREIGN KEY(api_client_id) REFERENCES api_client (id) ON DELETE CASCADE
)
"""


def upgrade() -> None:
    op.get_bind().exec_driver_sql(TABLE)


def downgrade() -> None:
    op.drop_table("api_client_usage")
