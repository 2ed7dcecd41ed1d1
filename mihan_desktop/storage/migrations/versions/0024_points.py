"""People's points: ledgers, how far they are, what was asked."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody was looked at yet: that is done beside the work, a few people at a time."""
    op.create_table(
        "points_ledgers",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("engagement", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["outbox.sequence"], name=op.f("fk_points_ledgers_number_outbox")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_points_ledgers")),
    )
    op.create_table(
        "points_passes",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("up_to", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_points_passes")),
    )
    op.execute("INSERT INTO points_passes VALUES (1, '', '', 0, 0)")
    _asked()
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"])


def _asked() -> None:
    op.create_table(
        "points_asked",
        sa.Column("change_id", sa.Text(), nullable=False),
        *_said(),
        sa.Column("version", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_points_asked_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_points_asked")),
    )
    op.create_index(op.f("ix_points_asked_person_id"), "points_asked", ["person_id"])
    op.create_table(
        "points_told",
        sa.Column("id", sa.Text(), nullable=False),
        *_said(),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points_told")),
    )
    op.create_index(op.f("ix_points_told_person_id"), "points_told", ["person_id"])


def _said() -> list[sa.Column[Any]]:
    names = ("person_id", "what", "account", "points", "words", "rule", "of")
    return [sa.Column(name, sa.Integer() if name == "points" else sa.Text(), nullable=False) for name in names]


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_attendance_person_id"), "attendance")
    op.drop_index(op.f("ix_points_told_person_id"), "points_told")
    op.drop_table("points_told")
    op.drop_index(op.f("ix_points_asked_person_id"), "points_asked")
    for table in ("points_asked", "points_passes", "points_ledgers"):
        op.drop_table(table)
