"""Records of one person find each other; what was decided about pairs of records."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is identified yet: that is done beside the work, a few records at a time."""
    op.create_table(
        "identities",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("keys", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["outbox.sequence"], name=op.f("fk_identities_number_outbox")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_identities")),
    )
    op.create_table(
        "identity_keys",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "number", name=op.f("pk_identity_keys")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "identified",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("up_to", sa.Integer(), nullable=False),
        sa.Column("maker", sa.Integer(), nullable=False),
        sa.Column("ranges", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_identified")),
    )
    op.execute("INSERT INTO identified VALUES (1, 0, 0, 0)")
    op.create_table(
        "name_counts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_name_counts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unidentified",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["outbox.sequence"], name=op.f("fk_unidentified_number_outbox")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_unidentified")),
    )
    _decisions()


def _said() -> list[sa.Column[Any]]:
    names = ("verdict", "words", "score", "reasons", "model")
    return [sa.Column(name, sa.Integer() if name == "score" else sa.Text(), nullable=False) for name in names]


def _decisions() -> None:
    op.create_table(
        "duplicates",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        *_said(),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_duplicates_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_duplicates")),
    )
    op.create_index(op.f("ix_duplicates_person_id"), "duplicates", ["person_id"])
    op.create_index(op.f("ix_duplicates_other_id"), "duplicates", ["other_id"])
    op.create_table(
        "draft_duplicates",
        sa.Column("draft_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        *_said(),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["drafts.id"], name=op.f("fk_draft_duplicates_draft_id_drafts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("draft_id", "other_id", name=op.f("pk_draft_duplicates")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("draft_duplicates")
    op.drop_index(op.f("ix_duplicates_other_id"), "duplicates")
    op.drop_index(op.f("ix_duplicates_person_id"), "duplicates")
    for table in ("duplicates", "unidentified", "name_counts", "identified", "identity_keys", "identities"):
        op.drop_table(table)
