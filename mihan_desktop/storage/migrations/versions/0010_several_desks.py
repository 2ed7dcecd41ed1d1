"""An office with several desks: what its own machine keeps of them, and what a desk knows of that machine."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No desk has handed anything over yet."""
    op.add_column("device", sa.Column("credential", sa.BLOB()))
    op.add_column("batches", sa.Column("hub", sa.Text(), nullable=False, server_default=""))
    op.add_column("batches", sa.Column("approver_name", sa.Text(), nullable=False, server_default=""))
    _at_the_office()
    _at_a_desk()


def _at_the_office() -> None:
    op.create_table(
        "office_key",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("receiving_private", sa.BLOB(), nullable=False),
        sa.Column("certificate", sa.BLOB(), nullable=False),
        sa.Column("certificate_key", sa.BLOB(), nullable=False),
        sa.Column("card", sa.BLOB(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("listening", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("nonces", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_office_key"),
    )
    op.create_table(
        "pairing_codes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("proof_key", sa.BLOB(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("used_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pairing_codes"),
    )
    op.create_table(
        "desks",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credential", sa.BLOB(), nullable=False),
        sa.Column("signing", sa.BLOB(), nullable=False),
        sa.Column("receiving", sa.BLOB(), nullable=False),
        sa.Column("paired_at", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.Text()),
        sa.Column("heard", sa.Integer(), nullable=False),
        sa.Column("heard_feed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("device_id", name="pk_desks"),
    )
    op.create_table(
        "handed_batches",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("manifest", sa.BLOB(), nullable=False),
        sa.Column("signature", sa.BLOB(), nullable=False),
        sa.Column("arrived_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("approval", sa.BLOB()),
        sa.Column("approval_signature", sa.BLOB()),
        sa.Column("approver_id", sa.Text()),
        sa.Column("decided_at", sa.Text()),
        sa.Column("refusal_code", sa.Text(), nullable=False),
        sa.Column("receipt", sa.BLOB()),
        sa.Column("exported_at", sa.Text()),
        sa.ForeignKeyConstraint(["device_id"], ["desks.device_id"], name="fk_handed_batches_device_id_desks"),
        sa.ForeignKeyConstraint(["approver_id"], ["users.id"], name="fk_handed_batches_approver_id_users"),
        sa.PrimaryKeyConstraint("id", name="pk_handed_batches"),
    )
    op.create_index("ix_handed_batches_device_id", "handed_batches", ["device_id"])
    op.create_table(
        "handed_chunks",
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("data", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["handed_batches.id"], name="fk_handed_chunks_batch_id_handed_batches"),
        sa.PrimaryKeyConstraint("batch_id", "position", name="pk_handed_chunks"),
    )
    op.create_table(
        "handed_changes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Text(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("class_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("session_date", sa.Text(), nullable=False),
        sa.Column("message", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["handed_batches.id"], name="fk_handed_changes_batch_id_handed_batches"),
        sa.PrimaryKeyConstraint("id", name="pk_handed_changes"),
    )
    op.create_index("ix_handed_changes_batch_id", "handed_changes", ["batch_id"])
    op.create_index("ix_handed_changes_record_id", "handed_changes", ["record_id"])
    op.create_index("ix_handed_changes_status", "handed_changes", ["status"])
    op.create_table(
        "letters",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("body", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["desks.device_id"], name="fk_letters_device_id_desks"),
        sa.PrimaryKeyConstraint("device_id", "number", name="pk_letters"),
    )
    op.create_table(
        "relayed",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("following", sa.Integer(), nullable=False),
        sa.Column("page", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["desks.device_id"], name="fk_relayed_device_id_desks"),
        sa.PrimaryKeyConstraint("device_id", "after", name="pk_relayed"),
    )


def _at_a_desk() -> None:
    op.create_table(
        "hub",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("card", sa.BLOB(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.BLOB(), nullable=False),
        sa.Column("signing", sa.BLOB(), nullable=False),
        sa.Column("certificate", sa.BLOB(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("paired_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_hub"),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("hub")
    op.drop_table("relayed")
    op.drop_table("letters")
    op.drop_table("handed_changes")
    op.drop_table("handed_chunks")
    op.drop_table("handed_batches")
    op.drop_table("desks")
    op.drop_table("pairing_codes")
    op.drop_table("office_key")
    op.drop_column("batches", "approver_name")
    op.drop_column("batches", "hub")
    op.drop_column("device", "credential")
