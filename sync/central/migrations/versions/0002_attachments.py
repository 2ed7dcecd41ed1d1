"""Files of records: whole by their hash, in parts by desk, and which change names which."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Three tables; nothing that is there is touched."""
    op.create_table(
        "attachments",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_attachments_office_id")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_attachments")),
    )
    op.create_table(
        "attachment_parts",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["devices.id"], name=op.f("fk_attachment_parts_device_id")),
        sa.PrimaryKeyConstraint("sha256", "device_id", "size", "part", name=op.f("pk_attachment_parts")),
    )
    op.create_table(
        "record_attachments",
        sa.Column("change_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("record_id", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["changes.id"], name=op.f("fk_record_attachments_change_id")),
        sa.PrimaryKeyConstraint("change_id", "name", name=op.f("pk_record_attachments")),
    )
    for column in ("record_id", "sha256"):
        op.create_index(op.f(f"ix_record_attachments_{column}"), "record_attachments", [column], unique=False)


def downgrade() -> None:
    """Drop them, and the files with them."""
    for table in ("record_attachments", "attachment_parts", "attachments"):
        op.drop_table(table)
