"""Certificates of training, and enrolments that wait for one."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0022"

ID = sa.String(length=64)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """No certificate was issued before."""
    op.create_table(
        "certificates",
        sa.Column("serial", sa.String(length=24), nullable=False),
        sa.Column("enrolment", ID, nullable=False),
        sa.Column("cohort", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("key", sa.String(length=16), nullable=False),
        sa.Column("claims", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("issued", sa.Date(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("replaces", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("why", sa.String(length=24), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.String(length=80), nullable=False),
        sa.Column("withdrawn_by", sa.String(length=80), nullable=False),
        sa.Column("withdrawn", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_certificates")),
    )
    for column in ("enrolment", "cohort", "person"):
        op.create_index(op.f(f"ix_certificates_{column}"), "certificates", [column])
    op.create_table(
        "certificate_dues",
        sa.Column("id", ID, nullable=False),
        sa.Column("cohort", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("replaces", sa.String(length=24), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("tried_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_dues")),
    )
    for column in ("person", "tried_at"):
        op.create_index(op.f(f"ix_certificate_dues_{column}"), "certificate_dues", [column])


def downgrade() -> None:
    """Undo it."""
    for column in ("tried_at", "person"):
        op.drop_index(op.f(f"ix_certificate_dues_{column}"), table_name="certificate_dues")
    op.drop_table("certificate_dues")
    for column in ("person", "cohort", "enrolment"):
        op.drop_index(op.f(f"ix_certificates_{column}"), table_name="certificates")
    op.drop_table("certificates")
