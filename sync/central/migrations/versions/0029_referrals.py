"""Referrals: what desks and the ministry say of them, where each stands, and how many a vacancy has."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0031"

ID = sa.String(length=64)
VACANCY = sa.String(length=128)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """What the staff said of referrals before stays in the feed, as it was said."""
    op.create_table(
        "referral_words",
        sa.Column("id", ID, nullable=False),
        sa.Column("record", ID, nullable=False),
        sa.Column("vacancy", VACANCY, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("side", sa.String(length=16), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("then_on", sa.Date(), nullable=True),
        sa.Column("corrects", ID, nullable=False),
        sa.Column("clock", sa.String(length=96), nullable=False),
        sa.Column("device_id", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_words")),
    )
    for column in ("vacancy", "person", "record"):
        op.create_index(op.f(f"ix_referral_words_{column}"), "referral_words", [column])
    op.create_table(
        "referral_stands",
        sa.Column("id", ID, nullable=False),
        sa.Column("vacancy", VACANCY, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("topic", sa.String(length=128), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("issued", sa.Boolean(), nullable=False),
        sa.Column("started", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_stands")),
    )
    op.create_index(op.f("ix_referral_stands_vacancy_state"), "referral_stands", ["vacancy", "state"])
    op.create_index(op.f("ix_referral_stands_person"), "referral_stands", ["person"])
    op.create_table(
        "referred_vacancies",
        sa.Column("id", VACANCY, nullable=False),
        sa.Column("filled", sa.Integer(), nullable=False),
        sa.Column("out", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referred_vacancies")),
    )


def downgrade() -> None:
    """Undo it."""
    for table in ("referred_vacancies", "referral_stands", "referral_words"):
        op.drop_table(table)
