"""The tables of what the matching knows of people, made out of their registrations."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from mihan_desktop.storage.schema import metadata

seeker_facts = Table(
    "seeker_facts",
    metadata,
    Column("number", Integer, ForeignKey("outbox.sequence"), primary_key=True),  # of a record, as in ``corrected``
    Column("newest", Integer, nullable=False),  # sequence of the revision that they were read from
    Column("record_id", Text, nullable=False),
    Column("facts", Text, nullable=False),  # JSON: domain/work/seeker_words.py
)

# How far they are: one row.
seeker_passes = Table(
    "seeker_passes",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("maker", Integer, nullable=False),  # version of what read them: another one reads everybody anew
    Column("up_to", Integer, nullable=False),  # changes up to this one were looked at
)

# The same of people whom other desks of the office handed over to this machine (handed_seekers.py).
handed_seekers = Table(
    "handed_seekers",
    metadata,
    Column("number", Integer, primary_key=True),  # a higher one whenever anything of them is another than it was
    Column("record_id", Text, nullable=False, unique=True),
    Column("change_id", Text, nullable=False),  # their newest revision, of ``handed_changes``
    Column("facts", Text, nullable=False),
    Column("points", Integer, nullable=False),  # that the rules of the stamp gave, account priority
    Column("stamp", Text, nullable=False, index=True),  # what read them, by which rules, in which week; "": nothing yet
)
