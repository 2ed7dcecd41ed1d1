"""Figures of closed quarters, as they were released."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0043"

PERIOD, NAME, PLACE = sa.String(length=16), sa.String(length=32), sa.String(length=128)


def upgrade() -> None:
    """There was none before."""
    op.create_table(
        "released_periods",
        sa.Column("period", PERIOD, nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("snapshot", PLACE, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("smallest", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("period", name=op.f("pk_released_periods")),
    )
    op.create_table(
        "released_figures",
        sa.Column("period", PERIOD, nullable=False),
        sa.Column("star", NAME, nullable=False),
        sa.Column("classification", NAME, nullable=False),
        sa.Column("place", PLACE, nullable=False),
        sa.Column("class", PLACE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("period", "star", "classification", "place", "class", name=op.f("pk_released_figures")),
    )
    op.create_table(
        "released_together",
        sa.Column("period", PERIOD, nullable=False),
        sa.Column("star", NAME, nullable=False),
        sa.Column("place", PLACE, nullable=False),
        sa.PrimaryKeyConstraint("period", "star", "place", name=op.f("pk_released_together")),
    )


def downgrade() -> None:
    """Undo it."""
    for table in ("released_together", "released_figures", "released_periods"):
        op.drop_table(table)
