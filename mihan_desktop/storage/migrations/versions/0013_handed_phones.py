"""Who shares a telephone is seen across the desks of an office."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was handed over before is not gone through again: its desk has said what was odd about it."""
    op.create_table(
        "handed_phones",
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("phone", "record_id", name=op.f("pk_handed_phones")),
    )
    op.create_index(op.f("ix_handed_phones_record_id"), "handed_phones", ["record_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("handed_phones")
