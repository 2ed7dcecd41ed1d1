"""What each of the staff may do, their second factor, what is known of their sessions, and wrong guesses."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0009"

MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Whoever was there before could see everything, and goes on as an administrator; everybody signs in anew."""
    op.add_column("staff", sa.Column("role", sa.String(length=16), nullable=False, server_default="administrator"))
    op.add_column("staff", sa.Column("closed_at", MOMENT, nullable=True))
    op.add_column("staff", sa.Column("totp", sa.LargeBinary(), nullable=True))
    op.add_column("staff", sa.Column("totp_step", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("staff", sa.Column("codes", DOCUMENT, nullable=False, server_default="[]"))
    op.execute("UPDATE staff SET closed_at = created_at WHERE password = 'closed'")
    op.drop_table("staff_sessions")
    op.create_table(
        "staff_sessions",
        sa.Column("token", sa.LargeBinary(length=32), nullable=False),
        sa.Column("staff_id", sa.String(length=64), nullable=False),
        sa.Column("csrf", sa.String(length=64), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("offered", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_sessions_staff_id")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_staff_sessions")),
    )
    op.create_index("ix_staff_sessions_expires_at", "staff_sessions", ["expires_at"])
    op.create_index("ix_staff_sessions_staff_id", "staff_sessions", ["staff_id"])
    op.create_table(
        "staff_failures",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("count", sa.Double(), nullable=False),
        sa.Column("last", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_staff_failures")),
    )
    op.create_index("ix_staff_failures_last", "staff_failures", ["last"])


def downgrade() -> None:
    """Second factors are forgotten, closed accounts stay closed."""
    op.drop_table("staff_failures")
    op.drop_table("staff_sessions")
    op.create_table(
        "staff_sessions",
        sa.Column("token", sa.LargeBinary(length=32), nullable=False),
        sa.Column("staff_id", sa.String(length=64), nullable=False),
        sa.Column("csrf", sa.String(length=64), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_sessions_staff_id")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_staff_sessions")),
    )
    op.create_index("ix_staff_sessions_expires_at", "staff_sessions", ["expires_at"])
    op.execute("UPDATE staff SET password = 'closed' WHERE closed_at IS NOT NULL")
    for column in ("codes", "totp_step", "totp", "closed_at", "role"):
        op.drop_column("staff", column)
