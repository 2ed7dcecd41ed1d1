"""What reports are counted from, and the reports that people save."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody was read and nothing counted yet: that is done behind the work, some at a time."""
    op.create_table(
        "report_people",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("newest", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("district", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("born", sa.Integer(), nullable=False),
        sa.Column("education", sa.Text(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_report_people")),
    )
    op.create_table(
        "report_passes",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("maker", sa.Integer(), nullable=False),
        sa.Column("up_to", sa.Integer(), nullable=False),
        sa.Column("audited", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_report_passes")),
    )
    op.execute("INSERT INTO report_passes VALUES (1, 0, 0, 0)")
    op.create_table(
        "report_unread",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_report_unread")),
    )
    op.create_table(
        "report_acts",
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "actor", "code", name=op.f("pk_report_acts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_returns",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_report_returns")),
    )
    op.create_index(op.f("ix_report_returns_record_id"), "report_returns", ["record_id"])
    op.create_table(
        "saved_reports",
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_saved_reports_user_id_users")),
        sa.PrimaryKeyConstraint("user_id", "name", name=op.f("pk_saved_reports")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("saved_reports")
    op.drop_index(op.f("ix_report_returns_record_id"), "report_returns")
    for table in ("report_returns", "report_acts", "report_unread", "report_passes", "report_people"):
        op.drop_table(table)
