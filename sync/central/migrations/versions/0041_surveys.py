"""Surveys: what is planned, whom they ask, and what offices say of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0041"
down_revision = "0042"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """None was held before."""
    op.create_table(
        "surveys",
        sa.Column("id", ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("said", DOCUMENT, nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
    )
    op.create_table(
        "survey_asked",
        *(sa.Column(name, ID, nullable=False) for name in ("id", "survey")),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("governorate", sa.String(length=16), nullable=False),
        sa.Column("said", DOCUMENT, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("drawn", "told")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_asked")),
    )
    op.create_table(
        "survey_words",
        *(sa.Column(name, ID, nullable=False) for name in ("id", "record", "survey")),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("again", sa.Date(), nullable=True),
        sa.Column("needs", DOCUMENT, nullable=False),
        sa.Column("corrects", ID, nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        *(sa.Column(name, ID, nullable=False) for name in ("device_id", "office_id", "author_id")),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_words")),
    )
    op.create_index(op.f("ix_survey_asked_survey_office_id"), "survey_asked", ["survey", "office_id"])
    for column in ("record", "survey"):
        op.create_index(op.f(f"ix_survey_words_{column}"), "survey_words", [column])


def downgrade() -> None:
    """Undo it."""
    for table in ("survey_words", "survey_asked", "surveys"):
        op.drop_table(table)
