"""The first tables: people, forms, drafts, registrations, classes, outbox, batches, audit, search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make everything."""
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("hash", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_record_id", "audit", ["record_id"], unique=False, sqlite_where=sa.text("code <> 'saved'"))
    op.create_table(
        "device",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("signing_private", sa.BLOB(), nullable=False),
        sa.Column("receiving_private", sa.BLOB(), nullable=False),
        sa.Column("clock", sa.Text(), nullable=False),
        sa.Column("office_id", sa.Text(), nullable=False),
        sa.Column("office_name", sa.Text(), nullable=False),
        sa.Column("centre_url", sa.Text(), nullable=False),
        sa.Column("enrolment", sa.BLOB(), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_device")),
    )
    op.create_table(
        "forms",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("xml", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_forms")),
        sa.UniqueConstraint("form_id", "version", name=op.f("uq_forms_form_id_version")),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("username_folded", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("approver_public", sa.BLOB(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("username_folded", name=op.f("uq_users_username_folded")),
    )
    op.create_table(
        "batches",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("manifest", sa.BLOB(), nullable=False),
        sa.Column("signature", sa.BLOB(), nullable=False),
        sa.Column("approval", sa.BLOB(), nullable=False),
        sa.Column("approval_signature", sa.BLOB(), nullable=False),
        sa.Column("approver_id", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sealed_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("refusal_code", sa.Text(), nullable=False),
        sa.Column("receipt", sa.BLOB(), nullable=True),
        sa.Column("receipt_number", sa.Integer(), nullable=True),
        sa.Column("received_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["approver_id"], ["users.id"], name=op.f("fk_batches_approver_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batches")),
        sa.UniqueConstraint("number", name=op.f("uq_batches_number")),
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.Text(), nullable=False),
        sa.Column("state", sa.BLOB(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=True),
        sa.Column("return_reason", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_drafts_author_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
    )
    op.create_index(
        "uq_drafts_record_id", "drafts", ["record_id"], unique=True, sqlite_where=sa.text("record_id IS NOT NULL")
    )
    op.create_table(
        "chunks",
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("data", sa.BLOB(), nullable=False),
        sa.Column("sent", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name=op.f("fk_chunks_batch_id_batches")),
        sa.PrimaryKeyConstraint("batch_id", "position", name=op.f("pk_chunks")),
    )
    op.create_table(
        "outbox",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Text(), nullable=False),
        sa.Column("clock", sa.Text(), nullable=False),
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("phones", sa.Text(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_code", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Text(), nullable=True),
        sa.Column("audit_number", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_outbox_author_id_users")),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name=op.f("fk_outbox_batch_id_batches")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_outbox")),
        sa.UniqueConstraint("id", name=op.f("uq_outbox_id")),
    )
    op.create_index(
        "ix_outbox_batch_id", "outbox", ["batch_id"], unique=False, sqlite_where=sa.text("batch_id IS NOT NULL")
    )
    op.create_index(
        "ix_outbox_record_id", "outbox", ["record_id"], unique=False, sqlite_where=sa.text("record_id <> id")
    )
    op.create_index(
        "ix_outbox_status",
        "outbox",
        ["status", "status_code"],
        unique=False,
        sqlite_where=sa.text("status <> 'waiting' OR status_code <> ''"),
    )
    op.create_table(
        "messages",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("message", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["sequence"], ["outbox.sequence"], name=op.f("fk_messages_sequence_outbox")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_messages")),
    )
    op.create_table(
        "classes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("trainer_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_classes_change_id_outbox")),
        sa.ForeignKeyConstraint(["trainer_id"], ["users.id"], name=op.f("fk_classes_trainer_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classes")),
    )
    op.create_table(
        "corrected",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("newest", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["newest"], ["outbox.sequence"], name=op.f("fk_corrected_newest_outbox")),
        sa.ForeignKeyConstraint(["number"], ["outbox.sequence"], name=op.f("fk_corrected_number_outbox")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_corrected")),
    )
    indexed = op.create_table(
        "indexed",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("up_to", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_indexed")),
    )
    op.bulk_insert(indexed, [{"row": 1, "up_to": 0}])
    op.create_table(
        "class_sessions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("class_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], name=op.f("fk_class_sessions_class_id_classes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_class_sessions")),
        sa.UniqueConstraint("class_id", "number", name=op.f("uq_class_sessions_class_id_number")),
    )
    op.create_table(
        "class_trainees",
        sa.Column("class_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], name=op.f("fk_class_trainees_class_id_classes")),
        sa.PrimaryKeyConstraint("class_id", "position", name=op.f("pk_class_trainees")),
        sa.UniqueConstraint("class_id", "person_id", name=op.f("uq_class_trainees_class_id_person_id")),
    )
    op.create_table(
        "attendance",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("class_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_attendance_change_id_outbox")),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], name=op.f("fk_attendance_class_id_classes")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["class_sessions.id"], name=op.f("fk_attendance_session_id_class_sessions")
        ),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_attendance")),
    )
    op.create_index(op.f("ix_attendance_class_id"), "attendance", ["class_id"], unique=False)
    op.create_index(op.f("ix_attendance_session_id_person_id"), "attendance", ["session_id", "person_id"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5("
        "words, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0')"
    )


def downgrade() -> None:
    """Undo it."""
    op.execute("DROP TABLE search")
    op.drop_index(op.f("ix_attendance_session_id_person_id"), table_name="attendance")
    op.drop_index(op.f("ix_attendance_class_id"), table_name="attendance")
    op.drop_table("attendance")
    op.drop_table("class_trainees")
    op.drop_table("class_sessions")
    op.drop_table("indexed")
    op.drop_table("corrected")
    op.drop_table("classes")
    op.drop_table("messages")
    op.drop_index(
        "ix_outbox_status",
        table_name="outbox",
        sqlite_where=sa.text("status <> 'waiting' OR status_code <> ''"),
    )
    op.drop_index("ix_outbox_record_id", table_name="outbox", sqlite_where=sa.text("record_id <> id"))
    op.drop_index("ix_outbox_batch_id", table_name="outbox", sqlite_where=sa.text("batch_id IS NOT NULL"))
    op.drop_table("outbox")
    op.drop_table("chunks")
    op.drop_index("uq_drafts_record_id", table_name="drafts", sqlite_where=sa.text("record_id IS NOT NULL"))
    op.drop_table("drafts")
    op.drop_table("batches")
    op.drop_table("users")
    op.drop_table("forms")
    op.drop_table("device")
    op.drop_index("ix_audit_record_id", table_name="audit", sqlite_where=sa.text("code <> 'saved'"))
    op.drop_table("audit")
