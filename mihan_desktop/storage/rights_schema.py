"""The table of what people ask the ministry about their own records."""

from sqlalchemy import Column, ForeignKey, Table, Text

from mihan_desktop.storage.told_schema import metadata

__all__ = ["metadata"]

requests = Table(
    "requests",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),  # that carries it to the ministry
    Column("person_id", Text, nullable=False, index=True),  # a record's id
    Column("what", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("decision", Text, nullable=False),  # "" while the ministry has not decided
    Column("answer", Text, nullable=False),
    Column("decided_at", Text),
)
