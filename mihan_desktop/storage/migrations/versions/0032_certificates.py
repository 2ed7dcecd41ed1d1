"""Certificates of training, the ministry's keys that sign them, and those that hold no longer."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The ministry says them from now on."""
    op.create_table(
        "certificates",
        sa.Column("serial", sa.Text(), nullable=False),
        sa.Column("cohort_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=False),
        sa.Column("heard_at", sa.Text(), nullable=False),
        sa.Column("prints", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_certificates")),
    )
    for column in ("cohort_id", "person_id"):
        op.create_index(op.f(f"ix_certificates_{column}"), "certificates", [column])
    op.create_table(
        "certificate_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("revoked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_certificate_keys")),
    )
    op.create_table(
        "certificates_withdrawn",
        sa.Column("serial", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_certificates_withdrawn")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("certificates_withdrawn")
    op.drop_table("certificate_keys")
    for column in ("person_id", "cohort_id"):
        op.drop_index(op.f(f"ix_certificates_{column}"), "certificates")
    op.drop_table("certificates")
