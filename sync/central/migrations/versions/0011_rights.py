"""What people ask about their own records, and what was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Nobody has asked before, and nothing was erased."""
    op.create_table(
        "requests",
        sa.Column("id", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("asked_by", sa.String(length=16), nullable=False),
        sa.Column("shown", sa.String(length=16), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.String(length=64), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.String(length=80), nullable=False),
        sa.Column("decided_by", sa.String(length=80), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
    )
    op.create_index(op.f("ix_requests_person"), "requests", ["person"])
    op.create_index(op.f("ix_requests_state_received_at"), "requests", ["state", "received_at"])
    op.create_table(
        "erased_files",
        sa.Column("sha256", ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_erased_files")),
    )
    op.add_column("record_homes", sa.Column("erased_at", MOMENT, nullable=True))


def downgrade() -> None:
    """What was erased stays so."""
    op.drop_column("record_homes", "erased_at")
    op.drop_table("erased_files")
    op.drop_index(op.f("ix_requests_state_received_at"), "requests")
    op.drop_index(op.f("ix_requests_person"), "requests")
    op.drop_table("requests")
