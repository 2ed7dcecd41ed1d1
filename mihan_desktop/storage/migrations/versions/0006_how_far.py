"""How far a draft is, and where it was left."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drafts that are there say nothing of it until they are kept again."""
    op.add_column("drafts", sa.Column("answered", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("drafts", sa.Column("asked", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("drafts", sa.Column("place", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Undo it."""
    for name in ("place", "asked", "answered"):
        op.drop_column("drafts", name)
