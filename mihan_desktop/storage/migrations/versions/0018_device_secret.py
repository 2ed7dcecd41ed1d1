"""The desk's keys may stand under a secret of the system's store, which is sealed here for those who bring it back."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every desk's keys are as they were: under the database's key."""
    op.add_column("device", sa.Column("wrapped_by", sa.Text(), nullable=False, server_default=""))
    op.add_column("device", sa.Column("secret_sealed", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Keys under a secret of the store are lost to an older program: the desk is enrolled anew."""
    op.drop_column("device", "wrapped_by")
    op.drop_column("device", "secret_sealed")
