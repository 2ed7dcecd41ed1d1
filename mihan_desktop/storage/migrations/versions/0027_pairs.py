"""What desks said of two records is found without reading everything that was handed over."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Few changes are of that kind."""
    op.create_index(
        "ix_handed_changes_pairs", "handed_changes", ["recorded_at"], sqlite_where=sa.text("kind = 'duplicate'")
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_index("ix_handed_changes_pairs", "handed_changes")
