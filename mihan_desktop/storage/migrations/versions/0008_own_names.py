"""A person's own name is a word apart in the search index: asked for alone, it is found without reading all others."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_INDEXED = """
    SELECT first.sequence, messages.words
    FROM people JOIN outbox AS first ON first.sequence = people.number
    LEFT JOIN corrected ON corrected.number = first.sequence
    JOIN messages ON messages.sequence = coalesce(corrected.newest, first.sequence)
"""


def upgrade() -> None:
    """Mark own names."""
    _fill("\ua4d0")


def downgrade() -> None:
    """As words among others."""
    _fill("")


def _fill(mark: str) -> None:
    connection = op.get_bind()
    connection.execute(sa.text("INSERT INTO search (search) VALUES ('delete-all')"))
    for number, words in connection.execute(sa.text(_INDEXED)).all():
        name, _, other = words.partition("\n")
        own = mark + name.partition(" ")[0] if name else ""
        connection.execute(
            sa.text("INSERT INTO search (rowid, own, name, other) VALUES (:number, :own, :name, :other)"),
            {"number": number, "own": own, "name": name, "other": other},
        )
