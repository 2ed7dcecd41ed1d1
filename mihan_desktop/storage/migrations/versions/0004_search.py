"""Search as one types: the index knows a person's own name from the rest, and beginnings of one to three letters."""

import sqlalchemy as sa
from alembic import op

from mihan_desktop.domain.finding import findable

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_RECORDS = """
    SELECT first.sequence, newest.sequence, newest.label, messages.words, newest.sequence <= indexed.up_to
    FROM outbox AS first LEFT JOIN corrected ON corrected.number = first.sequence
    JOIN outbox AS newest ON newest.sequence = coalesce(corrected.newest, first.sequence)
    JOIN messages ON messages.sequence = newest.sequence JOIN indexed
    WHERE first.kind = 'registration' AND first.record_id = first.id AND messages.words <> ''
"""


def upgrade() -> None:
    """Make the index anew from the words that were kept."""
    op.create_table(
        "people",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["outbox.sequence"], name=op.f("fk_people_number_outbox")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_people")),
    )
    op.create_index(op.f("ix_people_name"), "people", ["name"], unique=False)
    op.execute("DROP TABLE search")
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(own, name, other, content='', contentless_delete=1, detail=column,"
        " prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
    )
    connection = op.get_bind()
    for number, newest, label, words, there in connection.execute(sa.text(_RECORDS)).all():
        name = findable(label, ()).name
        other = " ".join(word for word in words.split() if word not in name)
        line = {"words": f"{' '.join(name)}\n{other}", "newest": newest}
        connection.execute(sa.text("UPDATE messages SET words = :words WHERE sequence = :newest"), line)
        if there:
            row = {"number": number, "own": " ".join(name[:1]), "name": " ".join(name), "other": other}
            connection.execute(
                sa.text("INSERT INTO search (rowid, own, name, other) VALUES (:number, :own, :name, :other)"), row
            )
            connection.execute(sa.text("INSERT INTO people (number, name) VALUES (:number, :name)"), row)


def downgrade() -> None:
    """One line of words for a record again."""
    op.execute("DROP TABLE search")
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5("
        "words, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0')"
    )
    connection = op.get_bind()
    for number, newest, _, words, there in connection.execute(sa.text(_RECORDS)).all():
        line = {"number": number, "newest": newest, "words": words.replace("\n", " ").strip()}
        connection.execute(sa.text("UPDATE messages SET words = :words WHERE sequence = :newest"), line)
        if there:
            connection.execute(sa.text("INSERT INTO search (rowid, words) VALUES (:number, :words)"), line)
    op.drop_index(op.f("ix_people_name"), table_name="people")
    op.drop_table("people")
