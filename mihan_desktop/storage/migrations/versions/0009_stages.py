"""Every batch says at which stage it is, since when and why; the talk with the ministry too; what an office has set."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Batches that are there carry people and their files together, as they were sealed."""
    for name, usual in (("content", "people"), ("act", ""), ("stage_at", ""), ("trouble", "")):
        op.add_column("batches", sa.Column(name, sa.Text(), nullable=False, server_default=usual))
    for name in ("parts", "tries"):
        op.add_column("batches", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    for name in ("tried_at", "next_at"):
        op.add_column("batches", sa.Column(name, sa.Text()))
    op.execute("UPDATE batches SET parts = (SELECT count(*) FROM chunks WHERE chunks.batch_id = batches.id)")
    op.execute("UPDATE batches SET stage_at = coalesce(received_at, sealed_at), act = id")
    op.create_table(
        "stages",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("next_at", sa.Text()),
        sa.Column("reached_at", sa.Text()),
        sa.PrimaryKeyConstraint("name", name="pk_stages"),
    )
    op.create_table(
        "office_settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_office_settings"),
    )
    # One way to the ministry for the whole office: the first that anybody had set.
    op.execute(
        "INSERT INTO office_settings SELECT name, min(value) FROM settings"
        " WHERE name = 'proxy' AND value <> '' GROUP BY name"
    )
    op.execute("DELETE FROM settings WHERE name = 'proxy'")


def downgrade() -> None:
    """Undo it."""
    op.drop_table("office_settings")
    op.drop_table("stages")
    for name in ("next_at", "tried_at", "tries", "parts", "trouble", "stage_at", "act", "content"):
        op.drop_column("batches", name)
