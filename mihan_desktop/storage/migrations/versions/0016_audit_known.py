"""What is known of the chain of the audit beside it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is known yet: the next sign-in goes through the whole chain."""
    op.create_table(
        "audit_known",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_audit_known")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("audit_known")
