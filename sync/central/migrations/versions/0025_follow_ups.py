"""Tries to follow graduates up."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

ID = sa.String(length=64)


def upgrade() -> None:
    """Nobody was followed up before."""
    op.create_table(
        "follow_ups",
        sa.Column("id", ID, nullable=False),
        sa.Column("record", ID, nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("of", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("cohort", ID, nullable=False),
        sa.Column("round", sa.String(length=8), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("again", sa.Date(), nullable=True),
        sa.Column("corrects", ID, nullable=False),
        sa.Column("working", sa.String(length=8), nullable=False),
        sa.Column("in_field", sa.String(length=8), nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("form_id", sa.String(length=256), nullable=False),
        sa.Column("form_version", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_ups")),
    )
    op.create_index(op.f("ix_follow_ups_of_round"), "follow_ups", ["of", "round"])
    op.create_index(op.f("ix_follow_ups_person"), "follow_ups", ["person"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_follow_ups_person"), table_name="follow_ups")
    op.drop_index(op.f("ix_follow_ups_of_round"), table_name="follow_ups")
    op.drop_table("follow_ups")
