"""The table of versions of the program that the ministry means for this desk's office, or for others."""

from sqlalchemy import BLOB, Column, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# One version as the feed told it last; its files lie in a folder beside the database.
programs_told = Table(
    "programs_told",
    metadata,
    Column("id", Text, primary_key=True),  # SHA-256 of its list, hex
    Column("sequence", Integer, nullable=False),
    Column("version", Text, nullable=False),
    Column("size", Integer, nullable=False),  # bytes of the list
    Column("ours", Integer, nullable=False),  # whether this office is to have it now
    Column("words", Text, nullable=False),  # of the ministry, for whoever installs it
    Column("stage", Text, nullable=False),  # storage.programs.Stage
    Column("code", Text, nullable=False),  # why it was refused, or is not here yet
    Column("listed", BLOB),  # the list, once it is here
    Column("fetched", Integer, nullable=False),  # bytes of its files that are here, at the last look
    Column("whole", Integer, nullable=False),  # bytes that are to come in all, 0 while nobody knows
    Column("heard_at", Text, nullable=False),
)
