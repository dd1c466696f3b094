"""Which training moves an indicator: its topics, and for whom. Empty until somebody says so."""

from alembic import op

revision = "0004_training_of_indicators"
down_revision = "0003_client_usage"


def upgrade() -> None:
    op.execute(
        """
ALTER TABLE indicator
    ADD COLUMN topics TEXT[] DEFAULT '{}' NOT NULL,
    ADD COLUMN audiences TEXT[] DEFAULT '{}' NOT NULL,
    ADD CONSTRAINT ck_indicator_topics_within CHECK (topics <@ ARRAY[
        'INFORMATION_SYSTEMS', 'DIGITAL_SIGNATURE', 'NATIONAL_DATABASES', 'ELECTRONIC_RECORDS', 'INFORMATION_SECURITY', 'ONLINE_PUBLIC_SERVICES', 'CASHLESS_PAYMENT', 'DATA_ANALYTICS', 'AI', 'E_COMMERCE', 'DIGITAL_CULTURE'
    ]::text[]),
    ADD CONSTRAINT ck_indicator_audiences_within CHECK (audiences <@ ARRAY[
        'CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'TEAM_MEMBER', 'CITIZEN', 'BUSINESS', 'STUDENT', 'TEACHER', 'EXPERT'
    ]::text[])
"""
    )


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
