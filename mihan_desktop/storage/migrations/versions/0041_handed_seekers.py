"""What the matching knows of people whom other desks of the office handed over to this machine."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever was handed over is to be read: that is done behind the work, some people at a time."""
    op.create_table(
        "handed_seekers",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_handed_seekers")),
        sa.UniqueConstraint("record_id", name=op.f("uq_handed_seekers_record_id")),
    )
    op.create_index(op.f("ix_handed_seekers_stamp"), "handed_seekers", ["stamp"])
    op.execute(
        "INSERT INTO handed_seekers (number, record_id, change_id, facts, points, stamp) "
        "SELECT number, record_id, change_id, '', 0, '' FROM handed_people"
    )
    op.execute("INSERT INTO cursors (name, value) SELECT 'handed_seekers', coalesce(max(number), 0) FROM handed_people")


def downgrade() -> None:
    """Undo it."""
    op.execute("DELETE FROM cursors WHERE name IN ('handed_seekers', 'handed_seekers_gone')")
    op.drop_index(op.f("ix_handed_seekers_stamp"), "handed_seekers")
    op.drop_table("handed_seekers")
