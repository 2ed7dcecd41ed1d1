"""What people ask about their own records; what was erased is in no list and no count."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has asked before."""
    op.create_table(
        "requests",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_requests_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_requests")),
    )
    op.create_index(op.f("ix_requests_person_id"), "requests", ["person_id"])
    op.create_index("ix_outbox_erased", "outbox", ["status"], sqlite_where=sa.text("kind = 'erased'"))


def downgrade() -> None:
    """Undo it."""
    op.drop_index("ix_outbox_erased", "outbox")
    op.drop_index(op.f("ix_requests_person_id"), "requests")
    op.drop_table("requests")
