"""When a batch was last heard of, and when its sealed chunks were let go; each sender's pace, for all processes."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

MOMENT = sa.DateTime(timezone=True)
LIVE = sa.text("swept_at IS NULL")


def upgrade() -> None:
    """Batches of before count as last heard of when they were offered."""
    op.add_column("batches", sa.Column("touched_at", MOMENT, nullable=True))
    op.add_column("batches", sa.Column("swept_at", MOMENT, nullable=True))
    op.create_index(
        "ix_batches_unswept", "batches", ["state", "decided_at"], sqlite_where=LIVE, postgresql_where=LIVE
    )  # fmt: skip
    op.create_table(
        "paces",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("sender", sa.String(length=64), nullable=False),
        sa.Column("remaining", sa.Double(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "sender", name=op.f("pk_paces")),
        prefixes=["UNLOGGED"] if op.get_bind().dialect.name == "postgresql" else [],
    )


def downgrade() -> None:
    """Chunks that were let go stay away."""
    op.drop_table("paces")
    op.drop_index("ix_batches_unswept", "batches")
    op.drop_column("batches", "swept_at")
    op.drop_column("batches", "touched_at")
