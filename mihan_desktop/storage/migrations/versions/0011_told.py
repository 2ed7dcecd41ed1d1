"""What the ministry tells the desk: releases, vacancies, referrals, decisions on records, links of people."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing has been told yet: the feed says all of it."""
    _releases()
    _table(
        "vacancies", "id", "state", "title", "employer", "occupation", "places:", "district", "closes", "words", "at"
    )
    _table("referrals", "id", "person_id", "vacancy_id", "state", "title", "words", "at")
    op.create_index(op.f("ix_referrals_person_id"), "referrals", ["person_id"])
    _table(
        "decisions", "record_id", "decision", "change_id", "state_id", "submission", "fields", "of_id", "number", "at",
        "answered_by",
    )  # fmt: skip
    _table("draft_bases", "draft_id", "base")
    op.create_table(
        "person_links",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("record_id", "other_id", "relation", "number", "at")),
        sa.PrimaryKeyConstraint("record_id", "other_id", name=op.f("pk_person_links")),
    )


def _table(name: str, key: str, *columns: str) -> None:
    """Texts; a name that ends with a colon is a whole number."""
    op.create_table(
        name,
        sa.Column(key, sa.Text(), nullable=False),
        *(
            sa.Column(one.rstrip(":"), sa.Integer() if one.endswith(":") else sa.Text(), nullable=False)
            for one in columns
        ),
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{name}")),
    )


def _releases() -> None:
    op.create_table(
        "releases",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("statement", sa.BLOB()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("older", sa.Boolean(), nullable=False),
        sa.Column("heard_at", sa.Text(), nullable=False),
        sa.Column("applied_at", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_releases")),
    )
    op.create_table(
        "release_pieces",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("data", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("hash", "start", name=op.f("pk_release_pieces")),
    )
    op.create_table(
        "published",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("release_version", sa.Integer(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("data", sa.BLOB(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_published")),
    )
    op.create_index(op.f("ix_published_kind_name"), "published", ["kind", "name"])


def downgrade() -> None:
    """Undo it."""
    for table in (
        "person_links", "draft_bases", "decisions", "referrals", "vacancies", "published", "release_pieces", "releases",
    ):  # fmt: skip
        op.drop_table(table)
