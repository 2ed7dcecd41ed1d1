"""The newest batches are found without reading all of them."""

from alembic import op

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    """An index by when they were offered."""
    op.create_index("ix_batches_offered_at_id", "batches", ["offered_at", "id"])


def downgrade() -> None:
    """Without it."""
    op.drop_index("ix_batches_offered_at_id", "batches")
