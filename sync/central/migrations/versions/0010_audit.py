"""Desks' logs: their lines, heads that were vouched for, what does not fit; the centre's own acts are a chain too."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0012"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
LIVE = sa.text("left_at IS NULL")


def _device(table: str) -> tuple[sa.Column[str], sa.ForeignKeyConstraint]:
    name = op.f(f"fk_{table}_device_id_devices")
    return sa.Column("device_id", ID, nullable=False), sa.ForeignKeyConstraint(["device_id"], ["devices.id"], name=name)


def upgrade() -> None:
    """Acts of before have no number: the chain begins with the next."""
    op.create_table(
        "audit_lines",
        *_device("audit_lines"),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("code", ID, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("left_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("device_id", "number", "hash", name=op.f("pk_audit_lines")),
    )
    op.create_index(
        "ix_audit_lines_live", "audit_lines", ["device_id", "number"], sqlite_where=LIVE, postgresql_where=LIVE
    )
    op.create_index(op.f("ix_audit_lines_record_id"), "audit_lines", ["record_id"])
    op.create_table(
        "audit_heads",
        *_device("audit_heads"),
        sa.Column("batch", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("left_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("device_id", "batch", "number", name=op.f("pk_audit_heads")),
    )
    op.create_table(
        "audit_breaks",
        *_device("audit_breaks"),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("said", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("device_id", "kind", "number", name=op.f("pk_audit_breaks")),
    )
    op.create_table(
        "audit_names",
        *_device("audit_names"),
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("device_id", "actor_id", name=op.f("pk_audit_names")),
    )
    op.create_table(
        "act_heads",
        sa.Column("name", sa.String(length=16), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_act_heads")),
    )
    op.add_column("acts", sa.Column("number", sa.BigInteger(), nullable=True))
    op.add_column("acts", sa.Column("hash", sa.LargeBinary(), nullable=True))
    op.create_index(op.f("ix_acts_number"), "acts", ["number"], unique=True)


def downgrade() -> None:
    """Logs of desks are gone here then; desks keep theirs."""
    op.drop_index(op.f("ix_acts_number"), "acts")
    op.drop_column("acts", "hash")
    op.drop_column("acts", "number")
    op.drop_table("act_heads")
    for table in ("audit_names", "audit_breaks", "audit_heads"):
        op.drop_table(table)
    op.drop_index(op.f("ix_audit_lines_record_id"), "audit_lines")
    op.drop_index("ix_audit_lines_live", "audit_lines")
    op.drop_table("audit_lines")
