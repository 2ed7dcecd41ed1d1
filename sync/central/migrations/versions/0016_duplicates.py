"""What people at desks said of two records that may be of one person."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0016"
down_revision = "0014"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Nobody has said anything before."""
    op.create_table(
        "duplicate_decisions",
        sa.Column("id", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("other", ID, nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(length=64), nullable=False),
        sa.Column("reasons", DOCUMENT, nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("clock", sa.String(length=64), nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("recorded_at", sa.String(length=64), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duplicate_decisions")),
    )
    op.create_index(op.f("ix_duplicate_decisions_person"), "duplicate_decisions", ["person"])
    op.create_index(op.f("ix_duplicate_decisions_other"), "duplicate_decisions", ["other"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_duplicate_decisions_other"), "duplicate_decisions")
    op.drop_index(op.f("ix_duplicate_decisions_person"), "duplicate_decisions")
    op.drop_table("duplicate_decisions")
