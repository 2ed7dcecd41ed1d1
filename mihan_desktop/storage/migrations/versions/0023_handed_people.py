"""Records that other desks handed over meet those of the same person."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was handed over before is noted, and moved in beside the work."""
    op.create_table(
        "handed_people",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("keys", sa.BLOB(), nullable=False),
        sa.Column("maker", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_handed_people")),
        sa.UniqueConstraint("record_id", name=op.f("uq_handed_people_record_id")),
    )
    op.create_index(op.f("ix_handed_people_maker"), "handed_people", ["maker"])
    op.create_table(
        "handed_keys",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "number", name=op.f("pk_handed_keys")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO handed_people (record_id, change_id, said, keys, maker) "
        "SELECT record_id, id, '', x'', 0 FROM ("
        "SELECT record_id, id, max(sequence) FROM handed_changes WHERE kind = 'registration' GROUP BY record_id)"
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("handed_keys")
    op.drop_index(op.f("ix_handed_people_maker"), "handed_people")
    op.drop_table("handed_people")
