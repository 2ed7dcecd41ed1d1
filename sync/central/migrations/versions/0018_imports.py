"""Old registers that were brought, and profiles of their columns."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Both are empty at first."""
    op.create_table(
        "imports",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", ID, nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("profile", sa.String(length=80), nullable=False),
        sa.Column("shape", DOCUMENT, nullable=False),
        sa.Column("mapping", DOCUMENT, nullable=False),
        sa.Column("offset", sa.BigInteger(), nullable=False),
        sa.Column("rows", sa.BigInteger(), nullable=False),
        sa.Column("aside", sa.BigInteger(), nullable=False),
        sa.Column("blank", sa.BigInteger(), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("report", DOCUMENT, nullable=False),
        sa.Column("first_report", DOCUMENT, nullable=False),
        sa.Column("begun_by", sa.String(length=80), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("touched_at", MOMENT, nullable=False),
        sa.Column("read_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_index(op.f("ix_imports_sha256"), "imports", ["sha256"])
    op.create_table(
        "import_profiles",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("saved_by", sa.String(length=80), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_import_profiles")),
    )


def downgrade() -> None:
    """The files with the rows themselves stay."""
    op.drop_table("import_profiles")
    op.drop_index(op.f("ix_imports_sha256"), table_name="imports")
    op.drop_table("imports")
