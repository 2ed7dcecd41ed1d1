"""Open data: tokens, briefings, and letters that tell of them."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0041"

PERIOD, STAMP, WHEN = sa.String(length=16), sa.String(length=64), sa.DateTime(timezone=True)


def upgrade() -> None:
    """There was none before."""
    op.create_table(
        "open_tokens",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.String(length=80), nullable=False),
        sa.Column("made_at", WHEN, nullable=False),
        sa.Column("expires_at", WHEN, nullable=False),
        sa.Column("ended_at", WHEN, nullable=True),
        sa.Column("used_at", WHEN, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_tokens")),
        sa.UniqueConstraint("hash", name=op.f("uq_open_tokens_hash")),
    )
    op.create_table(
        "briefings",
        sa.Column("period", PERIOD, nullable=False),
        sa.Column("stamp", STAMP, nullable=False),
        sa.Column("made_at", WHEN, nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("period", name=op.f("pk_briefings")),
    )
    op.create_table(
        "briefing_letters",
        sa.Column("period", PERIOD, nullable=False),
        sa.Column("stamp", STAMP, nullable=False),
        sa.Column("address", sa.String(length=320), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("sent_at", WHEN, nullable=True),
        sa.PrimaryKeyConstraint("period", "stamp", "address", name=op.f("pk_briefing_letters")),
    )


def downgrade() -> None:
    """Undo it."""
    for table in ("briefing_letters", "briefings", "open_tokens"):
        op.drop_table(table)
