"""Under which of the ministry's signing keys a code was printed."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"


def upgrade() -> None:
    """Of codes printed before nobody knows it: they are answered with the present key, as they were."""
    op.add_column("enrolment_codes", sa.Column("serial", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Nothing else goes."""
    op.drop_column("enrolment_codes", "serial")
