"""Files that answers name: kept by their hash, named by drafts and by changes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three tables and an index; nothing that is there is touched."""
    op.create_table(
        "attachments",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Text(), nullable=True),
        sa.Column("data", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name=op.f("fk_attachments_batch_id_batches")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_attachments")),
    )
    op.create_index("ix_attachments_batch_id", "attachments", ["batch_id"], unique=False)
    for table, owner, owners in (
        ("draft_attachments", "draft_id", "drafts"),
        ("change_attachments", "change_id", "outbox"),
    ):
        op.create_table(
            table,
            sa.Column(owner, sa.Text(), nullable=False),
            sa.Column("name", sa.Text(), nullable=False),
            sa.Column("sha256", sa.Text(), nullable=False),
            sa.ForeignKeyConstraint([owner], [f"{owners}.id"], name=op.f(f"fk_{table}_{owner}_{owners}")),
            sa.ForeignKeyConstraint(["sha256"], ["attachments.sha256"], name=op.f(f"fk_{table}_sha256_attachments")),
            sa.PrimaryKeyConstraint(owner, "name", name=op.f(f"pk_{table}")),
        )
        op.create_index(op.f(f"ix_{table}_sha256"), table, ["sha256"], unique=False)
    op.create_index(
        "ix_outbox_attachments", "outbox", ["status"], unique=False, sqlite_where=sa.text("kind = 'attachment'")
    )


def downgrade() -> None:
    """Undo it: the files go, the answers keep their names."""
    op.drop_index("ix_outbox_attachments", table_name="outbox", sqlite_where=sa.text("kind = 'attachment'"))
    for table in ("change_attachments", "draft_attachments"):
        op.drop_index(op.f(f"ix_{table}_sha256"), table_name=table)
        op.drop_table(table)
    op.drop_index("ix_attachments_batch_id", table_name="attachments")
    op.drop_table("attachments")
