"""The block of registration numbers that is each desk's own."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Desks that are enrolled already have none: they have not been told of one."""
    op.add_column("devices", sa.Column("block", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_devices_block"), "devices", ["block"], unique=True)


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_devices_block"), table_name="devices")
    op.drop_column("devices", "block")
