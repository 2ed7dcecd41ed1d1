"""Surveys of what institutions need: what the ministry tells, whom this office asks, what came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

_WORDS = ("survey_id", "asked_id", "outcome", "said_on", "again", "note", "needs", "corrects")


def upgrade() -> None:
    """No survey was held before."""
    op.create_table(
        "surveys",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "last_day", "said", "at")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
    )
    op.create_table(
        "survey_asked",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "survey_id")),
        sa.Column("over", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("said", "at")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_asked")),
    )
    op.create_table(
        "survey_words",
        sa.Column("change_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _WORDS),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_survey_words_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_survey_words")),
    )
    op.create_index(op.f("ix_survey_asked_survey_id"), "survey_asked", ["survey_id"])
    for column in ("survey_id", "asked_id"):
        op.create_index(op.f(f"ix_survey_words_{column}"), "survey_words", [column])


def downgrade() -> None:
    """Undo it."""
    for table in ("survey_words", "survey_asked", "surveys"):
        op.drop_table(table)
