"""What the ministry publishes: a feed for many, releases, blocks that follow one another, and merged states."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """What the feed says already stays, under its numbers."""
    _feed()
    _blocks()
    _releases()
    op.create_table(
        "merged_states",
        sa.Column("id", ID, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("change_id", ID, nullable=False),
        sa.Column("entity", DOCUMENT, nullable=False),
        sa.Column("submission", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merged_states")),
    )
    op.create_index(op.f("ix_merged_states_record_id"), "merged_states", ["record_id"])
    op.add_column("registrations", sa.Column("origins", DOCUMENT, nullable=False, server_default="{}"))
    op.add_column("registrations", sa.Column("state", ID, nullable=False, server_default=""))
    op.add_column("disagreements", sa.Column("base", sa.Text(), nullable=False, server_default=""))
    op.add_column("disagreements", sa.Column("kept_change", ID, nullable=False, server_default=""))
    op.add_column("disagreements", sa.Column("resolved_by", ID, nullable=False, server_default=""))


def _feed() -> None:
    op.create_table(
        "feed_items",
        sa.Column("id", ID, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("target", ID, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("topic", ID, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("replaced", sa.Boolean(), nullable=False),
        sa.Column("ends", sa.Boolean(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_items")),
        sa.UniqueConstraint("number", name=op.f("uq_feed_items_number")),
    )
    live, pending = sa.text("NOT replaced"), sa.text("number IS NULL")
    op.create_index(
        "ix_feed_items_live", "feed_items", ["scope", "target", "number"], sqlite_where=live, postgresql_where=live
    )
    op.create_index("ix_feed_items_pending", "feed_items", ["id"], sqlite_where=pending, postgresql_where=pending)
    op.create_index(op.f("ix_feed_items_kind_topic"), "feed_items", ["kind", "topic"])
    op.execute(
        "INSERT INTO feed_items (id, number, scope, target, kind, topic, record_id, body, at, replaced, ends)"
        " SELECT 'feed-' || number, number, 'device', device_id, kind, record_id, record_id, body, at, false, false"
        " FROM feed"
    )
    op.drop_table("feed")
    op.add_column("devices", sa.Column("heard", sa.BigInteger(), nullable=False, server_default="0"))


def _blocks() -> None:
    op.create_table(
        "number_blocks",
        sa.Column("block", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["devices.id"], name=op.f("fk_number_blocks_device_id")),
        sa.PrimaryKeyConstraint("block", name=op.f("pk_number_blocks")),
    )
    op.create_index(op.f("ix_number_blocks_device_id"), "number_blocks", ["device_id"])
    op.execute(
        "INSERT INTO number_blocks (block, device_id, first, at)"
        " SELECT block, id, 1, enrolled_at FROM devices WHERE block IS NOT NULL"
    )
    op.drop_index(op.f("ix_devices_block"), table_name="devices")
    op.drop_column("devices", "block")


def _releases() -> None:
    op.create_table(
        "releases",
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=True),
        sa.Column("built_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("published_to", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_releases")),
        sa.UniqueConstraint("version", name=op.f("uq_releases_version")),
    )
    op.create_table(
        "release_parts",
        sa.Column("hash", ID, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_release_parts")),
    )


def downgrade() -> None:
    """Undo it: a desk keeps its first block, and the feed what it says to one desk."""
    for name in ("base", "kept_change", "resolved_by"):
        op.drop_column("disagreements", name)
    for name in ("origins", "state"):
        op.drop_column("registrations", name)
    for table in ("merged_states", "release_parts", "releases"):
        op.drop_table(table)
    op.add_column("devices", sa.Column("block", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE devices SET block = (SELECT min(block) FROM number_blocks WHERE device_id = devices.id AND first = 1)"
    )
    op.create_index(op.f("ix_devices_block"), "devices", ["block"], unique=True)
    op.drop_table("number_blocks")
    op.drop_column("devices", "heard")
    op.create_table(
        "feed",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["devices.id"], name=op.f("fk_feed_device_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_feed")),
    )
    op.create_index(op.f("ix_feed_device_id_number"), "feed", ["device_id", "number"], unique=False)
    op.execute(
        "INSERT INTO feed (number, device_id, kind, record_id, body, at)"
        " SELECT number, target, kind, record_id, body, at FROM feed_items"
        " WHERE scope = 'device' AND number IS NOT NULL"
    )
    op.drop_table("feed_items")
