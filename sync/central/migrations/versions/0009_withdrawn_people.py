"""People whom the ministry withdrew from the desks of an office."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Whoever was withdrawn before stays so at the desks; from now on the centre knows it too."""
    op.create_table(
        "withdrawn_people",
        sa.Column("user_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("restored_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_withdrawn_people_office_id_offices")),
        sa.PrimaryKeyConstraint("user_id", "office_id", name=op.f("pk_withdrawn_people")),
    )


def downgrade() -> None:
    """Who was withdrawn stands in the log and in the feed."""
    op.drop_table("withdrawn_people")
