"""What the matching knows of people, read out of their registrations."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody was read yet: that is done behind the work, some people at a time."""
    op.create_table(
        "seeker_facts",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("newest", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["outbox.sequence"], name=op.f("fk_seeker_facts_number_outbox")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_seeker_facts")),
    )
    op.create_table(
        "seeker_passes",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("maker", sa.Integer(), nullable=False),
        sa.Column("up_to", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_seeker_passes")),
    )
    op.execute("INSERT INTO seeker_passes VALUES (1, 0, 0)")


def downgrade() -> None:
    """Undo it."""
    op.drop_table("seeker_passes")
    op.drop_table("seeker_facts")
