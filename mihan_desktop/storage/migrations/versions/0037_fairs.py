"""Job fairs: what is told of them, who is invited, and what is said there."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """None was held before."""
    op.create_table(
        "fairs",
        *(sa.Column(name, sa.Text(), nullable=False) for name in _FAIR),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fairs")),
    )
    op.create_table(
        "fair_invitations",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "fair_id", "person_id", "number")),
        sa.Column("over", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("said", "at")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fair_invitations")),
    )
    texts = ("fair_id", "visitor", "person_id", "said", "said_at", "stand", "vacancy", "outcome", "note", "corrects")
    op.create_table(
        "fair_words",
        sa.Column("change_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_fair_words_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_fair_words")),
    )
    for table, column in _INDEXES:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    """Undo it."""
    for table, column in _INDEXES:
        op.drop_index(op.f(f"ix_{table}_{column}"), table)
    for table in ("fair_words", "fair_invitations", "fairs"):
        op.drop_table(table)


_FAIR = ("id", "office_id", "state", "last_day", "said", "at")
_INDEXES = (
    ("fair_invitations", "fair_id"), ("fair_invitations", "person_id"), ("fair_invitations", "number"),
    ("fair_words", "fair_id"), ("fair_words", "person_id"),
)  # fmt: skip
