"""Files that desks hand over follow their records in batches of their own: which record names which file is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was handed over before carries its files in the same batch, where they are found without this."""
    op.create_table(
        "handed_files",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("change_id", "sha256", name=op.f("pk_handed_files")),
    )
    op.create_index(op.f("ix_handed_files_sha256"), "handed_files", ["sha256"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("handed_files")
