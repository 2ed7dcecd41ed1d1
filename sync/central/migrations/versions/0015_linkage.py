"""Linkage: runs, the cases they propose, and the links that people make of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0018"

ID = sa.String(length=64)
WHO = sa.String(length=80)
MOMENT = sa.DateTime(timezone=True)
DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """All three are empty at first."""
    op.create_table(
        "linkage_runs",
        sa.Column("id", ID, nullable=False),
        sa.Column("scope", sa.String(length=8), nullable=False),
        sa.Column("engine", sa.String(length=16), nullable=False),
        sa.Column("model", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("up_to", MOMENT, nullable=False),
        *(
            sa.Column(name, sa.BigInteger(), nullable=False)
            for name in ("records", "fresh", "met", "proposed", "clusters", "contradicted")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_runs")),
    )
    op.create_table(
        "linkage_cases",
        sa.Column("id", ID, nullable=False),
        sa.Column("run_id", ID, nullable=False),
        sa.Column("left_id", ID, nullable=False),
        sa.Column("right_id", ID, nullable=False),
        sa.Column("probability", sa.Double(), nullable=False),
        sa.Column("model", sa.String(length=64), nullable=False),
        sa.Column("evidence", DOCUMENT, nullable=False),
        sa.Column("cluster", ID, nullable=False),
        sa.Column("against", DOCUMENT, nullable=False),
        sa.Column("two", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("first_by", WHO, nullable=False),
        sa.Column("decided_by", WHO, nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["linkage_runs.id"], name=op.f("fk_linkage_cases_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_cases")),
        sa.UniqueConstraint("left_id", "right_id", name=op.f("uq_linkage_cases_left_id_right_id")),
    )
    op.create_index(op.f("ix_linkage_cases_state_probability"), "linkage_cases", ["state", "probability"])
    op.create_index(op.f("ix_linkage_cases_right_id"), "linkage_cases", ["right_id"])
    op.create_index(op.f("ix_linkage_cases_cluster"), "linkage_cases", ["cluster"])
    op.create_table(
        "person_links",
        sa.Column("id", ID, nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("of_id", ID, nullable=False),
        sa.Column("made_by", WHO, nullable=False),
        sa.Column("second_by", WHO, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("undone_by", WHO, nullable=False),
        sa.Column("undone_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["linkage_cases.id"], name=op.f("fk_person_links_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_links")),
    )
    for name in ("case_id", "record_id", "of_id"):
        op.create_index(op.f(f"ix_person_links_{name}"), "person_links", [name])


def downgrade() -> None:
    """What was decided goes with the tables; the records themselves were never changed."""
    op.drop_table("person_links")
    op.drop_table("linkage_cases")
    op.drop_table("linkage_runs")
