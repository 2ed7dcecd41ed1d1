"""ESCO as the ministry brought it: skills and occupations, their names, what needs what."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """There was none before."""
    op.create_table(
        "esco_imports",
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.String(length=32), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.String(length=128), nullable=False),
        sa.Column("languages", sa.String(length=64), nullable=False),
        sa.Column("occupations", sa.Integer(), nullable=False),
        sa.Column("skills", sa.Integer(), nullable=False),
        sa.Column("relations", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_esco_imports")),
    )
    op.create_table(
        "esco_concepts",
        sa.Column("id", ID, nullable=False),
        sa.Column("isco", sa.String(length=4), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_esco_concepts")),
    )
    op.create_index(op.f("ix_esco_concepts_isco"), "esco_concepts", ["isco"])
    op.create_table(
        "esco_labels",
        sa.Column("concept", ID, nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("concept", "language", name=op.f("pk_esco_labels")),
    )
    op.create_table(
        "esco_needs",
        sa.Column("occupation", ID, nullable=False),
        sa.Column("skill", ID, nullable=False),
        sa.Column("essential", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("occupation", "skill", name=op.f("pk_esco_needs")),
    )
    op.create_index(op.f("ix_esco_needs_skill"), "esco_needs", ["skill"])
    op.create_table(
        "esco_broader",
        sa.Column("skill", ID, nullable=False),
        sa.Column("broader", ID, nullable=False),
        sa.PrimaryKeyConstraint("skill", "broader", name=op.f("pk_esco_broader")),
    )


def downgrade() -> None:
    """Undo it."""
    for table in ("esco_broader", "esco_needs", "esco_labels", "esco_concepts", "esco_imports"):
        op.drop_table(table)
