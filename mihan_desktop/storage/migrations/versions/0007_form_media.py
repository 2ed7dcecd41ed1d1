"""Pictures, recordings and films that come with a form."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forms that are here came without any."""
    op.create_table(
        "form_media",
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("data", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("form_id", "version", "name", name=op.f("pk_form_media")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("form_media")
