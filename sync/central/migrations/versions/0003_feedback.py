"""What desks say of the program, and what the ministry has to say to each desk."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Two tables and a counter; nothing that is there is touched."""
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("author_id", sa.String(length=64), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("page", "words")),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("program", "language", "recorded_at")),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.String(length=64), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["device_id"], ["devices.id"], name=op.f("fk_feedback_device_id")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_feedback_office_id")),
        sa.ForeignKeyConstraint(["answered_by"], ["staff.id"], name=op.f("fk_feedback_answered_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_state_received_at"), "feedback", ["state", "received_at"], unique=False)
    op.create_table(
        "feed",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("record_id", sa.String(length=64), nullable=False),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["devices.id"], name=op.f("fk_feed_device_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_feed")),
    )
    op.create_index(op.f("ix_feed_device_id_number"), "feed", ["device_id", "number"], unique=False)
    op.execute("INSERT INTO counters (name, value) VALUES ('feed', 0)")


def downgrade() -> None:
    """Drop them, and what was said with them."""
    op.execute("DELETE FROM counters WHERE name = 'feed'")
    op.drop_table("feed")
    op.drop_table("feedback")
