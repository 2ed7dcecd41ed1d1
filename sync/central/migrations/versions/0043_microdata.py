"""The key of rounding, and records without names that are given out."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0033"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """There was none before."""
    op.create_table(
        "disclosure_keys",
        sa.Column("name", sa.String(length=16), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_disclosure_keys")),
    )
    op.create_table(
        "microdata_releases",
        sa.Column("period", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("k", sa.Integer(), nullable=False),
        sa.Column("levels", sa.JSON(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Integer(), nullable=False),
        sa.Column("groups", sa.Integer(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("sha256", ID, nullable=False),
        sa.PrimaryKeyConstraint("period", name=op.f("pk_microdata_releases")),
    )
    op.create_table(
        "microdata_exports",
        sa.Column("id", ID, nullable=False),
        sa.Column("period", sa.String(length=16), nullable=False),
        sa.Column("asked_by", sa.String(length=80), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("decided_by", sa.String(length=80), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("release", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["release"], ["microdata_releases.period"], name=op.f("fk_microdata_exports_release_microdata_releases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_microdata_exports")),
    )
    op.create_index(op.f("ix_microdata_exports_state_asked_at"), "microdata_exports", ["state", "asked_at"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("microdata_exports")
    op.drop_table("microdata_releases")
    op.drop_table("disclosure_keys")
