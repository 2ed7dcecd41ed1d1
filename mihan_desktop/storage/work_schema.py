"""The tables of work that is offered and of who offers it, as this desk knows them from all sides."""

from sqlalchemy import Column, ForeignKey, Index, PrimaryKeyConstraint, Table, Text

from mihan_desktop.storage.told_schema import metadata

__all__ = ["metadata"]

# What stands of an employer by the words of this office and of the ministry (domain/work/employers.py).
employers = Table(
    "employers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("known_as", Text, nullable=False),
    Column("governorate", Text, nullable=False),
    Column("district", Text, nullable=False),
    Column("standing", Text, nullable=False),  # how far the ministry has verified it
    Column("words", Text, nullable=False),  # why it refused it
    Column("same", Text, nullable=False),  # another record that is the same employer, and stays
    Column("facts", Text, nullable=False),  # JSON
    Column("clock", Text, nullable=False),  # of the word that counts
    Column("told", Text, nullable=False),  # JSON: what the feed said last
    Column("findable", Text, nullable=False),
    Column("at", Text, nullable=False),
)

# By what an employer is found again when it is written down a second time.
employer_keys = Table(
    "employer_keys",
    metadata,
    Column("key", Text, nullable=False),
    Column("employer_id", Text, nullable=False),
    PrimaryKeyConstraint("key", "employer_id"),
    Index(None, "employer_id"),
)

# Which changes of this desk speak of work: what they say stands in their message.
work_words = Table(
    "work_words",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Index(None, "record_id"),
)
