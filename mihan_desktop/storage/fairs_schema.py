"""The tables of job fairs: what the ministry told of them, who is invited, and what was said at this desk."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# One fair as it was told last; said: JSON (domain/work/fairs.py).
fairs = Table(
    "fairs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("office_id", Text, nullable=False),  # that holds it
    Column("state", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("at", Text, nullable=False),
)

# Somebody who is expected, or no longer; said: JSON.
fair_invitations = Table(
    "fair_invitations",
    metadata,
    Column("id", Text, primary_key=True),  # of the visit
    Column("fair_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("number", Text, nullable=False),  # the digits of its code
    Column("over", Integer, nullable=False),
    Column("said", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index(None, "fair_id"),
    Index(None, "person_id"),
    Index(None, "number"),
)

# One word of one change; how somebody stands at a fair follows from all of them (domain/work/fair_words.py).
fair_words = Table(
    "fair_words",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("fair_id", Text, nullable=False),
    Column("visitor", Text, nullable=False),  # the visit's record
    Column("person_id", Text, nullable=False),  # "" of somebody without a record
    Column("said", Text, nullable=False),
    Column("said_at", Text, nullable=False),
    Column("stand", Text, nullable=False),
    Column("vacancy", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("corrects", Text, nullable=False),
    Index(None, "fair_id"),
    Index(None, "person_id"),
)
