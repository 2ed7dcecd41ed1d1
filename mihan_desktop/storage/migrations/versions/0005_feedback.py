"""What people say of the program, how far the ministry's feed was read, and what each person has set."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three tables and an index; nothing that is there is touched."""
    op.create_table(
        "feedback",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "author_id", "said_at", "page", "words")),
        sa.Column("picture", sa.BLOB(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("language", "program")),
        sa.Column("change_id", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_feedback_author_id_users")),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_feedback_change_id_outbox")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_author_id"), "feedback", ["author_id"], unique=False)
    op.create_table(
        "cursors",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_cursors")),
    )
    op.create_table(
        "settings",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("user_id", "name", "value")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_settings_user_id_users")),
        sa.PrimaryKeyConstraint("user_id", "name", name=op.f("pk_settings")),
    )
    op.create_index("ix_outbox_feedback", "outbox", ["status"], unique=False, sqlite_where=sa.text("kind = 'feedback'"))


def downgrade() -> None:
    """Undo it: what was said, and what was set, is forgotten."""
    op.drop_index("ix_outbox_feedback", table_name="outbox", sqlite_where=sa.text("kind = 'feedback'"))
    op.drop_table("settings")
    op.drop_table("cursors")
    op.drop_index(op.f("ix_feedback_author_id"), table_name="feedback")
    op.drop_table("feedback")
