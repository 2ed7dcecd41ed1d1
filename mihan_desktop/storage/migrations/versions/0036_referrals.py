"""What is said of referrals, here and elsewhere."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0032"
branch_labels = None
depends_on = None

_TEXTS = (
    "vacancy_id", "person_id", "name", "state", "side", "said_on", "reason", "note", "then_on", "corrects",
)  # fmt: skip


def upgrade() -> None:
    """Nobody was sent to work by a desk before."""
    op.create_table(
        "referral_words",
        sa.Column("change_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _TEXTS),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_referral_words_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_referral_words")),
    )
    op.create_table(
        "referrals_told",
        sa.Column("change_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in (*_TEXTS, "clock", "author_id", "status", "origin")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_referrals_told")),
    )
    for table in ("referral_words", "referrals_told"):
        for column in ("person_id", "vacancy_id"):
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    """Undo it."""
    for table in ("referrals_told", "referral_words"):
        for column in ("vacancy_id", "person_id"):
            op.drop_index(op.f(f"ix_{table}_{column}"), table)
        op.drop_table(table)
