"""A home for every row of the big tables, so that PostgreSQL can divide them; what operating a centre needs besides."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
ID = sa.String(length=64)

BY_OFFICE = "(SELECT o.governorate FROM offices o WHERE o.id = {table}.office_id)"
BY_BATCH = "(SELECT b.home FROM batches b WHERE b.id = {table}.batch_id)"
BY_CHANGE = "(SELECT c.home FROM changes c WHERE c.id = {table}.change_id)"
BY_DEVICE = "(SELECT o.governorate FROM offices o JOIN devices d ON d.office_id = o.id WHERE d.id = {table}.device_id)"

# table: where its home comes from, its key without the home, the foreign keys that it lets go
HOUSED = {
    "batches": (BY_OFFICE, ["id"], []),
    "chunks": (BY_BATCH, ["batch_id", "position"], ["batch_id"]),
    "receipts": (BY_BATCH, ["batch_id"], ["batch_id"]),
    "changes": (BY_OFFICE, ["id"], ["batch_id", "device_id", "office_id"]),
    "registrations": (BY_OFFICE, ["id"], ["office_id"]),
    "classes": (BY_OFFICE, ["id"], ["office_id"]),
    "disagreements": (BY_CHANGE, ["change_id", "property"], ["change_id"]),
    "attendance_marks": (BY_CHANGE, ["change_id"], ["change_id"]),
    "record_attachments": (BY_CHANGE, ["change_id", "name"], ["change_id"]),
    "attachments": (BY_OFFICE, ["sha256"], ["office_id"]),
    "attachment_parts": (BY_DEVICE, ["sha256", "device_id", "size", "part"], ["device_id"]),
}
CHILDREN_FIRST = (
    "disagreements", "attendance_marks", "record_attachments", "receipts", "chunks", "changes", "batches",
    "registrations", "classes", "attachments", "attachment_parts",
)  # fmt: skip
UNIQUE = {"changes": ["device_id", "sequence"], "receipts": ["number"]}
TARGETS = {"batch_id": "batches", "change_id": "changes", "device_id": "devices", "office_id": "offices"}


def upgrade() -> None:
    """Rows that are there already get the home of their office."""
    op.add_column("offices", sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("devices", sa.Column("keys_serial", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("enrolment_codes", sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("batches", sa.Column("size", sa.BigInteger(), nullable=False, server_default="0"))
    for table, (source, _, _) in HOUSED.items():
        op.add_column(table, sa.Column("home", ID, nullable=False, server_default="unspecified"))
        op.execute(f"UPDATE {table} SET home = {source.format(table=table)}")  # noqa: S608 - names of this file
    for table in CHILDREN_FIRST:
        _, key, foreign = HOUSED[table]
        with op.batch_alter_table(table) as batch:
            for column in foreign:
                batch.drop_constraint(f"fk_{table}_{column}", type_="foreignkey")
            if table in UNIQUE:
                name = f"uq_{table}_{'_'.join(UNIQUE[table])}"
                batch.drop_constraint(name, type_="unique")
                batch.create_unique_constraint(f"{name}_home", [*UNIQUE[table], "home"])
            batch.drop_constraint(f"pk_{table}", type_="primary")
            batch.create_primary_key(f"pk_{table}", [*key, "home"])
            batch.alter_column("home", server_default=None, existing_type=ID, existing_nullable=False)
    op.create_table(
        "record_homes",
        sa.Column("id", ID, nullable=False),
        sa.Column("home", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_homes")),
    )
    op.execute("INSERT INTO record_homes (id, home) SELECT id, home FROM registrations")
    op.execute(
        "INSERT INTO record_homes (id, home) SELECT id, home FROM classes WHERE id NOT IN (SELECT id FROM record_homes)"
    )
    op.create_table(
        "acts",
        sa.Column("id", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("subject", ID, nullable=False),
        sa.Column("details", DOCUMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acts")),
    )
    op.create_index(op.f("ix_acts_at"), "acts", ["at"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE SEQUENCE receipt_numbers")
        op.execute("SELECT setval('receipt_numbers', value + 1, false) FROM counters WHERE name = 'receipt'")


def downgrade() -> None:
    """Undo it; ids are unique without a home, because this program never gave one twice."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("UPDATE counters SET value = (SELECT coalesce(max(number), 0) FROM receipts) WHERE name = 'receipt'")
        op.execute("DROP SEQUENCE receipt_numbers")
    op.drop_table("acts")
    op.drop_table("record_homes")
    for table in reversed(CHILDREN_FIRST):
        _, key, foreign = HOUSED[table]
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(f"pk_{table}", type_="primary")
            batch.create_primary_key(f"pk_{table}", key)
            if table in UNIQUE:
                name = f"uq_{table}_{'_'.join(UNIQUE[table])}"
                batch.drop_constraint(f"{name}_home", type_="unique")
                batch.create_unique_constraint(name, UNIQUE[table])
            for column in foreign:
                target = TARGETS[column]
                batch.create_foreign_key(f"fk_{table}_{column}", target, [column], ["id"])
            batch.drop_column("home")
            if table == "batches":
                batch.drop_column("size")
    for table, column in (("enrolment_codes", "cancelled_at"), ("devices", "keys_serial"), ("offices", "closed_at")):
        op.drop_column(table, column)
