"""The tables of people's points: what rules gave, line after line, and what was asked and granted beside them."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# Every line that rules ever gave a person, with its reversals; a line is never changed.
points_ledgers = Table(
    "points_ledgers",
    metadata,
    Column("number", Integer, ForeignKey("outbox.sequence"), primary_key=True),  # of a record, as in ``corrected``
    Column("rules", Text, nullable=False),  # hash of the rule set by which it was last looked at, "" for none
    Column("day", Text, nullable=False),  # for which it was
    Column("priority", Integer, nullable=False),  # sum of its lines
    Column("engagement", Integer, nullable=False),
    Column("entries", Text, nullable=False),  # JSON: points.py
)

# How far the ledgers are: one row.
points_passes = Table(
    "points_passes",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("rules", Text, nullable=False),  # hash of the rule set of this passage through everybody
    Column("day", Text, nullable=False),  # on which it began
    Column("position", Integer, nullable=False),  # people up to this number were looked at
    Column("up_to", Integer, nullable=False),  # changes after this one concern people who are to be looked at again
)

points_asked = Table(
    "points_asked",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),  # that carries it to the ministry
    Column("person_id", Text, nullable=False, index=True),  # a record's id
    Column("what", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("points", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("rule", Text, nullable=False),  # whose line it is about, or ""
    Column("of", Text, nullable=False),  # of a reversal, what it takes back
    Column("version", Text, nullable=False),  # of the rules as they were seen
)

# What other desks were granted about people whom this one knows, as the ministry said it.
points_told = Table(
    "points_told",
    metadata,
    Column("id", Text, primary_key=True),  # of the change that asked
    Column("person_id", Text, nullable=False, index=True),
    Column("what", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("points", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("of", Text, nullable=False),
    Column("office", Text, nullable=False),  # its name
    Column("at", Text, nullable=False),
)
