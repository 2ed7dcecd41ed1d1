"""Works that run by themselves at an hour, one process at a time; what messages say, and who wants none."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0028"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """There was none before."""
    op.create_table(
        "timed_works",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("holder", ID, nullable=False),
        sa.Column("held_until", MOMENT, nullable=True),
        sa.Column("begun_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_timed_works")),
    )
    op.add_column("matching_runs", sa.Column("code", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("notices", sa.Column("mark", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("notices", sa.Column("parts", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(op.f("ix_notices_about"), "notices", ["about"])
    op.create_table(
        "notice_stops",
        sa.Column("number", ID, nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_notice_stops")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("notice_stops")
    op.drop_index(op.f("ix_notices_about"), "notices")
    for table, column in (("notices", "parts"), ("notices", "mark"), ("matching_runs", "code")):
        op.drop_column(table, column)
    op.drop_table("timed_works")
