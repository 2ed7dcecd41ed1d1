"""Cohorts of courses: what makes a class one, when its sessions begin, and what was said of people in them."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Classes of before are none, and say no hour."""
    op.add_column("classes", sa.Column("cohort", sa.Text(), nullable=False, server_default=""))
    op.add_column("class_sessions", sa.Column("begins", sa.Text(), nullable=False, server_default=""))
    op.add_column("class_sessions", sa.Column("minutes", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "enrolments",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("cohort_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("to_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_enrolments_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_enrolments")),
    )
    op.create_index(op.f("ix_enrolments_cohort_id_person_id"), "enrolments", ["cohort_id", "person_id"])
    op.create_index(op.f("ix_enrolments_person_id"), "enrolments", ["person_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_enrolments_person_id"), "enrolments")
    op.drop_index(op.f("ix_enrolments_cohort_id_person_id"), "enrolments")
    op.drop_table("enrolments")
    for table, column in (("class_sessions", "minutes"), ("class_sessions", "begins"), ("classes", "cohort")):
        op.drop_column(table, column)
