"""How far each desk's log is here and by which road it came; lines that were late may be here by now."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
_REPORTED = """
    INSERT INTO audit_desks (device_id, number, hash, line_at, reported_at, road, brought_by)
    SELECT device_id, number, hash, at, received_at, 'wire', '' FROM audit_lines AS line
    WHERE left_at IS NULL AND number = (
        SELECT max(number) FROM audit_lines AS other WHERE other.device_id = line.device_id AND other.left_at IS NULL
    )
"""


def upgrade() -> None:
    """What was reported until now came by wire."""
    op.create_table(
        "audit_desks",
        sa.Column("device_id", ID, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("line_at", sa.Text(), nullable=False),
        sa.Column("reported_at", MOMENT, nullable=False),
        sa.Column("road", sa.String(length=16), nullable=False),
        sa.Column("brought_by", ID, nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["devices.id"], name=op.f("fk_audit_desks_device_id_devices")),
        sa.PrimaryKeyConstraint("device_id", name=op.f("pk_audit_desks")),
    )
    op.execute(_REPORTED)
    op.add_column("audit_breaks", sa.Column("over_at", MOMENT, nullable=True))


def downgrade() -> None:
    """Lines that are late are no kind of break then."""
    op.execute("DELETE FROM audit_breaks WHERE kind = 'late'")
    op.drop_column("audit_breaks", "over_at")
    op.drop_table("audit_desks")
