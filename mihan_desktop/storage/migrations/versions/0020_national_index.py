"""The country's index, and what the ministry was asked because of it."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No desk has heard of an index before."""
    op.create_table(
        "national_indexes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("whole", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("key", sa.BLOB(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("salt", sa.BLOB(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("statement", sa.BLOB(), nullable=True),
        sa.Column("fetched", sa.Integer(), nullable=False),
        sa.Column("heard_at", sa.Text(), nullable=False),
        sa.Column("in_force_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_national_indexes")),
    )
    op.create_table(
        "questions",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("known", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_questions_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_questions")),
    )
    op.create_index(op.f("ix_questions_person_id"), "questions", ["person_id"])
    op.create_table(
        "wondered",
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_wondered")),
    )


def downgrade() -> None:
    """The file of an index stays beside the database, and says nothing without its key."""
    op.drop_table("wondered")
    op.drop_index(op.f("ix_questions_person_id"), "questions")
    op.drop_table("questions")
    op.drop_table("national_indexes")
