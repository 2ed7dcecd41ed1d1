"""What was released of a quarter can be corrected: what it was stays beside it."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0049"

PERIOD, NAME, PLACE = sa.String(length=16), sa.String(length=32), sa.String(length=128)
TABLES = {
    "released_periods": [],
    "released_figures": ["star", "classification", "place", "class"],
    "released_together": ["star", "place"],
}


def upgrade() -> None:
    """Everything that is out is of the first revision."""
    for table, more in TABLES.items():
        added: list[sa.Column[int] | sa.Column[str]] = [
            sa.Column("revision", sa.Integer(), nullable=False, server_default="1")
        ]
        if not more:
            added.append(sa.Column("reason", sa.Text(), nullable=False, server_default=""))
        with op.batch_alter_table(table) as batch:
            for column in added:
                batch.add_column(column)
            batch.drop_constraint(op.f(f"pk_{table}"), type_="primary")
            batch.create_primary_key(op.f(f"pk_{table}"), ["period", "revision", *more])
        with op.batch_alter_table(table) as batch:
            for column in added:
                batch.alter_column(column.name, server_default=None)


def downgrade() -> None:
    """What is in force stays."""
    for table, more in reversed(TABLES.items()):
        op.execute(
            f"DELETE FROM {table} WHERE revision < "  # noqa: S608 - our own names
            f"(SELECT max(p.revision) FROM released_periods p WHERE p.period = {table}.period)"
        )
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(op.f(f"pk_{table}"), type_="primary")
            batch.drop_column("revision")
            if not more:
                batch.drop_column("reason")
            batch.create_primary_key(op.f(f"pk_{table}"), ["period", *more])
