"""What desks say people scored in the assessments of their courses."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0026"

ID = sa.String(length=64)


def upgrade() -> None:
    """Nothing was assessed before."""
    op.create_table(
        "assessments",
        *(sa.Column(name, ID, nullable=False) for name in ("id", "record", "cohort", "person")),
        sa.Column("assessment", sa.String(length=64), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("held", sa.Date(), nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        sa.Column("form_id", sa.String(length=256), nullable=False),
        sa.Column("form_version", sa.String(length=64), nullable=False),
        *(sa.Column(name, ID, nullable=False) for name in ("device_id", "office_id", "author_id")),
        sa.Column("recorded_at", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessments")),
    )
    op.create_index(op.f("ix_assessments_cohort_person"), "assessments", ["cohort", "person"])
    op.create_index(op.f("ix_assessments_person"), "assessments", ["person"])
    op.create_index(op.f("ix_assessments_record"), "assessments", ["record"])


def downgrade() -> None:
    """Undo it."""
    for name in ("record", "person", "cohort_person"):
        op.drop_index(op.f(f"ix_assessments_{name}"), table_name="assessments")
    op.drop_table("assessments")
