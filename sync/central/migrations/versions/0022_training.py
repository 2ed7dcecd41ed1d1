"""Cohorts of courses, and what desks said of people in them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0022"
down_revision = "0021"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Classes of before are none of a course."""
    op.add_column("classes", sa.Column("cohort", DOCUMENT, nullable=True))
    op.create_table(
        "enrolments",
        sa.Column("id", ID, nullable=False),
        sa.Column("cohort", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("moved_to", ID, nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("recorded_at", sa.String(length=64), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enrolments")),
    )
    op.create_index(op.f("ix_enrolments_cohort_person"), "enrolments", ["cohort", "person"])
    op.create_index(op.f("ix_enrolments_person"), "enrolments", ["person"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_enrolments_person"), table_name="enrolments")
    op.drop_index(op.f("ix_enrolments_cohort_person"), table_name="enrolments")
    op.drop_table("enrolments")
    op.drop_column("classes", "cohort")
