"""Tries to follow graduates up."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0030"
branch_labels = None
depends_on = None

_TEXTS = (
    "subject", "of_id", "person_id", "cohort_id", "round", "said_on", "outcome", "phone", "note", "again", "corrects",
    "working", "in_field",
)  # fmt: skip


def upgrade() -> None:
    """Nobody was followed up before."""
    op.create_table(
        "follow_ups",
        sa.Column("change_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _TEXTS),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_follow_ups_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_follow_ups")),
    )
    op.create_index(op.f("ix_follow_ups_of_id_round"), "follow_ups", ["of_id", "round"])
    op.create_index(op.f("ix_follow_ups_person_id"), "follow_ups", ["person_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_follow_ups_person_id"), "follow_ups")
    op.drop_index(op.f("ix_follow_ups_of_id_round"), "follow_ups")
    op.drop_table("follow_ups")
