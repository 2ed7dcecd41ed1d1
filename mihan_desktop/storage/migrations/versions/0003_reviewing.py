"""What a supervisor says and checks: fields of a return, samples held against paper; and notices for everybody."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two columns and five tables; nothing that is there is touched."""
    op.add_column("drafts", sa.Column("return_fields", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("batches", sa.Column("exported_at", sa.Text(), nullable=True))
    op.create_table(
        "returned_fields",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_returned_fields_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", "position", name=op.f("pk_returned_fields")),
    )
    _samples()
    op.create_table(
        "notices",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("for_id", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_notices")),
    )
    op.create_table(
        "notices_read",
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("up_to", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_notices_read_user_id_users")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_notices_read")),
    )


def _samples() -> None:
    op.create_table(
        "samples",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("out_of", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["users.id"], name=op.f("fk_samples_by_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_samples")),
    )
    op.create_table(
        "sample_lines",
        sa.Column("sample_id", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_sample_lines_change_id_outbox")),
        sa.ForeignKeyConstraint(["sample_id"], ["samples.id"], name=op.f("fk_sample_lines_sample_id_samples")),
        sa.PrimaryKeyConstraint("sample_id", "change_id", name=op.f("pk_sample_lines")),
    )
    op.create_index(op.f("ix_sample_lines_change_id"), "sample_lines", ["change_id"], unique=False)


def downgrade() -> None:
    """Undo it."""
    op.drop_table("notices_read")
    op.drop_table("notices")
    op.drop_index(op.f("ix_sample_lines_change_id"), table_name="sample_lines")
    op.drop_table("sample_lines")
    op.drop_table("samples")
    op.drop_table("returned_fields")
    op.drop_column("batches", "exported_at")
    op.drop_column("drafts", "return_fields")
