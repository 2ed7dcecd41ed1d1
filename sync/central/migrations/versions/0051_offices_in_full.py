"""What a list of the ministry says of an office: its other names, district, kind, and who shall look after it."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0045"

COLUMNS = ("name_ckb", "name_en", "district", "kind", "administrator")


def upgrade() -> None:
    """Columns beside the office's name."""
    for name in COLUMNS:
        op.add_column("offices", sa.Column(name, sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Without them."""
    for name in reversed(COLUMNS):
        op.drop_column("offices", name)
