"""The tables of the country's index at this desk, and of what the ministry was asked because of it."""

from sqlalchemy import BLOB, Column, ForeignKey, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# Indexes that the feed named: the file of one that is in force lies beside the database, and says nothing without key.
national_indexes = Table(
    "national_indexes",
    metadata,
    Column("id", Text, primary_key=True),  # SHA-256 of the statement, hex
    Column("number", Integer, nullable=False),
    Column("whole", Text, nullable=False),  # id of the one that it adds to, "" for one that says everything
    Column("size", Integer, nullable=False),  # bytes of the file
    Column("key", BLOB, nullable=False),  # of its epoch; empty once it is over
    Column("season", Integer, nullable=False),
    Column("salt", BLOB, nullable=False),
    Column("cost", Integer, nullable=False),
    Column("state", Text, nullable=False),  # storage.national.State
    Column("code", Text, nullable=False),  # why it was refused, or is not here yet
    Column("statement", BLOB),  # signed: wire.encode_signed
    Column("fetched", Integer, nullable=False),  # bytes that are here, at the last look
    Column("heard_at", Text, nullable=False),
    Column("in_force_at", Text),
)

questions = Table(
    "questions",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),  # that carries it to the ministry
    Column("person_id", Text, nullable=False, index=True),  # a record's id
    Column("places", Text, nullable=False),  # JSON: where the index knew the person
    Column("answer", Text, nullable=False),  # known, unknown or stale; "" while there is none
    Column("known", Text, nullable=False),  # JSON: governorate, office and number of each record
    Column("answered_at", Text),
)

# Records of which the index was asked: each once, with the number of the index that was asked.
wondered = Table(
    "wondered",
    metadata,
    Column("record_id", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)
