"""Courses that are called in other offices, and who applied from there."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0026"
down_revision = "0025"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Nobody called any before."""
    op.create_table(
        "course_calls",
        sa.Column("cohort", ID, nullable=False),
        sa.Column("change_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        sa.Column("said", DOCUMENT, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("cohort", name=op.f("pk_course_calls")),
    )
    op.create_table(
        "course_trainees",
        sa.Column("id", ID, nullable=False),
        sa.Column("cohort", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("told", sa.String(length=64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_trainees")),
    )
    op.create_index(op.f("ix_course_trainees_cohort"), "course_trainees", ["cohort"])
    op.create_index(op.f("ix_course_trainees_person"), "course_trainees", ["person"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("course_trainees")
    op.drop_table("course_calls")
