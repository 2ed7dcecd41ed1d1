"""What skills and occupations of ESCO are called."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The part that the ministry published is elsewhere: names are taken out of it when they are first asked for."""
    op.create_table(
        "esco_names",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "isco", "ar", "ckb", "en", "folded", "part")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_esco_names")),
    )
    op.create_index(op.f("ix_esco_names_isco"), "esco_names", ["isco"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_esco_names_isco"), "esco_names")
    op.drop_table("esco_names")
