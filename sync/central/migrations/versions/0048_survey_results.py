"""Results of surveys as they were released, and when nobody kept any more who answered."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0048"
down_revision = "0047"

MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """None was released, and nobody forgotten, before."""
    op.add_column("survey_asked", sa.Column("forgotten_at", MOMENT, nullable=True))
    op.create_table(
        "survey_results",
        sa.Column("survey", sa.String(length=64), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("said", DOCUMENT, nullable=False),
        sa.PrimaryKeyConstraint("survey", "edition", name=op.f("pk_survey_results")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("survey_results")
    op.drop_column("survey_asked", "forgotten_at")
