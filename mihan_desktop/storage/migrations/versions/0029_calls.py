"""Courses that are called in other offices, who applied from there, and words that are in no outbox of this desk."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0027"
branch_labels = None
depends_on = None


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    """Nothing of it was here before."""
    op.create_table(
        "enrolments_told",
        *_text("change_id", "cohort_id", "person_id", "name", "state", "since", "reason"),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        *_text("version", "to_id", "clock", "author_id", "status", "origin"),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_enrolments_told")),
    )
    op.create_index(op.f("ix_enrolments_told_cohort_id_person_id"), "enrolments_told", ["cohort_id", "person_id"])
    op.create_index(op.f("ix_enrolments_told_person_id"), "enrolments_told", ["person_id"])
    op.create_table(
        "calls",
        *_text("change_id", "cohort_id", "said"),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_calls_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_calls")),
    )
    op.create_index(op.f("ix_calls_cohort_id"), "calls", ["cohort_id"])
    op.create_table(
        "called_courses",
        *_text("cohort_id", "said", "at"),
        sa.PrimaryKeyConstraint("cohort_id", name=op.f("pk_called_courses")),
    )
    op.create_table(
        "outside_trainees",
        *_text("cohort_id", "person_id", "name", "said", "origin", "at"),
        sa.PrimaryKeyConstraint("cohort_id", "person_id", name=op.f("pk_outside_trainees")),
    )
    op.create_index(op.f("ix_outside_trainees_person_id"), "outside_trainees", ["person_id"])


def downgrade() -> None:
    """Undo it."""
    for table in ("outside_trainees", "called_courses", "calls", "enrolments_told"):
        op.drop_table(table)
