"""Employers and the work they offer, as offices write them down."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0029"

ID = sa.String(length=64)
CLOCK = sa.String(length=96)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """What the staff said of vacancies before stays in the feed, as it was said."""
    op.create_table(
        "employers",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=200), nullable=False),
        sa.Column("governorate", sa.String(length=16), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("clock", CLOCK, nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=False),
        sa.Column("first_by", sa.String(length=128), nullable=False),
        sa.Column("decided_by", sa.String(length=128), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("same", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employers")),
    )
    op.create_index(op.f("ix_employers_name_folded"), "employers", ["name_folded"])
    op.create_index(op.f("ix_employers_same"), "employers", ["same"])
    op.create_index(op.f("ix_employers_standing_received_at"), "employers", ["standing", "received_at"])
    op.create_table(
        "employer_keys",
        sa.Column("key", sa.String(length=300), nullable=False),
        sa.Column("employer", ID, nullable=False),
        sa.PrimaryKeyConstraint("key", "employer", name=op.f("pk_employer_keys")),
    )
    op.create_index(op.f("ix_employer_keys_employer"), "employer_keys", ["employer"])
    op.create_table(
        "employer_offices",
        sa.Column("employer", ID, nullable=False),
        sa.Column("office", ID, nullable=False),
        sa.PrimaryKeyConstraint("employer", "office", name=op.f("pk_employer_offices")),
    )
    op.create_table(
        "offered_vacancies",
        sa.Column("id", ID, nullable=False),
        sa.Column("employer", ID, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("offer", sa.JSON(), nullable=False),
        sa.Column("described", CLOCK, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("stated", CLOCK, nullable=False),
        sa.Column("closes", sa.Date(), nullable=True),
        sa.Column("late", sa.Integer(), nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("everywhere", sa.Boolean(), nullable=False),
        sa.Column("told", sa.String(length=16), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offered_vacancies")),
    )
    op.create_index(op.f("ix_offered_vacancies_employer"), "offered_vacancies", ["employer"])
    op.create_index(op.f("ix_offered_vacancies_told_closes"), "offered_vacancies", ["told", "closes"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_offered_vacancies_told_closes"), "offered_vacancies")
    op.drop_index(op.f("ix_offered_vacancies_employer"), "offered_vacancies")
    op.drop_table("offered_vacancies")
    op.drop_table("employer_offices")
    op.drop_index(op.f("ix_employer_keys_employer"), "employer_keys")
    op.drop_table("employer_keys")
    for name in ("standing_received_at", "same", "name_folded"):
        op.drop_index(op.f(f"ix_employers_{name}"), "employers")
    op.drop_table("employers")
