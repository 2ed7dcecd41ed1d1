"""What the country's index is made of, the indexes, and questions whether somebody is registered elsewhere."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Everybody is prepared when the first index is built."""
    op.create_table(
        "index_seasons",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
        sa.Column("keys", sa.Integer(), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_index_seasons")),
    )
    op.create_table(
        "index_people",
        sa.Column("record_id", ID, nullable=False),
        sa.Column("source", ID, nullable=False),
        sa.Column("change_id", ID, nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("place", ID, nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=True),
        sa.Column("second", sa.BigInteger(), nullable=True),
        sa.Column("third", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_index_people")),
    )
    for name in ("first", "second", "third"):
        op.create_index(op.f(f"ix_index_people_{name}"), "index_people", [name])
    _indexes_and_questions()


def _indexes_and_questions() -> None:
    op.create_table(
        "national_indexes",
        sa.Column("id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("whole", ID, nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("entries", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("built_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_national_indexes")),
        sa.UniqueConstraint("number", name=op.f("uq_national_indexes_number")),
    )
    op.create_table(
        "questions",
        sa.Column("id", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("known", sa.JSON().with_variant(sa.dialects.postgresql.JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
    )
    op.create_index(op.f("ix_questions_person"), "questions", ["person"])
    op.create_index(op.f("ix_questions_device_id_received_at"), "questions", ["device_id", "received_at"])


def downgrade() -> None:
    """Shards that nobody names stay among the parts of releases until somebody looks."""
    for table in ("questions", "national_indexes", "index_people", "index_seasons"):
        op.drop_table(table)
