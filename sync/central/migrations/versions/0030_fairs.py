"""Job fairs: what is planned, who is invited, and what desks say of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0030"
down_revision = "0023"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """None was held before."""
    op.create_table(
        "fairs",
        sa.Column("id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("said", DOCUMENT, nullable=False),
        sa.Column("whom", DOCUMENT, nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("allotted_at", MOMENT, nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fairs")),
    )
    op.create_table(
        "fair_invitations",
        sa.Column("id", ID, nullable=False),
        sa.Column("fair", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("ground", sa.String(length=16), nullable=False),
        sa.Column("rank", sa.BigInteger(), nullable=False),
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=True),
        sa.Column("registered", sa.String(length=10), nullable=False),
        sa.Column("places", DOCUMENT, nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("over", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fair_invitations")),
    )
    op.create_table(
        "fair_words",
        sa.Column("id", ID, nullable=False),
        *(sa.Column(name, ID, nullable=False) for name in ("record", "fair", "person")),
        sa.Column("said", sa.String(length=16), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *(sa.Column(name, ID, nullable=False) for name in ("stand", "vacancy")),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("corrects", ID, nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        *(sa.Column(name, ID, nullable=False) for name in ("device_id", "office_id", "author_id")),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fair_words")),
    )
    op.create_index(op.f("ix_fairs_office_id"), "fairs", ["office_id"])
    op.create_index(op.f("ix_fair_invitations_fair_rank"), "fair_invitations", ["fair", "rank"])
    op.create_index(op.f("ix_fair_invitations_person"), "fair_invitations", ["person"])
    op.create_index(op.f("ix_fair_words_fair"), "fair_words", ["fair"])
    op.create_index(op.f("ix_fair_words_person"), "fair_words", ["person"])


def downgrade() -> None:
    """Undo it."""
    for table in ("fair_words", "fair_invitations", "fairs"):
        op.drop_table(table)
