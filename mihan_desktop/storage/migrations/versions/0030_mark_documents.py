"""Marks of attendance name documents."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No mark had any."""
    for table in ("attendance", "office_marks"):
        op.add_column(table, sa.Column("documents", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Undo it."""
    for table in ("attendance", "office_marks"):
        op.drop_column(table, "documents")
