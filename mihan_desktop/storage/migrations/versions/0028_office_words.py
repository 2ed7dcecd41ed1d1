"""A cohort is worked at every desk of its office."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was heard before."""
    names = (
        "kind", "record_id", "cohort_id", "person_id", "name", "clock", "base", "author_id", "author_name", "desk",
        "body",
    )  # fmt: skip
    op.create_table(
        "office_words",
        sa.Column("change_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in names),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_office_words")),
    )
    op.create_index(op.f("ix_office_words_cohort_id_kind"), "office_words", ["cohort_id", "kind"])
    op.create_index(op.f("ix_office_words_person_id"), "office_words", ["person_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("office_words")
