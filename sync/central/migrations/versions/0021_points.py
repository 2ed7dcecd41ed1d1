"""Points: what was asked and granted, rule sets that staff brought, everybody's ledger."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0021"
down_revision = "0020"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Nobody has points before."""
    op.create_table(
        "points_asked",
        sa.Column("id", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("account", sa.String(length=16), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("of", ID, nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("recorded_at", sa.String(length=64), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points_asked")),
    )
    op.create_index(op.f("ix_points_asked_person"), "points_asked", ["person"])
    op.create_index(op.f("ix_points_asked_of"), "points_asked", ["of"])
    op.create_table(
        "points_rule_sets",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("brought_by", sa.String(length=80), nullable=False),
        sa.Column("brought_at", MOMENT, nullable=False),
        sa.Column("simulation", DOCUMENT, nullable=True),
        sa.Column("simulated_at", MOMENT, nullable=True),
        sa.Column("release", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points_rule_sets")),
    )
    op.create_index(op.f("ix_attendance_marks_person_id"), "attendance_marks", ["person_id"])
    _ledgers()


def _ledgers() -> None:
    op.create_table(
        "points_ledgers",
        sa.Column("record_id", ID, nullable=False),
        sa.Column("rules", ID, nullable=False),
        sa.Column("stamp", sa.String(length=128), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("priority", sa.BigInteger(), nullable=False),
        sa.Column("engagement", sa.BigInteger(), nullable=False),
        sa.Column("entries", DOCUMENT, nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_points_ledgers")),
    )
    op.create_table(
        "points_runs",
        sa.Column("id", ID, nullable=False),
        sa.Column("rules", ID, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("moved", sa.BigInteger(), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points_runs")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_attendance_marks_person_id"), "attendance_marks")
    op.drop_table("points_runs")
    op.drop_table("points_ledgers")
    op.drop_table("points_rule_sets")
    op.drop_index(op.f("ix_points_asked_of"), "points_asked")
    op.drop_index(op.f("ix_points_asked_person"), "points_asked")
    op.drop_table("points_asked")
