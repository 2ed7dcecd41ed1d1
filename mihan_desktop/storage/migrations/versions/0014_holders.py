"""Whose key opens the database is said in the database: a file of keys that somebody changed is put right by it."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What nobody knows yet is empty."""
    op.add_column("users", sa.Column("key_public", sa.LargeBinary(), nullable=True))
    op.add_column("device", sa.Column("recovery_public", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Undo it."""
    op.drop_column("users", "key_public")
    op.drop_column("device", "recovery_public")
